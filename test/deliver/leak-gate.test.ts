/** The gate finds what it must in every format, however it is spelled or broken, and nothing else. */
import { describe, expect, it } from 'vitest';
import { deliverFiles, deliverText, LeakError } from '../../src/deliver/deliver.ts';
import { type Leak, type Output, refusalOf } from '../../src/deliver/leak-gate.ts';
import { streamTo } from '../../src/host/stream.ts';
import { writing } from '../../src/host/writing.ts';
import type { Document, Figure } from '../../src/document/document.ts';
import { renderDocument } from '../../src/render/render.ts';
import { memoryHost } from '../support/memory-host.ts';

const document = (words: string): Document => ({
  title: 'A document',
  language: 'en',
  properties: { author: '', subject: '', keywords: [], date: '2026-03-01', identifier: 'zz/eu' },
  running: { marks: [], header: 'A document', footer: '', pageNumber: '{page}' },
  body: [
    { kind: 'heading', level: 1, id: 'one', content: [{ kind: 'text', text: 'A heading' }] },
    { kind: 'paragraph', content: [{ kind: 'text', text: words }] },
  ],
  notes: [],
  notesHeading: 'Notes',
  labelEnd: ':',
});

const findLeaks = (...given: Parameters<typeof refusalOf>): readonly Leak[] => {
  const { leaks, unread } = refusalOf(...given);
  expect(unread).toEqual([]);
  return leaks;
};

const secret = (text: string) => ({ text, owner: 'p-two', field: 'name' });

async function outputsOf(words: string): Promise<Output[]> {
  const { outputs } = await renderDocument(memoryHost({}), document(words), [
    'pdf',
    'docx',
    'html',
    'text',
  ]);
  return outputs.map((output) => ({ ...output, path: `out/a.${output.format}` }));
}

const filler =
  'The order was read in the hall and nobody was asked to speak before it was signed. ';

describe('what is withheld', () => {
  it.each([
    ['as it is', 'Ulgi Oqyrman', `${filler}Ulgi Oqyrman saw it.`],
    ['in capitals', 'Ulgi Oqyrman', `${filler}ULGI OQYRMAN saw it.`],
    ['in Kazakh', 'Үлгі Оқырман', `${filler}Үлгі Оқырман saw it.`],
    ['in Georgian', 'ნიმუში მკითხველი', `${filler}ნიმუში მკითხველი saw it.`],
    ['in Arabic', 'نموذج القارئ', `${filler}نموذج القارئ saw it.`],
    [
      'over the end of a line',
      'Nimushidze-Mkitkhveli',
      filler.repeat(3) + 'Nimushidze-Mkitkhveli '.repeat(9),
    ],
    ['with an ampersand', 'Ulgi & Daughters', `${filler}Ulgi & Daughters printed it.`],
    ['a short name', 'Ulg', `${filler}Ulg saw it.`],
  ])('is found in every format: %s', async (_, text, words) => {
    const leaks = findLeaks(await outputsOf(words), [secret(text)]);
    expect(leaks.map(({ path }) => path)).toEqual([
      'out/a.pdf',
      'out/a.docx',
      'out/a.html',
      'out/a.text',
    ]);
  });

  it.each([
    ['in Cyrillic', 'Айда', 'Ай', 'да'],
    ['in Georgian', 'ფიფო', 'ფი', 'ფო'],
    ['in Kazakh', 'Қайрат', 'Қай', 'рат'],
    ['in Arabic', 'نموذج', 'نمو', 'ذج'],
  ])('is found where a half of it is in bold letters: %s', async (_, text, first, second) => {
    const { outputs } = await renderDocument(
      memoryHost({}),
      {
        ...document('It ends without a space'),
        body: [
          { kind: 'paragraph', content: [{ kind: 'text', text: 'It ends without a space' }] },
          {
            kind: 'paragraph',
            content: [
              { kind: 'text', text: first },
              { kind: 'text', text: second, isStrong: true },
              { kind: 'text', text: ' saw it.' },
            ],
          },
        ],
      },
      ['pdf', 'docx', 'html', 'text'],
    );
    const files = outputs.map((output) => ({ ...output, path: `out/a.${output.format}` }));
    expect(findLeaks(files, [secret(text)])).toHaveLength(files.length);
  });

  it.each([
    ['in its caption', 'caption', ['pdf', 'docx', 'html', 'text']],
    ['among the words drawn in it', 'label', ['pdf', 'docx', 'html']],
    ['over the end of a line drawn in it', 'lines', ['pdf', 'docx', 'html']],
    ['from the bottom to the top of it', 'upright', ['pdf', 'docx', 'html']],
    ['in what is said instead of it', 'alternative', ['pdf', 'docx', 'html', 'text']],
  ])('is found in a figure: %s', async (_, place, formats) => {
    const name = 'Үлгі Оқырман';
    const at = (wanted: string, otherwise: string): string =>
      place === wanted ? `concerning ${name}` : otherwise;
    const look = { kind: 'label', x: 90, anchor: 'start', size: 8.5 } as const;
    const figure: Figure = {
      kind: 'figure',
      id: 'figure-1',
      caption: [{ kind: 'text', text: at('caption', 'Timeline') }],
      alternative: at('alternative', 'A timeline.'),
      drawing: {
        width: 300,
        height: 100,
        shapes: [
          { ...look, text: '18 June 2020', y: 10 },
          { ...look, text: at('label', 'Search'), y: 20 },
          { ...look, text: at('lines', 'Search').replace(/ \S+$/u, ''), y: 40 },
          { ...look, text: place === 'lines' ? 'Оқырман' : 'Arrest', y: 50 },
          { ...look, text: at('upright', 'Charge'), y: 90, isUpright: true },
        ],
      },
    };
    const { outputs } = await renderDocument(
      memoryHost({}),
      { ...document('Nothing is said here.'), body: [figure] },
      ['pdf', 'docx', 'html', 'text'],
    );
    const leaks = findLeaks(
      outputs.map((output) => ({ ...output, path: output.format })),
      [secret(name)],
    );
    expect(leaks.map(({ path }) => path)).toEqual(formats);
  });

  it('is found in the title, the link and the name of a file', async () => {
    const { outputs } = await renderDocument(
      memoryHost({}),
      {
        ...document('Nothing to see.'),
        title: 'On Ulgi Oqyrman',
        body: [
          {
            kind: 'paragraph',
            content: [{ kind: 'link', href: 'https://example.org/namudhaj-alqari', content: [] }],
          },
          {
            kind: 'paragraph',
            content: [
              {
                kind: 'link',
                href: 'https://example.org/namudhaj-alqari',
                content: [{ kind: 'text', text: 'here' }],
              },
            ],
          },
        ],
      },
      ['pdf', 'docx', 'html'],
    );
    for (const output of outputs) {
      const file = { ...output, path: 'out/a' };
      expect(findLeaks([file], [secret('Ulgi Oqyrman')])).toHaveLength(1);
      expect(findLeaks([file], [secret('Namudhaj AlQari')])).toHaveLength(1);
    }
    const named: Output = { path: 'out/ulgi-oqyrman.txt', format: 'text', content: 'Nothing.' };
    expect(findLeaks([named], [secret('Ulgi Oqyrman')])).toHaveLength(1);
  });
});

it('finds nothing in what is not withheld, and no short name inside a longer word', async () => {
  const outputs = await outputsOf(`${filler}Ulgibay saw it.`);
  expect(findLeaks(outputs, [secret('Ulg'), secret('Nimush Mkitkhveli')])).toEqual([]);
  expect(findLeaks(outputs, [])).toEqual([]);
});

it('writes none of the files if one of them leaks, and leaves those that were there', async () => {
  const host = memoryHost({ '/out/a.txt': 'yesterday' });
  const outputs: Output[] = [
    { path: '/out/a.txt', format: 'text', content: 'today' },
    { path: '/out/b.txt', format: 'text', content: 'Ulgi Oqyrman' },
  ];
  await expect(deliverFiles(host, outputs, [secret('Ulgi Oqyrman')])).rejects.toThrow(LeakError);
  expect([...host.files.keys()]).toEqual(['/out/a.txt']);
  expect(new TextDecoder().decode(host.files.get('/out/a.txt'))).toBe('yesterday');
});

it('does not repeat what it found', () => {
  const print = () => {
    deliverText(
      streamTo(() => undefined),
      'Ulgi Oqyrman',
      [secret('Ulgi Oqyrman')],
    );
  };
  expect(print).toThrow(LeakError);
  expect(print).not.toThrow(/Ulgi/);
});

it('takes away what it began if the disk is full', async () => {
  const host = memoryHost({ '/out/a.txt': 'yesterday' });
  let written = 0;
  const full = {
    ...host,
    [writing]: {
      ...host[writing],
      writeFile: (path: string, content: string | Uint8Array) => {
        written += 1;
        return written > 1
          ? Promise.reject(new Error('full'))
          : host[writing].writeFile(path, content);
      },
    },
  };
  const outputs: Output[] = [
    { path: '/out/a.txt', format: 'text', content: 'today' },
    { path: '/out/b.txt', format: 'text', content: 'today' },
  ];
  await expect(deliverFiles(full, outputs, [])).rejects.toThrow('full');
  expect([...host.files.keys()]).toEqual(['/out/a.txt']);
});
