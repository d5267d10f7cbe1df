import dedent from 'dedent';
import { didYouMean } from '../../finding/nearest.ts';
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
    summary: 'A submission names a regime that the program does not know.',
    why: 'What a submission must say, and to whom it goes, follows from its regime. Without it the program could only guess at the law.',
    examples: [
      {
        name: 'a misspelt regime',
        files: submission('eu-ghsrr'),
        expect: [{ file: 'submissions.yaml', line: 2, says: 'no regime “eu-ghsrr”' }],
      },
      { name: 'a regime of the program', files: submission('eu-ghrsr'), expect: [] },
    ],
  },
  check: ({ case: { submissions }, catalogue: { regimes } }, report) => {
    for (const { data, path } of submissions) {
      if (regimes.has(data.regime)) continue;
      report({
        path: [...path, 'regime'],
        message: `The program knows no regime “${data.regime}”.`,
        hint:
          didYouMean(data.regime, regimes.keys()) ??
          `It knows: ${[...regimes.keys()].join(', ')}. A regime of your own needs a folder in templates/regimes/.`,
      });
    }
  },
});
