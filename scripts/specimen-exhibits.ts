/**
 * Writes the exhibits of the specimen, `dossiers/zz-specimen/exhibits/`, and prints their
 * fingerprints for its evidence.yaml. Same bytes on every run and every machine: dates are fixed, and
 * what is compressed is compressed in JavaScript, since the deflate of Node differs between versions.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { crc32 } from 'node:zlib';
import { strToU8, zipSync, zlibSync } from 'fflate';
import { fontFiles } from './fonts.ts';
import { root } from './schemas.ts';

const isFiction = 'FICTIONAL SPECIMEN. The country, the persons and the events are invented.';

/** `E-01`, in the original: two pages, the second with the sentence and the signatures. */
const judgment: readonly (readonly string[])[] = [
  [
    'ГОРОДСКОЙ СУД ГОРОДА ВЫМЫСЕЛ',
    'ВЫМЫСЕЛ ҚАЛАЛЫҚ СОТЫ',
    'ПРИГОВОР',
    'Именем Зедланда',
    'Дело № 0012/2020. Город Вымысел, 30 ноября 2020 года.',
    'Городской суд города Вымысел в составе председательствующего судьи Судьяева В. О., судьи Сотбайұлы Ү. и третьего судьи, с участием государственного обвинителя Бралдебашвили Н., рассмотрел в открытом судебном заседании дело Мкитхвели Н. и Читателева О., обвиняемых по статье 900 Уголовного кодекса («распространение незаявленного чтения»).',
    'Суд установил:',
    '1. С 4 мая по 18 июня 2020 года подсудимые собирали в читальном зале городской библиотеки от шести до девяти человек и читали им вслух.',
    '2. Список прочитанных книг подсудимые в управление не подавали.',
    '3. Насильственные действия подсудимым не вменяются.',
    '4. Ходатайство защиты о вызове четырёх свидетелей отклонено как не относящееся к делу.',
  ],
  [
    'Суд приговорил:',
    '5. Признать Мкитхвели Н. и Читателева О. виновными по статье 900 Уголовного кодекса и назначить каждому из них шесть лет лишения свободы.',
    '6. Запретить каждому из них публичные чтения в течение трёх лет после отбытия наказания.',
    '7. Взыскать с каждого из них 12 000 зедов в счёт судебных издержек.',
    '8. Срок наказания исчислять с 18 июня 2020 года.',
    'Приговор Мкитхвели Н. и Читателеву О. подписали председательствующий судья Судьяев В. О., судья Сотбайұлы Ү. и третий судья.',
    'Председательствующий: [подпись] В. О. Судьяев',
    'Судья: [подпись] Ү. Сотбайұлы',
    'Судья: [подпись неразборчива]',
  ],
];

const judgmentInEnglish: readonly string[] = [
  isFiction,
  'Translation from Russian. The numbers of paragraphs are those of the original.',
  'CITY COURT OF VYMYSL',
  'JUDGMENT in the name of Zedland',
  'Case No. 0012/2020. Vymysl, 30 November 2020.',
  'The City Court of Vymysl, composed of the presiding judge V. O. Sudyaev, the judge U. Sotbaiuly and a third judge, with the participation of the public prosecutor N. Braldebashvili, considered in open session the case of N. Mkitkhveli and O. Chitatelev, accused under Article 900 of the Criminal Code (“dissemination of unlisted reading”).',
  'The court found:',
  '1. From 4 May to 18 June 2020 the defendants gathered between six and nine persons in the reading room of the municipal library and read to them aloud.',
  '2. The defendants did not hand in a list of the books read.',
  '3. No acts of violence are imputed to the defendants.',
  '4. The request of the defence to call four witnesses is rejected as irrelevant to the case.',
  'The court sentences:',
  '5. To find N. Mkitkhveli and O. Chitatelev guilty under Article 900 of the Criminal Code and to impose on each of them six years’ deprivation of liberty.',
  '6. To forbid each of them public readings for three years after the sentence has been served.',
  '7. To recover from each of them 12,000 zeds towards the costs of the proceeding.',
  '8. The term of the sentence runs from 18 June 2020.',
  'The judgment on N. Mkitkhveli and O. Chitatelev was signed by the presiding judge V. O. Sudyaev, the judge U. Sotbaiuly and the third judge.',
];

const indictment = `${isFiction}
Recognised text of four photographed pages; line breaks and hyphens removed, nothing corrected.

[1]
ПРОКУРАТУРА ГОРОДА ВЫМЫСЕЛ
ОБВИНИТЕЛЬНОЕ ЗАКЛЮЧЕНИЕ по делу № 0012/2020
19 июня 2020 года следователь Тергеушіұлы Қ. возбудил дело в отношении Мкитхвели Н. и Читателева О.
[2]
Дело ведёт следователь Тергеушіұлы Қ. Иные следователи к делу не привлекались.
[3]
18 июня 2020 года следователь Тергеушіұлы Қ. провёл обыск в читальном зале, где находились Мкитхвели Н. и Читателев О.
Изъято: одиннадцать книг, список читателей, чайник.
[4]
14 сентября 2020 года прокурор Бралдебашвили Н. предъявила Мкитхвели Н. и Читателеву О. обвинение по статье 900 Уголовного кодекса.
Обвиняемые читали вслух. Иных действий им не вменяется.
`;

const trialNotes: readonly string[] = [
  'NOTES OF TRIAL OBSERVERS, case No. 0012/2020, City Court of Vymysl, hall 2',
  'Taken by two observers of Specimen Watch; spoken words are given in English.',
  'First hearing, 2 November 2020, 10.05',
  'The defendants Nimush Mkitkhveli and Obrazets Chitatelev are led in. They sit in a glass box.',
  'On the bench: Judge Sudyaev, presiding; Judge Sotbaiuly; a third judge, whose name is not announced.',
  'COUNSEL: We have seen the file once, on 27 October, for two hours, under the eyes of an officer.',
  'PRESIDING JUDGE SUDYAEV: The file is short.',
  'COUNSEL: We ask to call four people who were present at the readings.',
  'PRESIDING JUDGE SUDYAEV: The request is noted.',
  'Adjourned at 10.24.',
  'Second hearing, 16 November 2020, 14.00',
  'A bailiff tells nine relatives and two journalists that the hall is full. Fourteen of the twenty seats are empty.',
  'The observers are let in, since they had registered in writing.',
  'PROSECUTOR BRALDEBASHVILI: I ask the court to sentence Nimush Mkitkhveli and Obrazets Chitatelev to eight years each.',
  'COUNSEL: Which words in which book were unlawful?',
  'PROSECUTOR BRALDEBASHVILI: The book was not on the list. Its words are of no importance.',
  'CHITATELEV: I was given no interpreter for the Georgian pages of the file.',
  'PRESIDING JUDGE SUDYAEV: The request for the four witnesses is rejected.',
  'JUDGE SOTBAIULY puts no question. The third judge puts no question.',
  'Adjourned at 14.31.',
  'Third hearing, 30 November 2020, 09.30',
  'PRESIDING JUDGE SUDYAEV: The court sentences Nimush Mkitkhveli and Obrazets Chitatelev to six years each.',
  'The reading of the judgment takes eleven minutes. Reasons are not read out.',
  'Outside, relatives ask for the name of the third judge. The registry gives none.',
];

const pressPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Six years for reading aloud – The Specimen Gazette</title>
</head>
<body>
<p><strong>${isFiction}</strong></p>
<article>
<h1>Six years for reading aloud</h1>
<p>By Maket Reporterov. Vymysl, 30 November 2020</p>
<p>The City Court of Vymysl, presided over by Judge Vymysl Sudyaev, today sentenced Nimush Mkitkhveli (<span lang="ka">ნიმუშ მკითხველი</span>) and Obrazets Chitatelev (<span lang="ru">Образец Читателев</span>) to six years’ imprisonment each.</p>
<p>Judge Ulgi Sotbaiuly (<span lang="kk">Үлгі Сотбайұлы</span>) and a third judge, whose name was not announced, signed the judgment on Ms Mkitkhveli and Mr Chitatelev with him.</p>
<p>The two had read to small groups in the municipal library. The reading circle, Open Page, was banned on 4 May by the same court; prosecutor Nimusha Braldebashvili had asked for the ban.</p>
<p>“If the list is secret, every book is unlisted,” defence counsel said on the steps of the court.</p>
</article>
</body>
</html>
`;

/** Fourteen proceedings, of which the case describes four; the rest have no names, so need none. */
const proceedings: readonly (readonly string[])[] = [
  [isFiction],
  ['no', 'kind', 'opened', 'indictment_signed_by', 'conduct_described', 'violence', 'outcome'],
  ['1', 'criminal', '2020-06-19', 'N. Braldebashvili', 'reading aloud', 'no', 'prison'],
  ['2', 'criminal', '2020-07-02', 'N. Braldebashvili', 'lending a book', 'no', 'prison'],
  ['3', 'criminal', '2020-08-20', 'not legible', 'reading aloud', 'no', 'fine'],
  ['4', 'criminal', '2020-10-05', 'N. Braldebashvili', 'reading aloud', 'no', 'prison'],
  ['5', 'criminal', '2020-11-11', 'N. Braldebashvili', 'copying a page', 'no', 'prison'],
  ['6', 'criminal', '2021-01-12', 'N. Braldebashvili', 'publishing a newsletter', 'no', 'prison'],
  ['7', 'commitment', '2021-03-10', 'none', 'reading aloud', 'no', 'commitment'],
  ['8', 'criminal', '2021-03-18', 'N. Braldebashvili', 'lending a book', 'no', 'prison'],
  ['9', 'criminal', '2021-05-06', 'not legible', 'reading aloud', 'no', 'prison'],
  ['10', 'commitment', '2021-06-01', 'none', 'lending a book', 'no', 'commitment'],
  ['11', 'administrative', '2021-09-01', 'none', 'holding a blank book', 'no', 'acquittal'],
  ['12', 'criminal', '2021-09-22', 'N. Braldebashvili', 'reading aloud', 'no', 'prison'],
  ['13', 'criminal', '2021-11-04', 'not legible', 'reading aloud', 'no', 'fine'],
  ['14', 'criminal', '2021-12-13', 'N. Braldebashvili', 'reading aloud', 'no', 'prison'],
];

const wardRecord = `${isFiction}
REDACTED COPY. Names, the place and all entries on other people are removed.

1  27 April 2021: M. is brought to the ward by two officers, with the order of the court.
2  28 April 2021: injection at 08.00 against the will of M.; M. is held by the arms.
3  The same on every second day until 12 November 2021.
4  15 November 2021: M. asks for a book. Not given.
`;

/** A page for each list of lines, in a typeface that has Cyrillic with the Kazakh letters. */
async function pdf(pages: readonly (readonly string[])[]): Promise<Uint8Array> {
  const require = createRequire(createRequire(import.meta.url).resolve('pdfmake/package.json'));
  const PdfDocument = require('pdfkit') as new (options: object) => PdfKit;
  const made = new Date('2020-11-30T00:00:00Z');
  const document = new PdfDocument({
    size: 'A4',
    margin: 72,
    lang: 'ru',
    compress: false,
    autoFirstPage: false,
    info: { Title: 'Specimen judgment (fictional)', CreationDate: made, ModDate: made },
  });
  const chunks: Uint8Array[] = [];
  const finished = new Promise((resolve) => {
    document.on('data', (chunk) => chunks.push(chunk)).on('end', resolve);
  });
  document.font(fontFiles().get('DejaVuSerif.ttf') ?? '');
  pages.forEach((lines, index) => {
    document.addPage().fontSize(9).text(`ВЫМЫШЛЕННЫЙ ОБРАЗЕЦ. ${isFiction}`).moveDown(2);
    document.fontSize(11);
    for (const line of lines) document.text(line, { lineGap: 3 }).moveDown(0.7);
    document.fontSize(9).text(`${String(index + 1)} / ${String(pages.length)}`);
  });
  document.end();
  await finished;
  return Buffer.concat(chunks);
}

interface PdfKit {
  on(event: 'data' | 'end', listener: (chunk: Uint8Array) => void): this;
  font(file: string): this;
  fontSize(size: number): this;
  addPage(): this;
  text(text: string, options?: object): this;
  moveDown(lines: number): this;
  end(): void;
}

/** The smallest document that word processors open: one paragraph a line. */
function docx(lines: readonly string[]): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const office = 'http://schemas.openxmlformats.org';
  const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main';
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordMain}+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${paragraphs}</w:body></w:document>`,
  };
  // The format keeps local time: a date of local parts is the same bytes in every time zone.
  const mtime = new Date(2020, 11, 14);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [name, [strToU8(head + xml), { mtime }]]),
    ),
  );
}

const palette = {
  wall: 0xe9e2d0,
  shelf: 0x6b4f3a,
  gap: 0x3d2c20,
  red: 0x9c3b2e,
  green: 0x4f6b4a,
  blue: 0x3f5a7a,
  table: 0x8a6a4c,
  page: 0xfbfaf5,
} as const;
type Colour = keyof typeof palette;
const colours = Object.keys(palette) as Colour[];

/** The letters of the words that must stand in the picture itself, seven rows of five dots each. */
const letters: Readonly<Record<string, string>> = {
  A: '01110100011000111111100011000110001',
  C: '01110100011000010000100001000101110',
  E: '11111100001000011110100001000011111',
  F: '11111100001000011110100001000010000',
  I: '11111001000010000100001000010011111',
  L: '10000100001000010000100001000011111',
  M: '10001110111010110001100011000110001',
  N: '10001110011010110011100011000110001',
  O: '01110100011000110001100011000101110',
  P: '11110100011000111110100001000010000',
  S: '01111100001000001110000010000111110',
  T: '11111001000010000100001000010000100',
};

/** A reading room with gaps in its shelves and an open book without words. */
function picture(): Uint8Array {
  const [width, height] = [640, 400];
  const dots = new Uint8Array(width * height);
  const fill = (x: number, y: number, w: number, h: number, colour: Colour): void => {
    for (let row = y; row < y + h; row += 1)
      dots.fill(colours.indexOf(colour), row * width + x, row * width + x + w);
  };
  for (const y of [30, 110, 190]) {
    fill(40, y, 560, 70, 'gap');
    fill(30, y + 70, 580, 8, 'shelf');
    for (let book = 0; book < 28; book += 1) {
      // A fixed pattern stands for what chance would do: some places empty, heights uneven.
      if ((book * 7 + y) % 5 === 0 || (book + y / 10) % 9 > 5) continue;
      const tall = 46 + ((book * 13 + y) % 19);
      const cover = (['red', 'green', 'blue'] as const)[(book * 5 + y) % 3] ?? 'red';
      fill(42 + book * 20, y + 70 - tall, 17, tall, cover);
    }
  }
  fill(90, 320, 460, 14, 'table');
  fill(250, 306, 68, 14, 'page');
  fill(322, 306, 68, 14, 'page');
  Array.from('FICTIONAL SPECIMEN').forEach((letter, place) => {
    Array.from(letters[letter] ?? '').forEach((dot, at) => {
      if (dot === '1')
        fill(104 + place * 24 + (at % 5) * 4, 352 + Math.floor(at / 5) * 4, 4, 4, 'gap');
    });
  });
  return png(width, height, dots);
}

/** Eight bits a dot, each the number of a colour. */
function png(width: number, height: number, dots: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, row) => [
    0, // no filter
    ...dots.subarray(row * width, (row + 1) * width),
  ]).flat();
  const chunk = (name: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const frame = Buffer.alloc(body.length + 8);
    frame.writeUInt32BE(data.length, 0);
    frame.set(body, 4);
    frame.writeUInt32BE(crc32(body), body.length + 4);
    return frame;
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Uint8Array.from(
        colours.flatMap((name) => [16, 8, 0].map((bits) => (palette[name] >> bits) & 255)),
      ),
    ),
    chunk('tEXt', Buffer.from(`Description\0${isFiction}`, 'latin1')),
    chunk('IDAT', zlibSync(Uint8Array.from(rows), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

const numbered = (lines: readonly string[]): string =>
  lines.map((line, index) => `${String(index + 1).padStart(3)}  ${line}\n`).join('');

const files: Readonly<Record<string, Uint8Array | string>> = {
  'E-01-judgment.pdf': await pdf(judgment),
  'E-01-judgment-en.docx': docx(judgmentInEnglish),
  'E-02-indictment.txt': indictment,
  'E-03-trial-notes.txt': `${isFiction}\n\n${numbered(trialNotes)}`,
  'E-04-gazette.html': pressPage,
  'E-06-proceedings.csv': proceedings.map((cells) => `"${cells.join('","')}"\r\n`).join(''),
  'E-07-reading-room.png': picture(),
  'E-14-record-redacted.txt': wardRecord,
};

const folder = `${root}dossiers/zz-specimen/exhibits/`;
mkdirSync(folder, { recursive: true });
for (const [name, content] of Object.entries(files)) {
  writeFileSync(folder + name, content);
  process.stdout.write(`${createHash('sha256').update(content).digest('hex')}  ${name}\n`);
}
