import dedent from 'dedent';
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
    code: 'identity/namesakes-unchecked',
    severity: 'warning',
    summary: 'Nobody has checked whether someone else bears the name of an accused official.',
    why: 'People with the same name work in the same courts. Whoever is mistaken for a namesake loses accounts and visas for what someone else did, and the list that names them loses its credit.',
    examples: [
      {
        name: 'no check',
        files: official('gender: male'),
        expect: [{ file: 'officials.yaml', line: 2, says: 'bears the name Vymysl Sudyaev' }],
      },
      {
        name: 'a check and what it found',
        files: official(
          'namesakes_checked: { on: 2026-02-01, by: researcher-1, result: No other was found. }',
        ),
        expect: [],
      },
    ],
  },
  check: ({ case: { officials } }, report) => {
    for (const official of officials) {
      const { name, namesakes_checked: checked, standing } = official.data;
      if (standing !== 'alleged' || name === undefined || checked) continue;
      report({
        path: [...official.path, 'name'],
        message: `No check is recorded whether someone else bears the name ${nameOf(official)}.`,
        hint: 'Look for other people of that name in such offices, then add what you found, like this:\nnamesakes_checked:\n  on: 2026-02-01\n  by: researcher-1\n  result: No other judge of this name was found.',
      });
    }
  },
});
