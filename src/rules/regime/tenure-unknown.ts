import dedent from 'dedent';
import { actsPleaded, hasTenure } from '../../catalogue/fit.ts';
import { designationsRequiring } from '../designations.ts';
import { nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const submission = dedent`
  - id: us
    regime: us-eo13818
    designations:
      - official: sudyaev-vymysl
        criteria: [US.EO.i]
`;

export default caseRule({
  meta: {
    code: 'regime/tenure-unknown',
    severity: 'warning',
    summary: 'The framework asks when the official held the post, and no dates are given.',
    why: 'Grounds that reach the leader or official of an institution hold for what happened in their tenure. Without dates of the post nobody can say that it covered the act.',
    examples: [
      {
        name: 'a post without dates',
        files: {
          'submissions.yaml': submission,
          'officials.yaml': dedent`
            - id: sudyaev-vymysl
              name: Vymysl Sudyaev
              standing: alleged
              posts:
                - { title: Judge, organisation: city-court, citations: [E-01] }
          `,
        },
        expect: [{ file: 'submissions.yaml', line: 4, says: 'no dates' }],
      },
      { name: 'a post with dates', files: { 'submissions.yaml': submission }, expect: [] },
    ],
  },
  requirement: 'tenure',
  check: (input, report) => {
    for (const { official, path } of designationsRequiring('tenure', input)) {
      if (actsPleaded(official).length === 0 || hasTenure(official)) continue;
      report({
        path: [...path, 'official'],
        message: `Of the post in which ${nameOf(official)} acted no dates are given.`,
        hint: 'Add from and to to the post in officials.yaml, each with its source. If only mentions of the post are known, say so with from_is: first_cited and to_is: last_cited.',
      });
    }
  },
});
