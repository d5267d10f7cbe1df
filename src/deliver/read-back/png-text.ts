/** What a PNG says besides its pixels: texts, the camera's notes, and whatever follows its end. */
import { unzlibSync } from 'fflate';
import { binaryText } from './binary-text.ts';
import { UnreadableError } from './part.ts';

export function pngText(where: string, bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const texts: string[] = [];
  let at = 8;
  while (at + 12 <= raw.length) {
    const length = raw.readUInt32BE(at);
    const kind = raw.toString('latin1', at + 4, at + 8);
    const data = raw.subarray(at + 8, at + 8 + length);
    at += length + 12;
    if (pixels.has(kind)) continue;
    texts.push(data.toString('utf8'), data.toString('latin1'), ...inflated(where, kind, data));
    if (kind === 'IEND') break;
  }
  return [...texts, binaryText(bytes.subarray(at))].join('\n');
}

const pixels = new Set(['IHDR', 'PLTE', 'IDAT', 'tRNS']);

/** `zTXt` and `iTXt` after their keyword, and colour profiles, are compressed. */
function inflated(where: string, kind: string, data: Buffer): string[] {
  if (!['zTXt', 'iTXt', 'iCCP'].includes(kind)) return [];
  const keyword = data.indexOf(0);
  if (kind === 'iTXt') {
    if (data[keyword + 1] !== 1) return [];
    const language = data.indexOf(0, keyword + 3);
    return [unpacked(where, data.subarray(data.indexOf(0, language + 1) + 1)).toString('utf8')];
  }
  const content = unpacked(where, data.subarray(keyword + 2));
  return kind === 'iCCP' ? [binaryText(content)] : [content.toString('latin1')];
}

function unpacked(where: string, data: Uint8Array): Buffer {
  try {
    return Buffer.from(unzlibSync(data));
  } catch (error) {
    throw new UnreadableError(where, 'A text in a picture cannot be unpacked', error);
  }
}
