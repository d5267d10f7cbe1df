/**
 * Reads the words back out of a PDF that this program wrote: of the pages, the outline, the
 * properties and the links. It understands what pdfkit writes (a classic cross-reference table, Flate
 * streams, fonts with a ToUnicode map) and is no reader of PDFs in general.
 */
import { strFromU8, unzlibSync } from 'fflate';

/** Every text of the file, page by page in the order of drawing, then the rest. */
export function pdfText(bytes: Uint8Array): string {
  const objects = readObjects(bytes);
  const rest: string[] = [];
  for (const { dictionary, stream } of objects.values()) {
    rest.push(...stringsIn(dictionary));
    if (stream !== undefined && dictionary.includes('/Metadata')) rest.push(stream);
  }
  // Pieces end where the font changes, even within a word, and words end where a line does: both ways.
  const pages = piecesOfPages(objects).flatMap((pieces) => [pieces.join(''), pieces.join('\n')]);
  return [...pages, ...rest].join('\n');
}

/** The pieces of text of each page, in the order of drawing. */
export const pdfPages = (bytes: Uint8Array): readonly (readonly string[])[] =>
  piecesOfPages(readObjects(bytes));

function piecesOfPages(objects: ReadonlyMap<number, PdfObject>): string[][] {
  const fonts = readFonts(objects);
  return [...objects.values()].flatMap(({ stream }) =>
    stream !== undefined && /\bT[fJj]\b/.test(stream) ? [piecesOf(stream, fonts)] : [],
  );
}

interface PdfObject {
  readonly dictionary: string;
  /** Uncompressed; absent for objects that are no streams. */
  readonly stream?: string;
}

function readObjects(bytes: Uint8Array): ReadonlyMap<number, PdfObject> {
  // One character for each byte, so that offsets are the same.
  const text = strFromU8(bytes, true);
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endobj', start);
    const body = text.slice(start, end === -1 ? undefined : end);
    const at = body.indexOf('stream\n');
    if (at === -1) {
      objects.set(Number(match[1]), { dictionary: body });
      continue;
    }
    const dictionary = body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const from = start + at + 'stream\n'.length;
    const raw = bytes.subarray(from, from + length);
    const stream = dictionary.includes('/FlateDecode')
      ? strFromU8(unzlibSync(raw), true)
      : strFromU8(raw, true);
    objects.set(Number(match[1]), { dictionary, stream });
  }
  return objects;
}

/** For each font of the pages: what its glyph codes mean. */
function readFonts(
  objects: ReadonlyMap<number, PdfObject>,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { dictionary } of objects.values())
    for (const [, name = '', id] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const font = objects.get(Number(id))?.dictionary ?? '';
      const map = objects.get(Number(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? 0))?.stream;
      if (map !== undefined) fonts.set(name, readCharacterMap(map));
    }
  return fonts;
}

function readCharacterMap(source: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [, block = ''] of source.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', list = ''] of block.matchAll(
      /<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi,
    )) {
      const first = parseInt(from, 16);
      [...list.matchAll(/<([^>]*)>/g)].forEach(([, hex = ''], index) => {
        map.set(code(first + index), utf16(hex.replaceAll(' ', '')));
      });
    }
  return map;
}

const code = (value: number): string => value.toString(16).padStart(4, '0');

const utf16 = (hex: string): string =>
  (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');

/** The texts that a page draws; what is read from the right comes once more, in reading order. */
function piecesOf(
  content: string,
  fonts: ReadonlyMap<string, ReadonlyMap<string, string>>,
): string[] {
  const lines: string[] = [];
  let font: ReadonlyMap<string, string> | undefined;
  let letters: string[] = [];
  let phrase: string[] = [];
  for (const [operator, name, array] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ|\bET\b/g,
  )) {
    if (name !== undefined) {
      font = fonts.get(name);
    } else if (operator === 'ET') {
      const text = letters.join('');
      lines.push(text);
      const continues = rightToLeft.test(text) || (phrase.length > 0 && text.trim() === '');
      if (continues) phrase.push(...letters);
      else lines.push(...readBackwards(phrase));
      if (!continues) phrase = [];
      letters = [];
    } else {
      const codes = [...(array ?? '').matchAll(/<([0-9a-f]*)>/gi)].flatMap(
        ([, hex = '']) => hex.toLowerCase().match(/.{4}/g) ?? [],
      );
      letters.push(...codes.map((glyph) => font?.get(glyph) ?? ''));
    }
  }
  lines.push(...readBackwards(phrase));
  return lines;
}

/** What is drawn from left to right and read from right to left; a ligature keeps its order. */
const readBackwards = (letters: readonly string[]): string[] =>
  letters.length > 0 ? [[...letters].reverse().join('')] : [];

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** The strings of a dictionary: titles of the outline, properties, addresses. */
function stringsIn(dictionary: string): string[] {
  return [...dictionary.matchAll(/\(((?:\\[\s\S]|[^\\()])*)\)/g)].map(([, raw = '']) => {
    const text = raw.replace(/\\([\s\S])/g, (_, escaped: string) => escapes[escaped] ?? escaped);
    if (!text.startsWith('þÿ')) return text;
    return [...text.slice(2).matchAll(/[\s\S]{2}/g)]
      .map(([pair]) => String.fromCharCode(pair.charCodeAt(0) * 256 + pair.charCodeAt(1)))
      .join('');
  });
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
