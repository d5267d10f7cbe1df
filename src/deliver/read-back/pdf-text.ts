/** Every word of a PDF that this program wrote, and everything else in it. */
import { type Part, type ReadInner, UnreadableError } from './part.ts';
import { bytesOf, type PdfObject, readPdf, saidBy } from './pdf-objects.ts';
import { readingsOf, readPages } from './pdf-pages.ts';

/**
 * The pages; the dictionaries: outline, properties, structure, links, names of fonts and places; metadata;
 * attachments and every other stream; and what stands between the objects. @throws UnreadableError
 */
export function pdfParts(bytes: Uint8Array, readInner: ReadInner): readonly Part[] {
  const { objects, frame } = readPdf(bytes);
  const pages = readPages(objects);
  const drawn = new Set(pages.flatMap(({ streams }) => streams));
  const said = new Map<string, { words: string[]; names: Set<string> }>();
  const add = (where: string, source: string): void => {
    const known = said.get(where) ?? { words: [], names: new Set() };
    said.set(where, known);
    const { words, names } = saidBy(source);
    for (const word of words) known.words.push(word);
    for (const name of names) known.names.add(name);
  };
  const streams: Part[] = [];
  for (const [id, { dictionary, stream }] of objects) {
    const where = placeOf(dictionary);
    add(where, dictionary);
    if (stream === undefined) continue;
    if (drawn.has(id)) for (const mark of stream.match(marks) ?? []) add(where, mark);
    else streams.push(...streamParts({ dictionary, stream }, readInner));
  }
  add('between its objects', frame);
  return [
    ...pages.map(({ pieces }, index) => ({
      where: `on page ${String(index + 1)}`,
      text: readingsOf(pieces).join('\n'),
    })),
    ...[...said].map(([where, { words, names }]) => ({
      where,
      text: [...words, ...names].join('\n'),
    })),
    ...streams,
  ];
}

/** What a page says of what it draws, besides drawing it; and its comments. */
const marks = /\/[A-Za-z]\w* <<[^>]*(?:<[0-9a-f]*>[^>]*)*>> (?:BDC|DP)|%[^\r\n]*/gi;

function placeOf(dictionary: string): string {
  if (dictionary.includes('/StructElem')) return 'in its structure for screen readers';
  if (/\/Type \/Annot\b/.test(dictionary)) return 'in its links and notes';
  if (/\/Title\b[\s\S]*\/(?:Parent|Dest)\b/.test(dictionary)) return 'in its outline';
  if (/\/(?:Producer|CreationDate)\b/.test(dictionary)) return 'in its properties';
  return 'in its inner parts';
}

function streamParts(
  { dictionary, stream }: Required<PdfObject>,
  readInner: ReadInner,
): readonly Part[] {
  // The one is unpacked, the other are numbers.
  if (/\/Type \/(?:ObjStm|XRef)\b/.test(dictionary)) return [];
  if (dictionary.includes('/Metadata')) return readInner('in its properties', bytesOf(stream));
  if (/\/EmbeddedFile\b/.test(dictionary)) return readInner('in an attachment', bytesOf(stream));
  if (dictionary.includes('/Subtype /Image'))
    throw new UnreadableError('in a picture', 'Nobody can read the words in a picture of a PDF');
  return readInner('in its fonts and colours', bytesOf(stream));
}
