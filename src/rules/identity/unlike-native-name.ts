import dedent from 'dedent';
import type { Official, Person } from '../../model/case-file.ts';
import type { TransliterationFile } from '../../schema/types.ts';
import { caseRule } from '../rule.ts';
import { folded } from '../spelling.ts';

const official = (name: string, native = 'Вымысел Судьяев'): Readonly<Record<string, string>> => ({
  'officials.yaml': dedent`
    - id: sudyaev-vymysl
      name: ${name}
      standing: alleged
      names:
        - value: ${native}
          kind: native
          script: Cyrl
  `,
});

export default caseRule({
  meta: {
    code: 'identity/unlike-native-name',
    severity: 'info',
    summary: 'The family name as printed is no common spelling of the name in its own script.',
    why: 'Lists are searched by the printed name. If it cannot be had from the original by any common way of writing it in Latin letters, one of the two may be of somebody else, or mistyped. Some people write their own name in a way of their own; then nothing is wrong. Given names are let through: many are written as in other languages.',
    examples: [
      {
        name: 'a family name of somebody else',
        files: official('Vymysl Zhudyaev'),
        expect: [{ file: 'officials.yaml', line: 2, says: '“Zhudyaev” is no common spelling' }],
      },
      { name: 'a common spelling', files: official('Vymysl Sudyaev'), expect: [] },
      { name: 'another common spelling', files: official('Vymysl Sudiaev'), expect: [] },
      {
        name: 'a Kazakh name',
        files: official('Ulgi Sotbaiuly', 'Үлгі Сотбайұлы'),
        expect: [],
      },
      {
        name: 'a script of which the program has no table',
        files: official('Namudhaj al-Qari', 'نموذج القارئ'),
        expect: [],
      },
    ],
  },
  check: ({ case: { officials, persons }, catalogue }, report) => {
    const tables = [...catalogue.transliterations.values()];
    for (const { data, path } of [...officials, ...persons]) {
      const family = printedFamily(data);
      const natives = nativeWords(data);
      const table = tables.find(({ letters }) =>
        natives.every((word) => Array.from(word).every((letter) => letter in letters)),
      );
      if (family === undefined || natives.length === 0 || !table) continue;
      if (natives.some((word) => isSpelling(folded(family), word, table))) continue;
      report({
        path: [...path, 'name'],
        words: family,
        message: `“${family}” is no common spelling of any word in ${quotedNatives(data)}.`,
        hint: 'Compare both with the sources. If both are right, leave them; other spellings of the sources belong under names.',
      });
    }
  },
});

type Named = Pick<Official['data'] | Person['data'], 'name' | 'names'>;

/** The last word, unless the name has parts that say more; in Latin letters. */
function printedFamily({ name = '', names = [] }: Named): string | undefined {
  const words = name.match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  const recorded = new Set(names.flatMap(({ parts }) => parts?.family ?? []));
  const family = words.find((word) => recorded.has(word)) ?? words.at(-1);
  return words.length > 1 && family !== undefined && /^[\p{Script=Latin}\p{M}’'-]+$/u.test(family)
    ? family
    : undefined;
}

const nativeForms = ({ names = [] }: Named): string[] =>
  names.filter(({ kind }) => kind === 'native').map(({ value }) => value);

const nativeWords = (data: Named): string[] =>
  nativeForms(data).flatMap((value) => value.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);

const quotedNatives = (data: Named): string =>
  nativeForms(data)
    .map((value) => `“${value}”`)
    .join(' or ');

/**
 * Whether a word can be had from another by taking any of the ways for each of its letters. `ends` has
 * the places that can be reached in the Latin word, for each place in the other.
 */
function isSpelling(latin: string, word: string, { letters }: TransliterationFile): boolean {
  if (word.length > longestName) return true;
  const ends: Set<number>[] = Array.from({ length: word.length + 1 }, () => new Set());
  ends[0]?.add(0);
  for (let at = 0; at < word.length; at += 1)
    for (let length = 1; length <= longestKey; length += 1)
      for (const way of letters[word.slice(at, at + length)] ?? [])
        for (const place of ends[at] ?? [])
          if (at + length <= word.length && latin.startsWith(way, place))
            ends[at + length]?.add(place + way.length);
  return ends[word.length]?.has(latin.length) === true;
}

const longestKey = 3;
/** Nobody has a longer one; what is longer is no name. */
const longestName = 60;
