/** One walk through a document for the source of every peer, so that all of them set the same text. */
import { isWebAddress } from '../../../src/document/links.ts';
import type { Block, Document, Inline } from '../../../src/document/document.ts';

export interface Look {
  readonly isStrong: boolean;
  readonly isEmphasised: boolean;
}

export interface TableParts<B> {
  readonly widths: readonly number[];
  readonly headerRows: number;
  /** Rows of cells of blocks. */
  readonly rows: readonly (readonly (readonly B[])[])[];
}

/** How a peer wants to be told; `I` and `B` are what its inlines and blocks are made of. */
export interface Syntax<I, B> {
  text(text: string, look: Look): I;
  lineBreak(): I;
  link(href: string, content: readonly I[]): I;
  /** A note, where it is cited first; peers without notes print them at the end. */
  note(number: number, content: readonly I[]): I;
  heading(level: number, content: readonly I[]): B;
  paragraph(content: readonly I[]): B;
  list(isOrdered: boolean, items: readonly (readonly B[])[]): B;
  table(parts: TableParts<B>): B;
  /** Set apart from the text. */
  box(blocks: readonly B[]): B;
  contents(title: string): B;
  pageBreak(): B;
}

/** Figures are left out, as most peers know none: their caption and their alternative text are set. */
export function written<I, B>(document: Document, syntax: Syntax<I, B>): B[] {
  const notes = new Map(document.notes.map(({ number, content }) => [number, content]));
  const plain = { isStrong: false, isEmphasised: false };

  const inlines = (content: readonly Inline[]): I[] => content.flatMap(inline);
  const inline = (item: Inline): I[] => {
    switch (item.kind) {
      case 'text': {
        const { text, isStrong = false, isEmphasised = false } = item;
        return [syntax.text(text, { isStrong, isEmphasised })];
      }
      case 'link':
        return isWebAddress(item.href)
          ? [syntax.link(item.href, inlines(item.content))]
          : inlines(item.content);
      case 'reference':
        return inlines(item.content);
      case 'note':
        return [syntax.note(item.number, inlines(notes.get(item.number) ?? []))];
      case 'line-break':
        return [syntax.lineBreak()];
    }
  };
  const paragraph = (content: readonly Inline[]): B => syntax.paragraph(inlines(content));
  const blocks = (list: readonly Block[]): B[] => list.flatMap(block);
  const block = (item: Block): B[] => {
    switch (item.kind) {
      case 'heading': {
        const { number, content, level } = item;
        const mark = number === undefined ? [] : [syntax.text(`${number} `, plain)];
        return [syntax.heading(level, [...mark, ...inlines(content)])];
      }
      case 'paragraph':
        return [paragraph(item.content)];
      case 'list':
        return [syntax.list(item.isOrdered, item.items.map(blocks))];
      case 'table': {
        const { caption, widths, headerRows } = item;
        const rows = item.rows.map((row) => row.map((cell) => blocks(cell.blocks)));
        return [
          ...(caption.length > 0 ? [paragraph(caption)] : []),
          syntax.table({ widths, headerRows, rows }),
        ];
      }
      case 'terms': {
        const rows = item.entries.map((entry) => [[paragraph(entry.term)], blocks(entry.blocks)]);
        return [syntax.table({ widths: [27, 73], headerRows: 0, rows })];
      }
      case 'quotation':
        return [syntax.box(blocks(item.blocks))];
      case 'notice':
        return [syntax.box([paragraph(item.title), ...blocks(item.blocks)])];
      case 'figure':
        return [paragraph(item.caption), syntax.paragraph([syntax.text(item.alternative, plain)])];
      case 'contents':
        return [syntax.contents(item.title)];
      case 'page-break':
        return [syntax.pageBreak()];
    }
  };
  return blocks(document.body);
}
