import dedent from 'dedent';
import { caseRule } from '../rule.ts';

const dossier = (asOf: string): Readonly<Record<string, string>> => ({
  'dossier.yaml': dedent`
    schema_version: 1
    id: zz-base
    title: The base case
    language: en
    country: ZZ
    status: draft
    as_of: ${asOf}
  `,
});

export default caseRule({
  meta: {
    code: 'chronology/as-of-in-future',
    severity: 'warning',
    summary: 'The day as of which the dossier stands has not come yet.',
    why: 'Documents say that what they report stands as of that day. Of a day to come nobody can say so.',
    examples: [
      {
        name: 'a day of the next year',
        files: dossier('2027-02-01'),
        asOf: '2026-03-01',
        expect: [{ file: 'dossier.yaml', line: 7, says: '2027-02-01, lies after 2026-03-01' }],
      },
      { name: 'today', files: dossier('2026-03-01'), asOf: '2026-03-01', expect: [] },
    ],
  },
  check: ({ case: { data }, asOf }, report) => {
    if (data.as_of <= asOf) return;
    report({
      path: ['as_of'],
      message: `The day as of which the dossier stands, ${data.as_of}, lies after ${asOf}.`,
      hint: 'Write the day on which you last checked the facts. The day that counts as today can be given with --as-of.',
    });
  },
});
