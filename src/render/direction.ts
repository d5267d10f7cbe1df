/** Which way the letters of a text run, where the paragraph runs from left to right. */
import bidiFactory, { type Bidi } from 'bidi-js';

/** The package is CommonJS whose types speak of an ES module: what it exports is the function. */
const bidi = (bidiFactory as unknown as () => Bidi)();

/** A part of a text that is written in one direction. */
export interface Stretch {
  readonly text: string;
  readonly isRightToLeft: boolean;
}

/** A text by direction of writing, in the order in which it is read (Unicode Standard Annex 9). */
export function stretchesByDirection(text: string): Stretch[] {
  const { levels } = bidi.getEmbeddingLevels(text, 'ltr');
  const stretches: { text: string; isRightToLeft: boolean }[] = [];
  let from = 0;
  for (const character of text) {
    // Numbers among right-to-left words have an even level above that of the paragraph.
    const isRightToLeft = (levels[from] ?? 0) > 0;
    const last = stretches.at(-1);
    if (last?.isRightToLeft === isRightToLeft) last.text += character;
    else stretches.push({ text: character, isRightToLeft });
    from += character.length;
  }
  return stretches;
}

/**
 * The embedding level of each UTF-16 unit of a paragraph that runs from left to right; undefined where
 * all of it does.
 */
export function embeddingLevels(text: string): Uint8Array | undefined {
  if (!mayTurn.test(text)) return undefined;
  return bidi.getEmbeddingLevels(text, 'ltr').levels;
}

/** The blocks of right-to-left scripts, and the signs that turn the direction. */
const mayTurn =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
