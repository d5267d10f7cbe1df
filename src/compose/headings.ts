/** The numbers of headings, and the references to them. */
import type { Block, Heading, Inline } from '../document/document.ts';
import { mapBlocks, mapOwnInlines } from '../document/map.ts';
import { allBlocks, inlineText } from '../document/text.ts';
import { MarkupError } from './markup/parse.ts';
import type { Words } from './words.ts';

/** `1`, `1.1`, `1.1.1`, for headings that have a number: levels that are skipped count as one. */
export function numberHeadings(blocks: readonly Block[]): readonly Block[] {
  const counts: number[] = [];
  return mapBlocks(blocks, (block) => {
    if (block.kind !== 'heading' || block.number === undefined) return block;
    counts.length = Math.min(counts.length, block.level);
    while (counts.length < block.level) counts.push(0);
    counts[block.level - 1] = (counts[block.level - 1] ?? 0) + 1;
    return { ...block, number: counts.join('.') };
  });
}

/**
 * Gives references without words of their own the number or the text of their heading.
 * @throws MarkupError for a reference to nothing, and for two headings of one id
 */
export function resolveReferences(blocks: readonly Block[], words: Words): readonly Block[] {
  const headings = new Map<string, Heading>();
  for (const block of allBlocks(blocks)) {
    if (block.kind !== 'heading') continue;
    if (headings.has(block.id))
      throw new MarkupError(`Two headings have the id “${block.id}”.`, undefined);
    headings.set(block.id, block);
  }
  const resolve = (inline: Inline): Inline => {
    if (inline.kind !== 'reference') return inline;
    const heading = headings.get(inline.target);
    if (!heading) throw new MarkupError(`There is no heading “${inline.target}”.`, undefined);
    if (inline.content.length > 0) return inline;
    const text = heading.number
      ? words.say('references.section', { number: heading.number })
      : inlineText(heading.content);
    return { ...inline, content: [{ kind: 'text', text }] };
  };
  return mapBlocks(blocks, (block) =>
    mapOwnInlines(block, (inlines) => inlines.map((inline) => resolve(inline))),
  );
}
