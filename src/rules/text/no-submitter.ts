import dedent from 'dedent';
import { caseRule } from '../rule.ts';

const dossier = (submitters: string): Readonly<Record<string, string>> => ({
  'dossier.yaml': dedent`
    schema_version: 1
    id: zz-base
    title: The base case
    language: en
    country: ZZ
    status: draft
    as_of: 2026-03-01
    fictional: true
    submitters: ${submitters}
  `,
});

export default caseRule({
  meta: {
    code: 'text/no-submitter',
    severity: 'warning',
    summary: 'There are submissions, and nobody is named who makes them.',
    why: 'An authority wants to know who stands behind a submission and whom it can ask. What arrives without a sender is rarely followed up.',
    examples: [
      {
        name: 'nobody submits',
        files: dossier('[]'),
        expect: [{ file: 'dossier.yaml', line: 9, says: 'Nobody is named who submits' }],
      },
      {
        name: 'an organisation submits',
        files: dossier('[{ organisation: Specimen Watch }]'),
        expect: [],
      },
      {
        name: 'there is nothing to submit',
        files: { ...dossier('[]'), 'submissions.yaml': '[]\n' },
        expect: [],
      },
    ],
  },
  check: ({ case: { data, submissions } }, report) => {
    if (submissions.length === 0 || data.submitters?.length) return;
    report({
      path: data.submitters ? ['submitters'] : [],
      message: 'Nobody is named who submits the case.',
      hint: 'Add them to dossier.yaml, like this:\nsubmitters:\n  - organisation: Specimen Watch\n    contact: { name: Advocacy desk, email: desk@example.org }',
    });
  },
});
