/** Reads the words back out of markup, and out of packages of markup such as a DOCX. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The texts and the values of the attributes of XML, paragraphs apart. */
export function xmlText(xml: string): string {
  const parts: string[] = [];
  const parser = new SaxesParser();
  parser.on('text', (text) => parts.push(text));
  parser.on('opentag', ({ attributes }) => {
    for (const value of Object.values(attributes)) parts.push(`\u0000${String(value)}\u0000`);
  });
  parser.on('closetag', ({ name }) => {
    if (/(^|:)p$/.test(name)) parts.push('\n');
  });
  parser.write(xml).close();
  return parts
    .join('')
    .replaceAll(/\u0000[^\u0000]*\u0000/g, (value) => ` ${value} `)
    .replaceAll('\u0000', '');
}

/** The words of every part of a DOCX, and the names of the parts. */
export function docxText(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) =>
      /\.(xml|rels)$/.test(name) ? `${name}\n${xmlText(strFromU8(part))}` : name,
    )
    .join('\n');
}
