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
 * The words of a right-to-left stretch as they are drawn: the last one first, brackets mirrored, with
 * spaces between them at which no line may end, since the order would be lost.
 */
export const inDrawingOrder = (stretch: string): string[] =>
  Array.from(stretch, (character) => bidi.getMirroredCharacter(character) ?? character)
    .join('')
    .split(/\s+/u)
    .reverse()
    .flatMap((word, index) => (index > 0 ? ['\u00a0', word] : [word]));
