/**
 * Whether a question names an official of the dossier. Texts name people by the family name alone,
 * and bend it: “Судьяева”, “Sudyaev’s”. The rule that warns of it and the sheet that tells the
 * Member ask here, so that they cannot disagree.
 */
import type { Path } from '../finding/finding.ts';
import type { Phrase } from '../schema/types.ts';
import type { CaseFile, Official, Person, Question } from './case-file.ts';
import { findProseCitations } from './citations.ts';
import { textsIn } from './phrase.ts';

export interface Naming {
  readonly official: Official;
  /** The text that names the official: one of the question's, or the dossier's title. */
  readonly path: Path;
  /** As they stand there. */
  readonly words: string;
  /** Whether the same sentence says what the official is alleged to have done. */
  readonly isImputation: boolean;
}

export function namingsIn(question: Question, file: CaseFile): Naming[] {
  const known = knownNames(file);
  const own = new Map(file.officials.map((official): [Official, Words[]] => [official, []]));
  for (const { official, words } of known) if (official) own.get(official)?.push(words);
  return writtenIn(question, file).flatMap(([text, at]) => {
    const sentences = sentencesIn(text).map((sentence) => {
      const words = wordsIn(sentence);
      return { sentence, words, bearers: bearersIn(words, known) };
    });
    return file.officials.flatMap((official) => {
      const names = own.get(official) ?? [];
      const namings = sentences.flatMap(({ sentence, ...heard }): Naming[] => {
        const words = wordsNaming(official, names, heard);
        if (words === undefined) return [];
        return [{ official, path: at, words, isImputation: imputes(sentence, official) }];
      });
      const gravest = namings.find(({ isImputation }) => isImputation) ?? namings[0];
      return gravest ? [gravest] : [];
    });
  });
}

/** Whether a question names a person, by the whole name or the last word of it. */
export const namesPerson = (question: Question, person: Person, file: CaseFile): boolean =>
  writtenIn(question, file).some(([text]) => isNamed(person, wordsIn(text)));

/** The texts of a question, in all languages; one without a subject has the title of the dossier for it. */
export const writtenIn = (
  { data, path }: Question,
  file: CaseFile,
): (readonly [string, Path])[] => {
  const texts: [Phrase | undefined, Path][] = [
    data.subject === undefined
      ? [file.data.title, ['title']]
      : [data.subject, [...path, 'subject']],
    [data.background, [...path, 'background']],
    ...(data.questions ?? []).map((text, index): [Phrase, Path] => [
      text,
      [...path, 'questions', index],
    ]),
  ];
  return texts.flatMap(([phrase, at]) => (phrase === undefined ? [] : textsIn(phrase, at)));
};

/** What follows a full stop and is neither a number (“p. 2”) nor a citation begins a sentence. */
export const sentencesIn = (text: string): string[] =>
  text.split(/(?<=[.!?…][”’»)]?)\s+(?=[^\s\d[])/u);

/**
 * Whether a sentence that names an official charges him with something, as far as can be told in any
 * language: it cites the evidence of his part in an act, names somebody to whom it was done, or gives
 * its year. A name alone charges nobody with anything.
 */
function imputes(sentence: string, { data, involvements }: Official): boolean {
  if (data.standing !== 'alleged') return false;
  const cited = new Set(
    findProseCitations(sentence).citations.flatMap(({ citations }) =>
      citations.map(({ evidence }) => evidence),
    ),
  );
  const words = wordsIn(sentence);
  return involvements.some(
    ({ act, citations }) =>
      [...citations, ...act.citations].some(({ evidence }) => cited.has(evidence.id)) ||
      act.victims.some((victim) =>
        victim.kind === 'person'
          ? isNamed(victim.person, words)
          : fullNames(victim.official.data).some(
              (name) => findWords(words, wordsIn(name)).length > 0,
            ),
      ) ||
      act.date.candidates.some(
        ({ value: { iso } }) => iso !== undefined && words.includes(iso.slice(0, 4)),
      ),
  );
}

/** The persons whom a text names, by the whole name or the last word of it. */
export const personsNamedIn = (text: string, { persons }: CaseFile): Person[] => {
  const words = wordsIn(text);
  return persons.filter((person) => isNamed(person, words));
};

/** Whether a text names an official by the whole name or the family name. */
export const namesOfficial = (text: string, { officials }: CaseFile): boolean => {
  const words = wordsIn(text);
  return officials.some((official) =>
    [...fullNames(official.data).map(wordsIn), ...familyNames(official)].some(
      (name) => findWords(words, name).length > 0,
    ),
  );
};

const isNamed = ({ data }: Person, words: Words): boolean =>
  [
    ...fullNames(data),
    ...fullNames(data).flatMap((name) => name.trim().split(/\s+/u).slice(-1)),
  ].some((name) => findWords(words, wordsIn(name)).length > 0);

type Words = readonly string[];

const wordsIn = (text: string): Words =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}+/gu, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

interface KnownName {
  /** Whose it is; nothing for people and organisations that are no officials. */
  readonly official?: Official;
  readonly words: Words;
}

/** The full names in the dossier: where one stands, the family name in it means that one. */
const knownNames = ({ officials, persons, organisations }: CaseFile): KnownName[] => [
  ...officials.flatMap((official) =>
    fullNames(official.data).map((name) => ({ official, words: wordsIn(name) })),
  ),
  ...persons.flatMap(({ data }) => fullNames(data).map((name) => ({ words: wordsIn(name) }))),
  ...organisations.flatMap(({ data }) =>
    textsIn(data.name, []).map(([name]) => ({ words: wordsIn(name) })),
  ),
];

const fullNames = ({ name, names }: Pick<Official['data'], 'name' | 'names'>): string[] => [
  ...(name === undefined ? [] : [name]),
  ...(names ?? []).map(({ value }) => value),
];

/** The family names as recorded; the last word of the name as printed, if it has none of them. */
function familyNames({ data: { name = '', names } }: Official): Words[] {
  const recorded = (names ?? []).flatMap(({ parts }) =>
    parts?.family === undefined ? [] : [wordsIn(parts.family)],
  );
  const isRecorded = recorded.some((family) => findWords(wordsIn(name), family).length > 0);
  const last = wordsIn(name.trim().split(/\s+/u).at(-1) ?? '');
  return isRecorded ? recorded : [...recorded, last];
}

interface Heard {
  readonly words: Words;
  readonly bearers: Bearers;
}

/** By the place of each word that belongs to a known name, whose names those are. */
type Bearers = ReadonlyMap<number, ReadonlySet<Official | undefined>>;

/** Once for all officials: there can be thousands. */
function bearersIn(words: Words, known: readonly KnownName[]): Bearers {
  const bearers = new Map<number, Set<Official | undefined>>();
  for (const name of known)
    for (const start of findWords(words, name.words))
      for (const index of name.words.keys()) {
        const own = bearers.get(start + index) ?? new Set();
        bearers.set(start + index, own.add(name.official));
      }
  return bearers;
}

function wordsNaming(
  official: Official,
  own: readonly Words[],
  { words, bearers }: Heard,
): string | undefined {
  const isTaken = (index: number): boolean =>
    (bearers.get(index)?.size ?? 0) > (bearers.get(index)?.has(official) === true ? 1 : 0);
  const full = own.filter(({ length }) => length > 1);
  const single = own.filter(({ length }) => length === 1);
  for (const name of [...full, ...single, ...familyNames(official)]) {
    const start = findWords(words, name).find((index) => full.includes(name) || !isTaken(index));
    if (start !== undefined) return words.slice(start, start + name.length).join(' ');
  }
  return undefined;
}

/** Where a name begins among words. */
function findWords(words: Words, name: Words): number[] {
  if (name.length === 0) return [];
  const starts: number[] = [];
  for (let start = 0; start + name.length <= words.length; start += 1)
    if (
      name.every((part, index) => isFormOf(words[start + index] ?? '', part)) &&
      (name.length > 1 || !isInSmallLetters(words[start]))
    )
      starts.push(start);
  return starts;
}

/** A lone word in small letters is no name: “wood” is not Judge Wood. */
const isInSmallLetters = (word = ''): boolean => /^\p{Ll}/u.test(word);

/** Shorter names with an ending are too often other words. */
const longEnough = 5;
const longestEnding = 3;

/** Whether a word is a name, or the name with an ending. */
function isFormOf(word: string, name: string): boolean {
  const [given, wanted] = [word.toLowerCase(), name.toLowerCase()];
  if (given === wanted) return true;
  // “Sudyaeva” becomes “Sudyaevu”.
  const stem = wanted.length > longEnough ? wanted.replace(/[aeiouyаеиоуыэюяйь]$/u, '') : wanted;
  return (
    stem.length >= longEnough &&
    given.startsWith(stem) &&
    given.length - wanted.length <= longestEnding
  );
}
