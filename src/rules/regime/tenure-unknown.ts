import dedent from 'dedent';
import { criterionOf } from '../../catalogue/catalogue.ts';
import { actsCarrying, actsPleaded, holdsPublicOffice, tenureOver } from '../../catalogue/fit.ts';
import { nameOf } from '../names.ts';
import { submissionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

const submission = (ground: string): string => dedent`
  - id: us
    regime: us-eo13818
    designations:
      - official: sudyaev-vymysl
        criteria: [${ground}]
`;

const undated = dedent`
  - id: sudyaev-vymysl
    name: Vymysl Sudyaev
    standing: alleged
    posts:
      - { title: Judge, organisation: city-court, citations: [E-01] }
`;

export default caseRule({
  meta: {
    code: 'regime/tenure-unknown',
    severity: 'warning',
    summary: 'A listing ground asks when the official held the post, and no dates are given.',
    why: 'Grounds that reach the leader or official of an institution hold for what happened in their tenure. Without dates of the post nobody can say that it covered the act.',
    examples: [
      {
        name: 'a post without dates',
        files: {
          'submissions.yaml': submission('US.EO.iii.A'),
          'officials.yaml': undated,
        },
        expect: [{ file: 'submissions.yaml', line: 4, says: 'no dates' }],
      },
      {
        name: 'a post with dates',
        files: { 'submissions.yaml': submission('US.EO.iii.A') },
        expect: [],
      },
      {
        name: 'a post without dates, and a ground that asks for none',
        files: { 'submissions.yaml': submission('US.EO.i'), 'officials.yaml': undated },
        expect: [],
      },
    ],
  },
  requirement: 'tenure',
  check: (input, report) => {
    for (const { submission, pack } of submissionsWithPacks(input)) {
      if (!pack.requires.includes('tenure')) continue;
      for (const { data, path, official } of submission.designations) {
        // Who holds no post of a state is told so by another rule.
        if (pack.requires.includes('public_office') && !holdsPublicOffice(official)) continue;
        const isUnknown = data.criteria.some((code) => {
          const criterion = criterionOf(pack, code);
          const acts = criterion?.tenure ? actsCarrying(criterion, actsPleaded(official)) : [];
          return acts.length > 0 && tenureOver(official, acts, pack) === 'unknown';
        });
        if (!isUnknown) continue;
        report({
          path: [...path, 'official'],
          message: `Of the post in which ${nameOf(official)} acted no dates are given.`,
          hint: 'Add from and to to the post in officials.yaml, each with its source. If only mentions of the post are known, say so with from_is: first_cited and to_is: last_cited.',
        });
      }
    }
  },
});
