import dedent from 'dedent';
import { didYouMean } from '../../finding/nearest.ts';
import { caseRule } from '../rule.ts';

const vault = (id: string): Readonly<Record<string, string>> => ({
  'vault.yaml': dedent`
    ${id}:
      level: internal
      values:
        risk: Relatives were questioned.
  `,
});

export default caseRule({
  meta: {
    code: 'privacy/vault-unknown-id',
    severity: 'error',
    summary: 'The vault has values for an id that does not exist.',
    why: 'The values belong to nobody, so they are missing where your team and the authorities named should see them. Mostly the id was changed in one file and not in the other.',
    examples: [
      {
        name: 'an id that was changed',
        files: vault('person-1'),
        expect: [{ file: 'vault.yaml', line: 1, says: 'values for “person-1”' }],
      },
      { name: 'the id of a person', files: vault('p-one'), expect: [] },
    ],
  },
  check: ({ case: { officials, persons, evidence }, vault: entries }, report) => {
    const known = [...officials, ...persons, ...evidence].map(({ id }) => id);
    const ids = new Set(known);
    for (const id of Object.keys(entries)) {
      if (ids.has(id)) continue;
      report({
        path: ['vault', id],
        at: 'key',
        message: `The vault has values for “${id}”, and no official, person or item of evidence has this id.`,
        hint: didYouMean(id, known) ?? 'Correct the id, or delete the entry.',
      });
    }
  },
});
