/** The words of an output, taken out of it by the gate's own readers, which `pdf-readers.test.ts` proves. */
import { htmlParts } from '../../src/deliver/read-back/html-text.ts';
import { packageParts } from '../../src/deliver/read-back/package-text.ts';
import { readPdf } from '../../src/deliver/read-back/pdf-objects.ts';
import { meant, readPages } from '../../src/deliver/read-back/pdf-pages.ts';
import { pdfParts } from '../../src/deliver/read-back/pdf-text.ts';

/** Page by page in the order of drawing, then the rest. */
export const pdfText = (bytes: Uint8Array): string =>
  pdfParts(bytes, () => [])
    .map(({ text }) => text)
    .join('\n');

/** The pieces of text of each page, in the order of drawing, which is that of reading. */
export const pdfPages = (bytes: Uint8Array): readonly (readonly string[])[] =>
  readPages(readPdf(bytes).objects).map(({ pieces }) => pieces.map(meant));

/** Part by part, each after its name. */
export const docxText = (bytes: Uint8Array): string =>
  packageParts(bytes, () => [])
    .slice(1)
    .map(({ text }) => text)
    .join('\n');

/** What the page shows, and then its attributes. */
export const htmlText = (html: string): string =>
  [html, ...[...html.matchAll(/="([^"]*)"/g)].map(([, value = '']) => value)]
    .map((code) => htmlParts(code)[0]?.text ?? '')
    .join('\n');
