import dedent from 'dedent';
import { criterionOf } from '../../catalogue/catalogue.ts';
import { firstText } from '../../model/phrase.ts';
import { submissionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

const submission = (facts: string): Readonly<Record<string, string>> => ({
  'submissions.yaml': dedent`
    - id: eu
      regime: eu-ghrsr
      designations:
        - official: sudyaev-vymysl
          criteria: [EU.A1.c.v, EU.A1.d.iv]
          ${facts}
  `,
});

export default caseRule({
  meta: {
    code: 'regime/threshold-without-facts',
    severity: 'error',
    summary: 'A listing ground asks for more than the act itself, and no facts show it.',
    why: 'Some grounds hold only if the violations are, say, widespread or systematic. One trial does not show that by itself, so an authority that finds no facts on it cannot use the ground.',
    examples: [
      {
        name: 'a ground with a threshold and no facts for it',
        files: submission('measures: [travel_ban]'),
        expect: [{ file: 'submissions.yaml', line: 5, says: 'For the listing ground EU.A1.d.iv' }],
      },
      {
        name: 'facts for one of its thresholds',
        files: submission(
          'threshold_facts: [{ kind: widespread, facts: "There were forty such trials [@E-02]." }]',
        ),
        expect: [],
      },
    ],
  },
  requirement: 'threshold_facts',
  check: (input, report) => {
    for (const { submission, pack } of submissionsWithPacks(input)) {
      if (!pack.requires.includes('threshold_facts')) continue;
      for (const { data, path, thresholds } of submission.designations) {
        for (const [index, code] of data.criteria.entries()) {
          const { words = '', kinds = [] } = criterionOf(pack, code)?.threshold ?? {};
          const isShown = thresholds.some(
            ({ kind, criterion = code }) => criterion === code && kinds.includes(kind),
          );
          if (kinds.length === 0 || isShown) continue;
          report({
            path: [...path, 'criteria', index],
            message: `For the listing ground ${code} no facts show that the violations are “${firstText(words)}”.`,
            hint: `Add threshold_facts with kind (one of ${kinds.join(', ')}) and facts, each with its citation. Without such facts, leave the ground out.`,
          });
        }
      }
    }
  },
});
