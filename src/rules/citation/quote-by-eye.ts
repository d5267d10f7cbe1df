import { pagesName, quotesOf, quoting } from '../quotes.ts';
import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'citation/quote-by-eye',
    severity: 'warning',
    summary:
      'A quotation cannot be compared, since the file does not keep its words, or their order.',
    why: 'Some PDFs store their lines in another order than the one in which they are printed, or signs without saying which letters they are. What looks right on the page is then not to be found, and only a reader can tell whether a quotation is.',
    examples: [
      {
        name: 'a text that lost letters when it was saved',
        files: quoting('the court jailed him', {
          'exhibits/E-01.txt': 'On that day the c\uFFFDurt j\uFFFDiled h\uFFFDm.',
        }),
        expect: [
          { file: 'prosecutions.yaml', line: 13, says: 'were not found in “exhibits/E-01.txt”' },
        ],
      },
      {
        name: 'a text with its letters',
        files: quoting('the court jailed him', {
          'exhibits/E-01.txt': 'On that day the court jailed him.',
        }),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { path, file, cited, result } of quotesOf(input, 'scrambled')) {
      const where = cited?.page !== undefined ? `page ${cited.page}` : pagesName(result.pages);
      report({
        path,
        message: `These words were not found in ${file}, which does not keep its letters, or not in the order in which one reads them.`,
        hint: `Compare the quotation by eye${where === undefined ? '' : `, on ${where}`}, and say so when you review it. A copy whose text a program recognises (OCR) from the pages can be added with role: ocr.`,
      });
    }
  },
});
