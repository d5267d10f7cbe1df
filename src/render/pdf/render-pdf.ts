import type { Document } from '../../document/document.ts';
import type { FontSet } from '../fonts.ts';
import { page } from '../layout.ts';
import { ArchivalDocument } from './archival-document.ts';
import { toDefinition } from './definition.ts';
import { drawingMeasure } from './figure.ts';
import { FontBook, type MissingGlyph } from './font-book.ts';
import { type LayoutNode, type PdfKitDocument } from './internals.ts';
import { PageLayout } from './page-layout.ts';
import { StructureTree } from './structure-tree.ts';
import { tableLayouts } from './table-layouts.ts';
import { TaggedRenderer } from './tagged-renderer.ts';

/** A document in pages, which knows where everything stands and is not drawn yet. */
export interface LaidOutPdf {
  readonly pageCount: number;
  /** How many pages stand before the table of contents; 0 without one. */
  readonly openingPages: number;
  /** The page of each heading by its id; the first page is 1. */
  readonly headingPages: ReadonlyMap<string, number>;
  readonly missing: readonly MissingGlyph[];
  /** The bytes of the PDF, once: drawing uses the layout up. The same input gives the same bytes. */
  readonly draw: () => Promise<Uint8Array>;
}

export interface PdfOptions {
  readonly fonts: FontSet;
  readonly colourProfile: Uint8Array;
  /** The moment that the file gives as its creation, in milliseconds since 1970. */
  readonly created: number;
  /** SHA-256 of what the file is made from: its first half becomes the file id. */
  readonly contentHash: string;
  readonly program: string;
}

/** What other formats want to know of the pages can be had without drawing them. */
export function layOutPdf(document: Document, options: PdfOptions): LaidOutPdf {
  const { fonts, colourProfile, created, contentHash, program } = options;
  const { title, language, properties } = document;
  const pdf = new ArchivalDocument({
    pageSize: page,
    fonts,
    colourProfile,
    properties: {
      title,
      language,
      author: properties.author,
      subject: properties.subject,
      keywords: properties.keywords.join(', '),
      program,
      created: new Date(created),
    },
    fileId: Buffer.from(contentHash.slice(0, 32), 'hex'),
  });
  const fontBook = new FontBook(pdf, fonts);
  const definition = toDefinition(document, fontBook);
  const layout = new PageLayout(page, page.margins, drawingMeasure);
  layout.registerTableLayouts(tableLayouts);
  const pages = layout.layoutDocument(
    definition.content,
    pdf,
    {},
    {},
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
      const tree = new StructureTree(pdf, definition.structure);
      const { ascender } = pdf.provideFont(fonts.text.name, false, false);
      const { headings } = definition;
      new TaggedRenderer({ document: pdf, tree, headings, ascender }).renderPages(pages);
      tree.write();
      return finish(pdf);
    },
  };
}

async function finish(pdf: PdfKitDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  pdf.end();
  for await (const chunk of pdf) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const pageOf = ({ positions }: LayoutNode): number => positions?.[0]?.pageNumber ?? 0;
