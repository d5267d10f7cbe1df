import type { Path } from '../finding/finding.ts';
import type { Question, Submission } from '../model/case-file.ts';
import type { Phrase } from '../schema/types.ts';
import { translatableFields } from '../schema/translatable.ts';

/** A text of a dossier that can be given in several languages. */
export interface TranslatableText {
  readonly path: Path;
  readonly phrase: Phrase;
  /** The languages in which it is given; absent where it is given once. */
  readonly languages?: readonly string[];
}

/** The texts of a dossier that can be given in several languages. */
export function textsIn(value: unknown, path: Path = []): TranslatableText[] {
  const field = path.map((step) => (typeof step === 'number' ? '*' : step)).join('/');
  const isText = translatableFields.has(field);
  if (typeof value === 'string') return isText ? [{ path, phrase: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (isText && !Array.isArray(value))
    return [{ path, phrase: value as Phrase, languages: Object.keys(value) }];
  const entries = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return entries.flatMap(([key, item]) => textsIn(item, [...path, key]));
}

/** A question prints its own texts only; a submission prints the case, and its own. */
export function isPrintedBy({ path }: Submission | Question, [list, index]: Path): boolean {
  if (list === 'questions' || path[0] === 'questions') return list === path[0] && index === path[1];
  return list !== 'submissions' || index === path[1];
}
