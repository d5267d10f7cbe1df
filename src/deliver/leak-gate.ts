/**
 * The last look before anything leaves: every output is read back, and none leaves if one of them has
 * in it what its audience may not see. With nothing withheld nothing is opened.
 */
import type { WithheldString } from '../redact/redact.ts';
import { htmlText } from './read-back/html-text.ts';
import { docxText } from './read-back/package-text.ts';
import { pdfText } from './read-back/pdf-text.ts';

export type OutputFormat = 'pdf' | 'docx' | 'html' | 'text' | 'json';

export interface Output {
  /** The path, as it is shown. */
  readonly path: string;
  readonly format: OutputFormat;
  readonly content: Uint8Array | string;
}

/** Where something withheld was found; it is never repeated. */
export interface Leak {
  readonly path: string;
  readonly owner: string;
  readonly field: string;
}

/** What an output must not contain. @throws if an output cannot be read back: then nothing leaves */
export function findLeaks(
  outputs: readonly Output[],
  withheld: readonly WithheldString[],
): readonly Leak[] {
  if (withheld.length === 0) return [];
  const secrets = withheld.map((secret) => ({ ...secret, occursIn: finder(secret.text) }));
  return outputs.flatMap((output) => {
    const text = readBack(output);
    const folded = fold(`${output.path}\n${text}`);
    const words = wordsOf(`${output.path}\n${text}`);
    return secrets
      .filter(({ occursIn }) => occursIn(folded, words))
      .map(({ owner, field }) => ({ path: output.path, owner, field }));
  });
}

/** From this length on, letters in a row are no coincidence, wherever words begin and end. */
const longEnough = 8;

/** A long secret is looked for in the letters alone, a short one as words. */
function finder(secret: string): (folded: string, words: string) => boolean {
  const letters = fold(secret);
  if (letters.length >= longEnough) return (folded) => folded.includes(letters);
  const phrase = wordsOf(secret);
  return (_, words) => phrase.trim() !== '' && words.includes(phrase);
}

function readBack({ format, content }: Output): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const text = (): string => new TextDecoder().decode(bytes);
  switch (format) {
    case 'pdf':
      return pdfText(bytes);
    case 'docx':
      return docxText(bytes);
    case 'html':
      return htmlText(text());
    case 'text':
    case 'json':
      return text();
  }
}

/**
 * Letters and digits alone, in one form and case: a name broken over lines, hyphenated or set in
 * capitals is the same name.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]/gu, '');

/** The words in one form and case, each between spaces. */
const wordsOf = (text: string): string =>
  ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `;
