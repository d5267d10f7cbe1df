/** Exhibits for tests: files that other programs made, and small ones that are made to be awkward. */
import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { mediaTypeOf } from '../../src/source/media-type.ts';
import type { FileBytes } from '../../src/source/zip.ts';
import { readText } from '../../src/reading/read-text.ts';
import type { ReadText } from '../../src/reading/text.ts';
import { memoryHost } from './memory-host.ts';

const folder = new URL('../reading/files/', import.meta.url);

export const madeByOthers = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(name, folder)));

export const asFile = (content: Uint8Array | string): FileBytes => {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return { size: bytes.length, read: (start, end) => Promise.resolve(bytes.slice(start, end)) };
};

/** As the program reads a file: by its content, whatever its name. */
export async function read(content: Uint8Array | string, url?: string): Promise<ReadText> {
  const file = asFile(content);
  return readText(memoryHost({}), file, await mediaTypeOf(file), url);
}

/** A text without pages. */
export const textOf = (...pages: readonly string[]): ReadText => ({
  isPaged: pages.length > 1,
  isLined: pages.length === 1,
  pages: pages.map((text, index) => ({
    labels: pages.length > 1 ? [String(index + 1)] : [],
    text,
    isScrambled: false,
  })),
});

/** A PDF of one page whose lines are drawn in the order in which they are given. */
export function pdfOf(lines: readonly { readonly y: number; readonly text: string }[]): Uint8Array {
  const drawn = lines
    .map(({ y, text }) => `BT /F1 12 Tf 72 ${String(y)} Td (${text}) Tj ET`)
    .join('\n');
  return strToU8(
    [
      '%PDF-1.4',
      '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
      '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
      '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >> endobj',
      `4 0 obj << /Length ${String(drawn.length)} >> stream\n${drawn}\nendstream endobj`,
      '5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj',
      'trailer << /Root 1 0 R >>',
      '%%EOF',
      '',
    ].join('\n'),
  );
}

/** What wget archived: the page, then a second one whose signs only its own first lines name. */
export const archived = {
  page: { url: 'http://court.example/index.html', offset: 0, length: 1577 },
  other: { url: 'http://court.example/cp.html', offset: 1976, length: 552 },
};

/** An archived site around the records of wget, with the lists that WACZ asks for. */
export function waczOf(pages: readonly object[] = []): Uint8Array {
  const index = Object.values(archived).map(
    ({ url, offset, length }) =>
      `example,court)/ 20261122152532 ${JSON.stringify({ url, mime: 'text/html', status: '200', offset: String(offset), length: String(length), filename: 'data.warc.gz' })}`,
  );
  const list = [{ format: 'json-pages-1.0', id: 'pages', title: 'All Pages' }, ...pages];
  return zipSync({
    'datapackage.json': strToU8('{"profile":"data-package","wacz_version":"1.1.1"}'),
    'pages/pages.jsonl': strToU8(list.map((page) => JSON.stringify(page)).join('\n')),
    'indexes/index.cdx': strToU8(`${index.join('\n')}\n`),
    'archive/data.warc.gz': [madeByOthers('wget.warc.gz'), { level: 0 }],
  });
}
