import { colours, linesKeptTogether } from '../layout.ts';
import {
  type InlineNode,
  type LaidOutPage,
  Layout,
  type LayoutNode,
  type LineNode,
  type NoteNode,
  type PdfKitDocument,
  Preprocessor,
  type RowDescription,
} from './internals.ts';
import { nextLine } from './lines.ts';
import { NoteFeet } from './note-feet.ts';
import { footMeasures, NoteContext, NoteWriter } from './note-writer.ts';
import { ShapedInlines } from './shaped-inlines.ts';

/** In points: less room than this below a paragraph may be too little for its first lines. */
const tight = 140;
/** The rule above the notes, in points. */
const rule = { width: 140, above: 6, thickness: 0.5 } as const;

/**
 * pdfmake's layout with notes at the foot of the page, headings and captions kept with what follows
 * and the first lines of paragraphs together. One pass does it all: pdfmake's own way of keeping
 * things together, `pageBreakBefore`, lays the whole document out again for every heading it moves.
 */
export class PageLayout extends Layout {
  declare protected writer: NoteWriter;
  readonly #notes = new Map<NoteNode, readonly LineNode[]>();
  /** The place in its row of each cell of a row whose notes wait. */
  readonly #cellsOfRow = new Map<LayoutNode, number>();
  readonly #feet = new NoteFeet<NoteNode>(footMeasures, (note) => this.#linesOf(note).length);

  protected override tryLayoutDocument(
    content: unknown,
    document: PdfKitDocument,
    _styles: object,
    _defaultStyle: object,
    _background: unknown,
    header: unknown,
    footer: unknown,
  ): { pages: LaidOutPage[]; linearNodeList: unknown[] } {
    this.linearNodeList = [];
    this.docMeasure.textInlines = new ShapedInlines(document);
    const root = this.docMeasure.measureDocument(this.docPreprocessor.preprocessDocument(content));
    const { top, bottom } = this.pageMargins;
    const context = new NoteContext();
    this.writer = new NoteWriter(context, this.#feet, this.pageSize.height - top - bottom);
    this.writer.addPage(this.pageSize, null, this.pageMargins);
    this.processNode(root);
    while (this.#feet.hasCarried) this.writer.moveToNextPage();
    while (context.pages.length > 1 && this.#isEmpty(context.pages.length - 1)) context.pages.pop();
    for (const [index, page] of context.pages.entries()) this.#printFoot(index, page);
    this.addHeadersAndFooters(header, footer);
    return { pages: context.pages, linearNodeList: this.linearNodeList };
  }

  protected override buildNextLine(node: LayoutNode): LineNode | null {
    return nextLine(node, this.writer.context().availableWidth);
  }

  protected override processLeaf(node: LayoutNode): void {
    const { y, pageMargins, availableHeight } = this.writer.context();
    const isAtTop = y <= pageMargins.top + 1;
    if (
      this.writer.transactionLevel === 0 &&
      !isAtTop &&
      availableHeight < tight + (node.roomBelow ?? 0)
    )
      if (availableHeight < this.#roomOfStart(node)) this.writer.moveToNextPage();
    super.processLeaf(node);
  }

  /** Notes of a row that pages may end in get their places when all its cells are laid out. */
  protected override processRow(row: RowDescription): unknown {
    const { cells, dontBreakRows, rowIndex = 0, rowsWithoutPageBreak = 0 } = row;
    const isWhole = dontBreakRows === true || rowIndex < rowsWithoutPageBreak;
    const notes = cells.map((cell) => this.writer.uncited(notesIn([cell])));
    if (isWhole || this.writer.transactionLevel > 0 || cells.length < 2 || !notes.some(hasSome))
      return super.processRow(row);
    this.writer.beginRow(notes);
    cells.forEach((cell, index) => this.#cellsOfRow.set(cell, index));
    const result = super.processRow(row);
    for (const cell of cells) this.#cellsOfRow.delete(cell);
    this.writer.endRow();
    return result;
  }

  protected override processNode(node: LayoutNode, isCell?: boolean): void {
    const index = this.#cellsOfRow.get(node);
    if (index !== undefined) this.writer.beginCell(index);
    // The space below what fills a page begins the next one; a break there would leave it empty.
    if (node.pageBreak === 'before' && this.#isEmpty(this.writer.context().page))
      delete node.pageBreak;
    super.processNode(node, isCell);
  }

  /** Whether nothing stands on a page yet; headers and footers come last. */
  #isEmpty(page: number): boolean {
    const { pages } = this.writer.context();
    return pages[page]?.items.length === 0 && this.#feet.partsOn(page).length === 0;
  }

  /** The lines that must stand together at the start of a node, with a first line of their notes. */
  #roomOfStart(node: LayoutNode): number {
    const { taken } = node;
    const lines: LineNode[] = [];
    while (lines.length <= linesKeptTogether) {
      const line = this.buildNextLine(node);
      if (!line) break;
      lines.push(line);
    }
    if (taken === undefined) delete node.taken;
    else node.taken = taken;
    const isShort = lines.length <= linesKeptTogether;
    const kept = node.keepsLines !== true ? 1 : isShort ? lines.length : 2;
    const start = lines.slice(0, kept);
    const notes = this.writer.uncited(start.flatMap(({ inlines }) => notesOf(inlines)));
    return (
      start.reduce((sum, line) => sum + line.getHeight(), 0) +
      this.#feet.leastHeight(notes, this.writer.context().page) +
      (node.roomBelow ?? 0)
    );
  }

  #linesOf(note: NoteNode): readonly LineNode[] {
    const known = this.#notes.get(note);
    if (known) return known;
    const { definition } = note;
    const node = this.docMeasure.measureBlock(new Preprocessor().preprocessBlock(definition));
    const lines: LineNode[] = [];
    const width = this.pageSize.width - this.#noteLeft(note) - this.pageMargins.right;
    for (let line = nextLine(node, width); line; line = nextLine(node, width)) lines.push(line);
    if (lines[0]) lines[0].id = String(definition['id']);
    this.#notes.set(note, lines);
    return lines;
  }

  /** Where the text of a note begins; its number hangs before it. */
  #noteLeft({ definition }: NoteNode): number {
    return this.pageMargins.left + ((definition['margin'] as readonly number[])[0] ?? 0);
  }

  #printFoot(index: number, page: LaidOutPage): void {
    const parts = this.#feet.partsOn(index);
    if (parts.length === 0) return;
    const { pitch, gap, separator } = footMeasures;
    const { left, bottom } = this.pageMargins;
    let y = page.pageSize.height - bottom - this.#feet.heightOn(index) + separator;
    page.items.push({
      type: 'vector',
      item: {
        type: 'line',
        x1: left,
        y1: y - rule.above,
        x2: left + rule.width,
        y2: y - rule.above,
        lineWidth: rule.thickness,
        lineColor: colours.rule,
      },
    });
    for (const { note, from, to } of parts) {
      for (const line of this.#linesOf(note).slice(from, to)) {
        const placed = line.clone();
        placed.x = this.#noteLeft(note);
        placed.y = y;
        page.items.push({ type: 'line', item: placed });
        y += pitch;
      }
      y += gap;
    }
  }
}

const hasSome = (notes: readonly NoteNode[]): boolean => notes.length > 0;

const notesOf = (inlines: readonly InlineNode[]): NoteNode[] =>
  inlines.flatMap(({ note }) => note ?? []);

/** The notes that nodes cite, in the order of reading. */
function notesIn(nodes: readonly LayoutNode[]): NoteNode[] {
  return nodes.flatMap(({ _inlines = [], stack = [], columns = [], table }) => [
    ...notesOf(_inlines),
    ...notesIn(stack),
    ...notesIn(columns),
    ...notesIn(table?.body.flat() ?? []),
  ]);
}
