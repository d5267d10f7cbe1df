import type { Document } from '../../document/document.ts';
import type { FontFamily, FontSet } from '../fonts.ts';
import { colours, page } from '../layout.ts';
import { toDefinition } from './definition.ts';
import { FontBook, type MissingGlyph } from './font-book.ts';
import { PdfDocument, type PdfKitDocument, Renderer, SvgMeasure } from './internals.ts';
import { KeepingLayout } from './keeping-layout.ts';

/** A document in pages, which knows where everything stands and is not drawn yet. */
export interface LaidOutPdf {
  readonly pageCount: number;
  /** How many pages stand before the table of contents; 0 without one. */
  readonly openingPages: number;
  /** The page of each heading by its id; the first page is 1. */
  readonly headingPages: ReadonlyMap<string, number>;
  readonly missing: readonly MissingGlyph[];
  /** The bytes of the PDF, once: drawing uses the layout up. The same input gives the same bytes. */
  draw(): Promise<Uint8Array>;
}

export interface PdfOptions {
  readonly fonts: FontSet;
  /** The moment that the file gives as its creation, in milliseconds since 1970. */
  readonly created: number;
  /** SHA-256 of what the file is made from: its first half becomes the file id. */
  readonly contentHash: string;
  readonly program: string;
}

/** What other formats want to know of the pages can be had without drawing them. */
export function layOutPdf(document: Document, options: PdfOptions): LaidOutPdf {
  const { fonts, created, contentHash, program } = options;
  const pdf = new PdfDocument(
    Object.fromEntries(
      [fonts.text, ...fonts.fallbacks].map((family) => [family.name, faces(family)]),
    ),
    {},
    {},
    {},
    {
      size: [page.width, page.height],
      pdfVersion: '1.7',
      lang: document.language,
      displayTitle: true,
      autoFirstPage: false,
      bufferPages: false,
      compress: true,
      font: null,
      fontLayoutCache: true,
      info: {
        Title: document.title,
        Author: document.properties.author,
        Subject: document.properties.subject,
        Keywords: document.properties.keywords.join(', '),
        Creator: program,
        Producer: program,
        CreationDate: new Date(created),
      },
    },
    memoryFiles,
  );
  const fontBook = new FontBook(pdf, fonts);
  const definition = toDefinition(document, fontBook);
  const layout = new KeepingLayout(page, page.margins, new SvgMeasure());
  layout.registerTableLayouts(tableLayouts);
  const pages = layout.layoutDocument(
    definition.content,
    pdf,
    {},
    { font: fonts.text.name, color: colours.text },
    undefined,
    definition.header,
    definition.footer,
    undefined,
    undefined,
  );
  return {
    pageCount: pages.length,
    openingPages: definition.contents ? pageOf(definition.contents) - 1 : 0,
    headingPages: new Map([...definition.headings].map(([id, node]) => [id, pageOf(node)])),
    missing: fontBook.missing,
    draw: () => {
      new Renderer(pdf).renderPages(pages);
      pdf._id = Buffer.from(contentHash.slice(0, 32), 'hex');
      return finish(pdf);
    },
  };
}

/** pdfmake asks for fonts by name, so it is given the bytes themselves under any name. */
const memoryFiles = {
  existsSync: (file: unknown): boolean => file instanceof Uint8Array,
  readFileSync: (file: unknown): unknown => file,
};

const faces = ({ normal, bold, italics, bolditalics }: FontFamily) => ({
  normal: [normal],
  bold: [bold],
  italics: [italics],
  bolditalics: [bolditalics],
});

async function finish(pdf: PdfKitDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  pdf.end();
  for await (const chunk of pdf) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const pageOf = (node: Record<string, unknown>): number =>
  (node['positions'] as readonly { pageNumber: number }[] | undefined)?.[0]?.pageNumber ?? 0;

const thin = 0.5;

/** Rules and paddings of tables; pdfmake asks for each line and side. */
const tableLayouts = {
  ruled: {
    hLineWidth: (line: number, node: { table: { body: unknown[]; headerRows: number } }) =>
      line === 0 || line === node.table.body.length || line === node.table.headerRows ? 0.8 : 0.3,
    vLineWidth: () => 0,
    hLineColor: () => colours.rule,
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
  terms: {
    hLineWidth: () => 0,
    vLineWidth: () => 0,
    paddingLeft: (column: number) => (column === 0 ? 0 : 6),
    paddingRight: () => 0,
    paddingTop: () => 1.5,
    paddingBottom: () => 1.5,
  },
  proposed: {
    hLineWidth: () => 1,
    vLineWidth: () => 1,
    hLineColor: () => colours.text,
    vLineColor: () => colours.text,
    paddingLeft: () => 8,
    paddingRight: () => 8,
    paddingTop: () => 6,
    paddingBottom: () => 2,
  },
  copy: {
    hLineWidth: () => thin,
    vLineWidth: () => thin,
    hLineColor: () => colours.rule,
    vLineColor: () => colours.rule,
    paddingLeft: () => 8,
    paddingRight: () => 8,
    paddingTop: () => 5,
    paddingBottom: () => 1,
  },
  caution: {
    hLineWidth: () => 0,
    vLineWidth: (line: number) => (line === 0 ? 3 : 0),
    vLineColor: () => colours.rule,
    fillColor: () => colours.shade,
    paddingLeft: () => 10,
    paddingRight: () => 10,
    paddingTop: () => 6,
    paddingBottom: () => 2,
  },
};
