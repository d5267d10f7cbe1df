/**
 * A document with every kind of block and inline, several scripts, and words that try to become
 * markup. Its words are marked, so that tests can tell where each of them came from.
 */
import type { Block, Cell, Document, Inline, Paragraph } from '../../src/document/document.ts';

export const text = (words: string, language?: string): Inline => ({
  kind: 'text',
  text: words,
  ...(language === undefined ? {} : { language }),
});

export const paragraph = (...content: readonly (Inline | string)[]): Paragraph => ({
  kind: 'paragraph',
  content: content.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
  origin: 'secret-origin/0',
});

export const note = (number: number): Inline => ({ kind: 'note', number });

const cell = (...blocks: readonly Block[]): Cell => ({ blocks });
const headed = (header: 'column' | 'row', words: string): Cell => ({
  header,
  blocks: [paragraph(words)],
});

export const longSentence =
  'The judgment was read out in eleven minutes, without its reasons, before a hall in which ' +
  'fourteen of the twenty seats stood empty while relatives were told that there was no room.';

export const copiedSentence =
  'Has the addressee raised the case of the librarian with the authorities, on what dates and ' +
  'with what result, and will it propose a listing before the framework ends in December?';

export const longAddress =
  'https://archive.example.org/2020/a-very-long-address-that-no-line-of-the-sheet-can-hold/whole';

const body: readonly Block[] = [
  { ...paragraph('Proposal to list one person & others'), style: 'title' },
  { ...paragraph('The case of the ', text('“reading circle”')), style: 'subtitle' },
  { ...paragraph('The submitting organisation asks for a listing.'), style: 'lead' },
  {
    kind: 'terms',
    entries: [
      {
        term: [text('To')],
        blocks: [paragraph('Human Rights Unit', { kind: 'line-break' }, 'Ministry of Examples')],
      },
      {
        term: [text('Name in the original script')],
        blocks: [
          paragraph(text('Вымысел Образцович Судьяев', 'ru'), note(1)),
          paragraph(text('قاضي المثال', 'ar')),
        ],
      },
      { term: [text('Grounds:')], blocks: [paragraph(longSentence), paragraph('Article 1')] },
      {
        term: [text('Measures')],
        blocks: [{ kind: 'list', isOrdered: false, items: [[paragraph('travel ban')]] }],
      },
      { term: [text('Left empty')], blocks: [] },
    ],
  },
  {
    kind: 'notice',
    role: 'caution',
    title: [text('How to read this document')],
    blocks: [paragraph('Allegations are not findings of a court.')],
  },
  { kind: 'page-break' },
  { kind: 'contents', title: 'Contents' },
  {
    kind: 'heading',
    level: 1,
    id: 'brief',
    content: [text('Outside the numbering')],
  },
  { kind: 'heading', level: 1, number: '1', id: 'main', content: [text('Background'), note(2)] },
  paragraph(longSentence, note(2), note(3), ' It is set out in ', {
    kind: 'reference',
    target: 'skipped',
    content: [text('section 1.1.1')],
  }),
  { kind: 'heading', level: 2, number: '1.1', id: 'words', content: [text('Words <of> weight')] },
  paragraph(
    'Plain, ',
    { kind: 'text', text: 'strong', isStrong: true },
    ', ',
    { kind: 'text', text: 'stressed', isEmphasised: true },
    ' and ',
    { kind: 'text', text: 'обе вместе', isStrong: true, isEmphasised: true, language: 'ru' },
    '; the judge is called ',
    text('داور نمونه', 'fa'),
    ', the court ',
    text('示例人民法院', 'zh-Hans'),
    '.',
  ),
  paragraph(text('يقرأ الناس بصوت عال', 'ar')),
  paragraph(
    text(
      '这是一个没有空格的长句子，用来说明行可以在任何两个字之间结束，而标点不会出现在行首。'.repeat(
        2,
      ),
      'zh-Hans',
    ),
  ),
  { kind: 'heading', level: 3, number: '1.1.1', id: 'skipped', content: [text('Links')] },
  paragraph(
    'A page ',
    { kind: 'link', href: 'https://example.org/?a=1&b=2', content: [text('on “method”')] },
    ', a mailbox ',
    { kind: 'link', href: 'mailto:desk@example.org', content: [text('desk@example.org')] },
    ', an address ',
    { kind: 'link', href: longAddress, content: [text(longAddress)] },
    ', a trap ',
    { kind: 'link', href: 'javascript:alert(1)', content: [text('not to be followed')] },
    ', words with a note in them ',
    {
      kind: 'link',
      href: 'https://example.org/report',
      content: [text('the report'), note(4), text(' of May')],
    },
    ', and a way ',
    { kind: 'reference', target: 'nowhere', content: [text('to nowhere')] },
    '.',
  ),
  {
    ...paragraph('Hostile: <script>alert("x")</script> </style> --> & &amp; "quoted" \'single\'.'),
    style: 'small',
  },
  { kind: 'heading', level: 5, id: 'deep', content: [text('A level skipped')] },
  {
    kind: 'list',
    isOrdered: true,
    items: [
      [
        paragraph('first, with entries of its own'),
        {
          kind: 'list',
          isOrdered: false,
          items: [[paragraph('inner one')], [paragraph('inner two. ', longSentence)]],
        },
      ],
      [paragraph('second')],
    ],
  },
  {
    kind: 'list',
    isOrdered: false,
    items: [[paragraph('loose'), paragraph('with a second paragraph')], [paragraph('end')]],
  },
  {
    kind: 'quotation',
    blocks: [
      paragraph('Reading aloud to a small audience. ', longSentence, note(5)),
      paragraph('Second paragraph of the quotation.'),
    ],
  },
  { kind: 'page-break' },
  {
    kind: 'table',
    caption: [text('Acts & parts')],
    widths: [20, 50, 30],
    headerRows: 1,
    rows: [
      [headed('column', 'Date'), headed('column', 'What happened'), headed('column', 'Official')],
      [
        headed('row', '18 June 2020'),
        cell(paragraph(longSentence, note(6)), { ...paragraph('Place: library'), style: 'small' }),
        cell(paragraph('nobody named')),
      ],
      [
        headed('row', '30 November 2020'),
        cell(paragraph('Sentence'), {
          kind: 'list',
          isOrdered: false,
          items: [[paragraph('six years')], [paragraph('a fine')]],
        }),
        cell(paragraph('Vymysl Sudyaev')),
      ],
    ],
  },
  {
    kind: 'table',
    caption: [text('Counts')],
    widths: [1, 1],
    headerRows: 1,
    rows: [
      [headed('column', 'Counted'), headed('column', 'Number')],
      [headed('row', 'Words'), cell(paragraph('124'))],
      [headed('row', '字数'), cell(paragraph('7'))],
    ],
  },
  {
    kind: 'figure',
    id: 'figure-1',
    caption: [text('Timeline: the trial & what came after')],
    alternative:
      'A timeline. 18 June 2020: search of Vymysl’s <library>; 30 November 2020: sentence.',
    drawing: {
      width: 300,
      height: 60,
      shapes: [
        {
          kind: 'stroke',
          points: [
            [10, 5],
            [10, 55],
          ],
          weight: 0.8,
        },
        { kind: 'circle', x: 10, y: 15, radius: 2.4, weight: 0.6, fill: 'black' },
        {
          kind: 'stroke',
          points: [
            [7, 30],
            [13, 30],
            [13, 40],
            [7, 40],
          ],
          isClosed: true,
          isDashed: true,
          fill: 'white',
          weight: 0.6,
        },
        { kind: 'label', text: 'Search <drawn>', x: 30, y: 18, anchor: 'start', size: 8.5 },
        {
          kind: 'label',
          text: 'ниже 示',
          x: 30,
          y: 38,
          anchor: 'start',
          size: 8.5,
          isStrong: true,
        },
        { kind: 'label', text: 'نموذج القارئ', x: 290, y: 38, anchor: 'end', size: 8.5 },
        {
          kind: 'label',
          text: 'upwards',
          x: 290,
          y: 20,
          anchor: 'start',
          size: 8.5,
          isUpright: true,
        },
      ],
    },
  },
  {
    kind: 'notice',
    role: 'proposed',
    name: 'annex-entry',
    title: [text('Proposed wording for adoption')],
    blocks: [paragraph(longSentence, note(7))],
    origin: 'secret-origin/1',
  },
  {
    kind: 'notice',
    role: 'copy',
    name: 'body',
    title: [text('Text of the question')],
    blocks: [
      paragraph(copiedSentence, note(8), note(9), ' See ', {
        kind: 'link',
        href: 'https://example.org/listings',
        content: [text('the listings')],
      }),
      { kind: 'list', isOrdered: true, items: [[paragraph(copiedSentence)], [paragraph('Why?')]] },
    ],
  },
  {
    kind: 'notice',
    role: 'copy',
    name: 'sources',
    title: [text('Sources')],
    blocks: [paragraph('(8) Judgment of 30 November 2020.'), paragraph('(9) Report, p. 3.')],
  },
];

export const sampleDocument: Document = {
  title: 'Proposal to list one person & others: </title><script>alert(1)</script>',
  language: 'en',
  properties: {
    author: 'Specimen "Watch"',
    subject: 'The case of the reading circle',
    keywords: ['zz-specimen/eu'],
    date: '2026-03-01',
    identifier: 'zz-specimen/eu',
  },
  running: {
    marks: ['DRAFT – not cleared', 'FICTIONAL <case>'],
    header: 'The case of the reading circle',
    footer: 'zz-specimen/eu · facts as of 1 March 2026',
    pageNumber: 'Page {page} of {pages}',
  },
  body,
  notes: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => ({
    number,
    content: [
      text(`Source ${String(number)}, `),
      {
        kind: 'link',
        href: `https://example.org/${String(number)}`,
        content: [text(`https://example.org/${String(number)}`)],
      },
      text('.'),
    ],
  })),
  notesHeading: 'Notes',
  labelEnd: ':',
};
