/**
 * The one module that knows pdfmake from inside. pdfmake's own printer reads fonts from the disk,
 * may load from the network and stamps the clock; its layout and its drawing are classes that can be
 * used, and extended, without it. Everything else imports from here.
 *
 * pdfmake is CommonJS compiled from modules: Node, vitest and a bundle disagree about how often its
 * default export is wrapped, hence `classOf`.
 */
import documentContext from 'pdfmake/js/DocumentContext.js';
import docPreprocessor from 'pdfmake/js/DocPreprocessor.js';
import layoutBuilder from 'pdfmake/js/LayoutBuilder.js';
import lineModule from 'pdfmake/js/Line.js';
import pageElementWriter from 'pdfmake/js/PageElementWriter.js';
import pdfDocument from 'pdfmake/js/PDFDocument.js';
import renderer from 'pdfmake/js/Renderer.js';
import styleContextStack from 'pdfmake/js/StyleContextStack.js';
import textInlines from 'pdfmake/js/TextInlines.js';
import type { StructureSlot } from './structure.ts';

/** What pdfkit writes: names, numbers, strings as `String` objects, references, lists, dictionaries. */
export type PdfValue = unknown;

/** An indirect object of the file. */
export interface PdfReference {
  readonly id: number;
  data: Record<string, PdfValue>;
  compress: boolean;
  /** The parts of its stream; empty for objects that are none. */
  buffer: Uint8Array[];
  write(chunk: string | Uint8Array): void;
  end(chunk?: Uint8Array): void;
  finalize(): void;
  /** As others refer to it: `12 0 R`. */
  toString(): string;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly dictionary: PdfReference;
  readonly content: PdfReference;
  readonly fonts: Record<string, PdfReference>;
  readonly annotations: PdfReference[];
  readonly structParentTreeKey: number;
}

export interface PdfOutlineItem {
  addItem(title: string, options: { top: number; left: number; expanded: boolean }): PdfOutlineItem;
}

/** A document of pdfkit with pdfmake's fonts: a readable stream of bytes once it has ended. */
export declare class PdfKitDocument implements AsyncIterable<Uint8Array> {
  constructor(
    fonts: object,
    images: object,
    patterns: object,
    attachments: object,
    options: object,
    files: object,
  );
  [Symbol.asyncIterator](): AsyncIterator<Uint8Array>;
  readonly page: PdfPage;
  readonly outline: PdfOutlineItem;
  readonly options: { readonly lang: string };
  readonly info: Readonly<Record<string, unknown>> & { readonly CreationDate: Date };
  readonly fontCache: Record<string, Record<string, EmbeddedFont> | undefined>;
  /** The file id of the trailer. */
  _id: Uint8Array;
  readonly _root: PdfReference;
  readonly _info: PdfReference;
  readonly _pageBuffer: readonly PdfPage[];
  /** Where each object begins, by its number less one. */
  readonly _offsets: (number | null)[];
  readonly _offset: number;
  _fontCount: number;
  readonly _fontFamilies: Record<string, EmbeddedFont>;
  provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont;
  getFontFile(family: string, bold: boolean, italics: boolean): readonly [Uint8Array] | null;
  getFontType(bold: boolean, italics: boolean): string;
  ref(data: Record<string, PdfValue>): PdfReference;
  addContent(operators: string): this;
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
  stroke(colour: string): void;
  fillAndStroke(fill: string, stroke: string): void;
  addNamedDestination(name: string, kind: 'XYZ', left: number, top: number, zoom: null): void;
  appendXML(xml: string): void;
  fillColor(colour: string): this;
  getStructTreeRoot(): PdfReference;
  getStructParentTree(): { add(key: number, value: PdfValue): void };
  createStructParentTreeNextKey(): number;
  flushPages(): void;
  push(chunk: Uint8Array | null): boolean;
  end(): void;
  _write(data: string | Uint8Array): void;
  protected _addInfo(): void;
  protected _finalize(): void;
}

/** A font of fontkit. */
export interface OpenFont {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  getGlyph(id: number): { readonly advanceWidth: number };
}

/** A font within one document: the glyphs that it uses are embedded. */
export interface EmbeddedFont {
  readonly id: string;
  readonly font: OpenFont;
  /** In thousandths of the size. */
  readonly ascender: number;
  /** From units of the font to thousandths of the size. */
  readonly scale: number;
  readonly subset: { includeGlyph(glyph: number): number };
  readonly widths: (number | undefined)[];
  /** What the glyphs of the subset mean, as code points. */
  readonly unicode: (readonly number[] | undefined)[];
  ref(): PdfReference;
  lineHeight(size: number): number;
  widthOfString(text: string, size: number): number;
  encode(text: string): [string[], object[]];
}

export type FontClass = new (document: PdfKitDocument, font: OpenFont, id: string) => EmbeddedFont;

/** A stretch of text in one style that stays on one line. */
export interface InlineNode {
  text: string;
  font: EmbeddedFont;
  fontSize: number;
  color: string;
  alignment: string;
  x: number;
  width: number;
  height: number;
  leadingCut: number;
  trailingCut: number;
  lineEnd?: boolean;
  noNewLine?: boolean;
  noWrap?: boolean;
  sup?: boolean;
  link?: string | undefined;
  linkToDestination?: string | undefined;
  /** The embedding level of Unicode Standard Annex 9: odd for right to left. */
  level?: number;
  /** The place of its text in the structure; without one it is an artifact. */
  slot?: StructureSlot | undefined;
  /** The note that it refers to. */
  note?: NoteNode | undefined;
  /** The heading whose page is to be printed in its place. */
  pageOf?: string | undefined;
}

/** A line of text, with its place on the page once it has one. */
export interface LineNode {
  x: number;
  y: number;
  id?: string;
  readonly inlines: InlineNode[];
  newLineForced?: boolean;
  lastLineInParagraph?: boolean;
  _outline?: { id?: string; parentId?: string; text: string; expanded: boolean };
  addInline(inline: InlineNode): void;
  hasEnoughSpaceForInline(inline: InlineNode, next: readonly InlineNode[]): boolean;
  getHeight(): number;
  getAscenderHeight(): number;
  getAvailableWidth(): number;
  clone(): LineNode;
}

/** A note at the foot of a page. */
export interface NoteNode {
  readonly number: number;
  readonly text: string;
  /** The definition of its paragraph. */
  readonly definition: Record<string, unknown>;
}

/** A node of a document definition, as far as the layout is asked about it. */
export interface LayoutNode {
  /** The room that must be left below it, in points. */
  readonly roomBelow?: number;
  /** No line of it stands alone at the end of a page. */
  readonly keepsLines?: boolean;
  pageBreak?: 'before';
  readonly positions?: readonly { readonly pageNumber: number }[];
  _inlines?: InlineNode[];
  /** How many of the inlines stand on lines already. */
  taken?: number;
  readonly stack?: readonly LayoutNode[];
  readonly columns?: readonly LayoutNode[];
  readonly table?: { readonly body: readonly (readonly LayoutNode[])[] };
}

export interface PageItem {
  readonly type: string;
  readonly item: object;
}

export interface LaidOutPage {
  readonly items: PageItem[];
  readonly pageSize: { readonly width: number; readonly height: number };
}

/** Where the layout stands. */
export declare class LayoutContext {
  constructor();
  page: number;
  pages: LaidOutPage[];
  x: number;
  y: number;
  availableWidth: number;
  get availableHeight(): number;
  set availableHeight(height: number);
  pageMargins: { left: number; top: number; right: number; bottom: number };
  getCurrentPage(): LaidOutPage;
  addListener(event: 'pageAdded', listener: () => void): void;
}

/** A part of a page that is placed as a whole. */
export interface Fragment {
  readonly items: readonly PageItem[];
  readonly height: number;
}

/** Puts lines on pages, and begins new pages. */
export declare class PageWriter {
  constructor(context: LayoutContext);
  readonly transactionLevel: number;
  context(): LayoutContext;
  addPage(size: object, orientation: null, margins: object): void;
  moveToNextPage(): void;
  addLine(line: LineNode, keepsPosition?: boolean, index?: number): unknown;
  addFragment(
    fragment: Fragment,
    atOwnX?: boolean,
    atOwnY?: boolean,
    keepsPosition?: boolean,
  ): unknown;
}

export interface RowDescription {
  readonly cells: readonly LayoutNode[];
  readonly dontBreakRows?: boolean;
  readonly rowIndex?: number;
  readonly rowsWithoutPageBreak?: number;
}

/** pdfmake's layout: turns a definition into pages. */
export declare class LayoutBuilder {
  constructor(
    pageSize: { width: number; height: number },
    margins: { left: number; top: number; right: number; bottom: number },
    svgMeasure: object,
  );
  protected writer: PageWriter;
  protected linearNodeList: unknown[];
  protected readonly docPreprocessor: { preprocessDocument(content: unknown): LayoutNode };
  protected readonly docMeasure: {
    textInlines: object;
    measureDocument(content: LayoutNode): LayoutNode;
    measureBlock(node: LayoutNode): LayoutNode;
  };
  protected readonly pageSize: { width: number; height: number };
  protected readonly pageMargins: { left: number; top: number; right: number; bottom: number };
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
  ): LaidOutPage[];
  protected tryLayoutDocument(
    content: unknown,
    document: PdfKitDocument,
    styles: object,
    defaultStyle: object,
    background: unknown,
    header: unknown,
    footer: unknown,
  ): { pages: LaidOutPage[]; linearNodeList: unknown[] };
  protected processNode(node: LayoutNode, isCell?: boolean): void;
  protected processLeaf(node: LayoutNode): void;
  protected processRow(row: RowDescription): unknown;
  protected addHeadersAndFooters(header: unknown, footer: unknown): void;
  /** Takes the inlines of the next line from a node; null when none are left. */
  protected buildNextLine(node: LayoutNode): LineNode | null;
}

/** Draws laid out pages into a document. */
export declare class PageRenderer {
  constructor(document: PdfKitDocument);
  protected readonly pdfDocument: PdfKitDocument;
  renderPages(pages: readonly LaidOutPage[]): void;
  renderLine(line: LineNode, x: number, y: number): void;
  renderVector(vector: object): void;
  renderSVG(svg: object): void;
}

export interface BuiltInlines {
  readonly items: InlineNode[];
  readonly minWidth: number;
  readonly maxWidth: number;
}

/** Cuts texts where lines may end, and measures the pieces. */
export declare class InlineBuilder {
  constructor(document: PdfKitDocument);
  protected readonly pdfDocument: PdfKitDocument;
  buildInlines(content: unknown, styles: object): BuiltInlines;
}

/** The class that a module exports by default, however often the loader has wrapped it. */
function classOf<T>(module: unknown): T {
  if (typeof module === 'function') return module as T;
  return classOf((module as { readonly default: unknown }).default);
}

export const PdfDocument = classOf<typeof PdfKitDocument>(pdfDocument);
export const Layout = classOf<typeof LayoutBuilder>(layoutBuilder);
export const Context = classOf<typeof LayoutContext>(documentContext);
export const Writer = classOf<typeof PageWriter>(pageElementWriter);
export const Renderer = classOf<typeof PageRenderer>(renderer);
export const Inlines = classOf<typeof InlineBuilder>(textInlines);
export const Line = classOf<new (maxWidth: number) => LineNode>(lineModule);
export const Preprocessor =
  classOf<new () => { preprocessBlock(node: Record<string, unknown>): LayoutNode }>(
    docPreprocessor,
  );
export const Styles = classOf<{
  getStyleProperty(item: object, styles: object, property: string, fallback: unknown): unknown;
  copyStyle(source: object, target?: object): Record<string, unknown>;
}>(styleContextStack);
