import dedent from 'dedent';
import { isStated } from '../../model/support.ts';
import { designationsRequiring } from '../designations.ts';
import { nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'regime/no-stated-involvement',
    severity: 'error',
    summary: 'A listing is asked for of someone whose part in an act no cited source states.',
    why: 'The reasons for a listing must be individual and specific: what this person did, to whom and when. A conclusion from circumstances does not carry them before a court, and it may be wrong about the person.',
    examples: [
      {
        name: 'a part that is only inferred',
        files: {
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
                      function: judge
                      basis: inferred
                      inference: He was the only judge of this court then [@E-02].
                      citations: [E-02]
          `,
        },
        expect: [{ file: 'submissions.yaml', line: 5, says: 'no cited source states' }],
      },
      {
        name: 'a part in an act that was done to nobody who is named',
        files: {
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
                      function: judge
                      basis: stated
                      citations: [E-01]
          `,
        },
        expect: [{ file: 'submissions.yaml', line: 5, says: 'no cited source states' }],
      },
      { name: 'a part that the judgment states', files: {}, expect: [] },
    ],
  },
  requirement: 'stated_involvement',
  check: (input, report) => {
    for (const { official, path } of designationsRequiring('stated_involvement', input)) {
      if (official.involvements.some(isStated)) continue;
      report({
        path: [...path, 'official'],
        message: `${nameOf(official)} cannot be proposed for listing: no cited source states a part in any act with the person to whom it was done.`,
        hint: 'Find a passage that names the official, the person and the act together, cite it at the act, list the person under victims, and write basis: stated. Otherwise take the entry out of designations.',
      });
    }
  },
});
