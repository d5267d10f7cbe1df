import type { Block, Inline } from '../../src/document/document.ts';
import { childBlocks, inlineText, ownInlines } from '../../src/document/text.ts';

/**
 * The stretches of words of blocks as a reader meets them: a term stands before what belongs to it,
 * unlike in `allBlocks`.
 */
export function stretchesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'contents':
        return [block.title];
      case 'terms':
        return block.entries.flatMap(({ term, blocks: inner }) => [
          inlineText(term),
          ...stretchesOf(inner),
        ]);
      default:
        return [...ownInlines(block).map(inlineText), ...stretchesOf(childBlocks(block))];
    }
  });
}

/** The first stretch that does not stand behind the one before it; nothing if all do. */
export function firstOutOfOrder(words: string, stretches: readonly string[]): string | undefined {
  let from = 0;
  for (const stretch of stretches) {
    const found = words.indexOf(stretch, from);
    if (found === -1) return stretch;
    from = found + stretch.length;
  }
  return undefined;
}

/** The same with every stretch cut where a note stands, since formats print its number there. */
export function stretchesBetweenNotes(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'contents':
        return [block.title];
      case 'terms':
        return block.entries.flatMap(({ term, blocks: inner }) => [
          ...cutAtNotes(term),
          ...stretchesBetweenNotes(inner),
        ]);
      default:
        return [
          ...ownInlines(block).flatMap(cutAtNotes),
          ...stretchesBetweenNotes(childBlocks(block)),
        ];
    }
  });
}

function cutAtNotes(content: readonly Inline[]): string[] {
  const stretches: Inline[][] = [[]];
  for (const inline of content) {
    if (inline.kind === 'note') stretches.push([]);
    else stretches.at(-1)?.push(inline);
  }
  return stretches.map(inlineText).filter((text) => text.trim() !== '');
}
