/** No page stays empty where what was before it fills a page to the last line. */
import { expect, it } from 'vitest';
import type { Block, Document } from '../../src/document/document.ts';
import { renderDocument } from '../../src/render/render.ts';
import { host } from '../support/shipped.ts';
import { leavesOf, readTagged } from '../support/tagged-pdf.ts';

const paragraph = (text: string): Block => ({
  kind: 'paragraph',
  content: [{ kind: 'text', text }],
});

/** Lines and, since a quotation has other spaces, some of these, so that some documents fill a page. */
const filling = [31, 32, 33].flatMap((lines) =>
  [0, 1, 2, 3].map((quotations): Block[] => [
    ...Array.from({ length: lines }, (_, line) => paragraph(`Line ${String(line)}`)),
    ...Array.from({ length: quotations }, (): Block => ({
      kind: 'quotation',
      blocks: [paragraph('Said')],
    })),
  ]),
);

const documentOf = (body: readonly Block[]): Document => ({
  title: 'Pages',
  language: 'en',
  properties: { author: '', subject: '', keywords: [], date: '2026-03-01', identifier: 'zz/p' },
  running: { marks: [], header: 'Head', footer: 'Foot', pageNumber: '{page} of {pages}' },
  body,
  notes: [],
  notesHeading: 'Notes',
  labelEnd: ':',
});

it.each([
  ['at the end', (blocks: readonly Block[]) => blocks],
  [
    'before a break',
    (blocks: readonly Block[]) => [...blocks, { kind: 'page-break' } as const, paragraph('End')],
  ],
])('%s', async (_, ending) => {
  for (const blocks of filling) {
    const { outputs, pageCount } = await renderDocument(host, documentOf(ending(blocks)), ['pdf']);
    const { root } = await readTagged(outputs[0]?.content as Uint8Array);
    const filled = new Set(leavesOf(root).flatMap(({ pages }) => pages));
    expect(filled.size).toBe(pageCount);
  }
});
