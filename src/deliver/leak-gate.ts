/**
 * The last look before anything leaves: every output is read back, and none leaves if one of them has
 * in it what its audience may not see. With nothing withheld nothing is opened.
 */
import type { WithheldString } from '../redact/withheld.ts';
import { searchFor, type WithheldValue } from '../redact/search.ts';
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
export interface Leak extends WithheldValue {
  readonly path: string;
}

/** What an output must not contain. @throws if an output cannot be read back: then nothing leaves */
export function findLeaks(
  outputs: readonly Output[],
  withheld: readonly WithheldString[],
): readonly Leak[] {
  if (withheld.length === 0) return [];
  const search = searchFor(withheld);
  return outputs.flatMap((output) =>
    search(`${output.path}\n${readBack(output)}`).map((value) => ({ path: output.path, ...value })),
  );
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
