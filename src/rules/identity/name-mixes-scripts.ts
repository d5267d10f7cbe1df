import dedent from 'dedent';
import type { Path } from '../../finding/finding.ts';
import type { CaseFile } from '../../model/case-file.ts';
import type { NameForm } from '../../schema/types.ts';
import { oddLetterIn } from '../look-alikes.ts';
import { caseRule } from '../rule.ts';
import { quoted, stringsIn } from '../strings.ts';

const person = (name: string): Readonly<Record<string, string>> => ({
  'persons.yaml': dedent`
    - id: p-one
      name: ${name}
  `,
});

export default caseRule({
  meta: {
    code: 'identity/name-mixes-scripts',
    severity: 'warning',
    summary: 'A word in a name has a letter of another script that looks like its own.',
    why: 'A Latin “o” and a Cyrillic “о” look the same and are different letters. Whoever searches a register or a sanctions list for such a name finds nothing, and nobody can see why.',
    examples: [
      {
        name: 'a Cyrillic letter in a Latin word',
        files: person('Nimush Mkitkhvеli'),
        expect: [{ file: 'persons.yaml', line: 2, says: '“е” in “Mkitkhvеli” is Cyrillic' }],
      },
      {
        name: 'whole words in different scripts',
        files: person('Nimush (Нимуш) Mkitkhveli'),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const { text, path } of namesIn(file)) {
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

function namesIn({ officials, organisations, persons }: CaseFile): { text: string; path: Path }[] {
  const forms = (names: readonly NameForm[] | undefined, path: Path) =>
    (names ?? []).flatMap(({ value, parts }, index) => [
      ...stringsIn(value, [...path, 'names', index, 'value']),
      ...stringsIn(parts, [...path, 'names', index, 'parts']),
    ]);
  return [...officials, ...organisations, ...persons].flatMap(({ data, path }) => [
    ...stringsIn(data.name, [...path, 'name']),
    ...forms(data.names, path),
  ]);
}
