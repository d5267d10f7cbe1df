/** Finds the file of an item of evidence in other bytes: annexed, packed, or written as base64. */
import type { WithheldFile } from '../redact/withheld.ts';

/** Whether the whole file stands somewhere in the bytes. */
export function holdsFile(bytes: Uint8Array, { size, samples }: WithheldFile): boolean {
  const [first, ...others] = samples;
  if (!first || bytes.length < size) return false;
  const searched = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (
    let found = searched.indexOf(first.bytes);
    found !== -1;
    found = searched.indexOf(first.bytes, found + 1)
  ) {
    const start = found - first.at;
    const isInside = start >= 0 && start + size <= searched.length;
    const stands = ({ at, bytes: own }: WithheldFile['samples'][number]): boolean =>
      searched.subarray(start + at, start + at + own.length).equals(own);
    if (isInside && others.every(stands)) return true;
  }
  return false;
}
