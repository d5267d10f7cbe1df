/**
 * When two spellings are the same name. The rule that warns the author, the mask of reports and the
 * last look before anything leaves all ask here, so that none of them lets through what another finds.
 */
import type { Span } from '../finding/finding.ts';

/** A text as it is compared, which knows where each of its letters stands. */
export interface Comparable {
  /** Letters, digits and their marks alone, without case: `Zhasyryn-Kuáger` is `zhasyrynkuáger`. */
  readonly letters: string;
  /** For each unit of `letters`, where the sign stands in the text from which it was made. */
  readonly spans: readonly Span[];
  /** For each unit of `letters`, whether a word begins there. */
  readonly begins: readonly boolean[];
}

export function comparable(text: string): Comparable {
  let letters = '';
  const spans: Span[] = [];
  const begins: boolean[] = [];
  let isBeginning = true;
  let start = 0;
  for (const sign of text) {
    const span = { start, end: start + sign.length };
    start = span.end;
    const folded = fold(sign);
    if (folded === undefined) isBeginning = true;
    if (folded === undefined || folded === '') continue;
    letters += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      spans.push(span);
      begins.push(unit === 0 && (isBeginning || standsAlone.test(sign)));
    }
    isBeginning = false;
  }
  return { letters, spans, begins };
}

/** What is looked for in many texts. */
export interface Sought {
  readonly letters: string;
  /** How many letters and digits there are; signs above and below them do not count. */
  readonly length: number;
  readonly begins: readonly boolean[];
  readonly isNumber: boolean;
}

export function sought(text: string): Sought {
  const { letters, begins } = comparable(text);
  const length = (letters.match(/[\p{L}\p{N}]/gu) ?? []).length;
  return { letters, length, begins, isNumber: /^\p{N}+$/u.test(letters) };
}

/** Where one text stands in another, however it is spelt, broken and set. */
export function findAll(text: Comparable, words: Sought): Span[] {
  const found: Span[] = [];
  if (words.length === 0) return found;
  const { letters } = words;
  for (let at = text.letters.indexOf(letters); at !== -1;) {
    const last = at + letters.length - 1;
    const [start, end] = [text.spans[at], text.spans[last]];
    const isFound = start !== undefined && end !== undefined && isMeant(text, words, at);
    if (isFound) found.push({ start: start.start, end: end.end });
    at = text.letters.indexOf(letters, isFound ? last + 1 : at + 1);
  }
  return found;
}

export const standsIn = (text: Comparable, words: Sought): boolean =>
  findAll(text, words).length > 0;

/** From this length on, letters in a row are no coincidence, wherever words begin and end. */
const neverByChance = 8;
/** Shorter words stand inside of others by chance: “Ann” in “planned”. */
const rarelyByChance = 6;

function isMeant(text: Comparable, words: Sought, at: number): boolean {
  if (words.length >= neverByChance) return true;
  const isBeginning = text.begins[at] === true;
  // Numbers are grouped as anyone likes, words are not: “and read” is not “Andrea”.
  if (words.isNumber && isBeginning) return true;
  const ending = endingAfter(text, at + words.letters.length);
  const isBroken = words.begins.some(
    (begins, index) => index > 0 && !begins && text.begins[at + index] === true,
  );
  if (words.length >= rarelyByChance) return !isBroken || (isBeginning && ending === 0);
  return isBeginning && !isBroken && ending <= longestEnding(words);
}

/** Names of two and three letters are the beginnings of too many words. */
const longestEnding = ({ length }: Sought): number =>
  length < 3 ? 0 : length === 3 ? 2 : Number.POSITIVE_INFINITY;

/** How many letters the word still has. */
function endingAfter({ letters, begins }: Comparable, from: number): number {
  let to = from;
  while (to < letters.length && begins[to] !== true) to += 1;
  return to - from;
}

const known = new Map<string, string | undefined>();

/**
 * One sign in the form in which it is compared: nothing for what stands between words, empty for what
 * nobody sees. Large and small letters become one by way of the large ones, since some have several
 * small ones.
 */
function fold(sign: string): string | undefined {
  if (known.has(sign)) return known.get(sign);
  const form = sign.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
  const kept = form.replace(/[^\p{L}\p{N}\p{M}]|\p{Default_Ignorable_Code_Point}/gu, '');
  const isUnseen = /^[\p{Cf}\p{Default_Ignorable_Code_Point}]+$/u.test(sign);
  const folded = kept === '' && !isUnseen ? undefined : kept;
  known.set(sign, folded);
  return folded;
}

/** Scripts that put no spaces between words. */
const standsAlone =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
