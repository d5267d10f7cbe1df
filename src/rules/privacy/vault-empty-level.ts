import dedent from 'dedent';
import { caseRule } from '../rule.ts';

const vault = (recipients: string): Readonly<Record<string, string>> => ({
  'vault.yaml': dedent`
    p-one:
      level: recipient
      recipients: ${recipients}
      values:
        risk: Relatives were questioned.
  `,
});

export default caseRule({
  meta: {
    code: 'privacy/vault-empty-level',
    severity: 'warning',
    summary: 'A vault entry is meant for named authorities, and none is named.',
    why: 'The annex for the authority would come out without these values, and nobody would notice until the authority asks. Whoever consented also needs to know to whom the information goes.',
    examples: [
      {
        name: 'no recipients',
        files: vault('[]'),
        expect: [{ file: 'vault.yaml', line: 2, says: 'names none' }],
      },
      { name: 'one recipient', files: vault('[eu-ghrsr]'), expect: [] },
    ],
  },
  check: ({ vault }, report) => {
    for (const [id, { level, recipients }] of Object.entries(vault)) {
      if (level !== 'recipient' || recipients?.length) continue;
      report({
        path: ['vault', id, 'level'],
        message: `The vault entry “${id}” is meant for named authorities and names none.`,
        hint: 'Add recipients with the ids of the regimes or instruments whose authorities may see it, or write level: internal.',
      });
    }
  },
});
