import dedent from 'dedent';
import { comparable, sought, standsIn } from '../../redact/secrets.ts';
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
    why: 'Someone asked not to be named, and trusted you with it. One sentence, a link or the name of a file that still has the name undoes it, and what was once published cannot be taken back. Capitals, spaces and hyphens make no difference here.',
    examples: [
      {
        name: 'the name stands in the description',
        files: files('NIMUSH  Mkitkhveli owned a book [@E-01].'),
        expect: [
          { file: 'persons.yaml', line: 4, says: 'what the vault withholds as “name” of p-one' },
        ],
      },
      {
        name: 'the pseudonym stands in the description',
        files: files('Reader A owned a book [@E-01].'),
        expect: [],
      },
    ],
  },
  check: ({ data, view }, report) => {
    const secrets = view.withheld.map((item) => ({ ...item, words: sought(item.text) }));
    if (secrets.length === 0) return;
    for (const { text, path } of stringsIn(data)) {
      const searched = comparable(text);
      for (const { owner, field, words } of secrets) {
        if (!standsIn(searched, words)) continue;
        // The id itself may be made of the name; then even the id must not be repeated.
        const isTelling = standsIn(comparable(owner), words);
        report({
          path,
          message: `The text contains what the vault withholds as “${field}” of ${isTelling ? 'one of its entries' : owner}.`,
          hint: 'Write it in a way that does not identify anyone, and keep the value in vault.yaml alone. If it is public already and no danger, take it out of the vault. See docs/confidential.md.',
          ...(isTelling
            ? {}
            : { related: [{ message: 'the entry', path: ['vault', owner, 'level'] }] }),
        });
      }
    }
  },
});
