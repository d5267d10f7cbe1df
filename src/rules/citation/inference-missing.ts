import dedent from 'dedent';
import { involvementsOf } from '../acts.ts';
import { actName, nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const prosecution = (inference: string): Readonly<Record<string, string>> => ({
  'prosecutions.yaml': dedent`
    - id: reading-circle
      kind: criminal
      title: The trial of the reading circle
      defendants: [p-one]
      acts:
        - id: sentence
          type: sentenced
          date: 2020-11-30
          citations: [E-01]
          involved:
            - official: sudyaev-vymysl
              function: presiding_judge
              citations: [E-01]
              basis: inferred
              ${inference}
  `,
});

export default caseRule({
  meta: {
    code: 'citation/inference-missing',
    severity: 'error',
    summary: 'An official’s part in an act is inferred, and the reasoning is not given.',
    why: 'A conclusion can be checked only by someone who sees the steps that lead to it. Without them, the accused and the authority must take your word for it, and neither will.',
    examples: [
      {
        name: 'an inference without its reasoning',
        files: prosecution('degree: unknown'),
        expect: [{ file: 'prosecutions.yaml', line: 14, says: 'nothing says from what' }],
      },
      {
        name: 'an inference in words',
        files: prosecution('inference: He was the only judge of this court then [@E-02].'),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const { act, data, inference, official, path } of involvementsOf(file)) {
      if (data.basis !== 'inferred' || inference) continue;
      report({
        path: [...path, 'basis'],
        message: `The part of ${nameOf(official)} in ${actName(act)} is inferred, and nothing says from what.`,
        hint: 'Add inference with the facts, each with its citation, and how they lead to the official.',
      });
    }
  },
});
