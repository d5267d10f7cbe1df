import { quotesOf, quoting } from '../quotes.ts';
import { caseRule } from '../rule.ts';

const file = {
  'exhibits/E-01.txt':
    'The prosecutor asked for six years. The court passed a sentence of six years.\n',
};

export default caseRule({
  meta: {
    code: 'citation/quote-ambiguous',
    severity: 'info',
    summary: 'The words of a quotation stand in the file more than once.',
    why: 'Who looks them up may find another place than the one that is meant: what the prosecutor asked for instead of what the court decided.',
    examples: [
      {
        name: 'words that occur twice',
        files: quoting('six years', file),
        expect: [{ file: 'prosecutions.yaml', line: 13, says: '2 times' }],
      },
      {
        name: 'with the words before them',
        files: quoting('six years', file, 'prefix: a sentence of'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { path, file: name, result } of quotesOf(input, 'verified')) {
      if (result.times < 2) continue;
      report({
        path,
        message: `These words stand in ${name} ${String(result.times)} times.`,
        hint: 'Quote more of the sentence, or write the words directly before and after them as prefix and suffix.',
      });
    }
  },
});
