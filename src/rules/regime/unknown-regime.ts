import dedent from 'dedent';
import { didYouMean } from '../../finding/nearest.ts';
import { askedFrameworks } from '../requests.ts';
import { caseRule } from '../rule.ts';

const submission = (regime: string): Readonly<Record<string, string>> => ({
  'submissions.yaml': dedent`
    - id: eu
      regime: ${regime}
  `,
});

export default caseRule({
  meta: {
    code: 'regime/unknown-regime',
    severity: 'error',
    summary: 'A submission or question names a regime that the program does not know.',
    why: 'What a submission must say, and to whom it goes, follows from its regime; so does whether a question can still ask for a listing. Without it the program could only guess at the law.',
    examples: [
      {
        name: 'a misspelt regime',
        files: submission('eu-ghsrr'),
        expect: [{ file: 'submissions.yaml', line: 2, says: 'no regime “eu-ghsrr”' }],
      },
      {
        name: 'a misspelt regime of a question',
        files: {
          'questions.yaml': dedent`
            - id: ep
              instrument: ep-wq
              addressee: council
              questions: [Will the Council list those responsible?]
              regimes: [eu-ghsrr]
          `,
        },
        expect: [{ file: 'questions.yaml', line: 5, says: 'no regime “eu-ghsrr”' }],
      },
      { name: 'a regime of the program', files: submission('eu-ghrsr'), expect: [] },
    ],
  },
  check: ({ case: file, catalogue: { regimes } }, report) => {
    for (const { id, path } of askedFrameworks(file)) {
      if (regimes.has(id)) continue;
      report({
        path,
        message: `The program knows no regime “${id}”.`,
        hint:
          didYouMean(id, regimes.keys()) ??
          `It knows: ${[...regimes.keys()].join(', ')}. A regime of your own needs a folder in templates/regimes/.`,
      });
    }
  },
});
