import type { Nearest } from '../../reading/nearest-passage.ts';
import { type QuoteOf, quotesOf, quoting } from '../quotes.ts';
import { caseRule } from '../rule.ts';

const file = { 'exhibits/E-01.txt': 'The court did not find him guilty of any crime.\n' };

export default caseRule({
  meta: {
    code: 'citation/quote-differs',
    severity: 'error',
    summary: 'The words of a quotation do not stand in the file of the evidence.',
    why: 'A quotation that is not word for word is used against everything else in the document, and one word can turn its meaning round. Capitals, accents and digits count; white space, punctuation, hyphens at the ends of lines and the marks of notes do not. What comes near is shown and never accepted.',
    examples: [
      {
        name: 'a word left out',
        files: quoting('The court did find him guilty', file),
        expect: [
          { file: 'prosecutions.yaml', line: 13, says: 'do not stand in “exhibits/E-01.txt”' },
        ],
      },
      {
        name: 'the words of the file',
        files: quoting('The court did not find him guilty', file),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const quote of quotesOf(input, 'differs'))
      report({
        path: quote.path,
        message: `These words do not stand in ${quote.file}.`,
        hint: hintFor(quote),
      });
    for (const { path } of quotesOf(input, 'no-words'))
      report({
        path,
        message: 'The quotation has no word in it.',
        hint: 'Copy the words that carry the claim from the file, or take the quotation out.',
      });
  },
});

function hintFor({ isConfidential, isFileExchanged, result }: QuoteOf<'differs'>): string {
  const compare = isConfidential
    ? 'Compare them with the file, which is confidential, so that nothing of it is shown here.'
    : shownBeside(result.nearest);
  if (!isFileExchanged) return compare;
  const first = 'The file is not the one that was recorded: put that one back first.';
  return result.nearest ? `${first} ${compare}` : first;
}

const copy =
  'Copy the words from the file, without the numbers of notes and without leaving anything out: of two passages make two citations.';

function shownBeside(nearest: Nearest | undefined): string {
  if (!nearest) return `Nothing in it comes near. Check the number of the item. ${copy}`;
  const { passage, instead, page } = nearest;
  const where = page === undefined ? 'Nearest to them comes' : `On page ${page} comes nearest`;
  const own =
    instead.length === 0
      ? ''
      : ` The quotation has instead: ${instead.map((words) => `“${words}”`).join(', ')}.`;
  return `${where}, with what differs in brackets: “${passage}”.${own} ${copy}`;
}
