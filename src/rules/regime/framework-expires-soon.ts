import dedent from 'dedent';
import { daysBetween } from '../days.ts';
import { regimeName } from '../names.ts';
import { askedFrameworksWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'regime/framework-expires-soon',
    severity: 'info',
    summary: 'The framework ends within three months unless it is prolonged.',
    why: 'Authorities decide slowly. What arrives shortly before the last day may lie there until the framework has been prolonged, and it can say so.',
    examples: [
      {
        name: 'five weeks before the last day',
        files: {},
        asOf: '2026-11-03',
        expect: [{ file: 'submissions.yaml', line: 3, says: 'ends on 2026-12-08' }],
      },
      {
        name: 'a question that asks for listings under it',
        files: {
          'submissions.yaml': '[]',
          'questions.yaml': dedent`
            - id: ep
              instrument: ep-wq
              addressee: council
              questions: [Will the Council list those responsible?]
              regimes: [eu-ghrsr]
          `,
        },
        asOf: '2026-11-03',
        expect: [{ file: 'questions.yaml', line: 5, says: 'ends on 2026-12-08' }],
      },
      { name: 'long before the last day', files: {}, asOf: '2026-03-01', expect: [] },
    ],
  },
  check: (input, report) => {
    for (const { path, pack } of askedFrameworksWithPacks(input)) {
      const days = pack.expires && daysBetween(input.asOf, pack.expires.on);
      if (!pack.expires || days === undefined || days < 0 || days > 92) continue;
      report({
        path,
        message: `The framework ${regimeName(pack)} ends on ${pack.expires.on} unless it is prolonged.`,
        hint: 'Send what asks for the listing in time, or ask the authority whether the framework will be prolonged.',
      });
    }
  },
});
