/** Draws figures with the lines and the words of the page: what they say can be searched and copied. */
import type { Drawing, Ink, Label, Shape } from '../../document/document.ts';
import { colours } from '../layout.ts';
import { dashes } from '../svg.ts';
import { DrawnText } from './drawn-text.ts';
import type { InlineNode, PdfKitDocument } from './internals.ts';
import { arrange } from './lines.ts';
import type { Run } from './runs.ts';
import { widthOf } from './shaped-inlines.ts';
import type { StructureSlot } from './structure.ts';

export interface FigureDrawing {
  readonly drawing: Drawing;
  /** The words of each label, in their order. */
  readonly words: readonly (readonly Run[])[];
}

/** What the layout places for a figure. */
export interface PlacedFigure {
  readonly svg: FigureDrawing;
  readonly x: number;
  readonly y: number;
  readonly slot: StructureSlot;
}

/** The layout asks for the size of what pdfmake would take for SVG. */
export const drawingMeasure = {
  measureSVG: ({ drawing: { width, height } }: FigureDrawing) => ({ width, height }),
  writeDimensions: (figure: FigureDrawing): FigureDrawing => figure,
};

/** @param x of the left edge @param y of the upper edge, both in points from the corner of the page */
export function drawFigure(
  pdf: PdfKitDocument,
  { drawing, words }: FigureDrawing,
  x: number,
  y: number,
): void {
  pdf.save();
  pdf.translate(x, y);
  const labels = words.values();
  for (const shape of drawing.shapes)
    if (shape.kind === 'label') write(pdf, shape, labels.next().value ?? []);
    else draw(pdf, shape);
  pdf.restore();
}

function draw(pdf: PdfKitDocument, shape: Exclude<Shape, Label>): void {
  if (shape.kind === 'circle') {
    pdf.circle(shape.x, shape.y, shape.radius);
  } else {
    const [first, ...rest] = shape.points;
    if (!first) return;
    pdf.moveTo(...first);
    for (const point of rest) pdf.lineTo(...point);
    if (shape.isClosed === true) pdf.closePath();
  }
  paint(pdf, shape);
}

function paint(pdf: PdfKitDocument, { weight, isFaint, isDashed, fill }: Ink): void {
  const colour = isFaint === true ? colours.rule : colours.text;
  pdf.lineWidth(weight);
  if (isDashed === true) pdf.dash(dashes[0], { space: dashes[1] });
  else pdf.undash();
  if (fill === undefined) pdf.stroke(colour);
  else pdf.fillAndStroke(fill, colour);
}

function write(
  pdf: PdfKitDocument,
  { x, y, size, anchor, isUpright }: Label,
  runs: readonly Run[],
) {
  let width = 0;
  const inlines = runs.map((run): InlineNode => {
    const font = pdf.provideFont(run.font, run.bold, run.italics);
    const inline = { ...run, font, fontSize: size, x: width } as unknown as InlineNode;
    inline.width = widthOf(inline.text, inline);
    inline.trailingCut = 0;
    width += inline.width;
    return inline;
  });
  arrange(inlines);
  const text = new DrawnText();
  for (const inline of inlines) {
    text.add(inline, anchor === 'end' ? -width : 0, 0);
    pdf.page.fonts[inline.font.id] ??= inline.font.ref();
  }
  pdf.save();
  pdf.translate(x, y);
  if (isUpright === true) pdf.rotate(-90);
  pdf.addContent(text.end('0 0 0 rg'));
  pdf.restore();
}
