import dedent from 'dedent';
import { regimeName } from '../names.ts';
import { askedFrameworksWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'regime/framework-expired',
    severity: 'warning',
    summary: 'By the last text that could be read, the framework has ended.',
    why: 'Many frameworks hold for some years and are then prolonged. If this one was not, nobody can be listed under it; if it was, the document must name the act that prolonged it, or the reader sees at once that its law is old.',
    examples: [
      {
        name: 'long after the last day',
        files: {},
        asOf: '2099-01-01',
        expect: [{ file: 'submissions.yaml', line: 3, says: 'ended on' }],
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
        asOf: '2099-01-01',
        expect: [{ file: 'questions.yaml', line: 5, says: 'ended on' }],
      },
      { name: 'before the last day', files: {}, expect: [] },
    ],
  },
  check: (input, report) => {
    for (const { path, pack } of askedFrameworksWithPacks(input)) {
      if (pack.expires === undefined || pack.expires.on >= input.asOf) continue;
      report({
        path,
        message: `By the last text that could be read, the framework ${regimeName(pack)} ended on ${pack.expires.on}.`,
        hint: 'Find out whether it was prolonged. A newer version of the program may have the text; if the regime is one of your own, correct expires in its regime.yaml.',
      });
    }
  },
});
