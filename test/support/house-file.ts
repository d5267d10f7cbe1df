/** A Word file of a house, put together by hand: each test says what is in it. */
import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

export interface HouseParts {
  /** Paragraphs of the header of all pages. */
  readonly header?: string;
  /** Of the first page alone. */
  readonly firstHeader?: string;
  readonly footer?: string;
  /** Relations of the headers. */
  readonly relations?: string;
  readonly styles?: string;
  readonly section?: string;
  /** Further parts by name, and other content for those above. */
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

export function houseFile({
  header,
  firstHeader,
  footer,
  relations = '',
  styles = houseStyles,
  section = '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1700" w:right="1134" w:bottom="1300" w:left="1701" w:header="600" w:footer="500" w:gutter="0"/>',
  more = {},
}: HouseParts): Uint8Array {
  const strips: readonly (readonly [string, string, string, string | undefined])[] = [
    ['header1', 'header', 'default', header],
    ['header2', 'header', 'first', firstHeader],
    ['footer1', 'footer', 'default', footer],
  ];
  const there = strips.filter(([, , , content]) => content !== undefined);
  const references = there
    .map(([name, kind, type]) => `<w:${kind}Reference w:type="${type}" r:id="${name}"/>`)
    .join('');
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationList(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body><w:p/><w:sectPr>${references}${section}${firstHeader === undefined ? '' : '<w:titlePg/>'}</w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationList(
      relation('rId1', 'styles', 'styles.xml'),
      relation('rId2', 'theme', 'theme/theme1.xml'),
      ...there.map(([name, kind]) => relation(name, kind, `${name}.xml`)),
    ),
    'word/styles.xml': `<w:styles xmlns:w="${word}">${styles}</w:styles>`,
    'word/theme/theme1.xml': theme,
    'word/media/logo.png': logo(),
  };
  for (const [name, kind, , content = ''] of there) {
    parts[`word/${name}.xml`] =
      `<w:${kind === 'header' ? 'hdr' : 'ftr'} ${namespaces}>${content}</w:${kind === 'header' ? 'hdr' : 'ftr'}>`;
    parts[`word/_rels/${name}.xml.rels`] = relationList(relations);
  }
  return zipSync(
    Object.fromEntries(
      Object.entries({ ...parts, ...more }).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );
}

export const paragraph = (text: string, style = 'Kopfzeile'): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A picture 4 cm wide; @param blip how it is referred to */
export const picture = (blip = 'r:embed="rLogo"'): string =>
  `<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="1440000" cy="360000"/><wp:docPr id="7" name="Logo" descr="Specimen Watch"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="7" name="Logo"><a:hlinkClick r:id="rFar"/></pic:cNvPr><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip ${blip}/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1440000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

export const logoRelation = (): string => relation('rLogo', 'image', 'media/logo.png');

export const farRelation = (type: string): string =>
  relation('rFar', type, 'https://tracker.example.org/pixel.png', ' TargetMode="External"');

const relation = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${more}/>`;

const relationList = (...relations: readonly string[]): string =>
  `<Relationships xmlns="${packages}/relationships">${relations.join('')}</Relationships>`;

const namespaces = Object.entries({
  w: word,
  r: office,
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  v: 'urn:schemas-microsoft-com:vml',
})
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const theme =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x"><a:dk1><a:srgbClr val="000000"/></a:dk1></a:clrScheme><a:fontScheme name="x"><a:majorFont><a:latin typeface="Liberation Sans"/></a:majorFont><a:minorFont><a:latin typeface="Liberation Serif"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';

/** As a Word in German keeps them: the names of styles are English everywhere, the ids are not. */
export const houseStyles = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/><w:sz w:val="24"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:spacing w:before="360"/></w:pPr><w:rPr><w:rFonts w:asciiTheme="majorHAnsi"/><w:b/><w:color w:val="8B0000" w:themeColor="accent1"/><w:sz w:val="36"/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="berschrift1"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="48"/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Kopfzeile"><w:name w:val="header"/><w:basedOn w:val="Standard"/><w:pPr><w:jc w:val="right"/></w:pPr><w:rPr><w:color w:val="8B0000"/><w:sz w:val="18"/></w:rPr></w:style>',
].join('');

/** A red rectangle as PNG. */
export function logo(): Uint8Array {
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 2, 8, 2, 0, 0, 0]);
  const row = [0, ...Array.from({ length: 8 }, () => [0x8b, 0, 0]).flat()];
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.from([...row, ...row]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
