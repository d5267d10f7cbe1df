import dedent from 'dedent';
import { caseRule } from '../rule.ts';

const dossier = (line: string): Readonly<Record<string, string>> => ({
  'dossier.yaml': dedent`
    schema_version: 1
    id: zz-base
    title: The base case
    language: en
    country: ZZ
    status: draft
    as_of: 2026-03-01
    fictional: true
    ${line}
  `,
});

export default caseRule({
  meta: {
    code: 'text/no-summary',
    severity: 'warning',
    summary: 'The dossier has no summary.',
    why: 'A desk officer decides on the first page whether to read on. Without a summary that page says whom to list and not what happened.',
    examples: [
      {
        name: 'no summary',
        files: dossier('context: The offence is vaguely defined [@E-02].'),
        expect: [{ file: 'dossier.yaml', line: 1, says: 'no summary' }],
      },
      {
        name: 'a summary',
        files: dossier('summary: A judge jailed a reader for owning a book [@E-01].'),
        expect: [],
      },
    ],
  },
  check: ({ case: { summary } }, report) => {
    if (summary) return;
    report({
      path: [],
      message: 'The dossier has no summary.',
      hint: 'Add summary to dossier.yaml: in three or four sentences, what was done to whom and by whom, each with its citation.',
    });
  },
});
