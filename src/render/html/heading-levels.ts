import type { Document, Heading } from '../../document/document.ts';
import { allBlocks } from '../../document/text.ts';

const deepest = 6;

/**
 * The level of each heading on the page, where the title of the document has the first. A level that
 * the tree skips is closed up, since readers who move by headings take a gap for a missing part.
 */
export function headingLevels(document: Document): ReadonlyMap<Heading, number> {
  const levels = new Map<Heading, number>();
  const open: number[] = [];
  for (const block of allBlocks(document.body)) {
    if (block.kind !== 'heading') continue;
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    levels.set(block, Math.min(open.length + 1, deepest));
  }
  return levels;
}
