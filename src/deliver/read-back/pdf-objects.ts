/**
 * Takes apart a PDF that this program wrote: objects in the order of the file, object streams, Flate. It is no
 * reader of PDFs in general, and refuses whatever the program never writes: what it would pass over might
 * be what must not leave.
 */
import { isUtf8 } from 'node:buffer';
import { strFromU8, unzlibSync } from 'fflate';
import { UnreadableError } from './part.ts';

export interface PdfObject {
  readonly dictionary: string;
  /** Uncompressed, one character for each byte; absent for objects that are no streams. */
  readonly stream?: string;
}

export interface PdfFile {
  /** By number. */
  readonly objects: ReadonlyMap<number, PdfObject>;
  /** What stands between the objects: header, comments, trailer. */
  readonly frame: string;
}

/** @throws UnreadableError */
export function readPdf(bytes: Uint8Array): PdfFile {
  // One character for each byte, so that offsets are the same.
  const text = strFromU8(bytes, true);
  if (!text.startsWith('%PDF-')) throw new UnreadableError('at its beginning', 'This is no PDF');
  const objects = new Map<number, PdfObject>();
  const add = (id: number, object: PdfObject): void => {
    if (objects.has(id)) throw unreadable(id, 'is written twice');
    objects.set(id, object);
  };
  const frame: string[] = [];
  const begin = /(\d+) 0 obj\n/g;
  let reached = 0;
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    const id = Number(match[1]);
    frame.push(text.slice(reached, match.index));
    const { object, end } = readObject(id, text, bytes, begin.lastIndex);
    begin.lastIndex = reached = end;
    if (/\/Encrypt\b/.test(object.dictionary)) throw unreadable(id, 'says that it is encrypted');
    add(id, object);
    if (object.stream === undefined || !object.dictionary.includes('/ObjStm')) continue;
    for (const [packedId, dictionary] of packedObjects(object.dictionary, object.stream))
      add(packedId, { dictionary });
  }
  frame.push(text.slice(reached));
  return { objects, frame: frame.join('\n') };
}

const unreadable = (id: number, why: string, cause?: unknown): UnreadableError =>
  new UnreadableError(`in its object ${String(id)}`, `A part of the PDF ${why}`, cause);

/** @throws UnreadableError if it does not end where it says */
function readObject(
  id: number,
  text: string,
  bytes: Uint8Array,
  start: number,
): { object: PdfObject; end: number } {
  const close = text.indexOf('endobj', start);
  const at = text.indexOf('stream\n', start);
  if (close === -1) throw unreadable(id, 'has no end');
  if (at === -1 || at > close)
    return { object: { dictionary: text.slice(start, close) }, end: close + 'endobj'.length };
  const dictionary = text.slice(start, at);
  const from = at + 'stream\n'.length;
  const to = from + Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
  const end = /\s*endstream\s*endobj/y;
  end.lastIndex = to;
  if (!end.test(text)) throw unreadable(id, 'does not end where it says');
  return {
    object: { dictionary, stream: unpacked(id, dictionary, bytes.subarray(from, to)) },
    end: end.lastIndex,
  };
}

function unpacked(id: number, dictionary: string, raw: Uint8Array): string {
  const filters = [
    ...(/\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(dictionary)?.[1]?.matchAll(/\w+/g) ?? []),
  ];
  try {
    let content = raw;
    for (const [filter] of filters) {
      // The pixels of a photograph are read as they are: nobody finds words in them.
      if (filter === 'DCTDecode') break;
      if (filter !== 'FlateDecode') throw new Error(filter);
      content = unzlibSync(content);
    }
    return strFromU8(content, true);
  } catch (error) {
    throw unreadable(id, 'cannot be unpacked', error);
  }
}

/** The objects of an object stream: first their numbers and places, then they themselves. */
function packedObjects(dictionary: string, stream: string): [number, string][] {
  const first = Number(/\/First (\d+)/.exec(dictionary)?.[1] ?? 0);
  const table = stream.slice(0, first).trim().split(/\s+/).map(Number);
  const entries = Array.from({ length: table.length / 2 }, (_, index) => ({
    id: table[index * 2] ?? 0,
    start: first + (table[index * 2 + 1] ?? 0),
  }));
  return entries.map(({ id, start }, index) => [
    id,
    stream.slice(start, entries[index + 1]?.start),
  ]);
}

/** The bytes of a stream as they lay in the file. */
export const bytesOf = (stream: string): Uint8Array => Buffer.from(stream, 'latin1');

/** What a dictionary says. */
export interface Said {
  /** Its strings, also those written in hexadecimal digits, and comments. */
  readonly words: readonly string[];
  /** Words of the format, mostly, but of ours as well: names of fonts and places. */
  readonly names: readonly string[];
}

export function saidBy(dictionary: string): Said {
  const words: string[] = [];
  const names: string[] = [];
  const token = /\(|<([0-9a-f\s]*)>(?!>)|\/([^\s()<>[\]{}/%]+)|%([^\r\n]*)/gi;
  for (let match = token.exec(dictionary); match; match = token.exec(dictionary)) {
    const [whole, hex, name, comment] = match;
    if (whole === '(') {
      const { text, end } = literalAt(dictionary, match.index + 1);
      words.push(textOf(text));
      token.lastIndex = end;
    } else if (hex !== undefined) words.push(textOf(fromHex(hex.replace(/\s/g, ''))));
    else if (name !== undefined) names.push(nameOf(name));
    else if (comment !== undefined) words.push(textOf(comment));
  }
  return { words, names };
}

const nameOf = (written: string): string =>
  written.includes('#')
    ? textOf(
        written.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
          String.fromCharCode(parseInt(code, 16)),
        ),
      )
    : written;

const fromHex = (hex: string): string =>
  Buffer.from(hex.length % 2 === 0 ? hex : `${hex}0`, 'hex').toString('latin1');

/** A string in brackets, which may have brackets in it. */
function literalAt(source: string, start: number): { text: string; end: number } {
  const plain: string[] = [];
  let depth = 1;
  const sign = /\\([0-7]{1,3}|\r\n|[\s\S])|[()]|[^\\()]+/g;
  sign.lastIndex = start;
  for (let match = sign.exec(source); match; match = sign.exec(source)) {
    const [whole, escaped] = match;
    if (whole === '(') depth += 1;
    if (whole === ')') depth -= 1;
    if (depth === 0) break;
    if (escaped === undefined) plain.push(whole);
    else if (/^[0-7]/.test(escaped)) plain.push(String.fromCharCode(parseInt(escaped, 8) & 0xff));
    else plain.push(/^[\r\n]/.test(escaped) ? '' : (escapes[escaped] ?? escaped));
  }
  return { text: plain.join(''), end: sign.lastIndex === 0 ? source.length : sign.lastIndex };
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** UTF-16 or UTF-8 where they say so, else one sign for each byte, or what these bytes are as UTF-8. */
function textOf(raw: string): string {
  const bytes = Buffer.from(raw, 'latin1');
  if (raw.startsWith('þÿ')) return utf16(bytes.subarray(2).toString('hex'));
  if (raw.startsWith('ÿþ')) return bytes.subarray(2).toString('utf16le');
  const asUtf8 = isUtf8(bytes) ? bytes.toString('utf8') : raw;
  return asUtf8 === raw ? raw : `${raw}\n${asUtf8}`;
}

/** Big end first, as fonts and strings have it. */
export const utf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
