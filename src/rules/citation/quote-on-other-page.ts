import { pagesName, quotesOf, quoting } from '../quotes.ts';
import { caseRule } from '../rule.ts';

const file = {
  'exhibits/E-01.txt': '[11]\nThe hearing was closed.\n[12]\nThe court jailed him for six years.\n',
};

export default caseRule({
  meta: {
    code: 'citation/quote-on-other-page',
    severity: 'warning',
    summary: 'The words of a quotation stand on another page than the one cited.',
    why: 'Who opens the exhibit at the page of the note and does not find the words there stops believing the notes. A page may be cited by its place in the file, by its label, or by the number printed on it.',
    examples: [
      {
        name: 'the page before',
        files: quoting('The court jailed him', file, 'page: 11'),
        expect: [
          {
            file: 'prosecutions.yaml',
            line: 14,
            says: 'on page 12 of “exhibits/E-01.txt”, not on page 11',
          },
        ],
      },
      {
        name: 'the page itself',
        files: quoting('The court jailed him', file, 'page: 12'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { path, file: name, cited, result } of quotesOf(input, 'other-page'))
      report({
        path,
        message: `These words stand on ${pagesName(result.pages) ?? 'a page without number'} of ${name}, not on page ${cited?.page ?? ''}.`,
        hint: 'Correct page. If the number printed on the page is meant, and the program takes the page for another, leave page as it is and say so when you review the citation.',
      });
  },
});
