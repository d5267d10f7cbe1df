/** Files of evidence that a reader of them can choke on: each is quoted, so that it is opened. */
import { deflateSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { Attack, Group } from '../attack.ts';
import { megabyte, withExhibit } from '../means.ts';

/** What cannot be read is told as not compared, and stops nothing. */
const unread = (
  name: string,
  file: string,
  content: () => string | Uint8Array,
  more: Partial<Attack> = {},
): Attack => ({
  name,
  arrange: withExhibit(file, content),
  exit: 0,
  says: /could not be compared|cannot be|not compared|evidence\/quote|Not checked/,
  seconds: 20,
  megabytes: 700,
  ...more,
});

const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * megabyte);

/** A PDF of these objects, the first of which is its catalogue; without a table of where they stand. */
const pdf = (...objects: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...objects.map((object, index) =>
      Buffer.concat([
        Buffer.from(`${String(index + 1)} 0 obj `),
        Buffer.from(object),
        Buffer.from('\nendobj\n'),
      ]),
    ),
    Buffer.from('trailer << /Root 1 0 R >>\n%%EOF\n'),
  ]);

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const onePage = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = (more = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> ${more} >> >>`;
const stream = (dictionary: string, data: Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${String(data.length)} >> stream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
const flate = (data: Uint8Array, times = 1): Uint8Array => {
  let packed = data;
  for (let time = 0; time < times; time += 1) packed = deflateSync(packed);
  return stream(`/Filter [${'/FlateDecode '.repeat(times)}]`, packed);
};
const text = (words: string): Uint8Array =>
  Buffer.from(`BT /F1 12 Tf 72 700 Td (${words}) Tj ET\n`);

const docx = (document: string | Uint8Array, more: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    'word/document.xml': typeof document === 'string' ? strToU8(document) : document,
    ...more,
  });
const word = (inner: string): string =>
  `<w:document xmlns:w="x"><w:body>${inner}</w:body></w:document>`;
const run = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

/** The list of an archive says this of its first entry's size. */
function lying(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const list = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes.writeUInt32LE(size, list + 20);
  bytes.writeUInt32LE(size, list + 24);
  return bytes;
}

const wacz = (record: Uint8Array, index: Record<string, unknown> = {}): Uint8Array =>
  zipSync({
    'datapackage.json': strToU8('{}'),
    'indexes/index.cdx': strToU8(
      `a ${JSON.stringify({ url: 'https://example.org/judgment', status: '200', offset: '0', length: String(record.length), filename: 'data.warc.gz', ...index })}\n`,
    ),
    'archive/data.warc.gz': [record, { level: 0 }],
  });

const warc = (body: Uint8Array, headers = ''): Uint8Array => {
  const http = Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${headers}\r\n`),
    body,
  ]);
  return gzipSync(
    Buffer.concat([
      Buffer.from(
        `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: ${String(http.length)}\r\n\r\n`,
      ),
      http,
    ]),
  );
};

export const exhibits: Group = {
  against: 'exhibits',
  attacks: [
    unread('a PDF that is nothing but its first words', 'a.pdf', () => '%PDF-1.7\n', {
      isQuick: true,
    }),
    unread(
      'a PDF whose table of objects points to itself',
      'a.pdf',
      () =>
        `%PDF-1.7\n1 0 obj ${catalogue} endobj\nxref\n0 1\n0000000000 65535 f \ntrailer << /Root 1 0 R /Prev 58 /Size 9999999 >>\nstartxref\n58\n%%EOF\n`,
    ),
    unread(
      'a PDF whose pages hold each other',
      'a.pdf',
      () =>
        pdf(
          catalogue,
          '<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 100000 >>',
          '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 100000 >>',
        ),
      { isQuick: true },
    ),
    unread(
      'a PDF that says it has two thousand million pages',
      'a.pdf',
      () =>
        pdf(
          catalogue,
          '<< /Type /Pages /Kids [3 0 R] /Count 2000000000 >>',
          page(),
          flate(text('x')),
        ),
      { exit: 1, says: /evidence\// },
    ),
    unread(
      'a PDF of which a page unpacks to 2 GB',
      'a.pdf',
      () => pdf(catalogue, onePage, page(), flate(zeros(512), 2)),
      { seconds: 150, megabytes: 1600 },
    ),
    unread(
      'a PDF with forms that draw each other twice',
      'a.pdf',
      () =>
        pdf(
          catalogue,
          onePage,
          page(`/XObject << /X5 5 0 R >>`),
          flate(Buffer.from('/X5 Do')),
          ...Array.from({ length: 40 }, (_, index) => {
            const next = String(index + 6);
            const drawn = index === 39 ? text('x') : Buffer.from(`/N Do /N Do`);
            return stream(
              `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /N ${next} 0 R >> >>`,
              drawn,
            );
          }),
        ),
      { seconds: 100, megabytes: 1600 },
    ),
    unread('a PDF that runs scripts and starts programs', 'a.pdf', () =>
      pdf(
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.launchURL\\("https://evil.example"\\)) >> /AA << /WC << /S /Launch /F (cmd.exe) >> >> /Names << /EmbeddedFiles << /Names [(x) << /F (x) >>] >> >> >>',
        onePage,
        page(),
        flate(text('It was three years of imprisonment.')),
      ),
    ),
    unread('a PDF with arrays in each other', 'a.pdf', () => pdf('['.repeat(500_000), onePage), {
      isQuick: true,
    }),
    unread(
      'a PDF with a font whose tables lie',
      'a.pdf',
      () =>
        pdf(
          catalogue,
          onePage,
          page().replace(
            '/Subtype /Type1',
            '/Subtype /TrueType /FontDescriptor << /Type /FontDescriptor /FontName /F /FontFile2 5 0 R >>',
          ),
          flate(text('x')),
          flate(
            Buffer.concat([
              Buffer.from([0, 1, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0]),
              Buffer.alloc(65_535 * 16, 0xff),
            ]),
          ),
        ),
      { exit: 1, says: /evidence\// },
    ),
    unread(
      'a PDF of sixty thousand letters that each stand alone',
      'a.pdf',
      () =>
        pdf(
          catalogue,
          onePage,
          page(),
          flate(Buffer.from('BT /F1 1 Tf 1 0 0 1 9 9 Tm (x) Tj ET\n'.repeat(60_000))),
        ),
      // Read within its minute the quoted words are missing; not read within it nothing is compared.
      {
        exit: [0, 1],
        says: /citation\/quote-differs|could not be compared/,
        seconds: 100,
        megabytes: 1600,
      },
    ),
    unread('a Word file that unpacks to 1 GB', 'a.docx', () => docx(zeros(1024)), {
      seconds: 30,
      megabytes: 900,
    }),
    unread(
      'a Word file with an entity of a stranger’s file',
      'a.docx',
      () => docx(`<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${word(run('&e;'))}`),
      { isQuick: true, neverSays: /root:/ },
    ),
    unread('a Word file with entities that stand for each other', 'a.docx', () =>
      docx(
        `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, index) => `<!ENTITY a${String(index)} "${`&a${index === 0 ? '' : String(index - 1)};`.repeat(10)}">`).join('')}]>${word(run('&a19;'))}`,
      ),
    ),
    unread(
      'a Word file of a million elements in each other',
      'a.docx',
      () => docx(word('<w:p>'.repeat(1_000_000))),
      { seconds: 40, megabytes: 1200 },
    ),
    unread(
      'a Word file with a giant attribute',
      'a.docx',
      () => docx(word(`<w:p w:x="${'y'.repeat(50 * megabyte)}"/>`)),
      { exit: 1, says: /evidence\//, seconds: 40, megabytes: 1200 },
    ),
    unread('a Word file with entries that lead elsewhere, and two of one name', 'a.docx', () => {
      const zip = docx(word(run('It was three years of imprisonment.')), {
        '../../outside/secret.txt': strToU8('overwritten'),
        'word/documenu.xml': strToU8('other'),
      });
      return Buffer.from(
        Buffer.from(zip).toString('latin1').replaceAll('word/documenu.xml', 'word/document.xml'),
        'latin1',
      );
    }),
    unread(
      'a Word file whose list says that it is 4 GB',
      'a.docx',
      () => lying(docx(word(run('x'))), 0xfffffffe),
      { isQuick: true },
    ),
    unread('a Word file whose list breaks off', 'a.docx', () => docx(word(run('x'))).slice(0, -30)),
    unread(
      'an archive of a hundred thousand names',
      'a.zip',
      () =>
        zipSync(
          Object.fromEntries(
            Array.from({ length: 65_000 }, (_, index) => [
              `word/header${String(index)}.xml`,
              [strToU8(word(run('x'))), { level: 0 }] as never,
            ]),
          ),
        ),
      { seconds: 60, megabytes: 900 },
    ),
    unread(
      'an archive of a site whose page unpacks to 1 GB',
      'a.wacz',
      () => wacz(warc(zeros(1024))),
      { seconds: 40, megabytes: 1200 },
    ),
    unread(
      'an archive of a site packed in itself',
      'a.wacz',
      () => wacz(warc(gzipSync(gzipSync(zeros(300))), 'Content-Encoding: gzip\r\n')),
      { megabytes: 900 },
    ),
    unread('an archive of a site whose index lies', 'a.wacz', () =>
      wacz(warc(Buffer.from('<html>x')), { offset: '-5', length: '1e300' }),
    ),
    unread('an archive of a site whose index points behind its end', 'a.wacz', () =>
      wacz(warc(Buffer.from('<html>x')), {
        offset: '9007199254740991',
        length: '9007199254740991',
      }),
    ),
    unread(
      'an archive of a site with chunks that never end',
      'a.wacz',
      () =>
        wacz(warc(Buffer.from('1\r\nx\r\n'.repeat(2_000_000)), 'Transfer-Encoding: chunked\r\n')),
      { seconds: 60, megabytes: 1600 },
    ),
    unread('an archive of a site with an index called __proto__', 'a.wacz', () =>
      wacz(
        warc(Buffer.from('<html>x')),
        JSON.parse(
          '{"__proto__": {"polluted": true}, "url": {"a": 1}, "filename": ["x"]}',
        ) as Record<string, unknown>,
      ),
    ),
    unread(
      'a page of a million elements in each other',
      'a.html',
      () => `<!doctype html>${'<div>'.repeat(1_000_000)}x`,
      { exit: 1, says: /evidence\//, seconds: 60, megabytes: 1600 },
    ),
    unread(
      'a page of tables in tables',
      'a.html',
      () => `<!doctype html>${'<table><tr><td>'.repeat(50_000)}x`,
      { exit: 1, says: /evidence\//, seconds: 70, megabytes: 1600 },
    ),
    unread(
      'a page of bold and italic that cross each other',
      'a.html',
      () => `<!doctype html>${'<b><i><p>'.repeat(2000)}${'</b></i>'.repeat(2000)}x`,
      { exit: 1, says: /evidence\//, seconds: 70, megabytes: 1600 },
    ),
    unread(
      'a page with an attribute of 15 MB',
      'a.html',
      () => `<!doctype html><p style="${'display '.repeat(1_900_000)}">three years of imprisonment`,
      { seconds: 40, megabytes: 1200 },
    ),
    unread(
      'a page that takes more time than a reader has',
      'a.html',
      () => `<!doctype html><sup>${' '.repeat(8_000_000)}x</sup>`,
      { says: /too much time or memory|takes too|too long/, seconds: 90, megabytes: 700 },
    ),
    unread(
      'a page that asks for scripts and pictures of a stranger',
      'a.html',
      () =>
        '<!doctype html><script src="https://evil.example/x.js"></script><img src="https://evil.example/p.png"><link rel=stylesheet href="file:///etc/passwd"><iframe src="https://evil.example"></iframe><p>It was three years of imprisonment.',
      { isQuick: true },
    ),
    unread('a text of twenty million lines', 'a.txt', () => '\n'.repeat(19 * megabyte), {
      seconds: 60,
      megabytes: 900,
    }),
    unread(
      'a text of many million words that are nearly the quotation',
      'a.txt',
      () => 'three years of imprisonmen '.repeat(180_000),
      { seconds: 70, megabytes: 1200 },
    ),
    unread('a text of one letter, five million times', 'a.txt', () => 't'.repeat(4_900_000), {
      exit: 1,
      says: /evidence\//,
      seconds: 70,
      megabytes: 1200,
    }),
    unread('a text of accents alone', 'a.txt', () => `t${'\u0301'.repeat(2_000_000)}`, {
      exit: 1,
      says: /evidence\//,
      seconds: 70,
      megabytes: 1200,
    }),
    unread('a picture whose size is absurd', 'a.png', () =>
      Buffer.concat([
        Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
        Buffer.from([0, 0, 0, 13]),
        Buffer.from('IHDR'),
        Buffer.alloc(8, 0x7f),
        Buffer.from([8, 6, 0, 0, 0, 0, 0, 0, 0]),
      ]),
    ),
    unread(
      'a drawing with scripts and entities',
      'a.svg',
      () =>
        '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script><text>&x;</text><use href="https://evil.example/x#y"/></svg>',
      { exit: 1, says: /evidence\//, neverSays: /root:/ },
    ),
    {
      name: 'a page that takes more memory than a reader has',
      arrange: withExhibit('a.html', () => `<!doctype html>${'<p>'.repeat(5 * megabyte)}`),
      exit: 0,
      says: /takes too|too long|too slow|too much/i,
      seconds: 60,
      megabytes: 1900,
    },
  ],
};
