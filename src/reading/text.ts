/** What was read from the file of an exhibit. */
import type { FileBytes } from '../source/zip.ts';
import { isGarbled } from './garbled.ts';

export interface ReadText {
  readonly pages: readonly TextPage[];
  /** Whether the file has pages, so that a citation of one can be checked. */
  readonly isPaged: boolean;
  /** Whether its lines are those of the file, so that a citation of one can be checked. */
  readonly isLined: boolean;
}

export interface TextPage {
  /** Every way in which the page may be cited: its place in the file, its label, the number printed on it. */
  readonly labels: readonly string[];
  readonly text: string;
  /** Whether the words do not stand in the file as one reads them, or not with their letters. */
  readonly isScrambled: boolean;
}

/** Why a file was not read; a report has the words for it. */
export type Unread =
  | 'picture'
  | 'no-text-layer'
  | 'no-reader'
  | 'encrypted'
  | 'damaged'
  | 'encoding'
  | 'too-large'
  | 'too-slow'
  | 'not-in-archive';

/** A file of which nothing, or not all, can be read. */
export class UnreadError extends Error {
  override readonly name = 'UnreadError';
  readonly why: Unread;

  constructor(why: Unread) {
    super(why);
    this.why = why;
  }
}

/** The text of a file without pages. */
export const onePage = (text: string): ReadText => ({
  pages: [{ labels: [], text, isScrambled: isGarbled(text) }],
  isPaged: false,
  isLined: false,
});

/** In bytes: of a file that is read at once. */
export const largestRead = 64 * 1024 * 1024;
/** In bytes: of what is unpacked from one. */
export const largestUnpacked = 256 * 1024 * 1024;
/** In UTF-16 units: some two thousand pages. */
export const longestText = 5_000_000;

/** @throws UnreadError if it is too large to be in memory */
export function readWhole(file: FileBytes): Promise<Uint8Array> {
  if (file.size > largestRead) throw new UnreadError('too-large');
  return file.read(0, file.size);
}
