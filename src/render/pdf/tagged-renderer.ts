import {
  type InlineNode,
  type LayoutNode,
  type LineNode,
  type PdfKitDocument,
  type PdfOutlineItem,
  Renderer,
} from './internals.ts';
import { drawFigure, type PlacedFigure } from './figure.ts';
import { DrawnText, number } from './drawn-text.ts';
import type { StructureSlot } from './structure.ts';
import type { StructureTree } from './structure-tree.ts';
import { widthOf } from './shaped-inlines.ts';

export interface RenderingContext {
  readonly document: PdfKitDocument;
  readonly tree: StructureTree;
  /** By the id of the heading. */
  readonly headings: ReadonlyMap<string, LayoutNode>;
  /** From the top of a line of the text face to its base line, in thousandths of the size. */
  readonly ascender: number;
}

/** In points: a target is shown with a little room above it. */
const roomAboveTarget = 6;

/**
 * Draws pages as pdfmake does, with every piece of text in its place in the structure and everything
 * else marked as an artifact (ISO 14289-1, 7.1).
 */
export class TaggedRenderer extends Renderer {
  readonly #tree: StructureTree;
  readonly #headings: ReadonlyMap<string, LayoutNode>;
  readonly #ascender: number;
  readonly #outline = new Map<string, PdfOutlineItem>();
  /** Lines that were drawn: a header row that is repeated is an artifact. */
  readonly #drawn = new Set<readonly InlineNode[]>();

  constructor({ document, tree, headings, ascender }: RenderingContext) {
    super(document);
    this.#tree = tree;
    this.#headings = headings;
    this.#ascender = ascender;
  }

  override renderLine(line: LineNode, x: number, y: number): void {
    const isRepeated = this.#drawn.has(line.inlines);
    this.#drawn.add(line.inlines);
    this.#addTargets(line, x, y);
    const size = Math.max(...line.inlines.map(({ fontSize }) => fontSize));
    const baseline = y + (this.#ascender / 1000) * size;
    for (const run of runsOf(line.inlines)) {
      const [first] = run;
      if (!first) continue;
      for (const inline of run) this.#printPageNumber(inline);
      const slot = isRepeated ? undefined : first.slot;
      this.#begin(slot);
      const text = new DrawnText();
      for (const inline of run) text.add(inline, x, baseline);
      for (const { font } of run) this.pdfDocument.page.fonts[font.id] ??= font.ref();
      this.pdfDocument.addContent(text.end(colourOperator(first.color)));
      this.pdfDocument.addContent('EMC');
      if (slot && (first.link !== undefined || first.linkToDestination !== undefined))
        this.#link(run, slot, { x, y, height: line.getHeight() });
    }
  }

  override renderVector(vector: object): void {
    this.pdfDocument.addContent('/Artifact <</Type /Layout>> BDC');
    super.renderVector(vector);
    this.pdfDocument.addContent('EMC');
  }

  override renderSVG({ svg, x, y, slot }: PlacedFigure): void {
    const { width, height } = svg.drawing;
    const bottom = this.pdfDocument.page.height - y - height;
    slot.element.box = [x, bottom, x + width, bottom + height];
    this.#begin(slot);
    drawFigure(this.pdfDocument, svg, x, y);
    this.pdfDocument.addContent('EMC');
  }

  #begin(slot: StructureSlot | undefined): void {
    this.pdfDocument.addContent(
      slot
        ? `/${slot.element.type} <</MCID ${String(this.#tree.enter(slot))}>> BDC`
        : '/Artifact <</Type /Pagination>> BDC',
    );
  }

  /** Where links and the outline lead. */
  #addTargets(line: LineNode, x: number, y: number): void {
    const top = Math.max(0, y - roomAboveTarget);
    if (line.id !== undefined)
      this.pdfDocument.addNamedDestination(line.id, 'XYZ', Math.max(0, x), top, null);
    const { _outline: entry } = line;
    if (!entry) return;
    const parent = this.#outline.get(entry.parentId ?? '') ?? this.pdfDocument.outline;
    // pdfkit counts the left edge from the right.
    const item = parent.addItem(entry.text, {
      expanded: false,
      top,
      left: this.pdfDocument.page.width,
    });
    if (entry.id !== undefined) this.#outline.set(entry.id, item);
  }

  #printPageNumber(inline: InlineNode): void {
    if (inline.pageOf === undefined) return;
    const page = this.#headings.get(inline.pageOf)?.positions?.[0]?.pageNumber;
    if (page === undefined) throw new Error(`No page has the heading ${inline.pageOf}.`);
    inline.text = String(page);
    const width = widthOf(inline.text, inline);
    inline.x += inline.width - width;
    inline.width = width;
  }

  /** Every link says in words where it leads (ISO 14289-1, 7.18.5). */
  #link(
    run: readonly InlineNode[],
    slot: StructureSlot,
    { x, y, height }: { readonly x: number; readonly y: number; readonly height: number },
  ): void {
    const [first] = run;
    if (!first) return;
    const { link, linkToDestination = '', note } = first;
    const left = Math.min(...run.map((inline) => inline.x));
    const right = Math.max(...run.map(({ x: at, width, trailingCut }) => at + width - trailingCut));
    const { height: pageHeight } = this.pdfDocument.page;
    const words = run
      .map(({ text }) => text)
      .join('')
      .trim();
    const data: Record<string, unknown> = {
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [x + left, pageHeight - y - height, x + right, pageHeight - y].map((value) =>
        Number(number(value)),
      ),
      Border: [0, 0, 0],
      // Printed with the page (ISO 19005-2, 6.3.2).
      F: 4,
      A:
        link === undefined
          ? { S: 'GoTo', D: new String(linkToDestination) }
          : { S: 'URI', URI: new String(link) },
      Contents: new String(note?.text ?? link ?? words),
    };
    const annotation = this.pdfDocument.ref(data);
    data['StructParent'] = this.#tree.enterAnnotation(slot, annotation);
    this.pdfDocument.page.annotations.push(annotation);
    annotation.end();
  }
}

/** Words in a row that have the same place in the structure, colour and target. */
function runsOf(inlines: readonly InlineNode[]): InlineNode[][] {
  const runs: InlineNode[][] = [];
  for (const inline of inlines) {
    const last = runs.at(-1)?.[0];
    const continues =
      last !== undefined &&
      last.slot === inline.slot &&
      last.color === inline.color &&
      last.link === inline.link &&
      last.linkToDestination === inline.linkToDestination;
    if (continues) runs.at(-1)?.push(inline);
    else runs.push([inline]);
  }
  return runs;
}

/** `#1a3e72` as the operator that sets the colour of what is filled, text above all. */
const colourOperator = (colour: string): string =>
  `${[1, 3, 5]
    .map((at) => number(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
    .join(' ')} rg`;
