/** The pieces that a page of a PDF draws, as the lines that one reads. */
import { isGarbled } from './garbled.ts';
import { raised } from './raised.ts';

export interface Piece {
  readonly text: string;
  readonly isRightToLeft: boolean;
  /** In points, from the left and from below. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Drawn from below to above or the other way. */
  readonly isTurned: boolean;
  readonly endsLine: boolean;
}

export interface PageText {
  readonly text: string;
  /** Whether the order of the file is not that of reading, or letters have no meaning. */
  readonly isScrambled: boolean;
}

/** In the order of the file, which in all files but damaged ones is that of reading. */
export function textOfPieces(pieces: readonly Piece[]): PageText {
  const lines: Piece[][] = [[]];
  let base: Piece | undefined;
  for (const piece of pieces) {
    if (base && piece.text.trim() !== '' && !isOnLine(piece, base)) {
      lines.push([]);
      base = undefined;
    }
    if (piece.text !== '') lines.at(-1)?.push(piece);
    if (piece.text.trim() !== '' && (!base || piece.height >= base.height)) base = piece;
    if (piece.endsLine) {
      lines.push([]);
      base = undefined;
    }
  }
  const filled = joinRightToLeft(lines.filter((line) => line.length > 0));
  const text = filled.map(textOfLine).join('\n');
  return { text, isScrambled: isOutOfOrder(filled) || isGarbled(text) };
}

/** A mark of a note stands higher than its line, and still on it. */
const isOnLine = (piece: Piece, base: Piece): boolean =>
  piece.isTurned || base.isTurned
    ? Math.abs(piece.x - base.x) < base.height
    : Math.abs(piece.y - base.y) < 0.6 * Math.max(base.height, piece.height, 1);

/** Smaller, higher and nothing but digits. */
const isRaised = ({ text, height, y }: Piece, base: Piece): boolean =>
  /^\d{1,3}$/.test(text.trim()) && height < 0.9 * base.height && y > base.y + 0.1 * base.height;

/** Right-to-left lines are often drawn from left to right, sign by sign, each beside the next. */
function joinRightToLeft(lines: readonly (readonly Piece[])[]): (readonly Piece[])[] {
  const joined: Piece[][] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const [one, other] = [last?.find(isFilled), line.find(isFilled)];
    const isSame =
      one && other && (hasRightToLeft(last ?? []) || hasRightToLeft(line)) && isOnLine(other, one);
    if (isSame) last?.push(...line);
    else joined.push([...line]);
  }
  return joined;
}

const isFilled = ({ text }: Piece): boolean => text.trim() !== '';

const hasRightToLeft = (line: readonly Piece[]): boolean =>
  line.some(({ isRightToLeft }) => isRightToLeft);

function textOfLine(line: readonly Piece[]): string {
  if (!hasRightToLeft(line))
    return line
      .map((piece, index) => {
        const before = line.slice(0, index).findLast(isFilled);
        return before && isRaised(piece, before) ? raised(piece.text) : piece.text;
      })
      .join('');
  return inReadingOrder(line)
    .map(({ text }) => text)
    .join('');
}

/** Pieces by their places from right to left, with numbers and words of other scripts from left to right. */
function inReadingOrder(line: readonly Piece[]): Piece[] {
  const byPlace = [...line].sort((one, other) => one.x - other.x);
  const letters = (isRightToLeft: boolean): number =>
    line
      .filter((piece) => piece.isRightToLeft === isRightToLeft)
      .reduce((sum, { text }) => sum + (text.match(/\p{L}/gu) ?? []).length, 0);
  const isBase = letters(true) >= letters(false);
  // Runs against the direction of the line; what has no direction of its own goes with what is around it.
  const runs: { isRightToLeft: boolean; pieces: Piece[] }[] = [];
  for (const piece of byPlace) {
    const direction = /[\p{L}\p{N}]/u.test(piece.text) ? piece.isRightToLeft : undefined;
    const last = runs.at(-1);
    if (last && (direction === undefined || last.isRightToLeft === direction))
      last.pieces.push(piece);
    else runs.push({ isRightToLeft: direction ?? isBase, pieces: [piece] });
  }
  const ordered = isBase ? runs.reverse() : runs;
  return ordered.flatMap(({ isRightToLeft, pieces }) =>
    isRightToLeft ? [...pieces].reverse() : pieces,
  );
}

/** Columns, tables and notes go back up a few times on a page; a file that goes back up all the time is damaged. */
function isOutOfOrder(lines: readonly (readonly Piece[])[]): boolean {
  const places = lines.flatMap((line) => {
    const piece = line.find(isFilled);
    return piece && !piece.isTurned ? [piece] : [];
  });
  let jumps = 0;
  places.forEach((piece, index) => {
    const before = places[index - 1];
    if (!before) return;
    const isHigher = piece.y > before.y + 0.5 * piece.height;
    const isBackOnLine = isOnLine(piece, before) && piece.x < before.x;
    // The head of the next column stands to the right.
    if (isBackOnLine || (isHigher && piece.x < before.x + before.width)) jumps += 1;
  });
  return jumps >= 3 && jumps > places.length / 8;
}
