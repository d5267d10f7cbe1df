/** A text as it is compared: its letters alone, which know where each of them stands. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { fold, looksLike } from './letters.ts';

/** Lists instead of objects for each letter: whole documents are read. */
export interface Reading {
  /** Letters and digits alone, without case and accents: `Zhasyryn-Kuáger` is `zhasyrynkuager`. */
  readonly plain: string;
  /** The same, unit by unit, with letters of other scripts as they look. */
  readonly letters: string;
  /** For each unit of `letters`, where the sign begins and ends in the text from which it was made. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** For each unit of `letters`, whether a word begins there. */
  readonly begins: readonly boolean[];
}

/** The text as it stands in the file. */
export const asItStands = (text: string): Reading => read(signsOf(text));

/**
 * The text as it stands in the file, and as a document prints it: without the marks of Markdown, the
 * targets of its links, and citations, of which nothing but the mark of a note is left.
 */
export function asItStandsAndPrinted(text: string): readonly [Reading, Reading] {
  const signs = signsOf(text);
  const standing = read(signs);
  const hidden = [...text.matchAll(unprinted)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  if (hidden.length === 0) return [standing, standing];
  let next = 0;
  const isPrinted = (start: number): boolean => {
    while ((hidden[next]?.end ?? Infinity) <= start) next += 1;
    return start < (hidden[next]?.start ?? Infinity);
  };
  return [standing, read(signs, isPrinted)];
}

const unprinted = /\[[^[\]]*@E[^[\]]*\]|\]\([^()\s]*(?:\s+"[^"]*")?\)|[*_[\]\\`~]/g;

/**
 * The text as YAML and JSON write it in quotation marks, read as it is meant: `\n` is no letter, `\u0301`
 * is an accent. Nothing if nothing in it is written so. Others mean what stands there: `C:\new`.
 */
export function asEscaped(text: string): Reading | undefined {
  if (!escape.test(text)) return undefined;
  const signs: Signs = { signs: [], starts: [], ends: [] };
  const add = (sign: string, start: number, end: number): void => {
    signs.signs.push(sign);
    signs.starts.push(start);
    signs.ends.push(end);
  };
  const addAll = (from: number, to: number): void => {
    let at = from;
    for (const sign of text.slice(from, to)) {
      add(sign, at, at + sign.length);
      at += sign.length;
    }
  };
  let from = 0;
  for (const match of text.matchAll(new RegExp(escape, 'g'))) {
    addAll(from, match.index);
    from = match.index + match[0].length;
    const code = parseInt(match[1] ?? match[2] ?? match[3] ?? '20', 16);
    add(code <= 0x10ffff ? String.fromCodePoint(code) : ' ', match.index, from);
  }
  addAll(from, text.length);
  return read(signs);
}

const escape = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|[0abtnvfreNLP_ "/\\])/;

/** Without digits: the mark of a note can stand anywhere. */
export function withoutDigits({ plain, letters, starts, ends, begins }: Reading): Reading {
  const runs = [...plain.matchAll(/[^\p{N}]+/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
  return {
    plain: runs.map(({ from, to }) => plain.slice(from, to)).join(''),
    letters: runs.map(({ from, to }) => letters.slice(from, to)).join(''),
    starts: runs.flatMap(({ from, to }) => starts.slice(from, to)),
    ends: runs.flatMap(({ from, to }) => ends.slice(from, to)),
    begins: runs.flatMap(({ from, to }) => begins.slice(from, to)),
  };
}

/** The signs of a text, and where each of them begins and ends in it. */
interface Signs {
  readonly signs: string[];
  readonly starts: number[];
  readonly ends: number[];
}

function read(
  { signs, starts, ends }: Signs,
  isRead: (start: number) => boolean = () => true,
): Reading {
  const plain: string[] = [];
  const reading = { starts: [] as number[], ends: [] as number[], begins: [] as boolean[] };
  let isBeginning = true;
  signs.forEach((sign, index) => {
    const [start = 0, end = 0] = [starts[index], ends[index]];
    if (!isRead(start)) return;
    const folded = fold(sign);
    if (folded === undefined) isBeginning = true;
    if (folded === undefined || folded === '') return;
    for (let unit = 0; unit < folded.length; unit += 1) {
      plain.push(folded.charAt(unit));
      reading.starts.push(start);
      reading.ends.push(end);
      reading.begins.push(unit === 0 && (isBeginning || standsAlone(sign)));
    }
    isBeginning = false;
  });
  return { plain: plain.join(''), letters: plain.map(looksLike).join(''), ...reading };
}

/** Scripts that put no spaces between words; Thai is the first of them in Unicode. */
const standsAlone = (sign: string): boolean =>
  sign >= '\u0E00' &&
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    sign,
  );

/** Those written as addresses and markup write them (`%20`, `&#32;`) are meant. */
function signsOf(text: string): Signs {
  const all: Signs = { signs: [], starts: [], ends: [] };
  const add = (sign: string, start: number, end: number): void => {
    all.signs.push(sign);
    all.starts.push(start);
    all.ends.push(end);
  };
  const addAll = (from: number, to: number): void => {
    let at = from;
    for (const sign of text.slice(from, to)) {
      add(sign, at, at + sign.length);
      at += sign.length;
    }
  };
  let from = 0;
  for (const match of text.matchAll(encoded)) {
    const meant = match[0].startsWith('%') ? fromAddress(match[0]) : fromMarkup(match[0]);
    if (meant === undefined) continue;
    addAll(from, match.index);
    let at = match.index;
    for (const { sign, length } of meant) {
      add(sign, at, at + length);
      at += length;
    }
    from = match.index + match[0].length;
  }
  addAll(from, text.length);
  return all;
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
