/**
 * Opens a ZIP archive that anybody may have made. It is read in parts, by its own list of contents; what
 * the list says of sizes is not believed, and nothing is unpacked beyond a bound.
 */
import { inflateRawSync } from 'node:zlib';

/** A file that is read in parts. */
export interface FileBytes {
  readonly size: number;
  /** From `start` to `end`, or to the end of the file. */
  read(start: number, end: number): Promise<Uint8Array>;
}

export interface ZipEntry {
  readonly name: string;
  readonly isStored: boolean;
  /** As it is packed. */
  readonly packedSize: number;
  /** Where its own heading begins. */
  readonly headingAt: number;
}

/** The archive is damaged, or of a kind that nobody needs here. */
export class ZipError extends Error {
  override readonly name = 'ZipError';
  /** Whether it was only too much. */
  readonly isTooLarge: boolean;

  constructor(message: string, isTooLarge = false) {
    super(message);
    this.isTooLarge = isTooLarge;
  }
}

const mostEntries = 100_000;
const largestList = 32 * 1024 * 1024;
/** The end of the list stands before a remark of at most 65,535 bytes. */
const endSize = 22 + 0xffff;

/** What is in an archive, by name; of several with one name the last. @throws ZipError */
export async function zipEntries(file: FileBytes): Promise<ReadonlyMap<string, ZipEntry>> {
  const tailAt = Math.max(0, file.size - endSize);
  const tail = viewOf(await file.read(tailAt, file.size));
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0) throw new ZipError('no end of the list');
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (count === 0xffff || start === 0xffffffff) throw new ZipError('larger than 4 GB', true);
  if (count > mostEntries || size > largestList) throw new ZipError('a list too long', true);
  return entriesIn(viewOf(await file.read(start, start + size)), count);
}

function entriesIn(list: DataView, count: number): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > list.byteLength || list.getUint32(at, true) !== 0x02014b50)
      throw new ZipError('the list breaks off');
    const method = list.getUint16(at + 10, true);
    const isEncrypted = (list.getUint16(at + 8, true) & 1) === 1;
    const [nameSize, extraSize, remarkSize] = [28, 30, 32].map((offset) =>
      list.getUint16(at + offset, true),
    ) as [number, number, number];
    const bytes = new Uint8Array(
      list.buffer,
      list.byteOffset + at + 46,
      Math.min(nameSize, list.byteLength - at - 46),
    );
    if (!isEncrypted && (method === 0 || method === 8)) {
      const name = new TextDecoder().decode(bytes);
      entries.set(name, {
        name,
        isStored: method === 0,
        packedSize: list.getUint32(at + 20, true),
        headingAt: list.getUint32(at + 42, true),
      });
    }
    at += 46 + nameSize + extraSize + remarkSize;
  }
  return entries;
}

/** Where the packed bytes of an entry begin. @throws ZipError */
export async function zipDataAt(file: FileBytes, { headingAt }: ZipEntry): Promise<number> {
  const heading = viewOf(await file.read(headingAt, headingAt + 30));
  if (heading.byteLength < 30 || heading.getUint32(0, true) !== 0x04034b50)
    throw new ZipError('an entry is not where the list says');
  return headingAt + 30 + heading.getUint16(26, true) + heading.getUint16(28, true);
}

/** One entry, unpacked. @throws ZipError, also if it is larger than `most` */
export async function zipEntry(
  file: FileBytes,
  entry: ZipEntry,
  most: number,
): Promise<Uint8Array> {
  if (entry.packedSize > most) throw new ZipError('an entry too large', true);
  const start = await zipDataAt(file, entry);
  const packed = await file.read(start, start + entry.packedSize);
  if (packed.length < entry.packedSize) throw new ZipError('an entry breaks off');
  if (entry.isStored) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    throw new ZipError('an entry cannot be unpacked', isOverflow(error));
  }
}

/** Whether unpacking was ended since there was more than was asked for. */
export const isOverflow = (error: unknown): boolean =>
  (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);
