/** Texts that are given once, or once for each language. */
import type { Path } from '../finding/finding.ts';
import type { Phrase } from '../schema/types.ts';

export const firstText = (phrase: Phrase): string =>
  typeof phrase === 'string' ? phrase : (Object.values(phrase)[0] ?? '');

/** Each of the texts, with its place. */
export const textsIn = (phrase: Phrase, path: Path): (readonly [string, Path])[] =>
  typeof phrase === 'string'
    ? [[phrase, path]]
    : Object.entries(phrase).map(([language, text]) => [text, [...path, language]]);
