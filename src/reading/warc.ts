/** One record of a WARC (ISO 28500), and the answer of a server that it keeps. */
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { isOverflow } from '../source/zip.ts';
import { largestUnpacked, UnreadError } from './text.ts';

export interface Payload {
  readonly bytes: Uint8Array;
  /** As the server named it. */
  readonly charset?: string;
}

/** Nothing if the record keeps no answer. */
export function payloadIn(record: Uint8Array): Payload | undefined {
  const warc = headersOf(record);
  if (!warc?.first.startsWith('WARC/')) return undefined;
  const size = Number(warc.fields.get('content-length'));
  const block = record.subarray(warc.end, warc.end + (Number.isSafeInteger(size) ? size : 0));
  const type = warc.fields.get('warc-type');
  if (type === 'resource') return { bytes: block };
  if (type !== 'response') return undefined;
  const http = headersOf(block);
  if (!http?.first.startsWith('HTTP/')) return undefined;
  const body = block.subarray(http.end);
  const whole = http.fields.get('transfer-encoding') === 'chunked' ? withoutChunks(body) : body;
  const charset = /charset="?([\w-]{1,40})/i.exec(http.fields.get('content-type') ?? '')?.[1];
  return {
    bytes: decoded(whole, http.fields.get('content-encoding')),
    ...(charset === undefined ? {} : { charset }),
  };
}

interface Headers {
  readonly first: string;
  readonly fields: ReadonlyMap<string, string>;
  /** Where what they speak of begins. */
  readonly end: number;
}

const longestHeaders = 64 * 1024;

function headersOf(bytes: Uint8Array): Headers | undefined {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, longestHeaders));
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const [first = '', ...lines] = text.slice(0, end).split('\r\n');
  const fields = new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { first, fields, end: end + 4 };
}

/** As it is where it was put together already: some programs do that, and leave the heading. */
function withoutChunks(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (;;) {
    const line = new TextDecoder('latin1').decode(body.subarray(at, at + 100));
    const match = /^([0-9a-f]{1,8})(?:;[^\r\n]*)?\r\n/i.exec(line);
    if (!match) return body;
    const size = parseInt(match[1] ?? '', 16);
    at += match[0].length;
    if (size === 0) return new Uint8Array(Buffer.concat(parts));
    parts.push(body.subarray(at, at + size));
    at += size + 2;
  }
}

function decoded(bytes: Uint8Array, encoding: string | undefined): Uint8Array {
  const unpack = encoding === undefined ? undefined : unpackers.get(encoding.toLowerCase());
  if (!unpack) return bytes;
  try {
    return unpack(bytes, { maxOutputLength: largestUnpacked });
  } catch (error) {
    if (isOverflow(error)) throw new UnreadError('too-large');
    // Some programs unpack it, and leave the heading.
    return bytes;
  }
}

type Unpack = (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array;

const unpackers: ReadonlyMap<string, Unpack> = new Map([
  ['gzip', gunzipSync],
  ['deflate', inflateSync],
  ['br', brotliDecompressSync],
]);
