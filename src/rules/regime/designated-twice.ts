import dedent from 'dedent';
import type { Designation, Official } from '../../model/case-file.ts';
import { nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const submission = (second: string): Readonly<Record<string, string>> => ({
  'officials.yaml': dedent`
    - id: sudyaev-vymysl
      name: Vymysl Sudyaev
      standing: alleged
    - id: obvinaev-vydumka
      name: Vydumka Obvinaev
      standing: alleged
  `,
  'submissions.yaml': dedent`
    - id: eu
      regime: eu-ghrsr
      designations:
        - official: sudyaev-vymysl
          criteria: [EU.A1.c.v]
        - official: ${second}
          criteria: [EU.A1.c.i]
  `,
});

export default caseRule({
  meta: {
    code: 'regime/designated-twice',
    severity: 'error',
    summary: 'The same official is proposed twice in one submission.',
    why: 'The document would ask for two entries for one person, with different reasons. The authority would have to ask which is meant, or would think of two people.',
    examples: [
      {
        name: 'one official under two grounds',
        files: submission('sudyaev-vymysl'),
        expect: [{ file: 'submissions.yaml', line: 6, says: 'Vymysl Sudyaev is proposed twice' }],
      },
      { name: 'two officials', files: submission('obvinaev-vydumka'), expect: [] },
    ],
  },
  check: ({ case: { submissions } }, report) => {
    for (const { designations } of submissions) {
      const first = new Map<Official, Designation>();
      for (const designation of designations) {
        const { official, path } = designation;
        const earlier = first.get(official);
        if (!earlier) first.set(official, designation);
        else
          report({
            path: [...path, 'official'],
            message: `${nameOf(official)} is proposed twice in this submission.`,
            hint: 'Put the criteria of both entries into one, and delete the other.',
            related: [{ message: 'the first entry', path: [...earlier.path, 'official'] }],
          });
      }
    }
  },
});
