import dedent from 'dedent';
import { criterionOf } from '../../catalogue/catalogue.ts';
import {
  actsCarrying,
  actsPleaded,
  frameworksFor,
  groundsCarriedBy,
  tenureOver,
} from '../../catalogue/fit.ts';
import { decisive } from '../../model/build.ts';
import type { Official } from '../../model/case-file.ts';
import type { RegimePack } from '../../schema/types.ts';
import { actName, dateName, nameOf, regimeName } from '../names.ts';
import { submissionsWithPacks } from '../requests.ts';
import { caseRule, type CaseRuleInput } from '../rule.ts';

const submission = (regime: string, ground: string): string => dedent`
  - id: us
    regime: ${regime}
    designations:
      - official: sudyaev-vymysl
        criteria: [${ground}]
`;

/** The sentence of the base case is of 30 November 2020. */
const judge = (to: string, toIs = 'end'): string => dedent`
  - id: sudyaev-vymysl
    name: Vymysl Sudyaev
    standing: alleged
    posts:
      - title: Judge
        organisation: city-court
        from: 2019-02-01
        from_is: start
        to: ${to}
        to_is: ${toIs}
        citations: [E-01]
`;

export default caseRule({
  meta: {
    code: 'regime/acts-outside-tenure',
    severity: 'error',
    summary:
      'A listing ground holds only for what was done in office, and the acts lie outside every post.',
    why: 'Some grounds reach the leader or official of an institution for what happened in their tenure, or the official of a state for what was done as one. If the dates of the posts rule out every act, the document would say of someone in office what happened before or after it.',
    examples: [
      {
        name: 'a sentence in the year after the post ended',
        files: {
          'submissions.yaml': submission('us-eo13818', 'US.EO.iii.A'),
          'officials.yaml': judge('2020-05-30'),
        },
        expect: [{ file: 'submissions.yaml', line: 5, says: 'held no post at the time' }],
      },
      {
        name: 'the same under a framework for officials of a state',
        files: {
          'submissions.yaml': submission('us-7031c', 'US.7031c.HR'),
          'officials.yaml': judge('2020-05-30'),
        },
        expect: [{ file: 'submissions.yaml', line: 5, says: 'held no post at the time' }],
      },
      {
        name: 'a sentence on the last day of the post',
        files: {
          'submissions.yaml': submission('us-7031c', 'US.7031c.HR'),
          'officials.yaml': judge('2020-11-30'),
        },
        expect: [],
      },
      {
        name: 'a post that sources mention for the last time before the sentence',
        files: {
          'submissions.yaml': submission('us-7031c', 'US.7031c.HR'),
          'officials.yaml': judge('2020-05-30', 'last_cited'),
        },
        expect: [],
      },
      {
        name: 'a ground that does not ask for a post',
        files: {
          'submissions.yaml': submission('us-eo13818', 'US.EO.i'),
          'officials.yaml': judge('2020-05-30'),
        },
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { submission, pack } of submissionsWithPacks(input)) {
      for (const { data, path, official } of submission.designations)
        for (const [index, code] of data.criteria.entries()) {
          const criterion = criterionOf(pack, code);
          const acts = criterion?.tenure ? actsCarrying(criterion, actsPleaded(official)) : [];
          if (acts.length === 0 || tenureOver(official, acts, pack) !== 'excluded') continue;
          report({
            path: [...path, 'criteria', index],
            message: `The listing ground ${code} holds only for what was done in office, and by the dates given ${nameOf(official)} held no post at the time of ${acts.length === 1 ? 'the act' : 'any of the acts'} that can carry it.`,
            hint: wayOut(official, pack, input),
            related: acts.map((act) => ({
              message: `${actName(act)} (${dateName(decisive(act.date))})`,
              path: act.date.path,
            })),
          });
        }
    }
  },
});

function wayOut(
  official: Official,
  pack: RegimePack,
  { case: { data }, catalogue }: CaseRuleInput,
): string {
  const correct =
    'Compare the dates of the acts and of the posts with the sources. If the official acted in another post, add it; where sources only mention a post for the first or last time, write from_is: first_cited or to_is: last_cited.';
  const here = groundsCarriedBy(actsPleaded(official), pack)
    .filter(({ tenure }) => tenure !== true)
    .map(({ code }) => code);
  if (here.length > 0)
    return `${correct} If the dates are right, plead a ground of ${regimeName(pack)} that does not ask for a post: ${here.join(', ')}.`;
  const elsewhere = frameworksFor(official, data.country, catalogue)
    .filter(({ criteria }) => criteria.some(({ tenure }) => tenure !== true))
    .map(({ pack: other }) => other.id);
  return elsewhere.length > 0
    ? `${correct} If the dates are right, make the submission under a framework that does not ask for a post: ${elsewhere.join(', ')}.`
    : `${correct} If the dates are right, leave the ground out.`;
}
