import dedent from 'dedent';
import { regimeName } from '../names.ts';
import { submissionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';

const submission = (line: string): Readonly<Record<string, string>> => ({
  'submissions.yaml': dedent`
    - id: us
      regime: us-gma
      ${line}
      designations:
        - official: sudyaev-vymysl
          criteria: [US.GMA.1A]
  `,
});

export default caseRule({
  meta: {
    code: 'regime/interest-missing',
    severity: 'error',
    summary:
      'Submissions under the framework say why a listing is in the interest of the authority, and this one does not.',
    why: 'Where nobody is obliged to list anyone, the authority asks first what it gains: a message to a government, abuses that will not be repeated, money that stays out of its banks.',
    examples: [
      {
        name: 'no interest',
        files: submission('date: 2026-03-01'),
        expect: [{ file: 'submissions.yaml', line: 1, says: 'does not say why' }],
      },
      {
        name: 'an interest',
        files: submission('interest: The authority has spoken out on trials of readers [@E-02].'),
        expect: [],
      },
    ],
  },
  requirement: 'interest',
  check: (input, report) => {
    for (const { submission, pack } of submissionsWithPacks(input)) {
      if (!pack.requires.includes('interest') || submission.interest) continue;
      report({
        path: [...submission.path, 'id'],
        message: `The submission “${submission.id}” does not say why a listing under ${regimeName(pack)} is in the interest of the authority.`,
        hint: 'Write it in interest: what the authority has said or done about such cases, and what a listing would change, each with its source.',
      });
    }
  },
});
