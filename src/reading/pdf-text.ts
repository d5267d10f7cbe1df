/**
 * The words of a PDF that anybody may have made, page by page, with Mozilla's reader. It draws nothing,
 * runs nothing that stands in the file, and asks for nothing but the tables of East Asian encodings.
 */
import type { Host } from '../host/host.ts';
import { type Piece, textOfPieces } from './pdf-lines.ts';
import { printedNumbers } from './running-lines.ts';
import { longestText, type ReadText, type TextPage, UnreadError } from './text.ts';

/** Longer ones are not read to the end, so nothing could be said of what stands nowhere. */
const mostPages = 10_000;

/** @throws UnreadError */
export async function readPdf(bytes: Uint8Array, host: Host): Promise<ReadText> {
  const { getDocument } = await openLibrary();
  const task = getDocument({
    // A copy, which the reader takes for itself; it takes nothing but plain bytes.
    data: new Uint8Array(bytes),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    cMapPacked: true,
    CMapReaderFactory: encodingTables(host),
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) throw new UnreadError('too-large');
    const labels = await document.getPageLabels();
    const pages: TextPage[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      page.cleanup();
      const { text, isScrambled } = textOfPieces(
        items.flatMap((item): Piece[] => ('str' in item ? [pieceOf(item)] : [])),
      );
      length += text.length;
      if (length > longestText) throw new UnreadError('too-large');
      const names = [labels?.[number - 1] ?? '', ...printedNumbers(text)];
      pages.push({
        labels: [...new Set([String(number), ...names.filter((name) => name !== '')])],
        text,
        isScrambled,
      });
    }
    if (!pages.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))
      throw new UnreadError('no-text-layer');
    return { pages, isPaged: true, isLined: false };
  } catch (error) {
    if (error instanceof UnreadError) throw error;
    throw new UnreadError((error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged');
  } finally {
    await task.destroy();
  }
}

interface Item {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

const pieceOf = ({ str, dir, transform, width, height, hasEOL }: Item): Piece => ({
  text: str,
  isRightToLeft: dir === 'rtl',
  x: transform[4] ?? 0,
  y: transform[5] ?? 0,
  width,
  height,
  isTurned: Math.abs(transform[1] ?? 0) > Math.abs(transform[0] ?? 0),
  endsLine: hasEOL,
});

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/**
 * The library asks a browser for what it draws with, and starts its other half in a thread of its own;
 * here nothing is drawn, and the thread is there already.
 */
async function openLibrary(): Promise<Library> {
  const shared = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) shared[name] ??= Object;
  shared['pdfjsWorker'] ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** The tables come with the program. */
const encodingTables = (host: Host) =>
  class {
    async fetch({
      name,
    }: {
      name: string;
    }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
      if (!/^[\w-]{1,60}$/.test(name)) throw new Error('There is no such table.');
      const cMapData = await host.asset(`cmaps/${name}.bcmap`);
      return { cMapData: new Uint8Array(cMapData), isCompressed: true };
    }
  };
