import { UnreadError } from './text.ts';

/**
 * Bytes as text: by their own mark, else by the name given, else as UTF-8. Nothing is guessed: another
 * guess would give other letters.
 *
 * @throws UnreadError if they are not what they should be
 */
export function decodeText(bytes: Uint8Array, charset = 'utf-8'): string {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  try {
    return new TextDecoder(marked?.[0] ?? charset, { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadError('encoding');
  }
}

const marks: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
