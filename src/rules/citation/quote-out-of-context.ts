import { pagesName, quotesOf, quoting } from '../quotes.ts';
import { caseRule } from '../rule.ts';

const file = {
  'exhibits/E-01.txt':
    'The prosecutor asked for six years. The court passed a sentence of six years.\n',
};

export default caseRule({
  meta: {
    code: 'citation/quote-out-of-context',
    severity: 'warning',
    summary:
      'The words of a quotation stand in the file, and not between the words named as prefix and suffix.',
    why: 'Where words occur several times, those before and after them say which place is meant. If they stand nowhere beside the quotation, it may be taken from another place than the author thinks.',
    examples: [
      {
        name: 'other words before',
        files: quoting('six years', file, 'prefix: The judge demanded'),
        expect: [{ file: 'prosecutions.yaml', line: 13, says: 'not between the words named' }],
      },
      {
        name: 'the words before',
        files: quoting('six years', file, 'prefix: a sentence of'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { path, file: name, result } of quotesOf(input, 'other-context')) {
      const pages = pagesName(result.pages);
      report({
        path,
        message: `These words stand in ${name}, and not between the words named as prefix and suffix.`,
        hint: `Copy prefix and suffix from the file: the words directly before and after${pages === undefined ? '' : `, on ${pages}`}.`,
      });
    }
  },
});
