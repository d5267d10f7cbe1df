/** Quotations and files of a dossier, from its YAML to the findings and the list of what was compared. */
import { describe, expect, it } from 'vitest';
import { quoting } from '../../src/rules/quotes.ts';
import { lineOf, prepareVariation } from '../support/base-case.ts';
import { madeByOthers, pdfOf } from '../support/exhibit-files.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** What is found of files and quotations, and what was compared. */
async function check(files: Files) {
  const { findings, compared, texts } = await prepareVariation(files);
  return {
    codes: findings.map(({ code }) => code).filter((code) => /quote|text-layer|unread/.test(code)),
    findings: findings
      .filter(({ code }) => /quote|text-layer|unread/.test(code))
      .map((finding) => ({ ...finding, line: lineOf(finding, texts) })),
    quotes: compared.filter(({ what }) => what === 'quote'),
    files: compared.filter(({ what }) => what === 'file'),
  };
}

const exact = 'The court did not find the defendants guilty';
const wrong = 'The court did find the defendants guilty';

/** The item with its files in roles, one after the other. */
const withFiles = (
  words: string,
  files: readonly {
    readonly path: string;
    readonly role: string;
    readonly content: string | Uint8Array;
  }[],
  more = '',
): Files => ({
  ...quoting(words, {}),
  ...Object.fromEntries(files.map(({ path, content }) => [path, content])),
  'evidence.yaml': [
    '- id: E-01',
    '  kind: judgment',
    '  title: Judgment',
    ...(more === '' ? [] : [`  ${more}`]),
    ...(files.length === 0 ? [] : ['  files:']),
    ...files.flatMap(({ path, role }) => [`    - path: ${path}`, `      role: ${role}`]),
    '',
  ].join('\n'),
});

const original = {
  path: 'exhibits/a.pdf',
  role: 'original',
  content: madeByOthers('chromium.pdf'),
};
const scan = { path: 'exhibits/scan.pdf', role: 'original', content: madeByOthers('scan.pdf') };
const text = (role: string, content: string) => ({ path: `exhibits/${role}.txt`, role, content });

describe('a quotation', () => {
  it('is not to be corrected after a file that is not the one recorded', async () => {
    const files = withFiles(wrong, [original]);
    const evidence = `${String(files['evidence.yaml'])}      sha256: ${'0'.repeat(64)}\n`;
    const hintOf = async (all: Files) => (await check(all)).findings[0]?.hint;
    expect(await hintOf(files)).toContain('Copy the words from the file');
    expect(await hintOf({ ...files, 'evidence.yaml': evidence })).toMatch(
      /^The file is not the one that was recorded: put that one back first\. On page 1 comes nearest/,
    );
    const other = withFiles('Words that stand nowhere', [original]);
    expect(await hintOf({ ...other, 'evidence.yaml': evidence })).toBe(
      'The file is not the one that was recorded: put that one back first.',
    );
  });

  it('is looked for in the original, and shown what stands there instead', async () => {
    const { findings, quotes } = await check(withFiles(wrong, [original]));
    expect(findings).toMatchObject([
      {
        code: 'citation/quote-differs',
        severity: 'error',
        line: 13,
        message: 'These words do not stand in “exhibits/a.pdf”.',
      },
    ]);
    expect(findings[0]?.hint).toContain(
      'On page 1 comes nearest, with what differs in brackets: “The court did [not] find the defendants guilty”.',
    );
    expect(quotes).toMatchObject([{ isChecked: true, file: 'exhibits/a.pdf' }]);
  });

  it('may stand in one of several originals', async () => {
    const other = { path: 'exhibits/other.txt', role: 'capture', content: 'Something else.' };
    expect((await check(withFiles(exact, [other, original]))).codes).toEqual([]);
    expect((await check(withFiles(wrong, [other, original]))).codes).toEqual([
      'citation/quote-differs',
    ]);
  });

  it('is not looked for in a translation', async () => {
    const { codes, quotes } = await check(withFiles(exact, [text('translation', exact)]));
    expect(codes).toEqual([]);
    expect(quotes).toMatchObject([{ isChecked: false, why: 'only-translation' }]);
  });

  it('cannot be looked for without a file, which is no finding of its own', async () => {
    const { codes, quotes, files } = await check(withFiles(exact, []));
    expect(codes).toEqual([]);
    expect(quotes).toMatchObject([{ isChecked: false, why: 'no-file' }]);
    expect(files).toMatchObject([{ evidence: 'E-01', isChecked: false, why: 'no-file' }]);
  });

  it('from a scan is not compared, and that is said of the scan', async () => {
    const { findings, quotes } = await check(withFiles(exact, [scan]));
    expect(findings).toMatchObject([
      {
        code: 'evidence/no-text-layer',
        line: 5,
        message: expect.stringContaining('a quotation') as string,
      },
    ]);
    expect(quotes).toMatchObject([{ isChecked: false, why: 'no-text-layer' }]);
  });

  it('from a scan is compared with its recognised text', async () => {
    const right = await check(withFiles(exact, [scan, text('ocr', `${exact}.`)]));
    expect([right.codes, right.quotes]).toMatchObject([
      [],
      [{ isChecked: true, file: 'exhibits/ocr.txt' }],
    ]);
    expect((await check(withFiles(wrong, [scan, text('ocr', `${exact}.`)]))).codes).toEqual([
      'citation/quote-differs',
    ]);
  });

  it('that does not stand in the original is not saved by a text that somebody recognised', async () => {
    expect((await check(withFiles(wrong, [original, text('ocr', wrong)]))).codes).toEqual([
      'citation/quote-differs',
    ]);
  });

  it('that may stand in a scan beside the original is not called wrong', async () => {
    const { codes, quotes } = await check(withFiles(wrong, [original, scan]));
    expect(codes).toEqual(['evidence/no-text-layer']);
    expect(quotes).toMatchObject([{ isChecked: false, why: 'no-text-layer' }]);
  });

  it('from a file out of order is left to the eye', async () => {
    const lines = Array.from({ length: 24 }, (_, index) => ({
      y: 800 - ((index * 7) % 24) * 20,
      text: `Line ${String((index * 7) % 24)} of the judgment`,
    }));
    const mixed = { path: 'exhibits/a.pdf', role: 'original', content: pdfOf(lines) };
    const { findings, quotes } = await check(withFiles('judgment Line 4 of the court', [mixed]));
    expect(findings).toMatchObject([{ code: 'citation/quote-by-eye', line: 13 }]);
    expect(findings[0]?.hint).toContain('Compare the quotation by eye, on page 1');
    expect(quotes).toMatchObject([{ isChecked: false, why: 'out-of-order' }]);
  });

  it('on a page of a file without pages is compared without the page', async () => {
    const files = quoting('Six years', { 'exhibits/a.txt': 'Six years.' }, 'page: 4');
    const { codes, quotes } = await check(files);
    expect(codes).toEqual([]);
    expect(quotes).toMatchObject([{ isChecked: true, isPlaceChecked: false }]);
  });

  it.each([
    ['locked.pdf', 'asks for a password', 'encrypted'],
    ['chromium.pdf', 'is damaged', 'damaged'],
  ])('from %s, which cannot be read', async (name, says, why) => {
    const content = madeByOthers(name).slice(0, name === 'locked.pdf' ? undefined : 900);
    const { findings, quotes } = await check(
      withFiles(exact, [{ path: 'exhibits/a.pdf', role: 'original', content }]),
    );
    expect(findings).toMatchObject([
      { code: 'evidence/file-unreadable', message: expect.stringContaining(says) as string },
    ]);
    expect(quotes).toMatchObject([{ isChecked: false, why }]);
  });
});

describe('confidential evidence', () => {
  it('is compared too, and nothing of it is repeated', async () => {
    const { findings } = await check(withFiles(wrong, [original], 'confidentiality: internal'));
    const differs = findings.filter(({ code }) => code === 'citation/quote-differs');
    expect(differs).toHaveLength(1);
    expect(JSON.stringify(differs.map(({ message, hint }) => [message, hint]))).not.toMatch(
      /guilty|defendants/,
    );
  });
});

describe('a file', () => {
  it('that is larger than the workspace allows', async () => {
    const large = {
      path: 'exhibits/a.txt',
      role: 'original',
      content: 'x'.repeat(51 * 1024 * 1024),
    };
    const { findings, compared } = await prepareVariation(withFiles(exact, [large]));
    expect(compared.find(({ what }) => what === 'quote')?.why).toBe('too-large');
    expect(findings.find(({ code }) => code === 'evidence/file-too-large')?.message).toBe(
      '“exhibits/a.txt” has 51 megabytes, more than the 50 that a file of evidence may have.',
    );
  });

  it.each(['.DS_Store', 'Thumbs.db', '.gitkeep', 'desktop.ini', '~$a.docx'])(
    'that systems put there is not missed in the list: %s',
    async (name) => {
      const files = { ...withFiles(exact, [original]), [`exhibits/${name}`]: 'x' };
      const { findings } = await prepareVariation(files);
      expect(findings.map(({ code }) => code)).not.toContain('evidence/file-unlisted');
    },
  );
});
