import dedent from 'dedent';
import { designationsRequiring } from '../designations.ts';
import { nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const official = (line: string): Readonly<Record<string, string>> => ({
  'officials.yaml': dedent`
    - id: sudyaev-vymysl
      name: Vymysl Sudyaev
      standing: alleged
      ${line}
  `,
});

export default caseRule({
  meta: {
    code: 'identity/exculpatory-not-searched',
    severity: 'warning',
    summary: 'Nobody has searched for what speaks in favour of an accused official.',
    why: 'A judge may have dissented, acquitted others, or been on leave. Fairness asks you to look for it, some authorities require it, and it is better found by you than by the lawyer of the accused.',
    examples: [
      {
        name: 'no search',
        files: official('gender: male'),
        expect: [{ file: 'officials.yaml', line: 1, says: 'in favour of Vymysl Sudyaev' }],
      },
      {
        name: 'a search that found nothing',
        files: official('exculpatory: { searched_on: 2026-02-01, result: None was found. }'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    // Of these an error says so already.
    const required = new Set(
      designationsRequiring('exculpatory_search', input).map(({ official }) => official),
    );
    for (const official of input.case.officials) {
      const { exculpatory, standing } = official.data;
      if (standing !== 'alleged' || exculpatory || required.has(official)) continue;
      report({
        path: [...official.path, 'id'],
        message: `No search is recorded for what speaks in favour of ${nameOf(official)}.`,
        hint: 'Search, then add what you found, also if it is nothing, like this:\nexculpatory:\n  searched_on: 2026-02-01\n  result: None found in the register of the court.',
      });
    }
  },
});
