import dedent from 'dedent';
import type { Path } from '../../finding/finding.ts';
import type { CaseFile } from '../../model/case-file.ts';
import { textsIn as wordings } from '../../model/phrase.ts';
import { oddLetterIn } from '../look-alikes.ts';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';
import { textsIn } from '../texts.ts';

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
    code: 'text/mixed-scripts',
    severity: 'warning',
    summary: 'A word in a text has a letter of another script that looks like its own.',
    why: 'A search in the document does not find the word, a screen reader spells it out, and whoever copies the name into a register finds nobody. It happens on keyboards that are switched between scripts, and in texts that somebody wants to be hard to search.',
    examples: [
      {
        name: 'a Cyrillic letter in a name',
        files: dossier('The court jailed Nimush Mkitkhvеli [@E-01].'),
        expect: [{ file: 'dossier.yaml', line: 8, says: '“е” in “Mkitkhvеli” is Cyrillic' }],
      },
      {
        name: 'words in two scripts',
        files: dossier('The court (суд) jailed Nimush Mkitkhveli [@E-01].'),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const [text, path] of printedTexts(file)) {
      for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
        const odd = oddLetterIn(word);
        if (!odd) continue;
        report({
          path,
          words: word,
          message: `The letter “${odd.letter}” in ${quoted(word)} is ${odd.script}, unlike the rest of the word.`,
          hint: 'Delete the letter and type it again on the keyboard for the script of the other letters. The two look alike.',
        });
      }
    }
  },
});

/** What an author writes, and the titles of evidence. Names are looked at by another rule, quotes stay as they are. */
const printedTexts = ({ data, evidence }: CaseFile): (readonly [string, Path])[] => [
  ...textsIn(data)
    .filter(({ path }) => path.at(-1) !== 'name' || path[0] !== 'organisations')
    .flatMap(({ phrase, path }) => wordings(phrase, path)),
  ...evidence.flatMap(({ data: { title, author, publisher }, path }) =>
    Object.entries({ title, author, publisher }).flatMap(([field, text]) =>
      text === undefined ? [] : [[text, [...path, field]] as const],
    ),
  ),
];
