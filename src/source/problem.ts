import type { Span } from '../finding/finding.ts';
import type { YamlCode } from './codes.ts';

/** What is wrong with a file, before it is known by what name the reader knows the file. */
export interface Problem {
  readonly name: YamlCode;
  readonly message: string;
  readonly hint: string;
  readonly span?: Span;
}
