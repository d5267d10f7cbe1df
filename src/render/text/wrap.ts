import { columnsOf, isWide } from './columns.ts';

/** White space at which a line may end: not the spaces that hold words together. */
const breakingSpace = /[\t\n\v\f\r \u0085\u2028\u2029]+/u;

/** Punctuation that begins no line, and that which ends none, where lines end between letters. */
const beginsNoLine = /^[、。，．：；？！）」』】〕〉》〗々ー・…]/u;
const endsNoLine = /[（「『【〔〈《〖]$/u;

interface Piece {
  readonly text: string;
  readonly columns: number;
  /** Whether a space stands before it unless a line begins with it. */
  readonly isWord: boolean;
}

/**
 * Breaks text into lines of at most so many columns. Lines after the first are indented by `hanging`
 * columns. A word that is longer stays whole, since half an address leads nowhere.
 */
export function wrap(text: string, width: number, hanging = 0): string[] {
  const lines: string[] = [];
  const indent = ' '.repeat(hanging);
  let line = '';
  let columns = 0;
  for (const piece of piecesOf(text)) {
    const space = piece.isWord && line !== '' ? ' ' : '';
    const room = lines.length === 0 ? width : width - hanging;
    if (line !== '' && columns + space.length + piece.columns > room) {
      lines.push((lines.length === 0 ? '' : indent) + line);
      line = piece.text;
      columns = piece.columns;
    } else {
      line += space + piece.text;
      columns += space.length + piece.columns;
    }
  }
  if (line !== '') lines.push((lines.length === 0 ? '' : indent) + line);
  return lines;
}

function piecesOf(text: string): Piece[] {
  return text
    .split(breakingSpace)
    .filter((word) => word !== '')
    .flatMap((word) =>
      syllables(word).map((syllable, index) => ({
        text: syllable,
        columns: columnsOf(syllable),
        isWord: index === 0,
      })),
    );
}

/** Chinese and Japanese have no spaces: a line may end before and after each of their letters. */
function syllables(word: string): string[] {
  const parts: string[] = [];
  let previous = '';
  for (const character of word) {
    const canBreak =
      previous !== '' &&
      (isWide(previous) || isWide(character)) &&
      !beginsNoLine.test(character) &&
      !endsNoLine.test(previous);
    parts.push(canBreak ? character : (parts.pop() ?? '') + character);
    previous = character;
  }
  return parts;
}
