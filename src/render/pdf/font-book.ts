import type { FontSet } from '../fonts.ts';
import type { PdfKitDocument } from './internals.ts';

/** A piece of text that one font can set. */
export interface Piece {
  readonly text: string;
  readonly family: string;
}

/** A character for which no font has a glyph. */
export interface MissingGlyph {
  readonly character: string;
  readonly text: string;
}

/** The sign for a character that cannot be shown; the last fallback has it. */
const unknown = '\ufffd';

/**
 * Chooses the font for every letter: the text face where it can, else the first fallback that has
 * the glyph. A letter that none has is reported, and a mark stands in its place.
 */
export class FontBook {
  readonly missing: MissingGlyph[] = [];
  readonly #document: PdfKitDocument;
  readonly #families: readonly string[];

  constructor(document: PdfKitDocument, fonts: FontSet) {
    this.#document = document;
    this.#families = [fonts.text, ...fonts.fallbacks].map(({ name }) => name);
  }

  split(text: string, bold: boolean, italics: boolean): Piece[] {
    const runs: { text: string; family: string }[] = [];
    for (const character of text) {
      const last = runs.at(-1);
      const family = this.#familyFor(character, last?.family, bold, italics);
      if (family === undefined) this.missing.push({ character, text });
      const chosen = family ?? this.#families.at(-1) ?? '';
      const printed = family === undefined ? unknown : character;
      if (last?.family === chosen) last.text += printed;
      else runs.push({ text: printed, family: chosen });
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
}
