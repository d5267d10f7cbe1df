import { inDrawingOrder, stretchesByDirection } from '../direction.ts';
import type { FontSet } from '../fonts.ts';
import type { PdfKitDocument } from './internals.ts';

/** A piece of text that one font can set. */
export interface Piece {
  readonly text: string;
  readonly family: string;
  /** What keeps the lines of this font at the pitch: a factor of the font's own line height. */
  readonly lineHeight: number;
  /** A word that is written from right to left. */
  readonly isRightToLeft: boolean;
}

/** A character for which no font has a glyph. */
export interface MissingGlyph {
  readonly character: string;
  readonly text: string;
}

/**
 * Chooses the font for every letter: the text face where it can, else the first fallback that has
 * the glyph. A letter that none has is reported, since it would print as an empty box.
 */
export class FontBook {
  readonly missing: MissingGlyph[] = [];
  readonly #document: PdfKitDocument;
  readonly #families: readonly string[];

  constructor(document: PdfKitDocument, fonts: FontSet) {
    this.#document = document;
    this.#families = [fonts.text, ...fonts.fallbacks].map(({ name }) => name);
  }

  split(
    text: string,
    style: { readonly size: number; readonly pitch: number },
    bold: boolean,
    italics: boolean,
  ): Piece[] {
    return stretchesByDirection(text).flatMap(({ text: stretch, isRightToLeft }) =>
      (isRightToLeft ? inDrawingOrder(stretch) : [stretch]).flatMap((word) =>
        this.#runsOfOneFont(word, bold, italics).map((run) => ({
          ...run,
          lineHeight: this.#lineHeight(run.family, style, bold, italics),
          isRightToLeft,
        })),
      ),
    );
  }

  #runsOfOneFont(
    text: string,
    bold: boolean,
    italics: boolean,
  ): { readonly text: string; readonly family: string }[] {
    const runs: { text: string; family: string }[] = [];
    for (const character of text) {
      const last = runs.at(-1);
      const family = this.#familyFor(character, last?.family, bold, italics);
      if (family === undefined) this.missing.push({ character, text });
      const chosen = family ?? this.#families[0] ?? '';
      if (last?.family === chosen) last.text += character;
      else runs.push({ text: character, family: chosen });
    }
    return runs;
  }

  /** Spaces and marks stay with the letters before them, so that words of a script stay together. */
  #familyFor(
    character: string,
    current: string | undefined,
    bold: boolean,
    italics: boolean,
  ): string | undefined {
    const isNeutral = current !== undefined && /[\p{Zs}\p{P}\p{M}]/u.test(character);
    const order = isNeutral ? [current, ...this.#families] : this.#families;
    const codePoint = character.codePointAt(0) ?? 0;
    if (/\s/u.test(character)) return order[0];
    return order.find((family) =>
      this.#document.provideFont(family, bold, italics).font.hasGlyphForCodePoint(codePoint),
    );
  }

  #lineHeight(
    family: string,
    { size, pitch }: { readonly size: number; readonly pitch: number },
    bold: boolean,
    italics: boolean,
  ): number {
    return pitch / this.#document.provideFont(family, bold, italics).lineHeight(size);
  }
}
