/** Tables: aligned columns where all fits, else a record for each row, which any reader can follow. */
import type { Cell, Table } from '../../document/document.ts';
import { columnsOf } from './columns.ts';
import { inlineLines, oneLine } from './inlines.ts';
import { labelled, type WriteLines } from './labelled.ts';
import type { Layout } from './layout.ts';

const gap = 2;

export function tableLines(table: Table, layout: Layout, write: WriteLines): string[] {
  const caption = inlineLines(table.caption, layout);
  const rows = gridLines(table, layout) ?? recordLines(table, layout, write);
  return caption.length > 0 && rows.length > 0 ? [...caption, '', ...rows] : [...caption, ...rows];
}

/** Nothing if a cell holds more than a few words, or if the words are to be pasted elsewhere. */
function gridLines({ rows, headerRows }: Table, layout: Layout): string[] | undefined {
  if (layout.isCopied) return undefined;
  const grid: string[][] = [];
  for (const row of rows) {
    const words = row.map((cell) => wordsOf(cell, layout));
    if (words.includes(undefined)) return undefined;
    grid.push(words.map((word) => word ?? ''));
  }
  const widths: number[] = [];
  for (const row of grid)
    for (const [column, words] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, columnsOf(words));
  const whole = widths.reduce((sum, width) => sum + width + gap, -gap);
  if (whole > layout.width) return undefined;
  const lines = grid.map((row) => aligned(row, widths));
  if (headerRows > 0) lines.splice(headerRows, 0, aligned(widths.map(dashes), widths));
  return lines;
}

const dashes = (width: number): string => '-'.repeat(width);

const aligned = (row: readonly string[], widths: readonly number[]): string =>
  row
    .map((words, column) => words + ' '.repeat((widths[column] ?? 0) - columnsOf(words) + gap))
    .join('')
    .trimEnd();

/** The words of a cell that holds one paragraph without line breaks. */
function wordsOf({ blocks }: Cell, layout: Layout): string | undefined {
  const [block, ...others] = blocks;
  if (block === undefined) return '';
  if (block.kind !== 'paragraph' || others.length > 0) return undefined;
  if (block.content.some(({ kind }) => kind === 'line-break')) return undefined;
  return oneLine(block.content, layout);
}

/** `Header: value` for each cell, the header of the row first. */
function recordLines({ rows, headerRows }: Table, layout: Layout, write: WriteLines): string[] {
  const titles = columnTitles(rows.slice(0, headerRows), layout);
  return rows.slice(headerRows).flatMap((row, index) => {
    const fields = row.map((cell, column) => ({ cell, title: titles[column] ?? '' }));
    const ordered = [
      ...fields.filter(({ cell }) => cell.header === 'row'),
      ...fields.filter(({ cell }) => cell.header !== 'row'),
    ];
    const lines = ordered.flatMap(({ cell, title }) => labelled(title, cell.blocks, layout, write));
    return index === 0 ? lines : ['', ...lines];
  });
}

function columnTitles(headers: readonly (readonly Cell[])[], layout: Layout): string[] {
  const titles: string[] = [];
  for (const row of headers)
    for (const [column, cell] of row.entries()) {
      const words = cell.blocks
        .flatMap((block) => (block.kind === 'paragraph' ? [oneLine(block.content, layout)] : []))
        .join(' ');
      titles[column] = [titles[column] ?? '', words].filter((part) => part !== '').join(', ');
    }
  return titles;
}
