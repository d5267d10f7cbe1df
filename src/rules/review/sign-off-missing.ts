import dedent from 'dedent';
import { caseRule } from '../rule.ts';

const cleared = (signOffs: string): Readonly<Record<string, string>> => ({
  'dossier.yaml': `${dedent`
    schema_version: 1
    id: zz-base
    title: The base case
    language: en
    country: ZZ
    status: cleared
    as_of: 2026-03-01
    fictional: true
  `}\n${signOffs}`,
});

export default caseRule({
  meta: {
    code: 'review/sign-off-missing',
    severity: 'warning',
    summary: 'The dossier is cleared, and not everybody has agreed who has to.',
    why: 'Three questions are answered by people, each for the dossier as a whole: whether it holds in law, whether it endangers anybody, and whether everybody concerned consents. Only with all three may it be sent.',
    examples: [
      {
        name: 'a dossier that only a lawyer has agreed to',
        files: cleared(dedent`
          sign_offs:
            - kind: legal
              by: counsel-1
              on: 2026-02-24
        `),
        expect: [
          { file: 'dossier.yaml', line: 6, says: 'the sign-offs on security and on consent' },
        ],
      },
      {
        name: 'a dossier that all three have agreed to',
        files: cleared(dedent`
          sign_offs:
            - kind: legal
              by: counsel-1
              on: 2026-02-24
            - kind: security
              by: security-1
              on: 2026-02-25
            - kind: consent
              by: casework-2
              on: 2026-02-25
        `),
        expect: [],
      },
    ],
  },
  check: ({ data, reviews: { missingSignOffs } }, report) => {
    if (data.status !== 'cleared' || missingSignOffs.length === 0) return;
    const kinds = missingSignOffs.map((kind) => (kind === 'legal' ? 'the law' : kind));
    report({
      path: ['status'],
      message: `The dossier is cleared without the sign-off${kinds.length > 1 ? 's' : ''} on ${kinds.join(' and on ')}.`,
      hint: `Ask those who have to agree, and add what they decide under sign_offs: kind: ${missingSignOffs.join(', ')}, by, on.`,
    });
  },
});
