/** The words of a document without its form. */
import type { Block, Inline, Paragraph } from './document.ts';

/** The text of a run of inlines; notes are left out, as they are not part of the sentence. */
export function inlineText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
          return inline.text;
        case 'link':
        case 'reference':
          return inlineText(inline.content);
        case 'line-break':
          return '\n';
        case 'note':
          return '';
      }
    })
    .join('');
}

/** The blocks within a block, in reading order. */
export function childBlocks(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'list':
      return block.items.flat();
    case 'table':
      return block.rows.flatMap((row) => row.flatMap(({ blocks }) => blocks));
    case 'terms':
      return block.entries.flatMap(({ blocks }) => blocks);
    case 'quotation':
    case 'notice':
      return block.blocks;
    case 'heading':
    case 'paragraph':
    case 'figure':
    case 'contents':
    case 'page-break':
      return [];
  }
}

/** The runs of inlines that a block holds itself, in reading order. */
export function ownInlines(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.content];
    case 'table':
    case 'figure':
      return [block.caption];
    case 'terms':
      return block.entries.map(({ term }) => term);
    case 'notice':
      return [block.title];
    case 'list':
    case 'quotation':
    case 'contents':
    case 'page-break':
      return [];
  }
}

/** Whether a paragraph is the title of its document, for readers who move by headings. */
export const isTitle = (block: Block): block is Paragraph =>
  block.kind === 'paragraph' && (block.style === 'title' || block.style === 'subject');

/** Every block, those within others after them. */
export function* allBlocks(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* allBlocks(childBlocks(block));
  }
}

/**
 * How many words a text has, as the services of parliaments are held to count: split at white space;
 * pieces without a letter or digit (lone dashes) and list marks (`1.`, `(a)`) do not count; what a
 * hyphen or slash joins is one word.
 */
export function countWords(text: string): number {
  return text
    .split(/\s+/u)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece) && !/^(\d+\.|\([a-z]\))$/u.test(piece)).length;
}

/** The words that an instrument counts: the texts of the copy blocks that belong to them. */
export function copyBlockText(
  body: readonly Block[],
  counts: 'body' | 'body_and_subject' | 'body_and_subject_and_sources',
): string {
  const names = counts.split('_and_');
  return body
    .filter((block) => block.kind === 'notice' && names.includes(block.name ?? ''))
    .flatMap((block) => [...allBlocks(childBlocks(block))])
    .flatMap((block) => ownInlines(block).map(inlineText))
    .join('\n');
}
