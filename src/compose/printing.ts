/** What documents in one language are printed with. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { LocaleFile } from '../schema/types.ts';
import { TemplateEngine } from './template/engine.ts';
import { Words } from './words.ts';

export interface Printing {
  readonly words: Words;
  readonly engine: TemplateEngine;
}

const printings = new WeakMap<Catalogue, Map<LocaleFile, Printing>>();

/** Templates and messages are compiled once for all documents in a language, not for each. */
export function printingIn(locale: LocaleFile, catalogue: Catalogue): Printing {
  const known = printings.get(catalogue) ?? new Map<LocaleFile, Printing>();
  printings.set(catalogue, known);
  let printing = known.get(locale);
  if (!printing) {
    const words = new Words(locale);
    printing = { words, engine: new TemplateEngine(catalogue, words) };
    known.set(locale, printing);
  }
  return printing;
}

/** That cases are invented; `fictional` are the ids of those that are. */
export const fictionMarks = (
  fictional: readonly string[],
  count: number,
  words: Words,
): readonly string[] => {
  if (fictional.length === 0) return [];
  return fictional.length === count
    ? [words.say('marks.fictional')]
    : [words.say('marks.partlyFictional', { dossiers: words.list(fictional) })];
};
