/**
 * The words in bytes that are no text: runs of letters long enough not to be there by chance, in UTF-8 and,
 * for Latin letters, in UTF-16. Pixels and glyphs are not read.
 */
export function binaryText(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const single = raw.toString('latin1');
  const wide = [/(?:[\x20-\x7e]\0){8,}/g, /(?:\0[\x20-\x7e]){8,}/g].flatMap((pattern) =>
    (single.match(pattern) ?? []).map((run) => run.replaceAll('\0', '')),
  );
  return [...(raw.toString('utf8').match(legible) ?? []), ...wide].filter(isWords).join('\n');
}

const legible = /[\p{L}\p{M}\p{N}\p{P}\p{Zs}]{8,}/gu;

/** Noise has as many other signs as letters. */
const isWords = (run: string): boolean =>
  (run.match(/[\p{L}\p{N} ]/gu) ?? []).length * 4 >= run.length * 3;
