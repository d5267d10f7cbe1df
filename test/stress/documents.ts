/** Documents that ask much of the writers: each must come out valid in every format. */
import type { Block, Cell, Document, Inline } from '../../src/document/document.ts';

const text = (value: string, more: object = {}): Inline => ({ kind: 'text', text: value, ...more });
const paragraph = (...content: readonly (Inline | string)[]): Block => ({
  kind: 'paragraph',
  content: content.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
});
const heading = (
  level: 1 | 2 | 3 | 4 | 5 | 6,
  id: string,
  words: string,
  number?: string,
): Block => ({
  kind: 'heading',
  level,
  id,
  ...(number === undefined ? {} : { number }),
  content: [text(words)],
});
const cell = (...blocks: readonly Block[]): Cell => ({ blocks });
const note = (number: number): Inline => ({ kind: 'note', number });
const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `word${String(index % 997)}`).join(' ');

function documentOf(
  title: string,
  body: readonly Block[],
  notes: readonly (readonly Inline[])[] = [],
): Document {
  return {
    title,
    language: 'en',
    properties: {
      author: 'Fictional & Sons <"Ltd">',
      subject: 'Stress',
      keywords: ['a & b', '<c>'],
      date: '2026-03-01',
      identifier: 'zz-stress/document',
    },
    running: {
      marks: ['DRAFT – not cleared for sending'],
      header: title,
      footer: 'zz-stress',
      pageNumber: 'Page {page} of {pages}',
    },
    body: [
      { kind: 'paragraph', style: 'title', content: [text(title)] },
      { kind: 'contents', title: 'Contents' },
      ...body,
    ],
    notes: notes.map((content, index) => ({ number: index + 1, content })),
    notesHeading: 'Notes',
    labelEnd: ':',
  };
}

const long = documentOf('A paragraph of twenty thousand words', [
  heading(1, 'long', 'One paragraph', '1'),
  paragraph(words(20_000)),
]);

const rows = documentOf('A table of five thousand rows', [
  heading(1, 'rows', 'One table', '1'),
  {
    kind: 'table',
    caption: [text('Numbers')],
    widths: [1, 3, 2],
    headerRows: 1,
    rows: [
      ['No.', 'What', 'Who'].map((name) => ({ header: 'column', blocks: [paragraph(name)] })),
      ...Array.from({ length: 5000 }, (_, index): readonly Cell[] => [
        { header: 'row', blocks: [paragraph(String(index + 1))] },
        cell(paragraph(words(1 + (index % 17)))),
        cell(),
      ]),
    ],
  },
]);

const scripts = documentOf(
  'Scripts & <signs>: Ұлтты ნიმუშა 𝔘',
  [
    heading(1, 'scripts', 'Names — Қалқаман Ұлы, ნიმუში, Նմուշ, نموذج, דוגמה', '1'),
    paragraph('Georgian ნიმუშა ბრალდებაშვილი, Armenian Նմուշ Օրինակյան, Greek Παράδειγμα.'),
    paragraph(
      'The judge قاضي النموذج (الأول) signed on 12 May 2024, file 174/2; ',
      text('السيد نموذج بن مثال'.repeat(6), { language: 'ar' }),
      ' — and after it the line goes on.',
      note(1),
    ),
    paragraph('Hebrew שופט לדוגמה בן-דוד (2019) and ', text('דוּגְמָה', { isStrong: true }), '.'),
    paragraph(
      'Half ',
      text('نمو', { isStrong: true }),
      text('ذج'),
      ' a word, e\u0301 and \u1e17\u0301.',
    ),
    paragraph('No font has these: 漢字 ꯀꯥ 🦉 \u{1F468}\u200d\u{1F469}\u200d\u{1F467}.'),
    paragraph(
      'Invisible: soft\u00adhyphen, zero\u200bwidth, join\u2060er, no\u00a0break, fi fl ffi.',
    ),
  ],
  [[text('نموذج ملاحظة طويلة '.repeat(30)), text(' (translation: a long sample note)')]],
);

const deep = documentOf('Deep', [
  heading(1, 'h1', 'One', '1'),
  heading(3, 'h3', 'Three, with two left out', '1.1'),
  heading(6, 'h6', 'Six'),
  heading(2, 'h2', 'Two', '1.2'),
  ...Array.from({ length: 8 }).reduce<Block[]>(
    (inner, _, depth) => [
      { kind: depth % 2 === 0 ? 'list' : 'quotation', ...nested(depth, inner) } as Block,
    ],
    [paragraph('innermost')],
  ),
  {
    kind: 'notice',
    role: 'proposed',
    title: [text('A box')],
    blocks: [heading(3, 'in-box', 'A heading in a box'), paragraph(words(60))],
  },
  {
    kind: 'terms',
    entries: [
      { term: [text('Empty')], blocks: [] },
      { term: [], blocks: [paragraph('without a term')] },
    ],
  },
  { kind: 'list', isOrdered: true, items: Array.from({ length: 120 }, () => [paragraph('item')]) },
  {
    kind: 'list',
    isOrdered: false,
    items: [[], [{ kind: 'list', isOrdered: true, items: [[paragraph('inner')]] }]],
  },
]);

function nested(depth: number, inner: Block[]): object {
  return depth % 2 === 0
    ? { isOrdered: depth % 4 === 0, items: [[paragraph('a'), ...inner], [paragraph('b')]] }
    : { blocks: inner };
}

const notes = documentOf(
  'Notes everywhere',
  [
    heading(1, 'notes', 'Notes', '1'),
    paragraph(words(30), note(1), note(2), ' and ', note(3)),
    {
      kind: 'table',
      caption: [text('With a note'), note(4)],
      widths: [1, 1],
      headerRows: 1,
      rows: [
        [
          { header: 'column', blocks: [paragraph('Head', note(5))] },
          { header: 'column', blocks: [paragraph('Head')] },
        ],
        ...Array.from({ length: 30 }, (_, index): readonly Cell[] => [
          cell(paragraph(words(40), note(6 + index))),
          cell(paragraph(words(index * 25))),
        ]),
      ],
    },
    {
      kind: 'notice',
      role: 'caution',
      title: [text('A box with a note'), note(36)],
      blocks: [
        {
          kind: 'list',
          isOrdered: true,
          items: [[paragraph('one', note(37))], [paragraph('two', note(38))]],
        },
      ],
    },
  ],
  Array.from({ length: 38 }, (_, index) => [
    text(words(index % 7 === 0 ? 900 : 12), { isEmphasised: index % 2 === 0 }),
    {
      kind: 'link',
      href: `https://example.org/${'a'.repeat(90 + index)}?q=%20&r=<>`,
      content: [text(`https://example.org/${'a'.repeat(90 + index)}`)],
    },
  ]),
);

const extremes = documentOf('Extremes', [
  heading(1, 'extremes', 'What nobody writes', '1'),
  Array.from({ length: 40 }).reduce<Block>(
    (inner) => ({ kind: 'list', isOrdered: true, items: [[paragraph('x'), inner]] }),
    paragraph('in the depth of all lists'),
  ),
  Array.from({ length: 30 }).reduce<Block>(
    (inner) => ({ kind: 'quotation', blocks: [inner] }),
    paragraph('in the depth of all quotations'),
  ),
  paragraph(`e${'\u0301'.repeat(20_000)} after its marks`),
  paragraph(' '.repeat(5000)),
  paragraph(''),
  paragraph('\u00a0'.repeat(3000)),
  paragraph('x'.repeat(20_000)),
  paragraph('ب'.repeat(8000)),
  paragraph('قاضي '.repeat(2000)),
  paragraph('abc قاضي 12 '.repeat(800)),
  {
    kind: 'table',
    caption: [],
    widths: Array.from({ length: 60 }, () => 1),
    headerRows: 1,
    rows: [
      Array.from({ length: 60 }, () => ({
        header: 'column' as const,
        blocks: [paragraph('Head')],
      })),
      Array.from({ length: 60 }, () => cell(paragraph('cell text'))),
    ],
  },
]);

const many = (from: number): Inline[] =>
  Array.from({ length: 150 }, (_, index) => [text('w '), note(from + index)]).flat();
const crowded = documentOf(
  'Crowded',
  [
    heading(1, 'crowded', 'More notes than a page holds', '1'),
    paragraph(...many(1)),
    {
      kind: 'table',
      caption: [],
      widths: [1, 1],
      headerRows: 0,
      rows: [[cell(paragraph(words(900))), cell(paragraph(...many(151)))]],
    },
    ...Array.from({ length: 30 }, (_, index) =>
      heading(1, `again-${String(index)}`, 'A heading '.repeat(20), String(index + 2)),
    ),
  ],
  Array.from({ length: 300 }, (_, index) => [text(words(1 + (index % 30)))]),
);

export const stressDocuments: Readonly<Record<string, Document>> = {
  long,
  rows,
  scripts,
  deep,
  notes,
  extremes,
  crowded,
};
