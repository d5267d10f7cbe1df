/** The ways in which texts name somebody: by all the words of the name in any order, and by the family name. */
import type { NameForm } from '../schema/types.ts';
import { sought } from './secrets.ts';

/** What is known of the parts of somebody's name. */
export interface Parts {
  readonly families: readonly string[];
  /** Given names and patronymics: alone, they are those of many others. */
  readonly others: readonly string[];
}

export function partsOf(names: readonly NameForm[]): Parts {
  const parts = names.flatMap((form) => form.parts ?? []);
  return {
    families: parts.flatMap(({ family = [] }) => family),
    others: parts.flatMap(({ given = [], patronymic = [] }) => [given, patronymic].flat()),
  };
}

/** Of a name with more words the orders are too many, and nobody changes them. */
const mostWords = 4;

/** Every order of the whole name, and the family name with one other: who has a patronymic is named without. */
export function ordersOf(name: string, parts: Parts): string[] {
  const words = wordsOf(name);
  if (words.length > mostWords) return [name];
  const family = familyIn(words, parts);
  const others = words.filter((word) => word !== family && !isParticle(word));
  const pairs = family === undefined ? [] : others.flatMap((word) => ordered([word, family]));
  return [name, ...[...ordered(words), ...pairs].map((order) => order.join(' '))];
}

/**
 * Two words of a name, either way round: of two family names one is often left out. Words that are all
 * recorded as given names or patronymics are those of many others.
 */
export function pairsIn(name: string, parts: Parts): string[] {
  const words = wordsOf(name).filter((word) => !isParticle(word));
  if (words.length < 3) return [];
  const isTelling = (word: string): boolean => !isOneOf(word, parts.others);
  return words.flatMap((one, index) =>
    words
      .filter((other, at) => at !== index && (isTelling(one) || isTelling(other)))
      .map((other) => `${one} ${other}`),
  );
}

/** The endings of names of families in a language: `templates/declension`. */
export interface Declension {
  readonly endings: readonly {
    /** One of which stands before the ending; absent for any letters. */
    readonly after?: readonly string[];
    readonly exchanged: readonly string[];
  }[];
}

/**
 * What stays of the name of a family in every case of its language, where the ending is exchanged and not
 * added: Chernova, of Chernovoy. Nothing where no language has the ending.
 */
export function stemsOf(family: string, languages: Iterable<Declension>): readonly string[] {
  const word = family.normalize('NFC');
  const stems = [...languages].flatMap(({ endings }) =>
    endings.flatMap(({ after = [''], exchanged }) =>
      exchanged.flatMap((ending) =>
        after.some((letters) => word.toLowerCase().endsWith(letters + ending))
          ? [word.slice(0, -ending.length)]
          : [],
      ),
    ),
  );
  return [...new Set(stems)].filter((stem) => sought(stem).length >= longEnoughAlone);
}

/** Shorter words are too often other words. */
const longEnoughAlone = 5;

/** The word that must be the name of the family in a name of which no part is recorded. */
export function guessedFamily(name: string, parts: Parts): string | undefined {
  const family = familyIn(wordsOf(name), parts);
  return family !== undefined && sought(family).length >= longEnoughAlone ? family : undefined;
}

/** The word that is recorded as the name of the family, or else the last one, unless it is another part. */
function familyIn(words: readonly string[], { families, others }: Parts): string | undefined {
  const recorded = words.find((word) => isOneOf(word, families));
  if (recorded !== undefined) return recorded;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return last === undefined || isOneOf(last, others) ? undefined : last;
}

const isOneOf = (word: string, known: readonly string[]): boolean =>
  known.some((part) => sought(part).letters === sought(word).letters);

const wordsOf = (name: string): string[] => name.split(/[\s,]+/u).filter((word) => word !== '');

/** “de” and “van” stand in the names of many. */
const isParticle = (word: string): boolean =>
  word === word.toLowerCase() && word !== word.toUpperCase();

function ordered(words: readonly string[]): string[][] {
  if (words.length < 2) return [[...words]];
  return words.flatMap((word, index) =>
    ordered(words.filter((_, other) => other !== index)).map((rest) => [word, ...rest]),
  );
}
