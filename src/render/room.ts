/**
 * How much room blocks will take, roughly. A block is kept whole only if the writer says so before
 * anyone knows its height: pdfmake then cuts off what is longer than a page, and Word leaves half a
 * page empty. So what surely fits is kept whole, and what might not is allowed to break.
 */
import type { Block, Inline, Note, Paragraph, Table } from '../document/document.ts';
import { allBlocks, inlineText, ownInlines } from '../document/text.ts';
import {
  headingStyle,
  linesKeptTogether,
  page,
  type StyleName,
  styles,
  textWidth,
} from './layout.ts';

/** What is kept whole takes at most this much by the estimate: some two thirds of a page. */
export const wholeAtMost = (page.height - page.margins.top - page.margins.bottom) * 0.66;

/** The estimated height of blocks in points, when set in a width in points. */
export function roomOf(blocks: readonly Block[], style: StyleName, width = textWidth): number {
  return blocks.reduce((sum, block) => sum + roomOfBlock(block, style, width), 0);
}

function roomOfBlock(block: Block, style: StyleName, width: number): number {
  switch (block.kind) {
    case 'heading': {
      const own = headingStyle(block.level, block.number !== undefined);
      return lines(block.content, own, width) + styles[own].before + styles[own].after;
    }
    case 'paragraph': {
      const own = block.style ?? style;
      return lines(block.content, own, width) + styles[own].before + styles[own].after;
    }
    case 'list':
      return block.items.reduce((sum, item) => sum + roomOf(item, style, width - 16), 8);
    case 'table':
      return block.rows.reduce((sum, row) => sum + roomOfRow(row, block.widths, width), 30);
    case 'terms':
      return block.entries.reduce(
        (sum, { term, blocks }) =>
          sum + Math.max(lines(term, style, width * 0.27), roomOf(blocks, style, width * 0.73)),
        12,
      );
    case 'quotation':
      return roomOf(block.blocks, style, width - 36);
    case 'notice':
      return roomOf(block.blocks, style, width - 20) + 40;
    case 'figure':
      return lines(block.caption, 'table', width) + block.drawing.height + 20;
    case 'contents':
    case 'page-break':
      return 0;
  }
}

/**
 * The room that must follow a heading on its page: further headings, and of what comes after them as
 * much as would not stand alone, with the notes that it cites.
 */
export function leadingRoom(
  blocks: readonly Block[],
  style: StyleName,
  notes: readonly Note[],
): number {
  const [first, ...rest] = blocks;
  if (!first) return 0;
  switch (first.kind) {
    case 'heading':
      return roomOfBlock(first, style, textWidth) + leadingRoom(rest, style, notes);
    case 'table':
      return (first.caption.length > 0 ? 22 : 0) + leadingRoomOfTable(first, notes);
    case 'terms':
      return 2 * styles[style].pitch + roomOfNotes(first.entries[0]?.blocks ?? [], notes);
    case 'notice':
      return Math.min(wholeAtMost, 40 + leadingRoom(first.blocks, 'table', notes));
    case 'paragraph': {
      const own = first.style ?? style;
      const room = styles[own].before + leadingRoomOfParagraph(first.content, own, notes);
      // A few lines that lead to something stand with it.
      return isLead(first, rest, style)
        ? Math.min(wholeAtMost, room + styles[own].after + leadingRoom(rest, style, notes))
        : room;
    }
    case 'list':
      return leadingRoom(first.items[0] ?? [], style, notes);
    case 'quotation':
      return leadingRoom(first.blocks, style, notes);
    case 'figure':
      return roomOfBlock(first, style, textWidth);
    case 'contents':
    case 'page-break':
      return 0;
  }
}

/** Whether a block is a short lead to a table, a figure, a box or a further heading. */
export const isLead = (
  block: Block,
  [next]: readonly Block[],
  style: StyleName,
): block is Paragraph => {
  if (block.kind !== 'paragraph' || next === undefined) return false;
  const own = block.style ?? style;
  return (
    ['heading', 'table', 'notice', 'figure'].includes(next.kind) &&
    lines(block.content, own, textWidth) <= linesKeptTogether * styles[own].pitch
  );
};

/** A few lines stand together; of more, no line stands alone at the end of a page. */
function leadingRoomOfParagraph(
  content: readonly Inline[],
  style: StyleName,
  notes: readonly Note[],
): number {
  const { pitch } = styles[style];
  const count = lines(content, style, textWidth) / pitch;
  // The estimate can be a line off, on either side.
  const kept = count <= linesKeptTogether + 1 ? Math.min(count + 1, linesKeptTogether) : 2;
  const start = startOf(content, kept * lettersPerLine(style, textWidth));
  return kept * pitch + roomOfNotes([{ kind: 'paragraph', content: start }], notes);
}

/** The inlines with which so many letters begin. */
function startOf(content: readonly Inline[], letters: number): readonly Inline[] {
  let count = 0;
  const end = content.findIndex((inline) => {
    const isBehind = count >= letters;
    count += inlineText([inline]).length;
    return isBehind;
  });
  return end === -1 ? content : content.slice(0, end);
}

/** The header rows and the first row below them. */
export function leadingRoomOfTable(
  { rows, headerRows, widths }: Table,
  notes: readonly Note[],
): number {
  const leading = rows.slice(0, headerRows + 1);
  const cells = leading.flat().flatMap(({ blocks }) => blocks);
  return Math.min(
    wholeAtMost,
    leading.reduce((sum, row) => sum + roomOfRow(row, widths, textWidth), 0) +
      roomOfNotes(cells, notes),
  );
}

/** The height of one row of a table: that of its tallest cell. */
export function roomOfRow(
  row: readonly { readonly blocks: readonly Block[] }[],
  widths: readonly number[],
  width: number,
): number {
  const total = widths.reduce((sum, share) => sum + share, 0);
  return (
    Math.max(
      ...row.map(({ blocks }, column) =>
        roomOf(blocks, 'table', (width * (widths[column] ?? 1)) / total - 8),
      ),
    ) + 6
  );
}

/** The notes that blocks refer to. */
const notesOf = (blocks: readonly Block[], notes: readonly Note[]): Note[] =>
  [...allBlocks(blocks)]
    .flatMap((block) => ownInlines(block).flat())
    .flatMap((inline) => (inline.kind === 'note' ? (notes[inline.number - 1] ?? []) : []));

/** The height of the notes that blocks refer to, where they stand on the same page. */
export const roomOfNotes = (blocks: readonly Block[], notes: readonly Note[]): number =>
  notesOf(blocks, notes).reduce(
    (sum, { content }) => sum + lines(content, 'note', textWidth) + styles.note.after,
    0,
  );

/** A line of each of those notes: the rest may go on on the next page. */
export const leastRoomOfNotes = (blocks: readonly Block[], notes: readonly Note[]): number =>
  notesOf(blocks, notes).length * (styles.note.pitch + styles.note.after);

const lines = (content: readonly Inline[], style: StyleName, width: number): number =>
  Math.ceil(inlineText(content).length / lettersPerLine(style, width)) * styles[style].pitch;

/** A letter takes half its size on average; short lines fit badly, hence the generous factor. */
const lettersPerLine = (style: StyleName, width: number): number =>
  Math.max(4, width / (styles[style].size * 0.56));
