/** Draws figures with the lines and the words of the page: what they say can be searched and copied. */
import type { Drawing, Ink, Label, Shape } from '../../document/document.ts';
import { colours } from '../layout.ts';
import { dashes } from '../svg.ts';
import type { FontBook } from './font-book.ts';
import { type PdfKitDocument, Renderer } from './internals.ts';

/** What the layout places for a figure. */
interface PlacedFigure {
  readonly svg: Drawing;
  readonly x: number;
  readonly y: number;
}

/** The layout asks for the size of what pdfmake would take for SVG. */
export const drawingMeasure = {
  measureSVG: ({ width, height }: Drawing) => ({ width, height }),
  writeDimensions: (drawing: Drawing): Drawing => drawing,
};

export class FigureRenderer extends Renderer {
  readonly #pdf: PdfKitDocument;
  readonly #fonts: FontBook;

  constructor(pdf: PdfKitDocument, fonts: FontBook) {
    super(pdf);
    this.#pdf = pdf;
    this.#fonts = fonts;
  }

  protected override renderSVG({ svg, x, y }: PlacedFigure): void {
    this.#pdf.save();
    this.#pdf.translate(x, y);
    for (const shape of svg.shapes) this.#draw(shape);
    this.#pdf.restore();
  }

  #draw(shape: Shape): void {
    switch (shape.kind) {
      case 'stroke': {
        const [first, ...rest] = shape.points;
        if (!first) return;
        this.#pdf.moveTo(...first);
        for (const point of rest) this.#pdf.lineTo(...point);
        if (shape.isClosed === true) this.#pdf.closePath();
        this.#paint(shape);
        break;
      }
      case 'circle':
        this.#pdf.circle(shape.x, shape.y, shape.radius);
        this.#paint(shape);
        break;
      case 'label':
        this.#write(shape);
        break;
    }
  }

  #paint({ weight, isFaint, isDashed, fill }: Ink): void {
    const colour = isFaint === true ? colours.rule : colours.text;
    this.#pdf.lineWidth(weight);
    if (isDashed === true) this.#pdf.dash(dashes[0], { space: dashes[1] });
    else this.#pdf.undash();
    if (fill === undefined) this.#pdf.stroke(colour);
    else this.#pdf.fillAndStroke(fill, colour);
  }

  #write(label: Label): void {
    const { x, y, size, anchor, isStrong = false, isEmphasised = false } = label;
    const pieces = this.#fonts
      .split(label.text, { size, pitch: size }, isStrong, isEmphasised)
      .map(({ text, family }) => {
        const font = this.#pdf.provideFont(family, isStrong, isEmphasised);
        return { text, font, width: font.widthOfString(text, size) };
      });
    const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
    this.#pdf.save();
    this.#pdf.translate(x, y);
    if (label.isUpright === true) this.#pdf.rotate(-90);
    this.#pdf.fill(colours.text);
    let at = anchor === 'end' ? -width : 0;
    for (const piece of pieces) {
      this.#pdf._font = piece.font;
      this.#pdf.fontSize(size);
      this.#pdf.text(piece.text, at, 0, { lineBreak: false, baseline: 'alphabetic' });
      at += piece.width;
    }
    this.#pdf.restore();
  }
}
