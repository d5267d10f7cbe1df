import type { Document, YAMLError } from 'yaml';
import type { Problem } from './problem.ts';

/** Knows one mistake: what to say of it, or nothing if it is another. */
export type Mistake = (error: YAMLError, line: Line, read: Read) => Problem | undefined;

/** The whole file, as text and as far as the parser made sense of it. */
export interface Read {
  readonly text: string;
  readonly document: Document;
}

/** The line on which the parser stumbled. */
export interface Line {
  readonly text: string;
  readonly start: number;
  /** The offset of the error within the line. */
  readonly column: number;
}

export function lineAt(text: string, offset: number): Line {
  // Before the first sign, lastIndexOf would look at that sign itself.
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return {
    text: text.slice(start, end === -1 ? text.length : end),
    start,
    column: offset - start,
  };
}
