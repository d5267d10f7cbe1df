import { regimeName } from '../names.ts';
import { submissionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'regime/framework-expires-soon',
    severity: 'info',
    summary: 'The framework ends within three months unless it is prolonged.',
    why: 'Authorities decide slowly. A submission that arrives shortly before the last day may lie there until the framework has been prolonged, and it can say so.',
    examples: [
      {
        name: 'five weeks before the last day',
        files: {},
        asOf: '2026-11-03',
        expect: [{ file: 'submissions.yaml', line: 3, says: 'ends on 2026-12-08' }],
      },
      { name: 'long before the last day', files: {}, asOf: '2026-03-01', expect: [] },
    ],
  },
  check: (input, report) => {
    for (const { submission, pack } of submissionsWithPacks(input)) {
      const days = pack.expires && daysBetween(input.asOf, pack.expires.on);
      if (!pack.expires || days === undefined || days < 0 || days > 92) continue;
      report({
        path: [...submission.path, 'regime'],
        message: `The framework ${regimeName(pack)} ends on ${pack.expires.on} unless it is prolonged.`,
        hint: 'Send the submission in time, or ask the authority whether the framework will be prolonged.',
      });
    }
  },
});

const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000);
