import dedent from 'dedent';
import { lacksVictim } from '../../model/support.ts';
import { involvementsOf } from '../acts.ts';
import { actName, nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const prosecution = (
  victims: string,
  { type = 'sentenced', basis = 'basis: stated' } = {},
): Readonly<Record<string, string>> => ({
  'prosecutions.yaml': dedent`
    - id: reading-circle
      kind: criminal
      title: The trial of the reading circle
      defendants: [p-one]
      acts:
        - id: sentence
          type: ${type}
          date: 2020-11-30
          victims: ${victims}
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
    code: 'citation/stated-without-victim',
    severity: 'warning',
    summary: 'An official’s part counts as stated, and the act does not say to whom it was done.',
    why: 'A part is stated where one passage names the official, the person and the act together. That a judge sentenced someone on some day shows nothing about the person whom the case is about, so such a part gives no reason for a listing, and documents leave it out of the reasons.',
    examples: [
      {
        name: 'a sentence on nobody',
        files: prosecution('[]'),
        expect: [{ file: 'prosecutions.yaml', line: 15, says: 'does not say to whom it was done' }],
      },
      { name: 'a sentence on someone', files: prosecution('[p-one]'), expect: [] },
      {
        name: 'a part that is inferred',
        files: prosecution('[]', { basis: 'basis: inferred' }),
        expect: [],
      },
      {
        name: 'the ban of an organisation, which has no person',
        files: prosecution('[]', { type: 'banned_organisation' }),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const { act, data, official, path } of involvementsOf(file)) {
      if (data.basis !== 'stated' || !lacksVictim(act)) continue;
      report({
        path: [...path, 'basis'],
        message: `The part of ${nameOf(official)} in ${actName(act)} counts as stated, and the act does not say to whom it was done.`,
        hint: 'List under victims the persons whom the cited passage names. If it names none, write basis: inferred, and inference with the reasoning.',
      });
    }
  },
});
