import dedent from 'dedent';
import { daysBetween } from '../days.ts';
import { caseRule } from '../rule.ts';

const dossier: Readonly<Record<string, string>> = {
  'dossier.yaml': dedent`
    schema_version: 1
    id: zz-base
    title: The base case
    language: en
    country: ZZ
    status: draft
    as_of: 2026-03-01
  `,
};

export default caseRule({
  meta: {
    code: 'chronology/as-of-old',
    severity: 'warning',
    summary: 'The facts of the dossier have not been checked for a long time.',
    why: 'People are released, judges change their office, and listings are made. A document that says “is held” of someone who came home months ago harms its own case. After how many days the program warns can be set in workspace.yaml as stale_after_days; without it, after a year.',
    examples: [
      {
        name: 'facts as of the year before last',
        files: dossier,
        asOf: '2028-03-01',
        expect: [{ file: 'dossier.yaml', line: 7, says: '731 days ago' }],
      },
      { name: 'facts as of eleven months ago', files: dossier, asOf: '2027-02-01', expect: [] },
    ],
  },
  check: ({ case: { data }, asOf, staleAfterDays }, report) => {
    const age = daysBetween(data.as_of, asOf);
    if (age <= staleAfterDays) return;
    report({
      path: ['as_of'],
      message: `The facts of the dossier stand as of ${data.as_of}, ${String(age)} days ago.`,
      hint: 'Look again where the persons are, which posts the officials hold and what became of the proceedings; then write the day on which you did so as as_of.',
    });
  },
});
