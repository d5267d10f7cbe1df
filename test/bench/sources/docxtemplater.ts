import { strToU8, zipSync } from 'fflate';
import type { Document } from '../../../src/document/document.ts';
import { type Syntax, written } from './syntax.ts';

const mostColumns = 8;

type Entry = Readonly<Record<string, unknown>>;
const textOf = (blocks: readonly Entry[]): string =>
  blocks.map((entry) => (typeof entry['words'] === 'string' ? entry['words'] : '')).join('\n');

/** The data for the template; notes stand at the end, as the free docxtemplater knows none. */
export function templateData(document: Document): string {
  const notes = new Map<number, string>();
  const syntax: Syntax<string, Entry> = {
    text: (text) => text,
    lineBreak: () => '\n',
    link: (_href, content) => content.join(''),
    note: (number, content) => {
      notes.set(number, content.join(''));
      return ` [${String(number)}]`;
    },
    heading: (level, content) => {
      const words = content.join('');
      return { [`heading${String(Math.min(level, 3))}`]: { words }, words };
    },
    paragraph: (content) => {
      const words = content.join('');
      return { paragraph: { words }, words };
    },
    list: (_isOrdered, items) => ({ list: items.map((item) => ({ words: textOf(item) })) }),
    table: ({ widths, rows }) => ({
      [`table${String(Math.min(widths.length, mostColumns))}`]: {
        rows: rows.map((row) =>
          Object.fromEntries(row.map((cell, index) => [`cell${String(index)}`, textOf(cell)])),
        ),
      },
    }),
    box: (blocks) => ({ blocks }),
    contents: (title) => ({ paragraph: { words: title } }),
    pageBreak: () => ({}),
  };
  const body = written(document, syntax);
  return JSON.stringify({
    // Templates cannot nest without end: boxes become what is in them.
    blocks: body.flatMap((entry) => (entry['blocks'] as Entry[] | undefined) ?? [entry]),
    notes: [...notes].map(([number, words]) => ({ number, words })),
  });
}

const paragraph = (text: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A template in Word's format with a loop over blocks. */
export function template(): Uint8Array {
  const part = (name: string, inner: string): string =>
    `${paragraph(`{#${name}}`)}${inner}${paragraph(`{/${name}}`)}`;
  const tables = Array.from({ length: mostColumns }, (_, index) => {
    const columns = index + 1;
    const cells = Array.from({ length: columns }, (_cell, place) => {
      const begin = place === 0 ? '{#rows}' : '';
      const end = place === columns - 1 ? '{/rows}' : '';
      return `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${paragraph(`${begin}{cell${String(place)}}${end}`)}</w:tc>`;
    }).join('');
    const table = `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid><w:tr>${cells}</w:tr></w:tbl>`;
    return part(`table${String(columns)}`, table);
  });
  const body = [
    part(
      'blocks',
      [
        ...[1, 2, 3].map((level) =>
          part(`heading${String(level)}`, paragraph('{words}', `Heading${String(level)}`)),
        ),
        part('paragraph', paragraph('{words}')),
        part('list', paragraph('• {words}')),
        ...tables,
      ].join(''),
    ),
    part('notes', paragraph('{number} {words}')),
  ].join('');
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${xml}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${xml}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${xml}<w:document xmlns:w="${main}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
  });
}
