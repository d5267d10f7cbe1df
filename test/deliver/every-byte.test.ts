/** Wherever in an output something is put, and in whichever signs: the gate finds it, and says where. */
import { domainToASCII } from 'node:url';
import { strToU8, unzipSync, unzlibSync, zipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { deliverFiles, LeakError } from '../../src/deliver/deliver.ts';
import { type Output, type OutputFormat, refusalOf } from '../../src/deliver/leak-gate.ts';
import type { Document } from '../../src/document/document.ts';
import { writing } from '../../src/host/writing.ts';
import { leakWords } from '../../src/operations/confidential/leak-words.ts';
import type { Withheld, WithheldFile } from '../../src/redact/withheld.ts';
import { renderDocument } from '../../src/render/render.ts';
import { memoryHost } from '../support/memory-host.ts';

const latin = 'Ulgi Oqyrman';
const kazakh = 'Үлгі Оқырман';
const withheld: readonly Withheld[] = [latin, kazakh].map((text) => ({
  text,
  owner: 'p-two',
  field: 'name',
}));

const document: Document = {
  title: 'A document',
  language: 'en',
  properties: { author: '', subject: '', keywords: [], date: '2026-03-01', identifier: 'zz/eu' },
  running: { marks: [], header: 'A document', footer: '', pageNumber: '{page}' },
  body: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Nothing is said here.' }] }],
  notes: [],
  notesHeading: 'Notes',
  labelEnd: ':',
};
const { outputs } = await renderDocument(memoryHost({}), document, ['pdf', 'docx', 'html']);
const made = (format: OutputFormat): Uint8Array =>
  Buffer.from(outputs.find((output) => output.format === format)?.content ?? '');

/** Where the gate finds something in an output of a format. */
function placesIn(format: OutputFormat, content: Uint8Array | string): string[] {
  const output: Output = { path: `out/a.${format}`, format, content };
  const { leaks, unread } = refusalOf([output], withheld);
  expect(unread).toEqual([]);
  return leaks.map(({ where }) => where);
}

it.each(['pdf', 'docx', 'html'] as const)('finds nothing in a %s with nothing in it', (format) => {
  expect(placesIn(format, made(format))).toEqual([]);
});

const percent = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const escaped = (text: string): string =>
  text.replace(/[^ ]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const entities = (text: string): string =>
  text.replace(/./gu, (sign) => `&#${String(sign.codePointAt(0))};`);

describe('a text', () => {
  it.each([
    ['as it is', kazakh],
    ['as addresses write it', `https://example.org/?q=${percent(kazakh)}`],
    ['as addresses within addresses write it', percent(percent(kazakh))],
    ['as addresses write it in three ways', percent(percent(percent(latin)))],
    ['as JSON writes it', JSON.stringify({ a: 1 }).replace('1', `"${escaped(kazakh)}"`)],
    ['as JSON within JSON writes it', JSON.stringify(escaped(latin))],
    ['with a line end of JSON in it', JSON.stringify('Ulgi\nOqyrman')],
    ['as markup writes it', entities(kazakh)],
    ['as markup within markup writes it', entities(latin).replaceAll('&', '&amp;')],
    ['as markup within an address', percent(entities(latin))],
    ['as the name of a host', `https://www.${domainToASCII('үлгі-оқырман.example')}/`],
    ['in base64', base64(`It was ${kazakh}.`)],
    ['in base64 for addresses', `https://example.org/${base64(kazakh).replaceAll('+', '-')}`],
    ['in base64 after a slash', `https://example.org/of/${base64(latin)}/page`],
    ['in base64 over lines', base64(`${'x'.repeat(50)} ${latin}`).replace(/.{64}/g, '$&\n')],
    ['in base64 within base64', base64(`"${base64(kazakh)}"`)],
    ['in base64 as JSON writes it', `{"a": "${base64(`>>>${latin}???`).replaceAll('/', '\\/')}"}`],
    ['in markup in base64', base64(`<b>${entities(kazakh)}</b>`)],
    ['in quoted values of a table', `"1","Ulgi ""The"" ",x\n2,"${latin}"`],
  ])('is read %s', (_, text) => {
    expect([placesIn('text', text), placesIn('json', text)]).toEqual([
      ['in its text'],
      ['in its text'],
    ]);
  });

  it('is not found where its letters stand by chance', () => {
    const text = `${base64('Nothing is said here at all.')} ${percent('Ulg')} &amp; \\u004f`;
    expect(placesIn('text', text)).toEqual([]);
  });
});

describe('a page', () => {
  const page = new TextDecoder().decode(made('html'));
  it.each([
    ['in a comment', `<!-- a > ${kazakh} -->`, 'in its code'],
    ['in an attribute without quotation marks', '<i data-x=Ulgi-Oqyrman></i>', 'in its code'],
    ['in an address of data', `<img src="data:text/plain;base64,${base64(latin)}">`, 'in its code'],
    ['in a script', `<script>name = "${escaped(kazakh)}"</script>`, 'in its text'],
    ['in a drawing', `<svg><text>Ulgi</text><text>Oqyrman</text></svg>`, 'in its text'],
  ])('is read %s', (_, code, where) => {
    expect(placesIn('html', page.replace('</body>', `${code}</body>`))).toEqual([where]);
  });
});

/** A picture with a text in it that no eye sees. */
const png = (chunk: string, data: Uint8Array): Uint8Array => {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(chunk, 4, 'latin1');
  const sum = Buffer.alloc(4);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), head, data, sum]);
};

describe('a package', () => {
  const parts = unzipSync(made('docx'));
  const withPart = (name: string, content: string | Uint8Array): Uint8Array =>
    zipSync({ ...parts, [name]: typeof content === 'string' ? strToU8(content) : content });
  const xml = (content: string): string => `<?xml version="1.0"?><w:x xmlns:w="w">${content}</w:x>`;
  it.each([
    ['docProps/app.xml', xml(`<Company>${kazakh}</Company>`)],
    ['docProps/custom.xml', xml(`<property name="${kazakh}"/>`)],
    ['word/comments.xml', xml(`<w:comment w:author="${latin}"/>`)],
    ['word/footnotes.xml', xml(`<w:t>Ulgi</w:t><w:t> Oqyrman</w:t>`)],
    ['word/settings.xml', xml(`<w:docVar w:val="${kazakh}"/>`)],
    ['word/_rels/x.xml.rels', xml(`<r Target="https://example.org/${percent(kazakh)}"/>`)],
    ['customXml/item1.xml', xml(`<![CDATA[${kazakh}]]>`)],
    [
      'word/fields.xml',
      xml(`<w:instrText>HYPERLINK "mailto:ulgi.oqyrman@example.org"</w:instrText>`),
    ],
    ['word/x.xml', xml(`<!-- ${kazakh} -->`)],
    ['word/y.xml', xml(`<?made by ${latin}?>`)],
    ['word/media/a.png', png('tEXt', Buffer.from(`Author\0${latin}`))],
    ['word/media/b.png', png('zTXt', Buffer.from([65, 0, 0, ...zlibSync(strToU8(latin))]))],
    ['word/media/c.png', Buffer.concat([png('IEND', new Uint8Array()), Buffer.from(kazakh)])],
    ['word/media/d.jpeg', Buffer.from(`\xff\xd8\xff\xe1Exif\0Artist: ${latin}\xff\xd9`, 'latin1')],
    ['word/embeddings/e.zip', zipSync({ 'a.txt': strToU8(`It was ${latin}.`) })],
    ['word/embeddings/f.docx', zipSync({ 'a.xml': strToU8(xml(`<w:t>${kazakh}</w:t>`)) })],
  ])('is read in its part %s', (name, content) => {
    expect(placesIn('docx', withPart(name, content))[0]).toContain(`in the part ${name}`);
  });

  it('is read with tracked changes, before and after them', () => {
    const insertion = xml('<w:t>Ulgi Oq</w:t><w:ins><w:t>xyzuvw</w:t></w:ins><w:t>yrman</w:t>');
    const deletion = insertion.replaceAll('w:ins>', 'w:del>');
    for (const content of [insertion, deletion])
      expect(placesIn('docx', withPart('word/x.xml', content))).toEqual(['in the part word/x.xml']);
  });

  it('is read in the names of its parts, its comment and between its parts', () => {
    expect(placesIn('docx', withPart('word/ulgi-oqyrman.bin', 'x'))).toHaveLength(1);
    const whole = Buffer.from(made('docx'));
    const comment = Buffer.from(kazakh);
    whole.writeUInt16LE(comment.length, whole.length - 2);
    expect(placesIn('docx', Buffer.concat([whole, comment]))).toEqual(['in the list of its parts']);
    const before = Buffer.from(made('docx'));
    const hidden = Buffer.from(latin);
    const directory = before.readUInt32LE(before.length - 6);
    const shifted = Buffer.concat([
      before.subarray(0, directory),
      hidden,
      before.subarray(directory),
    ]);
    shifted.writeUInt32LE(directory + hidden.length, shifted.length - 6);
    expect(placesIn('docx', shifted)).toEqual(['in the list of its parts']);
  });
});

describe('a PDF', () => {
  const whole = Buffer.from(made('pdf')).toString('latin1');
  const latin1 = (text: string): string => Buffer.from(text).toString('latin1');
  const wide = (text: string): string =>
    `FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}`;
  const withObject = (body: string): Uint8Array =>
    Buffer.from(`${whole}\n9000 0 obj\n${body}\nendobj\n`, 'latin1');
  const stream = (content: Uint8Array, entries = ''): string =>
    `<<${entries} /Length ${String(content.length)} >>\nstream\n${Buffer.from(content).toString('latin1')}\nendstream`;

  it.each([
    [
      'a title in hexadecimal digits',
      `<< /Title <${wide(kazakh)}> /Parent 1 0 R >>`,
      'in its outline',
    ],
    [
      'a string with signs by number',
      '<< /Producer (Ulgi\\040O\\161yrman) >>',
      'in its properties',
    ],
    [
      'a string with brackets in it',
      `<< /Author (by (${latin}\\)) x) /Producer () >>`,
      'in its properties',
    ],
    ['a string in UTF-8', `<< /Contents (${latin1(kazakh)}) >>`, 'in its inner parts'],
    ['a name', '<< /BaseFont /ABCDEF+Ulgi#20Oqyrman >>', 'in its inner parts'],
    ['a named place', '<< /Dests << /ulgi-oqyrman 1 0 R >> >>', 'in its inner parts'],
    ['a note', `<< /Type /Annot /Contents (${latin}) >>`, 'in its links and notes'],
    [
      'an address',
      `<< /Type /Annot /URI (https://example.org/${percent(kazakh)}) >>`,
      'in its links and notes',
    ],
    [
      'what screen readers say',
      `<< /Type /StructElem /Alt (${latin}) >>`,
      'in its structure for screen readers',
    ],
    ['a comment', `<< /A 1 >> % ${latin}`, 'in its inner parts'],
    [
      'metadata',
      stream(Buffer.from(`<?xpacket?><x>${kazakh}</x>`), '/Type /Metadata'),
      'in its properties',
    ],
    [
      'an attachment',
      stream(zlibSync(strToU8(kazakh)), '/EmbeddedFile /Filter /FlateDecode'),
      'in an attachment',
    ],
    [
      'an attached package',
      stream(zipSync({ 'a.txt': strToU8(latin) }), '/EmbeddedFile'),
      'in an attachment, in the part a.txt',
    ],
    [
      'a font',
      stream(Buffer.from(`\x00\xff\x01\x80 (c) by ${latin}, 2026\x00\xff`, 'latin1')),
      'in its fonts and colours',
    ],
  ])('is read in %s', (_, body, where) => {
    expect(placesIn('pdf', withObject(body))).toEqual([where]);
  });

  it('is read after its end', () => {
    expect(placesIn('pdf', Buffer.from(`${whole}\n% ${latin}`, 'latin1'))).toEqual([
      'between its objects',
    ]);
  });

  it.each([
    ['in a way that the reader does not know', stream(strToU8('x'), '/Filter /LZWDecode')],
    ['shorter than it says', '<< /Length 2 >>\nstream\nabcdef\nendstream'],
    ['with broken compression', stream(strToU8('abc'), '/Filter /FlateDecode')],
    ['with a key', '<< /Encrypt 2 0 R >>'],
    ['with a picture', stream(strToU8('abc'), '/Subtype /Image')],
    ['with a page that is in no list', '<< /Type /Page /Contents 1 0 R >>'],
  ])('that is written %s does not leave', (_, body) => {
    const output: Output = { path: 'out/a.pdf', format: 'pdf', content: withObject(body) };
    const { leaks, unread } = refusalOf([output], withheld);
    expect([leaks.length, unread.map(({ path }) => path)]).toEqual([0, ['out/a.pdf']]);
  });

  /** The first page with what draws it changed. */
  function redrawn(change: (content: string) => string): Uint8Array {
    const begin = /\n\d+ 0 obj\n<<[^>]*?\/Length (\d+)\n\/Filter \/FlateDecode[^>]*>>\nstream\n/g;
    for (const match of whole.matchAll(begin)) {
      const from = match.index + match[0].length;
      const to = from + Number(match[1]);
      const content = unzlibSync(Buffer.from(whole.slice(from, to), 'latin1'));
      const text = Buffer.from(content).toString('latin1');
      if (!text.includes('] TJ')) continue;
      const packed = Buffer.from(zlibSync(Buffer.from(change(text), 'latin1'))).toString('latin1');
      const head = match[0].replace(/\/Length \d+/, `/Length ${String(packed.length)}`);
      return Buffer.from(whole.slice(0, match.index) + head + packed + whole.slice(to), 'latin1');
    }
    throw new Error('No page draws text.');
  }

  it.each([
    ['as the program draws', (content: string) => content, []],
    [
      'by another operator',
      (text: string) => text.replace(/\[[^\]]*\] TJ/, '<0001> Tj'),
      ['on page 1'],
    ],
    [
      'by a glyph without a letter',
      (text: string) => text.replace(/\[<.{4}/, '[<7fff'),
      ['on page 1'],
    ],
  ])('in which text is drawn %s', (_, change, unreadable) => {
    const output: Output = { path: 'a', format: 'pdf', content: redrawn(change) };
    expect(refusalOf([output], withheld).unread.map(({ where }) => where)).toEqual(unreadable);
  });
});

describe('what cannot be read back', () => {
  it.each([
    ['pdf', 'no PDF'],
    ['docx', 'no package'],
    ['docx', zipSync({ 'word/document.xml': strToU8('<w:p>') })],
    ['text', Buffer.from([0xff, 0xfe, 0x80])],
  ] as const)('does not leave as %s', async (format, content) => {
    const host = memoryHost({});
    const output: Output = { path: '/out/a', format, content };
    await expect(deliverFiles(host, [output], withheld)).rejects.toThrow(LeakError);
    expect(host.files.size).toBe(0);
    const [words] = leakWords(refusalOf([output], withheld), (path) => path);
    expect(words?.message).toMatch(/^\/out\/a could not be read back \(.+\), so nobody can say/);
  });

  it('leaves where nothing is withheld: then nothing is opened', async () => {
    const host = memoryHost({});
    await deliverFiles(host, [{ path: '/out/a', format: 'pdf', content: 'no PDF' }], []);
    expect([...host.files.keys()]).toEqual(['/out/a']);
  });
});

describe('the file of a confidential item', () => {
  const bytes = Buffer.from(Array.from({ length: 3000 }, (_, index) => (index * index * 7) % 251));
  const sample = (at: number) => ({ at, bytes: bytes.subarray(at, at + 64) });
  const file: WithheldFile = {
    owner: 'E-03',
    field: 'files',
    size: bytes.length,
    samples: [sample(1500), sample(0), sample(2936)],
  };
  const found = (format: OutputFormat, content: Uint8Array | string) =>
    refusalOf([{ path: 'a', format, content }], [file]).leaks;
  const parts = unzipSync(made('docx'));

  it('is found whole, packed and in base64', () => {
    expect(found('docx', zipSync({ ...parts, 'word/media/x.bin': bytes }))).toEqual([
      { path: 'a', owner: 'E-03', field: 'files', where: 'in the part word/media/x.bin' },
    ]);
    expect(found('docx', Buffer.concat([made('docx'), bytes]))).toHaveLength(1);
    expect(
      found('html', `<img src="data:image/jpeg;base64,${bytes.toString('base64')}">`),
    ).toHaveLength(1);
    expect(found('json', JSON.stringify({ file: bytes.toString('base64') }))).toHaveLength(1);
    const attached = `\n9000 0 obj\n<< /EmbeddedFile /Length ${String(bytes.length)} >>\nstream\n`;
    const pdf = [made('pdf'), Buffer.from(attached), bytes, Buffer.from('\nendstream\nendobj\n')];
    expect(found('pdf', Buffer.concat(pdf))).toHaveLength(1);
  });

  it('is not found in another that begins as it does', () => {
    const other = Buffer.from(bytes);
    other.fill(7, 2000);
    expect(found('docx', zipSync({ ...parts, 'word/media/x.bin': other }))).toEqual([]);
  });
});

describe('what is said of it', () => {
  const refused = refusalOf(
    [
      { path: 'out/ulgi-oqyrman.txt', format: 'text', content: 'Nothing.' },
      { path: 'out/b.txt', format: 'text', content: kazakh },
    ],
    withheld,
  );
  const words = leakWords(refused, (path) => path);

  it('tells which entry and field, in which output and where, and what to do', () => {
    expect(words[1]?.message).toBe(
      'out/b.txt would have in it, in its text, what the vault withholds as “name” of “p-two”, so it was held back and nothing was written.',
    );
    expect(words[1]?.hint).toContain('`dossier validate`');
  });

  it('does not repeat it, not even where it stands in the name of a file', () => {
    expect(words).toHaveLength(2);
    expect(words[0]?.message).toMatch(/^out\/█+\.txt would have in it, in its name, /);
    expect(JSON.stringify([refused, words])).not.toMatch(/ulgi|Үлгі/i);
  });
});

describe('a file of the author’s own', () => {
  const refusal = (before: string, content: string) =>
    refusalOf([{ path: 'evidence.yaml', format: 'text', content, before }], withheld).leaks.length;

  it('may keep what stands in it, and gets nothing more of it', () => {
    expect(refusal(`- ${latin}\n`, `- ${latin}\n- sha256: abc\n`)).toBe(0);
    expect(refusal(`- ${latin}\n`, `- ${latin}\n- ${kazakh}\n`)).toBe(1);
    expect(refusal(`- ${latin}\n`, `- ${latin}\n- ${latin}\n`)).toBe(1);
    expect(refusal('- other\n', `- other\n- ${percent(latin)}\n`)).toBe(1);
  });
});

it('looks before the first byte is written: no file in the making has it', async () => {
  const calls: string[] = [];
  const host = memoryHost({});
  const record = (name: string) => (path: string) => {
    calls.push(`${name} ${path}`);
    return Promise.reject(new Error('The disk fails.'));
  };
  const failing = {
    ...host,
    [writing]: {
      makeFolder: record('makeFolder'),
      writeFile: record('writeFile'),
      rename: record('rename'),
      remove: record('remove'),
    },
  };
  const clean: Output = { path: '/out/a.txt', format: 'text', content: 'Nothing.' };
  const leaking: Output = { path: '/out/b.txt', format: 'text', content: kazakh };
  await expect(deliverFiles(failing, [clean, leaking], withheld)).rejects.toThrow(LeakError);
  expect(calls).toEqual([]);
  // What may leave is begun; what of it the failing disk keeps tells nothing.
  await expect(deliverFiles(failing, [clean], withheld)).rejects.toThrow('The disk fails.');
  expect(calls[0]).toBe('makeFolder /out');
});
