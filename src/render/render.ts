import type { Document } from '../document/document.ts';
import type { Host } from '../host/host.ts';
import { loadFonts } from './fonts.ts';
import type { MissingGlyph } from './pdf/font-book.ts';

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

/** One document in several formats. Writers are loaded when they are needed. */
export async function renderDocument(
  host: Host,
  document: Document,
  formats: readonly RenderFormat[],
): Promise<Rendered> {
  const outputs: { format: RenderFormat; content: Uint8Array | string }[] = [];
  const program = `dossier ${host.version}`;
  let pageCount = 0;
  let openingPages = 0;
  let missing: readonly MissingGlyph[] = [];
  if (formats.includes('pdf')) {
    const { renderPdf } = await import('./pdf/render-pdf.ts');
    const pdf = await renderPdf(document, {
      fonts: await loadFonts(host),
      colourProfile: await host.asset('colour/sRGB.icc'),
      created: creationTime(host, document),
      program,
      contentHash: host.sha256(`${program}\n${JSON.stringify(document)}`),
    });
    ({ pageCount, openingPages, missing } = pdf);
    outputs.push({ format: 'pdf', content: pdf.bytes });
  }
  if (formats.includes('docx')) {
    const { renderDocx } = await import('./docx/render-docx.ts');
    const content = await renderDocx(document, {
      fonts: await loadFonts(host),
      created: creationTime(host, document),
      program,
      rasteriser: () => host.asset('resvg.wasm'),
    });
    outputs.push({ format: 'docx', content });
  }
  if (formats.includes('html')) {
    const { renderHtml } = await import('./html/render-html.ts');
    outputs.push({ format: 'html', content: renderHtml(document) });
  }
  if (formats.includes('text')) {
    const { renderText } = await import('./text/render-text.ts');
    outputs.push({ format: 'text', content: renderText(document) });
  }
  return { outputs, pageCount, openingPages, missing };
}

/** The day of the document, unless SOURCE_DATE_EPOCH says otherwise; never the moment of the build. */
function creationTime(host: Host, document: Document): number {
  const epoch = host.env['SOURCE_DATE_EPOCH'];
  return epoch !== undefined && /^\d+$/.test(epoch)
    ? Number(epoch) * 1000
    : Date.parse(document.properties.date);
}
