/** The blocks of the tree as lines. */
import type {
  Block,
  Document,
  Heading,
  List,
  Notice,
  PageBreak,
  Paragraph,
} from '../../document/document.ts';
import { contentsLines } from './contents.ts';
import { framed, underlined } from './frame.ts';
import { inlineLines, oneLine } from './inlines.ts';
import { labelled } from './labelled.ts';
import { indented, type Layout, narrower } from './layout.ts';
import { tableLines } from './table.ts';

/** The lines of a sequence of blocks, with empty lines between them where there is room. */
export function blockLines(blocks: readonly Block[], document: Document, layout: Layout): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'page-break') continue;
    const written = linesOf(block, document, layout);
    if (written.length === 0) continue;
    if (lines.length > 0 && !layout.isTight) lines.push('');
    if (lines.length > 0 && isChapter(block)) lines.push('');
    lines.push(...written);
  }
  return lines;
}

const isChapter = (block: Block): boolean =>
  block.kind === 'contents' || (block.kind === 'heading' && block.level === 1);

function linesOf(block: Exclude<Block, PageBreak>, document: Document, layout: Layout): string[] {
  const write = (inner: readonly Block[], place: Layout): string[] =>
    blockLines(inner, document, place);
  switch (block.kind) {
    case 'heading':
      return headingLines(block, layout);
    case 'paragraph':
      return paragraphLines(block, layout);
    case 'list':
      return listLines(block, document, layout);
    case 'table':
      return tableLines(block, layout, write);
    case 'terms':
      return block.entries.flatMap(({ term, blocks }) =>
        labelled(oneLine(term, layout), blocks, layout, write),
      );
    case 'quotation':
      return indented(write(block.blocks, narrower(layout, quoteMark.length)), quoteMark);
    case 'notice':
      return noticeLines(block, document, layout);
    case 'figure':
      return [
        ...inlineLines(block.caption, layout),
        ...(block.caption.length > 0 ? [''] : []),
        ...inlineLines([{ kind: 'text', text: block.alternative }], layout),
      ];
    case 'contents':
      return contentsLines(block, document, layout);
  }
}

const quoteMark = '> ';

function headingLines({ number, level, content }: Heading, layout: Layout): string[] {
  const label = number ? `${number} ` : '';
  const lines = inlineLines(content, layout, { label, hanging: label.length });
  switch (level) {
    case 1:
      return underlined('=', lines);
    case 2:
      return underlined('-', lines);
    case 3:
    case 4:
    case 5:
    case 6:
      return lines;
  }
}

function paragraphLines({ style, content }: Paragraph, layout: Layout): string[] {
  const lines = inlineLines(content, layout, { hanging: layout.hanging });
  return style === 'title' ? titleLines(lines) : lines;
}

/** The title of the whole: a rule above and below. */
export function titleLines(lines: readonly string[]): string[] {
  const [rule = '', ...rest] = underlined('=', lines).reverse();
  return lines.length === 0 ? [] : [rule, ...rest.reverse(), rule];
}

/** Entries of one paragraph, with lists within them, follow each other closely. */
function listLines({ isOrdered, items }: List, document: Document, layout: Layout): string[] {
  const isTight =
    layout.isTight ||
    items.every((item) =>
      item.every(({ kind }, index) => kind === (index === 0 ? 'paragraph' : 'list')),
    );
  return items.flatMap((item, index) => {
    const mark = isOrdered ? `${String(index + 1)}. ` : '- ';
    const inner = blockLines(item, document, {
      ...narrower(layout, mark.length),
      hanging: 0,
      isTight,
    });
    const [first = '', ...others] = inner;
    const lines = [(mark + first).trimEnd(), ...indented(others, ' '.repeat(mark.length))];
    return index > 0 && !isTight ? ['', ...lines] : lines;
  });
}

/** Words to be copied stand as they are to be pasted: one line for each paragraph, nothing around. */
function noticeLines(
  { role, title, blocks }: Notice,
  document: Document,
  layout: Layout,
): string[] {
  const frame = (mark: string, inner: Layout): string[] =>
    framed(mark, oneLine(title, layout), blockLines(blocks, document, inner), layout.width);
  switch (role) {
    case 'copy':
      return frame('-', { ...layout, width: Infinity, hanging: 0, isTight: true, isCopied: true });
    case 'proposed':
      return frame('=', layout);
    case 'caution':
      return frame('*', layout);
  }
}
