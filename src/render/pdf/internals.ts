/**
 * The one module that knows pdfmake from inside. pdfmake's own printer reads fonts from the disk,
 * may load from the network and stamps the clock; its layout and its drawing are classes that can be
 * used, and extended, without it. Everything else imports from here.
 *
 * pdfmake is CommonJS compiled from modules: Node, vitest and a bundle disagree about how often its
 * default export is wrapped, hence `classOf`.
 */
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import renderer from 'pdfmake/js/Renderer.js';

/** A document of pdfkit with pdfmake's fonts: a readable stream of bytes once it has ended. */
export interface PdfKitDocument extends AsyncIterable<Uint8Array> {
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
  end(): void;
  /** The font in which words are set. */
  _font: EmbeddedFont;
  fontSize(points: number): void;
  text(
    text: string,
    x: number,
    y: number,
    options: { readonly lineBreak: false; readonly baseline: 'alphabetic' },
  ): void;
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  rotate(degrees: number): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  closePath(): void;
  circle(x: number, y: number, radius: number): void;
  lineWidth(points: number): void;
  dash(length: number, options: { readonly space: number }): void;
  undash(): void;
  fill(colour: string): void;
  stroke(colour: string): void;
  fillAndStroke(fill: string, stroke: string): void;
  /** The file id of the trailer. */
  _id: Uint8Array;
}

export interface EmbeddedFont {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
  lineHeight(size: number): number;
  widthOfString(text: string, size: number): number;
}

/** A node of a document definition, as far as the layout is asked about it afterwards. */
export interface LayoutNode {
  /** The room that must be left below it, in points. */
  readonly roomBelow?: number;
  /** No line of it stands alone at the end of a page. */
  readonly keepsLines?: boolean;
  readonly _inlines?: readonly { readonly height: number }[] | undefined;
}

export interface LayoutContext {
  readonly availableHeight: number;
  readonly y: number;
  readonly pageMargins: { readonly top: number };
}

/** pdfmake's layout: turns a definition into pages. */
export declare class LayoutBuilder {
  constructor(
    pageSize: { width: number; height: number },
    margins: { left: number; top: number; right: number; bottom: number },
    svgMeasure: object,
  );
  protected readonly writer: {
    readonly transactionLevel: number;
    context(): LayoutContext;
    moveToNextPage(): void;
  };
  registerTableLayouts(layouts: object): void;
  layoutDocument(
    content: unknown,
    document: PdfKitDocument,
    styles: object,
    defaultStyle: object,
    background: unknown,
    header: unknown,
    footer: unknown,
    watermark: unknown,
    pageBreakBefore: unknown,
  ): unknown[];
  protected processLeaf(node: LayoutNode): void;
  /** Takes the inlines of the next line from a node; null when none are left. */
  protected buildNextLine(node: LayoutNode): object | null;
}

/** pdfmake's drawing: turns pages into operators. */
export declare class PageRenderer {
  constructor(document: PdfKitDocument);
  renderPages(pages: readonly unknown[]): void;
  /** Draws what a node had as `svg`, at the place that the layout gave it. */
  protected renderSVG(item: object): void;
}

/** The class that a module exports by default, however often the loader has wrapped it. */
function classOf<T>(module: unknown): T {
  if (typeof module === 'function') return module as T;
  return classOf((module as { readonly default: unknown }).default);
}

export const PdfDocument = classOf<new (...args: unknown[]) => PdfKitDocument>(pdfDocument);
export const Layout = classOf<typeof LayoutBuilder>(layoutBuilder);
export const Renderer = classOf<typeof PageRenderer>(renderer);
