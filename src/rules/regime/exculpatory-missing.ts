import dedent from 'dedent';
import { designationsRequiring } from '../designations.ts';
import { nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const files = (search: string): Readonly<Record<string, string>> => ({
  'submissions.yaml': dedent`
    - id: us
      regime: us-gma
      interest: The addressee can act.
      designations:
        - official: sudyaev-vymysl
          criteria: [US.GMA.1A]
  `,
  'officials.yaml': dedent`
    - id: sudyaev-vymysl
      name: Vymysl Sudyaev
      standing: alleged
      ${search}
  `,
});

export default caseRule({
  meta: {
    code: 'regime/exculpatory-missing',
    severity: 'error',
    summary:
      'Submissions under the framework have a chapter on what speaks for the official, and nobody has searched.',
    why: 'The chapter would be empty, or worse, would say that nothing was found where nobody looked.',
    examples: [
      {
        name: 'no search',
        files: files('gender: male'),
        expect: [{ file: 'submissions.yaml', line: 5, says: 'in favour of Vymysl Sudyaev' }],
      },
      {
        name: 'a search that found nothing',
        files: files('exculpatory: { searched_on: 2026-02-01, result: None was found. }'),
        expect: [],
      },
    ],
  },
  requirement: 'exculpatory_search',
  check: (input, report) => {
    for (const { official, path } of designationsRequiring('exculpatory_search', input)) {
      if (official.data.exculpatory) continue;
      report({
        path: [...path, 'official'],
        message: `Nobody has searched for what speaks in favour of ${nameOf(official)}, on which submissions under this framework have a chapter.`,
        hint: 'Search, then add under the official what you found, also if it is nothing, like this:\nexculpatory:\n  searched_on: 2026-02-01\n  result: None found in the register of the court.',
        related: [{ message: 'the official', path: official.path }],
      });
    }
  },
});
