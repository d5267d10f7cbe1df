/** A text as it is compared: its letters alone, which know where each of them stands. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Span } from '../finding/finding.ts';
import { fold, looksLike } from './letters.ts';

export interface Reading {
  /** Letters and digits alone, without case and accents: `Zhasyryn-Kuáger` is `zhasyrynkuager`. */
  readonly plain: string;
  /** The same, unit by unit, with letters of other scripts as they look. */
  readonly letters: string;
  /** For each unit of `letters`, where the sign stands in the text from which it was made. */
  readonly spans: readonly Span[];
  /** For each unit of `letters`, whether a word begins there. */
  readonly begins: readonly boolean[];
}

/** The text as it stands in the file. */
export const asItStands = (text: string): Reading => read(signsOf(text));

/**
 * The text as a document prints it: without the marks of Markdown, the targets of its links, and
 * citations, of which nothing but the mark of a note is left.
 */
export function asPrinted(text: string): Reading {
  const hidden = [...text.matchAll(unprinted)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let next = 0;
  return read(
    signsOf(text).filter(({ span }) => {
      while ((hidden[next]?.end ?? Infinity) <= span.start) next += 1;
      return span.start < (hidden[next]?.start ?? Infinity);
    }),
  );
}

const unprinted = /\[[^[\]]*@E[^[\]]*\]|\]\([^()\s]*(?:\s+"[^"]*")?\)|[*_[\]\\`~]/g;

/** Without digits: the mark of a note can stand anywhere. */
export function withoutDigits({ plain, letters, spans, begins }: Reading): Reading {
  const kept = spans.map((_, unit) => unit).filter((unit) => !/\p{N}/u.test(plain.charAt(unit)));
  return {
    plain: kept.map((unit) => plain.charAt(unit)).join(''),
    letters: kept.map((unit) => letters.charAt(unit)).join(''),
    spans: kept.flatMap((unit) => spans[unit] ?? []),
    begins: kept.map((unit) => begins[unit] === true),
  };
}

interface Sign {
  readonly sign: string;
  readonly span: Span;
}

function read(signs: readonly Sign[]): Reading {
  const plain: string[] = [];
  const spans: Span[] = [];
  const begins: boolean[] = [];
  let isBeginning = true;
  for (const { sign, span } of signs) {
    const folded = fold(sign);
    if (folded === undefined) isBeginning = true;
    if (folded === undefined || folded === '') continue;
    for (let unit = 0; unit < folded.length; unit += 1) {
      plain.push(folded.charAt(unit));
      spans.push(span);
      begins.push(unit === 0 && (isBeginning || standsAlone.test(sign)));
    }
    isBeginning = false;
  }
  return { plain: plain.join(''), letters: plain.map(looksLike).join(''), spans, begins };
}

/** Scripts that put no spaces between words. */
const standsAlone =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The signs of a text; those written as addresses and markup write them (`%20`, `&#32;`) are meant. */
function signsOf(text: string): Sign[] {
  const signs: Sign[] = [];
  let from = 0;
  const add = (part: string, start: number): void => {
    let at = start;
    for (const sign of part) {
      signs.push({ sign, span: { start: at, end: at + sign.length } });
      at += sign.length;
    }
  };
  for (const match of text.matchAll(encoded)) {
    const meant = match[0].startsWith('%') ? fromAddress(match[0]) : fromMarkup(match[0]);
    if (meant === undefined) continue;
    add(text.slice(from, match.index), from);
    let at = match.index;
    for (const { sign, length } of meant) {
      signs.push({ sign, span: { start: at, end: at + length } });
      at += length;
    }
    from = match.index + match[0].length;
  }
  add(text.slice(from), from);
  return signs;
}

const encoded = /(?:%[0-9a-f]{2})+|&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/gi;

interface Meant {
  readonly sign: string;
  /** How much of the text writes it. */
  readonly length: number;
}

/** Nothing if the bytes are no text. */
function fromAddress(bytes: string): Meant[] | undefined {
  try {
    return Array.from(decodeURIComponent(bytes), (sign) => ({
      sign,
      length: encodeURIComponent(sign).length === 1 ? 3 : encodeURIComponent(sign).length,
    }));
  } catch {
    return undefined;
  }
}

/** Nothing if no sign has that name or number. */
function fromMarkup(reference: string): Meant[] | undefined {
  const name = reference.slice(1, -1);
  const number = name.startsWith('#')
    ? Number(/^#x/i.test(name) ? `0${name.slice(1)}` : name.slice(1))
    : undefined;
  const meant =
    number === undefined
      ? decodeNamedCharacterReference(name)
      : number <= 0x10ffff && String.fromCodePoint(number);
  if (meant === false || meant === '') return undefined;
  const [first = '', ...rest] = Array.from(meant);
  return [{ sign: first, length: reference.length }, ...rest.map((sign) => ({ sign, length: 0 }))];
}
