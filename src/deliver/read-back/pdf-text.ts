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
  return [...piecesOfPages(objects).flatMap(readingsOf), ...rest].join('\n');
}

/** The pieces of text of each page, in the order of drawing. */
export const pdfPages = (bytes: Uint8Array): readonly (readonly string[])[] =>
  piecesOfPages(readObjects(bytes)).map((pieces) => pieces.map(drawn));

/**
 * A page in every way in which it can be read. Pieces end where the font changes, even within a word:
 * those that touch are read as one, since otherwise the beginning of a word would be lost. Words are
 * also broken over lines.
 */
const readingsOf = (pieces: readonly Piece[]): string[] => [
  joinTouching(pieces, drawn),
  joinTouching(pieces, fromTheRight),
  pieces.map(drawn).join(''),
  pieces.map(drawn).join('\n'),
  ...phrasesFromTheRight(pieces),
];

function joinTouching(pieces: readonly Piece[], textOf: (piece: Piece) => string): string {
  return pieces
    .map((piece, index) => {
      const before = pieces[index - 1];
      const touches = before?.y === piece.y && Math.abs(piece.x - before.end) < gap;
      return `${touches ? '' : '\n'}${textOf(piece)}`;
    })
    .join('');
}

/** In points; less than any space. */
const gap = 1;

/** What is drawn in one go. */
interface Piece {
  readonly x: number;
  readonly y: number;
  /** Where the next letter would stand. */
  readonly end: number;
  /** As they are drawn, from left to right; a ligature is one. */
  readonly letters: readonly string[];
}

const drawn = ({ letters }: Piece): string => letters.join('');

const fromTheRight = (piece: Piece): string =>
  rightToLeft.test(drawn(piece)) ? [...piece.letters].reverse().join('') : drawn(piece);

/** Pieces in a row that are drawn from left to right and read from right to left. */
function phrasesFromTheRight(pieces: readonly Piece[]): string[] {
  const phrases: string[] = [];
  let phrase: string[] = [];
  const end = (): void => {
    if (phrase.length > 0) phrases.push(phrase.reverse().join(''));
    phrase = [];
  };
  for (const piece of pieces) {
    const text = drawn(piece);
    if (rightToLeft.test(text) || (phrase.length > 0 && text.trim() === ''))
      phrase.push(...piece.letters);
    else end();
  }
  end();
  return phrases;
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function piecesOfPages(objects: ReadonlyMap<number, PdfObject>): Piece[][] {
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
  for (const [operator, x, y, name, points, array] of content.matchAll(
    /1 0 0 1 ([-\d.]+) ([-\d.]+) Tm|\/(F\d+) ([\d.]+) Tf|\[([^\]]*)\] TJ|\bET\b/g,
  )) {
    if (x !== undefined) {
      place = { x: Number(x), y: Number(y) };
    } else if (name !== undefined) {
      font = fonts.get(name);
      size = Number(points);
    } else if (operator === 'ET') {
      pieces.push({ ...place, end: place.x + (width / 1000) * size, letters });
      letters = [];
      width = 0;
    } else {
      for (const [, hex, back] of (array ?? '').matchAll(/<([0-9a-f]*)>|(-?[\d.]+)/gi)) {
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
