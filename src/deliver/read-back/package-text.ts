/** Reads the words back out of markup, and out of packages of markup such as a DOCX. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The texts of XML, paragraphs and the labels of drawings apart, and after them the values of its attributes. */
export function xmlText(xml: string): string {
  const texts: string[] = [];
  const values: string[] = [];
  const parser = new SaxesParser();
  parser.on('text', (text) => texts.push(text));
  parser.on('opentag', ({ attributes }) => values.push(...Object.values(attributes)));
  parser.on('closetag', ({ name }) => {
    if (/(^|:)(p|text)$/.test(name)) texts.push('\n');
  });
  parser.write(xml).close();
  return [texts.join(''), ...values].join('\n');
}

/** The words of every part of a DOCX, and the names of the parts. */
export function docxText(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) =>
      /\.(xml|rels|svg)$/.test(name) ? `${name}\n${xmlText(strFromU8(part))}` : name,
    )
    .join('\n');
}
