/** Changes documents while their form stays. */
import type { Block, Inline } from './document.ts';

/** Changes every block in reading order, one before those within it. */
export function mapBlocks(
  blocks: readonly Block[],
  change: (block: Block) => Block,
): readonly Block[] {
  return blocks.map((block) => {
    const changed = change(block);
    const inner = (children: readonly Block[]): readonly Block[] => mapBlocks(children, change);
    switch (changed.kind) {
      case 'list':
        return { ...changed, items: changed.items.map(inner) };
      case 'table':
        return {
          ...changed,
          rows: changed.rows.map((row) =>
            row.map((cell) => ({ ...cell, blocks: inner(cell.blocks) })),
          ),
        };
      case 'terms':
        return {
          ...changed,
          entries: changed.entries.map(({ term, blocks: own }) => ({ term, blocks: inner(own) })),
        };
      case 'quotation':
      case 'notice':
        return { ...changed, blocks: inner(changed.blocks) };
      default:
        return changed;
    }
  });
}

/** Changes the runs of inlines that a block holds itself. */
export function mapOwnInlines(
  block: Block,
  change: (inlines: readonly Inline[]) => readonly Inline[],
): Block {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: change(block.content) };
    case 'table':
    case 'figure':
      return { ...block, caption: change(block.caption) };
    case 'terms':
      return {
        ...block,
        entries: block.entries.map(({ term, blocks }) => ({ term: change(term), blocks })),
      };
    case 'notice':
      return { ...block, title: change(block.title) };
    default:
      return block;
  }
}
