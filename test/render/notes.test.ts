/** Where notes stand: each once, on the page that cites it or going on from there, over nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Document, Inline } from '../../src/document/document.ts';
import { NoteFeet } from '../../src/render/pdf/note-feet.ts';
import { renderDocument } from '../../src/render/render.ts';
import { host } from '../support/shipped.ts';
import { elementsOf, leavesOf, readTagged, type TaggedPdf, textOf } from '../support/tagged-pdf.ts';

describe('any document', () => {
  it('has each note once, begun on the page that cites it, below all text', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const { outputs } = await renderDocument(host, document, ['pdf']);
        expectSoundNotes(await readTagged(outputs[0]?.content as Uint8Array), document);
      }),
      { numRuns: 20 },
    );
  }, 180_000);
});

it('breaks a note that is longer than a page', async () => {
  const document = documentOf([paragraph(3, [1])], [2000]);
  const { outputs } = await renderDocument(host, document, ['pdf']);
  const pdf = await readTagged(outputs[0]?.content as Uint8Array);
  expectSoundNotes(pdf, document);
  expect(new Set(elementsOf(pdf.root, 'Note')[0]?.pages).size).toBeGreaterThan(1);
});

it('leaves room for the text of a row that cites many notes', async () => {
  const lengths = Array.from({ length: 90 }, () => 12);
  const notes = lengths.map((_, index) => index + 1);
  const rows = [
    [paragraph(1, []), paragraph(1, [])],
    [paragraph(5, []), paragraph(900, notes)],
  ].map((row) => row.map((block) => ({ blocks: [block] })));
  const document = documentOf(
    [{ kind: 'table', caption: [], widths: [1, 2], headerRows: 1, rows }],
    lengths,
  );
  const { outputs, pageCount } = await renderDocument(host, document, ['pdf']);
  expectSoundNotes(await readTagged(outputs[0]?.content as Uint8Array), document);
  expect(pageCount).toBeLessThanOrEqual(9);
});

it('leaves room for the notes of a row that follows a note of more than a page', async () => {
  const rows = [
    [paragraph(1, []), paragraph(1, [])],
    [paragraph(74, []), paragraph(7, [1, 2, 3])],
    [paragraph(7, [4, 5, 6]), paragraph(134, [7, 8])],
  ].map((row) => row.map((block) => ({ blocks: [block] })));
  const document = documentOf(
    [paragraph(90, []), { kind: 'table', caption: [], widths: [1, 1], headerRows: 1, rows }],
    [760, 1, 30, 43, 43, 1, 1, 1],
  );
  const { outputs } = await renderDocument(host, document, ['pdf']);
  expectSoundNotes(await readTagged(outputs[0]?.content as Uint8Array), document);
});

it('fills the pages of a row with its text, and keeps only the room that the notes of each page take', async () => {
  const lengths = Array.from({ length: 60 }, () => 12);
  const notes = lengths.map((_, index) => index + 1);
  const rows = [
    [paragraph(1, []), paragraph(1, [])],
    [paragraph(5, []), paragraph(3000, notes)],
  ].map((row) => row.map((block) => ({ blocks: [block] })));
  const inRow = documentOf(
    [{ kind: 'table', caption: [], widths: [1, 40], headerRows: 1, rows }],
    lengths,
  );
  const alone = documentOf([paragraph(3000, notes)], lengths);
  const pagesOf = async (document: Document): Promise<number> =>
    (await renderDocument(host, document, ['pdf'])).pageCount;
  expect(await pagesOf(inRow)).toBeLessThanOrEqual((await pagesOf(alone)) + 2);
});

describe('the feet of pages', () => {
  const measures = { pitch: 10, gap: 2, separator: 8 };

  it('never grow beyond their room, and lose no line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 300 }),
        (lengths, room) => {
          const feet = new NoteFeet<number>(measures, (note) => lengths[note] ?? 0);
          feet.place([...lengths.keys()], 0, room);
          let page = 0;
          while (feet.hasCarried) feet.open((page += 1), 120);
          expect(feet.heightOn(0)).toBeLessThanOrEqual(room);
          for (const [note, count] of lengths.entries()) {
            const parts = Array.from({ length: page + 1 }, (_, index) => feet.partsOn(index))
              .flat()
              .filter((part) => part.note === note);
            expect(parts[0]?.from).toBe(0);
            expect(parts.at(-1)?.to).toBe(count);
            parts.slice(1).forEach(({ from }, index) => {
              expect(from).toBe(parts[index]?.to);
            });
          }
        },
      ),
    );
  });

  it('begin every note on the page that cites it while there is a line for each', () => {
    const feet = new NoteFeet<number>(measures, (note) => [9, 2, 12, 1][note] ?? 0);
    feet.place([0, 1, 2, 3], 0, 100);
    // Only the longest is broken, or as few as can be.
    expect(feet.partsOn(0).map(({ note, to }) => [note, to])).toEqual([
      [0, 4],
      [1, 2],
      [2, 1],
      [3, 1],
    ]);
  });
});

/** In a font of this size a line of the body reaches so far below its base line, in points. */
const descent = 2;
/** A line of notes reaches so far above its base line. */
const ascent = 6;

function expectSoundNotes({ root }: TaggedPdf, document: Document): void {
  const notes = elementsOf(root, 'Note');
  expect(notes.map((note) => words(textOf(note)))).toEqual(
    document.notes.map(({ number, content }) => words(`${String(number)} ${inlineText(content)}`)),
  );
  const references = elementsOf(root, 'Reference');
  expect(references).toHaveLength(notes.length);
  notes.forEach((note, index) => {
    expect(note.pages[0]).toBe(references[index]?.pages[0]);
    // Where several are broken, those that come later wait until there is room.
    expect(note.pages).toEqual([...note.pages].sort((one, other) => one - other));
  });
  const body = leavesOf(root, 'Note');
  for (const page of new Set(notes.flatMap(({ pages }) => pages))) {
    const top = Math.max(
      ...baselinesOn(
        notes.flatMap((note) => leavesOf(note)),
        page,
      ),
    );
    const bottom = Math.min(...baselinesOn(body, page));
    if (Number.isFinite(bottom)) expect(bottom - descent).toBeGreaterThan(top + ascent);
  }
}

const baselinesOn = (
  leaves: readonly { readonly pages: readonly number[]; readonly baselines: readonly number[] }[],
  page: number,
): number[] => leaves.flatMap(({ pages, baselines }) => (pages[0] === page ? baselines : []));

const words = (text: string): string => text.replace(/\s+/g, '');

const inlineText = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');

const lorem = (count: number, seed: string): string =>
  Array.from({ length: count }, (_, index) => `${seed}${String(index)}`).join(' ');

/** Words with references to notes among them. */
function text(count: number, notes: readonly number[]): Inline[] {
  const share = Math.ceil(count / (notes.length + 1));
  return [
    { kind: 'text', text: lorem(share, 'word') },
    ...notes.flatMap((number): Inline[] => [
      { kind: 'note', number },
      { kind: 'text', text: ` ${lorem(share, 'more')}` },
    ]),
  ];
}

const paragraph = (count: number, notes: readonly number[]): Block => ({
  kind: 'paragraph',
  content: text(count, notes),
});

function documentOf(body: readonly Block[], lengths: readonly number[]): Document {
  return {
    title: 'Notes',
    language: 'en',
    properties: { author: '', subject: '', keywords: [], date: '2026-03-01', identifier: 'zz/n' },
    running: { marks: [], header: 'Head', footer: 'Foot', pageNumber: '{page} of {pages}' },
    body,
    notes: lengths.map((length, index) => ({
      number: index + 1,
      content: [{ kind: 'text', text: lorem(length, `n${String(index + 1)}x`) }],
    })),
    notesHeading: 'Notes',
    labelEnd: ':',
  };
}

/** A block by the number of its words and of the notes that each of its parts cites. */
interface Shape {
  readonly kind: 'paragraph' | 'list' | 'table' | 'terms' | 'notice' | 'heading';
  readonly parts: readonly { readonly words: number; readonly notes: readonly number[] }[];
}

/** The lengths of the notes stand where their numbers will be. */
const anyShape: fc.Arbitrary<Shape> = fc.record({
  kind: fc.constantFrom('paragraph', 'paragraph', 'list', 'table', 'terms', 'notice', 'heading'),
  parts: fc.array(
    fc.record({
      words: fc.oneof(
        { weight: 6, arbitrary: fc.integer({ min: 1, max: 90 }) },
        { weight: 1, arbitrary: fc.integer({ min: 90, max: 700 }) },
      ),
      notes: fc.array(
        fc.oneof(
          { weight: 8, arbitrary: fc.integer({ min: 1, max: 50 }) },
          { weight: 1, arbitrary: fc.integer({ min: 50, max: 900 }) },
        ),
        { maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

const anyDocument: fc.Arbitrary<Document> = fc
  .array(anyShape, { minLength: 1, maxLength: 14 })
  .map((shapes) => {
    const lengths: number[] = [];
    const body = shapes.flatMap((shape, place): Block[] => {
      const parts = shape.parts.map(({ words: count, notes }) =>
        paragraph(
          count,
          notes.map((length) => lengths.push(length)),
        ),
      );
      return blocksOf(shape.kind, parts, `h${String(place)}`);
    });
    return documentOf(body, lengths);
  });

function blocksOf(kind: Shape['kind'], parts: readonly Block[], id: string): Block[] {
  switch (kind) {
    case 'paragraph':
      return [...parts];
    case 'heading':
      return [
        { kind: 'heading', level: 1, id, number: '1', content: [{ kind: 'text', text: 'Head' }] },
        ...parts,
      ];
    case 'list':
      return [{ kind: 'list', isOrdered: false, items: parts.map((part) => [part]) }];
    case 'terms':
      return [
        {
          kind: 'terms',
          entries: parts.map((part) => ({
            term: [{ kind: 'text', text: 'Term' }],
            blocks: [part],
          })),
        },
      ];
    case 'notice':
      return [
        { kind: 'notice', role: 'caution', title: [{ kind: 'text', text: 'Box' }], blocks: parts },
      ];
    case 'table': {
      const rows = parts.flatMap((part, index) =>
        index % 2 === 0 ? [[part, parts[index + 1] ?? paragraph(2, [])]] : [],
      );
      return [
        {
          kind: 'table',
          caption: [],
          widths: [1, 1],
          headerRows: 1,
          rows: [
            [paragraph(1, []), paragraph(1, [])].map((block) => ({
              header: 'column' as const,
              blocks: [block],
            })),
            ...rows.map((row) => row.map((block) => ({ blocks: [block] }))),
          ],
        },
      ];
    }
  }
}
