/** Reads the words back out of markup, and out of packages of markup such as a DOCX. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { type Part, type ReadInner, UnreadableError } from './part.ts';

/**
 * The texts of XML, paragraphs and the labels of drawings apart, and after them the values of its attributes,
 * comments and instructions. Where changes are tracked the text is read with all of them, with what is
 * added alone and with what is deleted alone, since a name may stand whole in only one of these.
 */
export function xmlText(xml: string): string {
  const every: string[] = [];
  const accepted: string[] = [];
  const rejected: string[] = [];
  const others: string[] = [];
  const inside = { ins: 0, del: 0 };
  const add = (text: string): void => {
    every.push(text);
    if (inside.del === 0) accepted.push(text);
    if (inside.ins === 0) rejected.push(text);
  };
  const parser = new SaxesParser();
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('comment', (text) => others.push(text));
  parser.on('processinginstruction', ({ target, body }) => others.push(`${target} ${body}`));
  parser.on('doctype', (text) => others.push(text));
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:ins' || name === 'w:del') inside[name === 'w:ins' ? 'ins' : 'del'] += 1;
    others.push(...Object.values(attributes));
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:ins' || name === 'w:del') inside[name === 'w:ins' ? 'ins' : 'del'] -= 1;
    if (/(^|:)(p|text)$/.test(name)) add('\n');
  });
  parser.write(xml).close();
  const isTracked = accepted.length < every.length || rejected.length < every.length;
  const texts = isTracked ? [every, accepted, rejected] : [every];
  return [...texts.map((text) => text.join('')), ...others].join('\n');
}

const isXml = (name: string): boolean => /\.(xml|rels|svg)$/.test(name);

/** Each part with its name, and what stands beside them in the archive. @throws UnreadableError */
export function packageParts(bytes: Uint8Array, readInner: ReadInner): readonly Part[] {
  return [
    { where: 'in the list of its parts', text: frameOf(bytes) },
    ...Object.entries(unpacked(bytes)).flatMap(([name, part]): readonly Part[] => {
      const where = `in the part ${name}`;
      if (!isXml(name)) return [{ where, text: name }, ...readInner(where, part)];
      return [{ where, text: `${name}\n${xmlOf(where, part)}`, bytes: part }];
    }),
  ];
}

/** @throws UnreadableError */
export function xmlOf(where: string, bytes: Uint8Array): string {
  try {
    return xmlText(strFromU8(bytes));
  } catch (error) {
    throw new UnreadableError(where, 'A part that should be XML is none', error);
  }
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch (error) {
    throw new UnreadableError('in its archive', 'The archive cannot be unpacked', error);
  }
}

/**
 * The directory at the end of the archive, with comments and additions; and what lies in the archive and is
 * none of its parts, as far as it is words. @throws UnreadableError
 */
function frameOf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const last = raw.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (last === -1 || last + 22 > raw.length)
    throw new UnreadableError('in its archive', 'The archive has no directory');
  const directory = raw.readUInt32LE(last + 16);
  const texts = [raw.toString('utf8', directory)];
  let reached = 0;
  for (let at = directory; at + 46 <= last;) {
    const local = raw.readUInt32LE(at + 42);
    const content = local + 30 + raw.readUInt16LE(local + 26) + raw.readUInt16LE(local + 28);
    if (local < reached)
      throw new UnreadableError('in its archive', 'Parts of the archive overlap');
    texts.push(raw.toString('utf8', reached, content));
    reached = content + raw.readUInt32LE(at + 20);
    at += 46 + raw.readUInt16LE(at + 28) + raw.readUInt16LE(at + 30) + raw.readUInt16LE(at + 32);
  }
  return [...texts, raw.toString('utf8', reached, directory)].join('\n');
}
