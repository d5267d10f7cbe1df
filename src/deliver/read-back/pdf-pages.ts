/**
 * Reads the words back from the pages of a PDF that this program wrote: it knows fonts with a ToUnicode map,
 * and refuses a page with glyphs that stand for no letter or with text drawn in another way.
 */
import { UnreadableError } from './part.ts';
import { type PdfObject, utf16 } from './pdf-objects.ts';

/**
 * A page in every way in which it can be read. Pieces end where the font changes, even within a word:
 * those that touch are read as one, since otherwise the beginning of a word would be lost. Words are
 * also broken over lines, and what is drawn is read as well as what is said to be meant by it.
 */
export const readingsOf = (pieces: readonly Piece[]): readonly string[] => [
  // Mostly what is drawn is what is meant.
  ...new Set(
    [drawn, meant].flatMap((textOf) => [
      joinTouching(pieces, textOf),
      pieces.map(textOf).join(''),
      pieces.map(textOf).join('\n'),
    ]),
  ),
];

function joinTouching(pieces: readonly Piece[], textOf: (piece: Piece) => string): string {
  const joined: string[] = [];
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    const line = joined.length - 1;
    if (before && follows(before, piece)) joined[line] = `${joined[line] ?? ''}${textOf(piece)}`;
    else if (before && follows(piece, before))
      // Glyphs stand from left to right, what is meant in the order of reading.
      joined[line] =
        textOf === drawn
          ? `${textOf(piece)}${joined[line] ?? ''}`
          : `${joined[line] ?? ''}${textOf(piece)}`;
    else joined.push(textOf(piece));
  });
  return joined.join('\n');
}

/** Whether one piece begins where the other ends. */
const follows = (left: Piece, right: Piece): boolean =>
  left.axes === right.axes && left.y === right.y && Math.abs(right.x - left.end) < gap;

/** In points; less than any space. */
const gap = 1;

/** What is drawn in one go. */
export interface Piece {
  /** From where `x` and `y` are counted: each label of a figure has axes of its own. */
  readonly axes: string;
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

export const meant = (piece: Piece): string => piece.actual ?? piece.drawn;

/** What draws text, page by page; figures and the like that pages share are added to the page that shows them first. */
export function readPages(objects: ReadonlyMap<number, PdfObject>): readonly PdfPage[] {
  const fonts = readFonts(objects);
  const seen = new Set<number>();
  const streamsOf = (id: number): number[] => {
    const object = objects.get(id);
    if (!object || seen.has(id)) return [];
    seen.add(id);
    const inner = referencesOf(resolved(objects, object.dictionary, 'XObject'));
    return [id, ...inner.flatMap(streamsOf)];
  };
  return pageIds(objects).map((id, index): PdfPage => {
    const { dictionary = '' } = objects.get(id) ?? {};
    const contents = /\/Contents (?:(\d+) 0 R|\[([^\]]*)\])/.exec(dictionary);
    const own = referencesOf(contents?.[2] ?? `${contents?.[1] ?? ''} 0 R`);
    const resources = resolved(objects, dictionary, 'Resources');
    const shown = referencesOf(resolved(objects, resources, 'XObject'));
    const streams = [...own, ...shown].flatMap(streamsOf);
    const where = `on page ${String(index + 1)}`;
    return {
      streams,
      pieces: streams.flatMap((stream) => {
        const found = objects.get(stream);
        const isPicture = found?.dictionary.includes('/Subtype /Image') === true;
        return isPicture ? [] : piecesOf(found?.stream ?? '', fonts, where);
      }),
    };
  });
}

export interface PdfPage {
  /** The numbers of the objects that draw it. */
  readonly streams: readonly number[];
  readonly pieces: readonly Piece[];
}

/** The pages in their order, from the root of their tree. */
function pageIds(objects: ReadonlyMap<number, PdfObject>): number[] {
  const below = (id: number): number[] => {
    const { dictionary = '' } = objects.get(id) ?? {};
    if (/\/Type \/Page\b(?!s)/.test(dictionary)) return [id];
    return referencesOf(/\/Kids \[([^\]]*)\]/.exec(dictionary)?.[1] ?? '').flatMap(below);
  };
  const catalogue = [...objects.values()].find(({ dictionary }) =>
    /\/Type \/Catalog\b/.test(dictionary),
  );
  const ids = below(Number(/\/Pages (\d+) 0 R/.exec(catalogue?.dictionary ?? '')?.[1] ?? 0));
  const all = [...objects.values()].filter(({ dictionary }) =>
    /\/Type \/Page\b(?!s)/.test(dictionary),
  );
  if (ids.length === 0 || ids.length !== all.length)
    throw new UnreadableError('in its pages', 'Pages of the PDF are not in their list');
  return ids;
}

const referencesOf = (text: string): number[] =>
  [...text.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));

/** A dictionary within another, or one that it refers to. */
function resolved(
  objects: ReadonlyMap<number, PdfObject>,
  dictionary: string,
  key: string,
): string {
  const [, id, own] = new RegExp(`/${key} (?:(\\d+) 0 R|<<([\\s\\S]*))`).exec(dictionary) ?? [];
  if (id !== undefined) return objects.get(Number(id))?.dictionary ?? '';
  return key === 'XObject' ? (own?.split('>>')[0] ?? '') : (own ?? '');
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

/** In thousandths of the size: letters of one word are never so far apart. */
const widestKerning = 200;

/** The pieces that a page draws, in the order of drawing. */
function piecesOf(
  content: string,
  fonts: ReadonlyMap<string, Font>,
  where: string,
): readonly Piece[] {
  if (/[)>]\s*(?:Tj|'|")(?:\s|$)/.test(content))
    throw new UnreadableError(where, 'Text is drawn by an operator that is not read');
  const pieces: Piece[] = [];
  let font: Font | undefined;
  let size = 0;
  let place = { x: 0, y: 0 };
  const axes: string[] = [];
  const outer: number[] = [];
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
        axes: axes.join('|'),
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
  for (const [operator, x, y, name, points, says, array, moved] of content.matchAll(
    /1 0 0 -?1 ([-\d.]+) ([-\d.]+) Tm|\/(F\d+) ([\d.]+) Tf|\/ActualText <([0-9a-f]*)>|\/ReversedChars|\bEMC\b|\[([^\]]*)\] TJ|([-\d. ]+) cm\b|\bET\b|(?<=^|\s)[qQ](?=\s)/g,
  )) {
    if (array === undefined) end();
    if (moved !== undefined) {
      axes.push(moved);
    } else if (operator === 'q') {
      outer.push(axes.length);
    } else if (operator === 'Q') {
      axes.length = outer.pop() ?? 0;
    } else if (x !== undefined) {
      place = { x: Number(x), y: Number(y) };
    } else if (name !== undefined) {
      font = fonts.get(name);
      size = Number(points);
    } else if (operator === '/ReversedChars') {
      isReversed = true;
    } else if (says !== undefined) {
      actual = utf16(says).replace(/^\ufeff/u, '');
    } else if (array !== undefined) {
      if (array.includes('('))
        throw new UnreadableError(where, 'Text is drawn as a string that is not read');
      for (const [, hex, back] of array.matchAll(/<([0-9a-f]*)>|(-?[\d.]+)/gi)) {
        // A tab leaves room and draws nothing: after the number of a heading a name begins.
        if (-Number(back ?? 0) > widestKerning) letters.push(' ');
        width -= Number(back ?? 0);
        for (const glyph of hex?.toLowerCase().match(/.{4}/g) ?? []) {
          const letter = font?.letters.get(glyph);
          if (letter === undefined)
            throw new UnreadableError(where, 'A glyph stands for no letter');
          letters.push(letter);
          width += font?.widths[parseInt(glyph, 16)] ?? 0;
        }
      }
    }
  }
  return pieces;
}
