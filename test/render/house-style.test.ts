/** What a DOCX takes over from a file of the house, and what it never does. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { HouseStyle } from '../../src/render/docx/house/house-style.ts';
import { readHouseStyle } from '../../src/render/docx/house/read-house-style.ts';
import { renderDocument } from '../../src/render/render.ts';
import {
  farRelation,
  houseFile,
  type HouseParts,
  houseStyles,
  logo,
  logoRelation,
  paragraph,
  picture,
} from '../support/house-file.ts';
import { host } from '../support/shipped.ts';
import { sampleDocument } from './sample-document.ts';

function read(parts: HouseParts): HouseStyle {
  const { style, findings } = readHouseStyle('house.docx', houseFile(parts));
  if (!style) throw new Error(findings.map(({ message }) => message).join('\n'));
  return style;
}

/** The parts of a document in the style of a house, XML as text. */
async function made(house: HouseStyle): Promise<ReadonlyMap<string, string>> {
  const { outputs } = await renderDocument(host, sampleDocument, ['docx'], { house });
  const parts = unzipSync((outputs[0]?.content ?? new Uint8Array()) as Uint8Array);
  return new Map(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      strFromU8(bytes, !/\.(xml|rels)$/.test(name)),
    ]),
  );
}

const messages = (bytes: Uint8Array): readonly string[] =>
  readHouseStyle('house.docx', bytes).findings.map(
    ({ severity, code, message }) => `${severity} ${code}: ${message}`,
  );

describe('a document in the style of a house', () => {
  const house = read({
    header: paragraph('Specimen Watch, continued'),
    firstHeader: picture() + paragraph('Specimen Watch, 1 Sample Street'),
    footer: paragraph('Registered in Vymysl'),
    relations: logoRelation(),
  });

  const styleOf = (styles: string | undefined, id: string): string =>
    new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`).exec(styles ?? '')?.[0] ?? '';

  it('has its fonts, sizes, colours, spaces and page', async () => {
    const parts = await made(house);
    const styles = parts.get('word/styles.xml');
    expect(styleOf(styles, 'Heading1')).toContain('w:ascii="Liberation Sans"');
    expect(styleOf(styles, 'Heading1')).toContain('<w:color w:val="8B0000"/>');
    expect(styleOf(styles, 'Heading1')).toContain('<w:sz w:val="36"/>');
    expect(styleOf(styles, 'Heading1')).toMatch(/w:after="160" w:before="360" w:line="264"/);
    expect(styleOf(styles, 'Title')).toContain('<w:jc w:val="center"/>');
    expect(styles).toMatch(/<w:rPrDefault>.*"Liberation Serif".*<w:sz w:val="24"\/>.*<\/w:rPrDef/);
    // A style that the house lacks grows with its text: 9 points beside 10.5 become 10.5 beside 12.
    expect(styleOf(styles, 'TableText')).toContain('<w:sz w:val="21"/>');
    expect(parts.get('word/document.xml')).toMatch(/<w:pgSz w:w="12240" w:h="15840"/);
    expect([...parts.keys()].filter((name) => name.includes('odttf'))).toEqual([]);
  });

  it('has its letterhead, with the marks and the numbers of pages on every page', async () => {
    const parts = await made(house);
    const strips = (kind: string) =>
      [...parts].filter(([name]) => name.startsWith(`word/${kind}`)).map(([, xml]) => xml);
    expect(strips('header').length).toBe(2);
    for (const xml of strips('header')) expect(xml).toContain(sampleDocument.running.marks[0]);
    expect(strips('footer').length).toBe(2);
    for (const xml of strips('footer')) expect(xml).toContain('NUMPAGES');
    expect(strips('header').filter((xml) => xml.includes('Specimen Watch, continued')).length).toBe(
      1,
    );
    expect(strips('header').filter((xml) => xml.includes('<a:blip r:embed=')).length).toBe(1);
    expect(strips('footer').filter((xml) => xml.includes('Registered in Vymysl')).length).toBe(1);
    expect(strips('header').concat(strips('footer')).join()).not.toContain('w:letterhead');
    // Whether they are the same is all that is asked: nobody wants to read the difference.
    const media = [...parts].filter(([name]) => name.startsWith('word/media/'));
    expect(media.some(([, bytes]) => bytes === strFromU8(logo(), true))).toBe(true);
    expect(parts.get('word/document.xml')).toContain('<w:titlePg/>');
  });

  it('leaves the numbers of its pages to Word', async () => {
    const xml = (await made(house)).get('word/document.xml') ?? '';
    expect(xml).toMatch(/w:dirty="true"[^>]*\/><w:instrText>TOC/);
    expect(xml).toMatch(
      /PAGEREF h_\d+ \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/><\/w:r>/,
    );
  });

  it('has the same bytes when it is made again', async () => {
    expect(await made(house)).toEqual(await made(house));
  });
});

describe('of a letterhead it takes', () => {
  const text = async (parts: HouseParts): Promise<string> =>
    [...(await made(read(parts)))]
      .filter(([name]) => /header|footer/.test(name))
      .map(([, xml]) => xml)
      .join('\n');

  it('no picture that lies elsewhere, and says so', async () => {
    const parts = { header: picture('r:link="rFar"'), relations: farRelation('image') };
    expect(await text(parts)).not.toMatch(/tracker|External|<w:drawing/);
    expect(messages(houseFile(parts))).toContain(
      'warning render/reference-doc-left-out: The letterhead has a picture that lies elsewhere and is only linked, which was not taken over.',
    );
  });

  it('the words of links, not the links', async () => {
    const header = `<w:p><w:hyperlink r:id="rFar"><w:r><w:t>Our website</w:t></w:r></w:hyperlink></w:p>${picture()}`;
    const xml = await text({ header, relations: logoRelation() + farRelation('hyperlink') });
    expect(xml).toContain('Our website');
    expect(xml).toContain('<a:blip');
    expect(xml).not.toMatch(/tracker|External|hlinkClick|w:hyperlink/);
  });

  it('the numbers of pages, and no field that reads something', async () => {
    const field = (instruction: string, result: string) =>
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>${instruction}</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>${result}</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
    const xml = await text({
      header:
        field('PAGE \\* MERGEFORMAT', '7') +
        field('INCLUDEPICTURE "https://tracker.example.org/x"', 'a picture') +
        field('DDEAUTO c:\\\\system cmd', 'a command') +
        '<w:p><w:fldSimple w:instr="INCLUDETEXT secret.docx"><w:r><w:t>a text</w:t></w:r></w:fldSimple></w:p>',
    });
    expect(xml).toContain('PAGE \\* MERGEFORMAT');
    expect(xml).toContain('a picture');
    expect(xml).toContain('a text');
    expect(xml).not.toMatch(/INCLUDE|DDE/);
  });

  it('no objects, scripts, old drawings or bookmarks', async () => {
    const parts = {
      header:
        '<w:p><w:bookmarkStart w:id="1" w:name="h_1"/><w:r><w:pict><v:shape/></w:pict></w:r><w:r><w:object/></w:r><w:r><w:t>Kept</w:t></w:r></w:p><w:altChunk r:id="rFar"/>',
    };
    const xml = await text(parts);
    expect(xml).toContain('Kept');
    expect(xml).not.toMatch(/w:pict|w:object|altChunk|bookmark/);
    expect(messages(houseFile(parts))).toContain(
      'warning render/reference-doc-left-out: The letterhead has a drawing or an object in an old form, which was not taken over.',
    );
  });

  it('pictures by what they are, not by their names', () => {
    const parts = {
      header: picture(),
      relations: logoRelation(),
      more: { 'word/media/logo.png': '<svg onload="alert(1)"/>' },
    };
    expect(messages(houseFile(parts))).toContain(
      'warning render/reference-doc-left-out: The letterhead has a picture that is neither PNG, JPEG nor GIF, which was not taken over.',
    );
    expect(read(parts).letterhead.strips[0]?.pictures).toEqual([]);
  });
});

describe('what cannot be used says why', () => {
  const whole = houseFile({});
  const bomb = new Uint8Array(5 * 1024 * 1024).fill(0x20);
  const nested = (depth: number) => '<w:p>'.repeat(depth) + '</w:p>'.repeat(depth);
  const withStyles = (styles: string) => houseFile({ more: { 'word/styles.xml': styles } });
  it.each<readonly [string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(), /not a Word document/],
    ['a PDF', strToU8('%PDF-1.7'), /not a Word document/],
    ['an old or locked document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1), /locked .* password/],
    ['a ZIP of something else', zipSync({ 'a.txt': strToU8('a') }), /not a Word document/],
    ['half a file', whole.subarray(0, whole.length / 2), /damaged/],
    ['broken markup', withStyles('<w:styles'), /damaged/],
    ['a document type', withStyles('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), /damaged/],
    ['markup without end', houseFile({ header: nested(20_000) }), /damaged/],
    ['a ZIP bomb', houseFile({ more: { 'word/styles.xml': bomb } }), /too large/],
    [
      'many bombs',
      houseFile({
        more: Object.fromEntries(
          Array.from({ length: 20 }, (_, index) => [`word/media/${String(index)}.png`, bomb]),
        ),
      }),
      /too large/,
    ],
    ['macros', houseFile({ more: { 'word/vbaProject.bin': 'x' } }), /macros/],
    [
      'a spreadsheet',
      houseFile({ more: { 'word/document.xml': '<workbook xmlns="x"/>' } }),
      /not a Word document of the usual form/,
    ],
  ])('%s', (_, bytes, words) => {
    const [first, ...rest] = messages(bytes);
    expect(first).toMatch(/^error render\/reference-doc-unusable: /);
    expect(first).toMatch(words);
    expect(rest).toEqual([]);
  });
});

it('says which styles are missing, and stands a style that is based on itself', () => {
  expect(messages(houseFile({}))).toEqual([
    'info render/reference-doc-styles: The file does not say how these styles look: heading 2, heading 3, footnote text.',
  ]);
  const loop =
    '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 2"/><w:basedOn w:val="A"/></w:style>';
  expect(read({ styles: houseStyles + loop }).looks.has('heading 2')).toBe(true);
});

it('keeps its own page where that of the house has no room for text', () => {
  const section = '<w:pgSz w:w="5000" w:h="8000"/><w:pgMar w:left="900" w:right="900"/>';
  expect(read({ section }).page).toBeUndefined();
  expect(messages(houseFile({ section }))).toContain(
    'warning render/reference-doc-left-out: The page leaves too little room for the text, so its size was not taken over.',
  );
});
