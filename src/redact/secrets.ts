/**
 * When two spellings are the same name. The rule that warns the author, the mask of reports and the
 * last look before anything leaves all ask here, so that none of them lets through what another finds.
 */
import type { Span } from '../finding/finding.ts';
import { mixesScripts } from './letters.ts';
import {
  asEscaped,
  asItStands,
  asItStandsAndPrinted,
  type Reading,
  withoutDigits,
} from './readings.ts';

/** A text in which something is looked for, in every way in which it may be read. */
export interface Comparable {
  readonly whole: readonly Reading[];
  readonly withoutDigits: readonly Reading[];
}

export function comparable(text: string): Comparable {
  const [standing, printed] = asItStandsAndPrinted(text);
  const isSame =
    standing.letters === printed.letters &&
    standing.begins.every((begins, unit) => begins === printed.begins[unit]);
  const escaped = asEscaped(text);
  const whole = [standing, ...(isSame ? [] : [printed]), ...(escaped ? [escaped] : [])];
  return {
    whole,
    withoutDigits: /\p{N}/u.test(standing.plain) ? whole.map(withoutDigits) : [],
  };
}

/** What is looked for in many texts. */
export interface Sought {
  readonly plain: string;
  readonly letters: string;
  /** How many letters and digits there are; signs above and below them do not count. */
  readonly length: number;
  readonly begins: readonly boolean[];
  readonly digits: number;
  /** Digits, perhaps with single letters among them. */
  readonly isNumber: boolean;
}

export function sought(text: string): Sought {
  const { plain, letters, begins } = asItStands(text);
  const digits = (plain.match(/\p{N}/gu) ?? []).length;
  return {
    plain,
    letters,
    length: digits + (plain.match(/\p{L}/gu) ?? []).length,
    begins,
    digits,
    isNumber: digits > 0 && !/\p{L}{2}/u.test(plain),
  };
}

/** Where one text stands in another, however it is spelt, broken and set. */
export function findAll(text: Comparable, words: Sought): Span[] {
  if (words.length === 0) return [];
  const mayHaveNotes = words.digits === 0 && words.length >= longEnoughForNotes;
  return [...text.whole, ...(mayHaveNotes ? text.withoutDigits : [])].flatMap((reading) =>
    findIn(reading, words),
  );
}

export const standsIn = (text: Comparable, words: Sought): boolean =>
  findAll(text, words).length > 0;

/** The mark of a note can stand within a name; “1st” is no name all the same. */
const longEnoughForNotes = 4;

function findIn(text: Reading, words: Sought): Span[] {
  const found: Span[] = [];
  const { letters } = words;
  for (let at = text.letters.indexOf(letters); at !== -1;) {
    const last = at + letters.length - 1;
    const [start, end] = [text.starts[at], text.ends[last]];
    const isFound = start !== undefined && end !== undefined && isMeant(text, words, at);
    if (isFound) found.push({ start, end });
    at = text.letters.indexOf(letters, isFound ? last + 1 : at + 1);
  }
  return found;
}

/** From this length on, letters in a row are no coincidence, wherever words begin and end. */
const neverByChance = 8;
/** Shorter words stand inside of others by chance: “Ann” in “planned”. */
const rarelyByChance = 6;

function isMeant(text: Reading, words: Sought, at: number): boolean {
  if (words.length >= neverByChance) return true;
  const isBeginning = text.begins[at] === true;
  const ending = endingAfter(text, at + words.letters.length);
  // Numbers are grouped as anyone likes, words are not: “and read” is not “Andrea”.
  const isWhole = isBeginning && ending === 0;
  if (words.isNumber && (isWhole || words.digits < rarelyByChance)) return isWhole;
  if (words.isNumber && isBeginning) return true;
  const isBroken = words.begins.some(
    (begins, index) => index > 0 && !begins && text.begins[at + index] === true,
  );
  if (words.length >= rarelyByChance) return !isBroken || isWhole;
  if (!isBeginning || isBroken) return false;
  // Nor is “delivered” De Li.
  const isClosedUp = words.begins.some(
    (begins, index) => begins && text.begins[at + index] !== true,
  );
  if (isClosedUp && !isWhole) return false;
  return ending <= longestEnding(words) && isWrittenSo(text, words, at);
}

/** Words of one script can look like others of another by chance: the Cyrillic “Сара” and “capable”. */
function isWrittenSo(text: Reading, { plain }: Sought, at: number): boolean {
  const written = text.plain.slice(at, at + plain.length);
  return written === plain || mixesScripts(written) || mixesScripts(plain);
}

/** Names of two and three letters are the beginnings of too many words. */
const longestEnding = ({ length }: Sought): number =>
  length < 3 ? 0 : length === 3 ? 2 : Number.POSITIVE_INFINITY;

/** How many letters the word still has. */
function endingAfter({ letters, begins }: Reading, from: number): number {
  let to = from;
  while (to < letters.length && begins[to] !== true) to += 1;
  return to - from;
}
