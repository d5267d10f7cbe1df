/** Files as other programs make them. */
import { describe, expect, it } from 'vitest';
import { quoteFinder } from '../../src/reading/find-quote.ts';
import type { UnreadError } from '../../src/reading/text.ts';
import { archived, madeByOthers, pdfOf, read, waczOf } from '../support/exhibit-files.ts';

const made = [
  'page.html',
  'chromium.pdf',
  'libreoffice.pdf',
  'libreoffice.docx',
  'pandoc.docx',
] as const;

const finders = new Map(
  await Promise.all(
    made.map(async (name) => [name, quoteFinder(await read(madeByOthers(name)))] as const),
  ),
);

describe.each(made)('%s', (name) => {
  const kindOf = (exact: string): string | undefined => finders.get(name)?.({ exact }).kind;

  it.each([
    [
      'words in bold, a broken word and a note',
      'The court did not find the defendants guilty of dissemination. They were fined',
    ],
    ['numbers', 'fined 1,500 zeds & held for 7.5 days'],
    ['Cyrillic', 'шести годам лишения свободы за чтение вслух, ходатайство защиты отклонено'],
    ['Georgian', 'ექვსი წლით თავისუფლების აღკვეთა'],
    ['Arabic with numbers in it', 'القراءة بصوت عال في 30 نوفمبر 2020'],
    ['ligatures and narrow lines', 'Efficient office officials affirmed the imprisonment'],
    [
      'two columns',
      'Second part follows with words on the prosecutors and the investigators who were present',
    ],
  ])('has %s', (_, exact) => {
    expect(kindOf(exact)).toBe('verified');
  });

  it.each([
    ['words without “not”', 'The court did find the defendants guilty'],
    ['another number', 'held for 75 days'],
    ['another Arabic word', 'القراءة بصوت خافت في 30 نوفمبر 2020'],
    ['what a program in the page says', 'the court found nothing'],
  ])('has not %s', (_, exact) => {
    expect(kindOf(exact)).toBe('differs');
  });
});

describe('what nobody sees', () => {
  it('is no text of a page', () => {
    expect(finders.get('page.html')?.({ exact: 'Invisible words stand here' }).kind).toBe(
      'differs',
    );
    expect(finders.get('chromium.pdf')?.({ exact: 'Invisible words stand here' }).kind).toBe(
      'differs',
    );
  });
});

describe('the pages of a PDF', () => {
  it.each(['chromium.pdf', 'libreoffice.pdf'] as const)('%s', (name) => {
    const find = finders.get(name);
    expect(find?.({ exact: 'continues on the third page', page: '3' }).kind).toBe('verified');
    expect(find?.({ exact: 'continues on the third page', page: '2' })).toEqual({
      kind: 'other-page',
      pages: ['3'],
    });
  });

  it('are joined where a sentence goes on below the head of the next', () => {
    expect(
      finders.get('chromium.pdf')?.({
        exact: 'the sentence runs from 18 June 2020 and continues on the third page',
        page: '2-3',
      }).kind,
    ).toBe('verified');
  });
});

const whyOf = (content: Uint8Array | string, url?: string): Promise<string> =>
  read(content, url).then(
    () => 'read',
    (error: unknown) => (error as UnreadError).why,
  );

describe('what cannot be read', () => {
  it.each([
    ['a scan', madeByOthers('scan.pdf'), 'no-text-layer'],
    ['a PDF with a password', madeByOthers('locked.pdf'), 'encrypted'],
    ['half a PDF', madeByOthers('chromium.pdf').slice(0, 900), 'damaged'],
    ['half a DOCX', madeByOthers('pandoc.docx').slice(0, 5000), 'no-reader'],
    ['a picture', 'GIF89a', 'picture'],
    ['a text in no encoding', new Uint8Array([0x63, 0xe9, 0xe8, 0x20]), 'encoding'],
    ['a recording', 'ID3\x03', 'no-reader'],
  ])('%s', async (_, content, why) => {
    expect(await whyOf(content)).toBe(why);
  });
});

describe('lines that a PDF keeps out of order', () => {
  const lines = Array.from({ length: 24 }, (_, index) => ({
    y: 800 - index * 20,
    text: `Line ${String(index)} of the judgment says this`,
  }));

  it('are compared by eye', async () => {
    const mixed = lines.map((_, index) => lines[(index * 7) % 24] ?? { y: 0, text: '' });
    const find = quoteFinder(await read(pdfOf(mixed)));
    for (const exact of [
      'Line 2 of the judgment says this Line 3 of the judgment',
      // These stand beside each other in the file, and not on the page.
      'Line 7 of the judgment says this Line 14 of the judgment',
    ])
      expect(find({ exact })).toEqual({ kind: 'scrambled', pages: ['1'] });
    expect(find({ exact: 'Line 3 of the judgment says' }).kind).toBe('verified');
  });

  it('unlike those that are in order', async () => {
    const find = quoteFinder(await read(pdfOf(lines)));
    expect(find({ exact: 'Line 2 of the judgment says this Line 3' }).kind).toBe('verified');
    expect(find({ exact: 'Line 2 of the judgment says that Line 3' }).kind).toBe('differs');
  });
});

describe('an archived site', () => {
  it.each([
    [
      'the page that is cited',
      archived.page.url,
      'The court did not find the defendants guilty',
      'verified',
    ],
    ['without “not”', archived.page.url, 'The court did find the defendants guilty', 'differs'],
    [
      'the address written otherwise',
      'https://Court.example/index.html#sentence',
      'fined 1,500 zeds',
      'verified',
    ],
    ['a page in other signs', archived.other.url, 'Суд приговорил читателя', 'verified'],
    ['the words of another page', archived.other.url, 'The court did not find', 'differs'],
  ])('%s', async (_, url, exact, kind) => {
    expect(quoteFinder(await read(waczOf(), url))({ exact }).kind).toBe(kind);
  });

  it('without the page', async () => {
    expect(await whyOf(waczOf(), 'http://court.example/other.html')).toBe('not-in-archive');
  });

  it('with what the page wrote itself', async () => {
    const wacz = waczOf([{ url: archived.page.url, text: 'Loaded later: the court rose.' }]);
    const find = quoteFinder(await read(wacz, archived.page.url));
    expect(find({ exact: 'the court rose' }).kind).toBe('verified');
    const first = quoteFinder(await read(wacz));
    expect(first({ exact: 'fined 1,500 zeds' }).kind).toBe('verified');
  });
});

describe('a text with pages', () => {
  it.each([
    ['signs for a new page', 'One here.\fTwo here.\f'],
    ['numbers in brackets', 'Recognised.\n[1]\nOne here.\n[2]\nTwo here.\n'],
  ])('by %s', async (_, text) => {
    const find = quoteFinder(await read(text));
    expect(find({ exact: 'Two here', page: '2' }).kind).toBe('verified');
    expect(find({ exact: 'Two here', page: '1' })).toEqual({ kind: 'other-page', pages: ['2'] });
  });

  it('has none where such numbers are something else', async () => {
    const find = quoteFinder(await read('Cited.\n[2]\nOne here.\n[1]\nTwo here.\n'));
    expect(find({ exact: 'Two here', page: '7' }).kind).toBe('verified');
  });
});
