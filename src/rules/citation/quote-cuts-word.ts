import { quotesOf, quoting } from '../quotes.ts';
import { caseRule } from '../rule.ts';

const file = { 'exhibits/E-01.txt': 'It was an illegal arrest, the court said.\n' };

export default caseRule({
  meta: {
    code: 'citation/quote-cuts-word',
    severity: 'warning',
    summary: 'A quotation begins or ends within a word or number of the file.',
    why: '“Legal arrest” stands in “illegal arrest”, and “5 years” in “15 years”. Letters in a row are no quotation if a word is cut.',
    examples: [
      {
        name: 'half a word',
        files: quoting('legal arrest', file),
        expect: [{ file: 'prosecutions.yaml', line: 13, says: 'cut in two' }],
      },
      { name: 'whole words', files: quoting('an illegal arrest', file), expect: [] },
    ],
  },
  check: (input, report) => {
    for (const { path, file: name, isConfidential, result } of quotesOf(input, 'cut-word'))
      report({
        path,
        message: `The quotation stands in ${name} only with a word or number cut in two.`,
        hint: `${isConfidential ? '' : `The file has ${result.words.map((word) => `“${word}”`).join(', ')}. `}Quote whole words. If the file runs words together that are printed apart, compare by eye.`,
      });
  },
});
