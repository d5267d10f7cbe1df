/**
 * Reads the words back out of a PDF that this program wrote: of the pages, the outline, the
 * properties, the structure and the links. It understands what the program writes (object streams,
 * Flate, fonts with a ToUnicode map) and is no reader of PDFs in general.
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
  return [...piecesOfPages(objects).flatMap(readingsOf), ...rest].join('\n');
}

/** The pieces of text of each page, in the order of drawing, which is that of reading. */
export const pdfPages = (bytes: Uint8Array): readonly (readonly string[])[] =>
  piecesOfPages(readObjects(bytes)).map((pieces) => pieces.map(meant));

/**
 * A page in every way in which it can be read. Pieces end where the font changes, even within a word:
 * those that touch are read as one, since otherwise the beginning of a word would be lost. Words are
 * also broken over lines, and what is drawn is read as well as what is said to be meant by it.
 */
const readingsOf = (pieces: readonly Piece[]): string[] => [
  joinTouching(pieces, drawn),
  joinTouching(pieces, meant),
  ...[drawn, meant].flatMap((textOf) => [
    pieces.map(textOf).join(''),
    pieces.map(textOf).join('\n'),
  ]),
];

function joinTouching(pieces: readonly Piece[], textOf: (piece: Piece) => string): string {
  return pieces
    .map((piece, index) => {
      const before = pieces[index - 1];
      return `${before && touch(before, piece) ? '' : '\n'}${textOf(piece)}`;
    })
    .join('');
}

/** Whether one piece stands beside another, to the right or to the left of it. */
const touch = (one: Piece, other: Piece): boolean =>
  one.y === other.y && (Math.abs(other.x - one.end) < gap || Math.abs(one.x - other.end) < gap);

/** In points; less than any space. */
const gap = 1;

/** What is drawn in one go. */
interface Piece {
  readonly x: number;
  readonly y: number;
  /** Where the next letter would stand. */
  readonly end: number;
  /** What the glyphs stand for, from left to right. */
  readonly drawn: string;
  /** What is said to be meant, where the glyphs do not say it themselves. */
  readonly actual?: string;
}

const drawn = (piece: Piece): string => piece.drawn;

const meant = (piece: Piece): string => piece.actual ?? piece.drawn;

function piecesOfPages(objects: ReadonlyMap<number, PdfObject>): Piece[][] {
  const fonts = readFonts(objects);
  return [...objects.values()].flatMap(({ stream }) =>
    stream !== undefined && /\bT[fJj]\b/.test(stream) ? [piecesOf(stream, fonts)] : [],
  );
}

export interface PdfObject {
  readonly dictionary: string;
  /** Uncompressed; absent for objects that are no streams. */
  readonly stream?: string;
}

/** The objects of a file, by number. */
export function readObjects(bytes: Uint8Array): ReadonlyMap<number, PdfObject> {
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
    if (dictionary.includes('/ObjStm'))
      for (const [id, packed] of packedObjects(dictionary, stream))
        objects.set(id, { dictionary: packed });
  }
  return objects;
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

interface Font {
  /** What its glyph codes mean. */
  readonly letters: ReadonlyMap<string, string>;
  /** By code, in thousandths of the size. */
  readonly widths: readonly number[];
}

function readFonts(objects: ReadonlyMap<number, PdfObject>): ReadonlyMap<string, Font> {
  const fonts = new Map<string, Font>();
  for (const { dictionary } of objects.values())
    for (const [, name = '', id] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const font = objects.get(Number(id))?.dictionary ?? '';
      const linked = (key: RegExp): PdfObject | undefined =>
        objects.get(Number(key.exec(font)?.[1] ?? 0));
      const map = linked(/\/ToUnicode (\d+) 0 R/)?.stream;
      const widths = /\/W \[0 \[([^\]]*)\]/.exec(
        linked(/\/DescendantFonts \[(\d+) 0 R/)?.dictionary ?? '',
      );
      if (map !== undefined)
        fonts.set(name, {
          letters: readCharacterMap(map),
          widths: (widths?.[1] ?? '').split(/\s+/).map(Number),
        });
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

/** The pieces that a page draws, in the order of drawing. */
function piecesOf(content: string, fonts: ReadonlyMap<string, Font>): Piece[] {
  const pieces: Piece[] = [];
  let font: Font | undefined;
  let size = 0;
  let place = { x: 0, y: 0 };
  let letters: string[] = [];
  let width = 0;
  let actual: string | undefined;
  let isReversed = false;
  const end = (): void => {
    const reached = place.x + (width / 1000) * size;
    if (isReversed) actual = letters.toReversed().join('');
    if (letters.length > 0)
      pieces.push({
        ...place,
        end: reached,
        drawn: letters.join(''),
        ...(actual === undefined ? {} : { actual }),
      });
    place = { ...place, x: reached };
    letters = [];
    width = 0;
    actual = undefined;
    isReversed = false;
  };
  for (const [operator, x, y, name, points, says, array] of content.matchAll(
    /1 0 0 -?1 ([-\d.]+) ([-\d.]+) Tm|\/(F\d+) ([\d.]+) Tf|\/ActualText <([0-9a-f]*)>|\/ReversedChars|\bEMC\b|\[([^\]]*)\] TJ|\bET\b/g,
  )) {
    if (array === undefined) end();
    if (x !== undefined) {
      place = { x: Number(x), y: Number(y) };
    } else if (name !== undefined) {
      font = fonts.get(name);
      size = Number(points);
    } else if (operator === '/ReversedChars') {
      isReversed = true;
    } else if (says !== undefined) {
      actual = utf16(says).replace(/^\ufeff/u, '');
    } else if (array !== undefined) {
      for (const [, hex, back] of array.matchAll(/<([0-9a-f]*)>|(-?[\d.]+)/gi)) {
        width -= Number(back ?? 0);
        for (const glyph of hex?.toLowerCase().match(/.{4}/g) ?? []) {
          letters.push(font?.letters.get(glyph) ?? '');
          width += font?.widths[parseInt(glyph, 16)] ?? 0;
        }
      }
    }
  }
  return pieces;
}

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
