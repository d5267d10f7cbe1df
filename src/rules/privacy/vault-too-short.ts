import dedent from 'dedent';
import { isGuarded } from '../../redact/withheld.ts';
import { caseRule } from '../rule.ts';
import { stringsIn } from '../strings.ts';

const vault = (number: string): Readonly<Record<string, string>> => ({
  'vault.yaml': dedent`
    p-one:
      level: internal
      values:
        identifiers:
          - type: passport
            number: ${number}
  `,
});

export default caseRule({
  meta: {
    code: 'privacy/vault-too-short',
    severity: 'warning',
    summary: 'A name or number in the vault is too short to be looked for.',
    why: 'Before anything leaves, it is searched for what the vault withholds. Four digits or a single letter stand in every document, so that nobody would notice those of the vault among them. What the program cannot look for, you must.',
    examples: [
      {
        name: 'four digits',
        files: vault('1234'),
        expect: [{ file: 'vault.yaml', line: 6, says: 'too short' }],
      },
      { name: 'a letter and five digits', files: vault('N12345'), expect: [] },
    ],
  },
  check: ({ vault }, report) => {
    for (const [id, { values }] of Object.entries(vault))
      for (const { text, path } of stringsIn(values)) {
        const [field, key] = [String(path[0]), path.at(-1)];
        if (!isIdentifying(field, key) || isGuarded(text, field)) continue;
        report({
          path: ['vault', id, 'values', ...path],
          message: 'The value is too short to be looked for in documents.',
          hint: 'Look for it yourself in what you print. If more of it is known, write it whole; if it tells nothing, take it out of the vault.',
        });
      }
  },
});

/** The fields whose values tell one person from others, and of entries in lists the one that does. */
const isIdentifying = (field: string, key: string | number | undefined): boolean =>
  field === 'names'
    ? key === 'value'
    : field === 'identifiers'
      ? key === 'number'
      : ['name', 'contact', 'address'].includes(field);
