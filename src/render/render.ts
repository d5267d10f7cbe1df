import type { Document } from '../document/document.ts';
import type { Host } from '../host/host.ts';
import type { HouseStyle } from './docx/house/house-style.ts';
import { loadFonts } from './fonts.ts';
import type { MissingGlyph } from './pdf/font-book.ts';
import type { LaidOutPdf } from './pdf/render-pdf.ts';

export type RenderFormat = 'pdf' | 'docx' | 'html' | 'text';

export interface Rendered {
  readonly outputs: readonly {
    readonly format: RenderFormat;
    readonly content: Uint8Array | string;
  }[];
  readonly pageCount: number;
  /** How many pages stand before the table of contents; 0 without one. */
  readonly openingPages: number;
  readonly missing: readonly MissingGlyph[];
}

export interface RenderOptions {
  /** What a DOCX takes over from a file of the house. */
  readonly house?: HouseStyle | undefined;
}

/** One document in several formats. Writers are loaded when they are needed. */
export async function renderDocument(
  host: Host,
  document: Document,
  formats: readonly RenderFormat[],
  { house }: RenderOptions = {},
): Promise<Rendered> {
  const outputs: { format: RenderFormat; content: Uint8Array | string }[] = [];
  const pages = formats.some((format) => format === 'pdf' || format === 'docx')
    ? await layOut(host, document, formats.includes('pdf'))
    : undefined;
  if (pages?.pdf) outputs.push({ format: 'pdf', content: pages.pdf });
  if (pages && formats.includes('docx'))
    outputs.push({ format: 'docx', content: await makeDocx(host, document, pages, house) });
  if (formats.includes('html')) {
    const { renderHtml } = await import('./html/render-html.ts');
    outputs.push({ format: 'html', content: renderHtml(document) });
  }
  if (formats.includes('text')) {
    const { renderText } = await import('./text/render-text.ts');
    outputs.push({ format: 'text', content: renderText(document) });
  }
  const { pageCount = 0, openingPages = 0, missing = [] } = pages ?? {};
  return { outputs, pageCount, openingPages, missing };
}

/**
 * A DOCX in which what changed is tracked: accepting all of it gives the later version.
 *
 * @param after the later version, whose pages the contents name
 * @param merged both versions as one
 */
export async function renderRedline(
  host: Host,
  after: Document,
  merged: Document,
): Promise<Uint8Array> {
  return makeDocx(host, merged, await layOut(host, after, false), undefined);
}

async function makeDocx(
  host: Host,
  document: Document,
  { headingPages }: Pick<Pages, 'headingPages'>,
  house: HouseStyle | undefined,
): Promise<Uint8Array> {
  const { packDocx } = await import('./docx/render-docx.ts');
  const { finishPackage } = await import('./docx/package.ts');
  const packed = await packDocx(document, {
    fonts: await loadFonts(host),
    program: nameOf(host),
    rasteriser: () => host.asset('resvg.wasm'),
    house,
  });
  return finishPackage(packed, { headingPages, created: creationTime(host, document) });
}

/** What is kept of a layout: itself it takes much room, which a DOCX needs. */
interface Pages extends Omit<LaidOutPdf, 'draw'> {
  readonly pdf?: Uint8Array;
}

/** The pages of the PDF: a DOCX takes from them what its contents say, so they are laid out for both. */
async function layOut(host: Host, document: Document, isDrawn: boolean): Promise<Pages> {
  const { layOutPdf } = await import('./pdf/render-pdf.ts');
  const program = nameOf(host);
  const { draw, ...facts } = layOutPdf(document, {
    fonts: await loadFonts(host),
    colourProfile: await host.asset('colour/sRGB.icc'),
    created: creationTime(host, document),
    program,
    contentHash: host.sha256(`${program}\n${JSON.stringify(document)}`),
  });
  return isDrawn ? { ...facts, pdf: await draw() } : facts;
}

const nameOf = ({ version }: Host): string => `dossier ${version}`;

/** The day of the document, unless SOURCE_DATE_EPOCH says otherwise; never the moment of the build. */
function creationTime(host: Host, document: Document): number {
  const epoch = host.env['SOURCE_DATE_EPOCH'];
  return epoch !== undefined && /^\d+$/.test(epoch)
    ? Number(epoch) * 1000
    : Date.parse(document.properties.date);
}
