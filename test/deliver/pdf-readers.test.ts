/**
 * The gate's own reader of PDFs beside pdf.js, over every document of the shipped dossiers: if it passed over a
 * word, the gate would too. Page by page both have the same words, as sets: their order is not compared, since one
 * reads as the program draws and the other sorts. Words that are written from right to left are drawn from the
 * left; pdf.js turns them, and so does this test.
 */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { readPdf } from '../../src/deliver/read-back/pdf-objects.ts';
import { readingsOf, readPages } from '../../src/deliver/read-back/pdf-pages.ts';
import { renderDocument } from '../../src/render/render.ts';
import { host, prepareShipped, shippedDossiers } from '../support/shipped.ts';

const wordsOf = (text: string): string[] =>
  text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const fromTheRight = (word: string): string =>
  /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word)
    ? Array.from(word).toReversed().join('')
    : word;

interface Placed {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** What stands beside one another without room between is one word. */
function joined(items: readonly Placed[]): string {
  return items
    .map(({ str, transform: [, , , , x = 0, y = 0] }, index) => {
      const before = items[index - 1];
      const [, , , , left = 0, height = 0] = before?.transform ?? [];
      const gap = Math.min(
        Math.abs(x - left - (before?.width ?? 0)),
        Math.abs(left - x - (items[index]?.width ?? 0)),
      );
      return before && height === y && gap < 1 ? str : ` ${str}`;
    })
    .join('');
}

async function pagesByPdfJs(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(joined(items as Placed[]));
  }
  await pdf.destroy();
  return pages;
}

it.each(shippedDossiers)('read the same in the documents of %s', async (id) => {
  const { documents } = await prepareShipped(id);
  let pages = 0;
  for (const { request, document } of documents) {
    const { outputs } = await renderDocument(host, document, ['pdf']);
    const bytes = outputs[0]?.content as Uint8Array;
    const ours = readPages(readPdf(bytes).objects);
    const theirs = await pagesByPdfJs(bytes);
    expect(ours.length).toBe(theirs.length);
    ours.forEach(({ pieces }, index) => {
      const own = new Set(wordsOf(readingsOf(pieces)[0] ?? '').map(fromTheRight));
      const other = new Set(wordsOf(theirs[index] ?? ''));
      expect({
        page: `${request.request.id}, ${String(index + 1)}`,
        passedOver: [...other].filter((word) => !own.has(word)),
        invented: [...own].filter((word) => !other.has(word)),
      }).toEqual({ page: expect.any(String) as string, passedOver: [], invented: [] });
      expect(own.size).toBeGreaterThan(0);
      pages += 1;
    });
  }
  expect(pages).toBeGreaterThan(0);
});
