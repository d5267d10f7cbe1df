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
  const secrets = withheld.map((secret) => ({ ...secret, forms: formsOf(secret.text) }));
  return outputs.flatMap((output) => {
    const text = fold(`${output.path}\n${readBack(output)}`);
    return secrets
      .filter(({ forms }) => forms.some((form) => text.includes(form)))
      .map(({ owner, field }) => ({ path: output.path, owner, field }));
  });
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

/** A PDF draws scripts that run from right to left in the order in which they look. */
function formsOf(text: string): string[] {
  const form = fold(text);
  if (form === '') return [];
  const isRightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(form);
  return isRightToLeft ? [form, [...form].reverse().join('')] : [form];
}
