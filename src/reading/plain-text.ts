import { decodeText } from './decode.ts';
import { longestText, onePage, type ReadText, type TextPage, UnreadError } from './text.ts';

/**
 * A text in which pages are marked as those who recognise or copy texts do it: with the sign for a new
 * page, or with the number of each in brackets on a line of its own.
 *
 * @throws UnreadError
 */
export function readPlain(bytes: Uint8Array): ReadText {
  if (bytes.length > 4 * longestText) throw new UnreadError('too-large');
  const text = decodeText(bytes).replace(/\r\n?/g, '\n');
  if (text.length > longestText) throw new UnreadError('too-large');
  const sheets = text.replace(/\f\s*$/, '').split('\f');
  if (sheets.length > 1)
    return {
      isPaged: true,
      isLined: false,
      pages: sheets.map((sheet, index) => ({
        labels: [String(index + 1)],
        text: sheet,
        isScrambled: false,
      })),
    };
  return bracketed(text) ?? { ...onePage(text), isLined: true };
}

function bracketed(text: string): ReadText | undefined {
  const marks = [...text.matchAll(/^\[(\d{1,5})\]$/gm)];
  const numbers = marks.map(([, number]) => Number(number));
  const first = marks[0];
  if (!first || numbers.some((number, index) => number <= (numbers[index - 1] ?? -1)))
    return undefined;
  const before: TextPage = { labels: [], text: text.slice(0, first.index), isScrambled: false };
  const pages = marks.map((mark, index): TextPage => ({
    labels: [String(numbers[index])],
    text: text.slice(mark.index + mark[0].length, marks[index + 1]?.index),
    isScrambled: false,
  }));
  return { isPaged: true, isLined: false, pages: [before, ...pages] };
}
