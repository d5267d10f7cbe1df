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

/** A text with its language; without one where it is given once and nobody says in which. */
export interface TextInLanguage {
  readonly text: string;
  readonly language?: string;
}

/** The text in the first of the languages that has it; else in whichever it is given. */
export function textIn(phrase: Phrase, languages: readonly string[]): TextInLanguage {
  if (typeof phrase === 'string') return { text: phrase };
  const known = Object.keys(phrase);
  const language = languages.find((code) => known.includes(code)) ?? known[0];
  return language === undefined ? { text: '' } : { text: phrase[language] ?? '', language };
}

/** `en` of `en-GB`. */
export const baseLanguage = (code: string): string => code.split('-')[0] ?? code;
