/**
 * The words of one page of an archived site (WACZ 1.1.1: https://specs.webrecorder.net/wacz/1.1.1/). Of
 * an archive, which can be large, only its lists and the records of that page are read.
 */
import { gunzipSync } from 'node:zlib';
import { mediaTypeOf } from '../source/media-type.ts';
import {
  type FileBytes,
  isOverflow,
  type ZipEntry,
  zipDataAt,
  zipEntries,
  zipEntry,
} from '../source/zip.ts';
import { decodeText } from './decode.ts';
import { readHtml } from './html-text.ts';
import { readPlain } from './plain-text.ts';
import { largestRead, type ReadText, type TextPage, UnreadError } from './text.ts';
import { type Payload, payloadIn } from './warc.ts';

type Entries = ReadonlyMap<string, ZipEntry>;

/** In bytes, of a list that is read as a whole. */
const largestList = 128 * 1024 * 1024;
/** A page that was saved again and again. */
const mostCaptures = 5;

/** @throws UnreadError, ZipError */
export async function readWacz(file: FileBytes, url: string | undefined): Promise<ReadText> {
  const entries = await zipEntries(file);
  const pages = await savedPages(file, entries);
  const sought = plainUrl(url ?? pages[0]?.url ?? '');
  const captures = (await indexed(file, entries)).filter((one) => plainUrl(one.url) === sought);
  const texts: TextPage[] = [];
  for (const capture of captures.slice(-mostCaptures)) {
    const payload = await payloadOf(file, entries, capture);
    if (payload) texts.push(...(await textOfPayload(payload)));
  }
  // What a page wrote itself into the window of a browser stands only here.
  for (const { url: own, text } of pages)
    if (text !== '' && plainUrl(own) === sought)
      texts.push({ labels: [], text, isScrambled: false });
  if (texts.length === 0) throw new UnreadError('not-in-archive');
  return { pages: texts, isPaged: false, isLined: false };
}

/** Addresses that lead to the same page. */
const plainUrl = (url: string): string =>
  url
    .replace(/#.*$/s, '')
    .replace(/^https?:\/\//i, '')
    .replace(/^[^/?]+/, (host) => host.toLowerCase())
    .replace(/\/$/, '');

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** One object of each line that is one. */
function objectsIn(lines: string): Record<string, unknown>[] {
  return lines.split('\n').flatMap((line) => {
    const from = line.indexOf('{');
    if (from === -1) return [];
    try {
      return [JSON.parse(line.slice(from)) as Record<string, unknown>];
    } catch {
      return [];
    }
  });
}

async function savedPages(
  file: FileBytes,
  entries: Entries,
): Promise<{ readonly url: string; readonly text: string }[]> {
  const entry = entries.get('pages/pages.jsonl');
  if (!entry) return [];
  return objectsIn(decodeText(await zipEntry(file, entry, largestList)))
    .map(({ url, text }) => ({ url: asText(url), text: asText(text) }))
    .filter(({ url }) => url !== '');
}

interface Capture {
  readonly url: string;
  readonly archive: string;
  readonly offset: number;
  readonly length: number;
}

/** What the index says of pages that were there, oldest first. */
async function indexed(file: FileBytes, entries: Entries): Promise<Capture[]> {
  const captures: Capture[] = [];
  for (const entry of entries.values()) {
    if (!/^indexes\/.*\.cdxj?(?:\.gz)?$/.test(entry.name)) continue;
    const bytes = await zipEntry(file, entry, largestList);
    const lines = decodeText(entry.name.endsWith('.gz') ? unpacked(bytes) : bytes);
    for (const { url, filename, offset, length, status, mime } of objectsIn(lines)) {
      const isPage = Number(status ?? 200) === 200 && mime !== 'warc/revisit';
      const place = { offset: Number(offset), length: Number(length) };
      if (isPage && Number.isSafeInteger(place.offset) && Number.isSafeInteger(place.length))
        captures.push({ url: asText(url), archive: asText(filename), ...place });
    }
  }
  return captures;
}

function unpacked(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: largestList });
  } catch (error) {
    throw new UnreadError(isOverflow(error) ? 'too-large' : 'damaged');
  }
}

async function payloadOf(
  file: FileBytes,
  entries: Entries,
  { archive, offset, length }: Capture,
): Promise<Payload | undefined> {
  const name = archive.replace(/^.*\//, '');
  const entry = entries.get(`archive/${name}`);
  // Archives are not packed again, so that one can begin in their midst.
  if (!entry?.isStored || offset < 0 || length < 0) return undefined;
  if (length > largestRead) throw new UnreadError('too-large');
  const start = await zipDataAt(file, entry);
  const end = Math.min(start + offset + length, start + entry.packedSize);
  const record = await file.read(start + offset, end);
  return payloadIn(name.endsWith('.gz') ? unpacked(record) : record);
}

async function textOfPayload({ bytes, charset }: Payload): Promise<readonly TextPage[]> {
  const type = await mediaTypeOf({
    size: bytes.length,
    read: (start, end) => Promise.resolve(bytes.slice(start, end)),
  });
  if (type === 'text/html') return readHtml(bytes, charset).pages;
  if (type === 'text/plain') return readPlain(bytes).pages;
  throw new UnreadError(type?.startsWith('image/') === true ? 'picture' : 'no-reader');
}
