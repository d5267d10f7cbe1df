/**
 * What kind of file one is, by its content and not by its name: the kinds that people annex. Of a text
 * only that it is one; a name says better of what sort.
 */
import { type FileBytes, ZipError, zipEntries } from './zip.ts';

/** Bytes at a place of the file, as text in which every byte is a sign. */
interface Signature {
  readonly type: string;
  readonly begins: string;
  /** What stands further on, and where. */
  readonly then?: readonly [at: number, text: string];
}

const signatures: readonly Signature[] = [
  { type: 'application/pdf', begins: '%PDF-' },
  { type: 'image/png', begins: '\x89PNG\r\n\x1a\n' },
  { type: 'image/jpeg', begins: '\xff\xd8\xff' },
  { type: 'image/gif', begins: 'GIF8' },
  { type: 'image/tiff', begins: 'II*\0' },
  { type: 'image/tiff', begins: 'MM\0*' },
  { type: 'image/bmp', begins: 'BM', then: [6, '\0\0\0\0'] },
  { type: 'image/webp', begins: 'RIFF', then: [8, 'WEBP'] },
  { type: 'image/heic', begins: '', then: [4, 'ftypheic'] },
  { type: 'image/heic', begins: '', then: [4, 'ftypmif1'] },
  { type: 'image/avif', begins: '', then: [4, 'ftypavif'] },
  { type: 'audio/wav', begins: 'RIFF', then: [8, 'WAVE'] },
  { type: 'audio/mpeg', begins: 'ID3' },
  { type: 'audio/mpeg', begins: '\xff\xfb' },
  { type: 'audio/mpeg', begins: '\xff\xf3' },
  { type: 'audio/flac', begins: 'fLaC' },
  { type: 'audio/mp4', begins: '', then: [4, 'ftypM4A'] },
  { type: 'audio/ogg', begins: 'OggS' },
  { type: 'video/x-msvideo', begins: 'RIFF', then: [8, 'AVI '] },
  { type: 'video/quicktime', begins: '', then: [4, 'ftypqt'] },
  { type: 'video/3gpp', begins: '', then: [4, 'ftyp3g'] },
  { type: 'video/mp4', begins: '', then: [4, 'ftyp'] },
  { type: 'video/webm', begins: '\x1a\x45\xdf\xa3' },
  { type: 'application/rtf', begins: '{\\rtf' },
  { type: 'application/x-ole-storage', begins: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { type: 'application/gzip', begins: '\x1f\x8b' },
  { type: 'application/x-7z-compressed', begins: '7z\xbc\xaf\x27\x1c' },
  { type: 'application/vnd.rar', begins: 'Rar!\x1a\x07' },
  { type: 'application/x-executable', begins: '\x7fELF' },
  { type: 'application/x-executable', begins: 'MZ', then: [2, '\x90\0'] },
];

const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/** By the entry that no archive of another kind has. */
const archives: readonly (readonly [entry: string, type: string])[] = [
  ['word/document.xml', `${openXml}.wordprocessingml.document`],
  ['xl/workbook.xml', `${openXml}.spreadsheetml.sheet`],
  ['ppt/presentation.xml', `${openXml}.presentationml.presentation`],
  ['datapackage.json', 'application/wacz'],
  ['META-INF/container.xml', 'application/epub+zip'],
  ['content.xml', `${openDocument}.text`],
];

const headSize = 4096;

/** Nothing if it is none that is known. */
export async function mediaTypeOf(file: FileBytes): Promise<string | undefined> {
  const head = await file.read(0, headSize);
  const text = new TextDecoder('latin1').decode(head);
  if (text.startsWith('PK\x03\x04')) return archiveType(file);
  const found = signatures.find(
    ({ begins, then }) =>
      rawStart(head, begins, 0) && (then === undefined || rawStart(head, then[1], then[0])),
  );
  if (found) return found.type;
  if (!isText(head, file.size)) return undefined;
  return /^(?:\uFEFF|\xef\xbb\xbf)?\s*(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)[\s>]/i.test(
    text,
  )
    ? 'text/html'
    : 'text/plain';
}

const rawStart = (bytes: Uint8Array, text: string, at: number): boolean =>
  Array.from(text).every((sign, index) => bytes[at + index] === sign.charCodeAt(0));

async function archiveType(file: FileBytes): Promise<string> {
  try {
    const entries = await zipEntries(file);
    return archives.find(([entry]) => entries.has(entry))?.[1] ?? 'application/zip';
  } catch (error) {
    if (error instanceof ZipError) return 'application/zip';
    throw error;
  }
}

/** No file of another kind does without the signs that no text has. */
function isText(head: Uint8Array, size: number): boolean {
  if (size === 0) return false;
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  return head.every((byte) => byte >= 0x20 || [0x09, 0x0a, 0x0c, 0x0d, 0x1b].includes(byte));
}

/** Endings that say what a file is meant to be. */
const endings: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  ...{ png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif' },
  ...{ tif: 'image/tiff', tiff: 'image/tiff', webp: 'image/webp', heic: 'image/heic' },
  ...{
    txt: 'text/plain',
    csv: 'text/csv',
    md: 'text/markdown',
    html: 'text/html',
    htm: 'text/html',
  },
  docx: `${openXml}.wordprocessingml.document`,
  xlsx: `${openXml}.spreadsheetml.sheet`,
  pptx: `${openXml}.presentationml.presentation`,
  ...{ odt: `${openDocument}.text`, epub: 'application/epub+zip', zip: 'application/zip' },
  ...{ wacz: 'application/wacz', rtf: 'application/rtf', doc: 'application/msword' },
  ...{ mp4: 'video/mp4', mov: 'video/quicktime', webm: 'video/webm', wav: 'audio/wav' },
};

/** What the name of a file says that it is. */
export const typeOfName = (path: string): string | undefined =>
  endings[/\.([a-z0-9]{1,5})$/i.exec(path)?.[1]?.toLowerCase() ?? ''];

/** Names that are one. */
function plainType(type: string): string {
  return type
    .toLowerCase()
    .replace('/x-', '/')
    .replace('image/jpg', 'image/jpeg')
    .replace('audio/wave', 'audio/wav');
}

/** Kinds whose first bytes are always the same, so that a file without them is of another kind. */
const telling = new Set(
  [...signatures.map(({ type }) => type), ...archives.map(([, type]) => type)]
    .filter((type) => type !== 'audio/mpeg')
    .map(plainType),
);

const texts =
  /^(?:text\/.+|message\/.+|application\/(?:json|xml|yaml|javascript|.+\+(?:xml|json)))$/;

/** Several kinds of recording, of old office files and of text begin alike. */
const alike: readonly RegExp[] = [
  texts,
  /^(?:audio|video)\/(?:mp4|mpeg|quicktime|3gpp2?|aac|m4a|m4v)$/,
  /^(?:audio|video)\/(?:webm|matroska)$/,
  /^(?:audio|video|application)\/ogg$/,
  /^application\/(?:ole-storage|msword|vnd\.ms-.+)$/,
  /^application\/vnd\.oasis\.opendocument\..+$/,
  /^application\/(?:\w+\+)?zip$/,
];

/** Whether a file of the kind found can be what is said of it; of kinds that nobody knows it is believed. */
export function canBe(found: string | undefined, said: string): boolean {
  const other = plainType(said);
  if (!isKnown(other)) return true;
  if (found === undefined) return !telling.has(other);
  const one = plainType(found);
  return one === other || alike.some((kind) => kind.test(one) && kind.test(other));
}

const isKnown = (type: string): boolean =>
  telling.has(type) || alike.some((kind) => kind.test(type));
