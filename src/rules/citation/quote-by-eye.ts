import { pagesName, quotesOf } from '../quotes.ts';
import { caseRule } from '../rule.ts';

export default caseRule({
  meta: {
    code: 'citation/quote-by-eye',
    severity: 'warning',
    summary: 'A quotation cannot be compared, since the file does not keep its words in order.',
    why: 'Some PDFs store their lines in another order than the one in which they are printed, or signs without saying which letters they are. What looks right on the page is then not to be found, and only a reader can tell whether a quotation is.',
    // It takes a PDF, which would not be readable here.
    examples: [],
  },
  check: (input, report) => {
    for (const { path, file, page, result } of quotesOf(input, 'scrambled')) {
      const where = page === undefined ? pagesName(result.pages) : `page ${page}`;
      report({
        path,
        message: `These words were not found in ${file}, which does not keep its words in the order in which they are printed.`,
        hint: `Compare the quotation by eye${where === undefined ? '' : `, on ${where}`}, and say so when you review it. A copy whose text a program recognises (OCR) from the pages can be added with role: ocr.`,
      });
    }
  },
});
