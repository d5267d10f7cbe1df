/** Whatever is longer than a page goes on on the next: pdfmake cuts off what it is told to keep whole. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '../../src/document/document.ts';
import { renderDocument } from '../../src/render/render.ts';
import { host } from '../support/shipped.ts';
import { htmlText, pdfPages } from '../support/words-of-outputs.ts';

let made = 0;
/** So many words, none of which stands anywhere else. */
const words = (count: number, length = 6): readonly Inline[] => [
  {
    kind: 'text',
    text: Array.from({ length: count }, () => `w${String((made += 1))}`.padEnd(length, 'x')).join(
      ' ',
    ),
  },
];
const paragraph = (count: number, length?: number): Block => ({
  kind: 'paragraph',
  content: words(count, length),
});
const table = (...cells: readonly (readonly Block[])[]): Block => ({
  kind: 'table',
  caption: words(3),
  widths: [20, 24, 43, 13],
  headerRows: 1,
  rows: [
    cells.map(() => ({ header: 'column' as const, blocks: [paragraph(2)] })),
    cells.map((blocks) => ({ blocks })),
    cells.map(() => ({ blocks: [paragraph(3)] })),
  ],
});
const notice = (...blocks: readonly Block[]): Block => ({
  kind: 'notice',
  role: 'proposed',
  title: words(4),
  blocks,
});

const shapes: Readonly<Record<string, (count: number) => Block>> = {
  'a cell of a table': (count) =>
    table([paragraph(4)], [paragraph(9)], [paragraph(count)], [paragraph(2)]),
  'a cell of a table in a box': (count) =>
    notice(table([paragraph(4)], [paragraph(9)], [paragraph(count)], [paragraph(2)])),
  'a narrow cell': (count) =>
    table([paragraph(count)], [paragraph(9)], [paragraph(5)], [paragraph(2)]),
  'a narrow cell in a box': (count) =>
    notice(table([paragraph(count)], [paragraph(9)], [paragraph(5)], [paragraph(2)])),
  'many paragraphs in a cell': (count) =>
    table(
      [paragraph(4)],
      [paragraph(9)],
      Array.from({ length: count / 10 }, () => paragraph(10)),
      [paragraph(2)],
    ),
  'long words in a cell': (count) =>
    table([paragraph(4)], [paragraph(count / 4, 30)], [paragraph(9)], [paragraph(2)]),
  'a box': (count) => notice(paragraph(count)),
  'a term': (count) => ({
    kind: 'terms',
    entries: [{ term: words(3), blocks: [paragraph(count)] }],
  }),
};

const documentOf = (block: Block): Document => ({
  title: 'A long one',
  language: 'en',
  properties: { author: '', subject: '', keywords: [], date: '2026-03-01', identifier: 'zz/long' },
  running: { marks: [], header: '', footer: '', pageNumber: '' },
  body: [
    paragraph(60),
    { kind: 'heading', level: 1, id: 'one', number: '1', content: words(2) },
    block,
    paragraph(5),
  ],
  notes: [],
  notesHeading: 'Notes',
  labelEnd: ':',
});

const wordsIn = (text: string): Set<string> => new Set(text.match(/w\d+x*/g));

it('a link in a note stays on the sheet, however long', async () => {
  const href = `https://example.org/${'pfbid02'.repeat(40)}`;
  const link: Inline = { kind: 'link', href, content: [{ kind: 'text', text: href }] };
  const document: Document = {
    ...documentOf({ kind: 'paragraph', content: [{ kind: 'note', number: 1 }] }),
    notes: [{ number: 1, content: [{ kind: 'text', text: 'E-01, ' }, link] }],
  };
  const { outputs } = await renderDocument(host, document, ['pdf']);
  const longest = Math.max(
    ...pdfPages(outputs[0]?.content as Uint8Array)
      .flat()
      .map((piece) => piece.length),
  );
  // A line of notes has some hundred letters.
  expect(longest).toBeLessThan(130);
});

it('says of each glyph what it stands for, also where one letter is drawn with several', async () => {
  const text = 'ǘ ḯ ḝ ṩ ḹ ằ ᾷ ῗ ӛ̄ g̃ q̈́ n̈̄ then more: wxyz 0123';
  const document = documentOf({ kind: 'paragraph', content: [{ kind: 'text', text }] });
  const { outputs } = await renderDocument(host, document, ['pdf']);
  const printed = pdfPages(outputs[0]?.content as Uint8Array)
    .flat()
    .join('');
  expect(printed.normalize('NFC').replace(/\s/g, '')).toContain(
    text.normalize('NFC').replace(/\s/g, ''),
  );
});

it('says of each entry of the contents where it leads, number and words apart', async () => {
  const document = documentOf({ kind: 'contents', title: 'Contents' });
  const heading = {
    kind: 'heading',
    level: 1,
    id: 'two',
    number: '2',
    content: [{ kind: 'text', text: 'What is asked' }],
  } as const;
  const { outputs } = await renderDocument(
    host,
    { ...document, body: [...document.body, heading] },
    ['pdf'],
  );
  const file = await getDocument({
    data: new Uint8Array(outputs[0]?.content as Uint8Array),
    verbosity: 0,
  }).promise;
  const links = (await (await file.getPage(1)).getAnnotations()) as {
    readonly contentsObj: { readonly str: string };
  }[];
  await file.destroy();
  expect(links.map(({ contentsObj }) => contentsObj.str)).toContain('2 What is asked');
});

describe.each(Object.keys(shapes))('%s', (name) => {
  it.each([80, 160, 240, 320, 400, 480, 640, 900, 1600])('of %i words is whole', async (count) => {
    const document = documentOf(shapes[name]?.(count) ?? paragraph(0));
    const { outputs } = await renderDocument(host, document, ['pdf', 'html']);
    const [pdf, html] = outputs.map(({ content }) => content);
    // A long word may end on the next line, or page: its number tells it from others.
    const printed = pdfPages(pdf as Uint8Array)
      .flat()
      .join('')
      .replace(/\s/g, '');
    const expected = wordsIn(htmlText(String(html)));
    expect(expected.size).toBeGreaterThan(count / 4);
    expect([...expected].filter((word) => !printed.includes(word.slice(0, 6)))).toEqual([]);
  });
});
