import dedent from 'dedent';
import { searchFor } from '../../redact/search.ts';
import { caseRule } from '../rule.ts';
import { stringsIn } from '../strings.ts';

const files = (description: string): Readonly<Record<string, string>> => ({
  'persons.yaml': dedent`
    - id: p-one
      pseudonym: Reader A
      role: victim
      description: ${description}
  `,
  'vault.yaml': dedent`
    p-one:
      level: internal
      values:
        name: Nimush Mkitkhveli
  `,
});

export default caseRule({
  meta: {
    code: 'privacy/withheld-in-public',
    severity: 'error',
    summary: 'A confidential value of the vault also stands in a file that is not confidential.',
    why: 'Someone asked not to be named, and trusted you with it. One sentence, a link or the name of a file that still has the name undoes it, and what was once published cannot be taken back. Capitals, accents, spaces and hyphens, the order of the words and letters that look alike make no difference here, and the family name alone is enough: the one recorded in the parts of the name, or else the last word of the name, if it has five letters or more. Every other spelling that people use belongs under names in the vault.',
    examples: [
      {
        name: 'the name stands in the description',
        files: files('NIMUSH  Mkitkhveli owned a book [@E-01].'),
        expect: [
          { file: 'persons.yaml', line: 4, says: 'what the vault withholds as “name” of p-one' },
        ],
      },
      {
        name: 'the family name stands in the description, in bold letters for one half',
        files: files('Mkit**khveli** owned a book [@E-01].'),
        expect: [{ file: 'persons.yaml', line: 4, says: 'what the vault withholds' }],
      },
      {
        name: 'the id is made of the name',
        files: {
          'persons.yaml': dedent`
            - id: mkitkhveli-nimush
              pseudonym: Reader A
              role: victim
          `,
          'vault.yaml': dedent`
            mkitkhveli-nimush:
              level: internal
              values:
                name: Nimush Mkitkhveli
          `,
        },
        expect: [{ file: 'persons.yaml', line: 1, says: 'The id is made of' }],
      },
      {
        name: 'the given name alone stands in the description',
        files: files('The shop “Nimush” sold a book [@E-01].'),
        expect: [],
      },
      {
        name: 'a relative of the same family name is named',
        files: {
          ...files('She is the sister of Vymysl Mkitkhveli [@E-01].'),
          'officials.yaml': dedent`
            - id: mkitkhveli-vymysl
              name: Vymysl Mkitkhveli
              standing: mentioned
          `,
        },
        expect: [],
      },
      {
        name: 'the pseudonym stands in the description',
        files: files('Reader A owned a book [@E-01].'),
        expect: [],
      },
    ],
  },
  check: ({ data, view }, report) => {
    if (view.withheld.length === 0) return;
    const search = searchFor(view.withheld);
    for (const { text, path } of stringsIn(data)) {
      for (const { owner, field } of search(text)) {
        // The id itself may be made of the name; then even the id must not be repeated.
        const isTelling = search(owner).length > 0;
        const isId = path.at(-1) === 'id';
        report({
          path,
          message: isId
            ? `The id is made of what the vault withholds as “${field}” of ${isTelling ? 'one of its entries' : owner}, and an id is in every file that speaks of the person.`
            : `The text contains what the vault withholds as “${field}” of ${isTelling ? 'one of its entries' : owner}.`,
          hint: isId
            ? 'Choose an id that tells nothing, such as p-four, here and wherever it is used, also in vault.yaml.'
            : 'Write it in a way that does not identify anyone, and keep the value in vault.yaml alone. If it is public already and no danger, take it out of the vault. See docs/confidential.md.',
          ...(isTelling
            ? {}
            : { related: [{ message: 'the entry', path: ['vault', owner, 'level'] }] }),
        });
      }
    }
  },
});
