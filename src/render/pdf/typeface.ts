/**
 * Fonts shaped by HarfBuzz, which is faster than the shaper of pdfkit's fonts and knows more scripts.
 * What it finds out about a word holds for every document of the process.
 */
import { Blob, Buffer as ShapingBuffer, Direction, Face, Feature, Font, shape } from 'harfbuzzjs';
import type { EmbeddedFont, FontClass, OpenFont } from './internals.ts';

/** A glyph as it is placed: measures in units of the font. */
export interface PlacedGlyph {
  readonly id: number;
  /** The characters that it stands for; empty where another glyph of its cluster speaks for it. */
  readonly characters: readonly number[];
  /** To the next glyph; differs from the width of the glyph by kerning. */
  readonly advance: number;
  readonly width: number;
  readonly right: number;
  readonly up: number;
}

export interface ShapedText {
  /** From left to right, whatever the direction of writing. */
  readonly glyphs: readonly PlacedGlyph[];
  /** In units of the font. */
  readonly width: number;
}

const longestWord = 60;

/**
 * Arabic faces kern some letters so far apart within a word that readers of the file would copy two
 * words.
 */
const unkerned = [new Feature('kern', 0)];

/** A font file that has been opened, with the texts that it has shaped. */
export class Typeface {
  readonly font: OpenFont;
  /** pdfkit's class of fonts within a document, which it does not export. */
  readonly Embedded: FontClass;
  readonly #shaper: Font;
  readonly #shaped = new Map<string, ShapedText>();
  readonly #widths = new Map<number, number>();

  constructor(font: OpenFont, bytes: Uint8Array, embedded: FontClass) {
    this.font = font;
    this.Embedded = embedded;
    this.#shaper = new Font(new Face(new Blob(new Uint8Array(bytes).buffer)));
  }

  shape(text: string, isRightToLeft: boolean): ShapedText {
    const key = isRightToLeft ? `\u200f${text}` : text;
    const known = this.#shaped.get(key);
    if (known) return known;
    const shaped = this.#shape(text, isRightToLeft);
    // Words come again; what is longer hardly does, and would only be kept.
    if (text.length <= longestWord) this.#shaped.set(key, shaped);
    return shaped;
  }

  #shape(text: string, isRightToLeft: boolean): ShapedText {
    const buffer = new ShapingBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    buffer.setDirection(isRightToLeft ? Direction.RTL : Direction.LTR);
    shape(this.#shaper, buffer, isRightToLeft ? unkerned : []);
    const infos = buffer.getGlyphInfos();
    const positions = buffer.getGlyphPositions();
    const meanings = meaningsOf(
      text,
      infos.map(({ cluster }) => cluster),
    );
    let width = 0;
    const glyphs = infos.map(({ codepoint: id }, index): PlacedGlyph => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      width += xAdvance;
      return {
        id,
        characters: meanings[index] ?? [],
        advance: xAdvance,
        width: this.#widthOf(id),
        right: xOffset,
        up: yOffset,
      };
    });
    return { glyphs, width };
  }

  #widthOf(glyph: number): number {
    const known = this.#widths.get(glyph);
    if (known !== undefined) return known;
    const { advanceWidth } = this.font.getGlyph(glyph);
    this.#widths.set(glyph, advanceWidth);
    return advanceWidth;
  }
}

/**
 * The characters of each glyph. A cluster of as many glyphs as characters is read one by one, such as
 * a letter with its mark; of another the first glyph speaks for all.
 */
function meaningsOf(text: string, clusters: readonly number[]): number[][] {
  const members = new Map<number, number>();
  for (const cluster of clusters) members.set(cluster, (members.get(cluster) ?? 0) + 1);
  const starts = [...members.keys()].sort((one, other) => one - other);
  const characters = new Map(
    starts.map((start, index) => [
      start,
      Array.from(text.slice(start, starts[index + 1]), (letter) => letter.codePointAt(0) ?? 0),
    ]),
  );
  const isDescending = (clusters[0] ?? 0) > (clusters.at(-1) ?? 0);
  const seen = new Map<number, number>();
  return clusters.map((cluster) => {
    const own = characters.get(cluster) ?? [];
    const count = members.get(cluster) ?? 0;
    const place = seen.get(cluster) ?? 0;
    seen.set(cluster, place + 1);
    if (count === 1) return own;
    if (count !== own.length) return place === 0 ? own : [];
    const character = own[isDescending ? count - 1 - place : place];
    return character === undefined ? [] : [character];
  });
}

/** The typeface behind each embedded font. */
const faces = new WeakMap<EmbeddedFont, Typeface>();

export function typefaceOf(font: EmbeddedFont): Typeface {
  const typeface = faces.get(font);
  if (!typeface) throw new Error(`The font ${font.id} was not opened by the document.`);
  return typeface;
}

/** Makes an embedded font measure with its typeface. */
export function shapeWith(font: EmbeddedFont, typeface: Typeface): EmbeddedFont {
  faces.set(font, typeface);
  font.widthOfString = (text, size) =>
    (typeface.shape(text, false).width * font.scale * size) / 1000;
  font.encode = (text) => encode(font, typeface.shape(text, false));
  return font;
}

/** What pdfkit's own drawing of text asks for, as figures do: glyph codes and their places. */
function encode(font: EmbeddedFont, { glyphs }: ShapedText): [string[], object[]] {
  return [
    glyphs.map((glyph) => codeOf(font, glyph)),
    glyphs.map(({ advance, width, right, up }) => ({
      xAdvance: advance * font.scale,
      yAdvance: 0,
      xOffset: right * font.scale,
      yOffset: up * font.scale,
      advanceWidth: width * font.scale,
    })),
  ];
}

/**
 * Of a letter that is drawn with several glyphs the first stands for all of it, and what is meant is said beside
 * them. But a font must say of every glyph what it stands for (ISO 14289-1, 7.21.7): of the others, no width.
 */
const nothingMore: readonly number[] = [0x200b];

/** The code of a glyph in the subset that the document embeds: four hexadecimal digits. */
export function codeOf(font: EmbeddedFont, glyph: PlacedGlyph): string {
  const code = font.subset.includeGlyph(glyph.id);
  font.widths[code] ??= glyph.width * font.scale;
  if ((font.unicode[code] ?? nothingMore) === nothingMore)
    font.unicode[code] = glyph.characters.length > 0 ? glyph.characters : nothingMore;
  return code.toString(16).padStart(4, '0');
}
