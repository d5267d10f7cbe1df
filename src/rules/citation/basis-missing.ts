import dedent from 'dedent';
import { involvementsOf } from '../acts.ts';
import { actName, nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const prosecution = (basis: string): Readonly<Record<string, string>> => ({
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
              ${basis}
  `,
});

export default caseRule({
  meta: {
    code: 'citation/basis-missing',
    severity: 'warning',
    summary: 'Nothing says whether an official’s part in an act is stated by a source or inferred.',
    why: 'A judgment that names the judge proves something else than a report that leaves one to conclude who it was. Documents say which of the two it is, and only what is stated can carry a request for sanctions.',
    examples: [
      {
        name: 'no basis',
        files: prosecution('degree: carried_out'),
        expect: [{ file: 'prosecutions.yaml', line: 11, says: 'is stated or inferred' }],
      },
      {
        name: 'stated by the source',
        files: prosecution('basis: stated'),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const { act, data, official, path } of involvementsOf(file)) {
      if (data.basis !== undefined) continue;
      report({
        path: [...path, 'official'],
        message: `Nothing says whether the part of ${nameOf(official)} in ${actName(act)} is stated or inferred.`,
        hint: 'Write basis: stated if one cited passage names the official, the person and the act together. Otherwise write basis: inferred, and inference with the reasoning.',
      });
    }
  },
});
