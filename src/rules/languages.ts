import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CaseFile, Question, Submission } from '../model/case-file.ts';
import type { LocaleFile } from '../schema/types.ts';

export const requestsOf = ({ submissions, questions }: CaseFile): (Submission | Question)[] => [
  ...submissions,
  ...questions,
];

/** The words for a language; those of `en` serve for `en-GB`. */
export const localeFor = (language: string, { locales }: Catalogue): LocaleFile | undefined =>
  locales.get(language) ?? locales.get(language.split('-')[0] ?? language);
