import dedent from 'dedent';
import type { Path } from '../../finding/finding.ts';
import type { CaseFile } from '../../model/case-file.ts';
import { caseRule } from '../rule.ts';
import { areOneLetterApart, folded } from '../spelling.ts';
import { stringsIn } from '../strings.ts';

const dossier = (summary: string): Readonly<Record<string, string>> => ({
  'dossier.yaml': dedent`
    schema_version: 1
    id: zz-base
    title: The base case
    language: en
    country: ZZ
    status: draft
    as_of: 2026-03-01
    summary: ${summary}
  `,
});

export default caseRule({
  meta: {
    code: 'identity/other-spelling',
    severity: 'info',
    summary: 'A name in a text differs by one letter from a name in the dossier.',
    why: 'Names from other scripts are spelt in many ways, and every source has its own. A reader who meets two spellings in one document asks whether two people are meant, and so does the computer of a bank.',
    examples: [
      {
        name: 'a judge with another letter',
        files: dossier('Judge Sudiaev sentenced a reader [@E-01].'),
        expect: [{ file: 'dossier.yaml', line: 8, says: '“Sudiaev” is “Sudyaev” but for one' }],
      },
      {
        name: 'the name as it is in the dossier, and with an ending',
        files: dossier('Judge Sudyaev, and Sudyaeva’s lawyer.'),
        expect: [],
      },
      {
        name: 'a spelling that the dossier records',
        files: {
          ...dossier('Judge Sudiaev sentenced a reader [@E-01].'),
          'officials.yaml': dedent`
            - id: sudyaev-vymysl
              name: Vymysl Sudyaev
              standing: alleged
              names: [{ value: Vymysl Sudiaev, kind: transliteration }]
          `,
        },
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    const names = nameWords(file);
    const known = new Map(names.map((name) => [folded(name), name]));
    const seen = new Set<string>();
    for (const { text, path } of proseIn(file)) {
      for (const [word] of text.matchAll(capitalised)) {
        const spelt = folded(word);
        if (seen.has(spelt)) continue;
        seen.add(spelt);
        if (isForm(spelt, known)) continue;
        const [meant] = [...known].filter(([name]) => areOneLetterApart(spelt, name));
        if (!meant) continue;
        report({
          path,
          words: word,
          message: `The name “${word}” is “${meant[1]}” but for one letter.`,
          hint: `If the same person is meant, write ${meant[1]}, and add the other spelling under names with kind: transliteration if a source has it.`,
        });
      }
    }
  },
});

const capitalised = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]{5,40}(?![\p{L}\p{M}])/gu;

/** The words of all names of people, in all spellings. */
const nameWords = ({ officials, persons }: CaseFile): string[] =>
  [...officials, ...persons].flatMap(({ data: { name = '', names = [] } }) =>
    [name, ...names.map(({ value }) => value)].flatMap((value) => [
      ...(value.match(/[\p{L}\p{M}]+/gu) ?? []),
    ]),
  );

/** Whether a word is a name, or one with an ending, or without one. */
const isForm = (word: string, known: ReadonlyMap<string, string>): boolean =>
  known.has(word) ||
  [...known.keys()].some(
    (name) => name.length > 4 && (word.startsWith(name) || isBent(word, name)),
  );

/** “Sudyaeva” becomes “Sudyaevu”. */
const isBent = (word: string, name: string): boolean => {
  const stem = name.replace(/[aeiouyаеиоуыэюя]$/u, '');
  return stem !== name && word.startsWith(stem) && word.length - stem.length <= 3;
};

const proseIn = ({ prose }: CaseFile): { text: string; path: Path }[] =>
  prose.flatMap(({ text, path }) => stringsIn(text, path));
