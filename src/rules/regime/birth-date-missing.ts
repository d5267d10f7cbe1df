import dedent from 'dedent';
import { designationsRequiring } from '../designations.ts';
import { nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const files = (birth: string): Readonly<Record<string, string>> => ({
  'submissions.yaml': dedent`
    - id: cz
      regime: cz-national
      designations:
        - official: sudyaev-vymysl
          criteria: [EU.A1.c.v]
  `,
  'officials.yaml': dedent`
    - id: sudyaev-vymysl
      name: Vymysl Sudyaev
      standing: alleged
      ${birth}
  `,
});

export default caseRule({
  meta: {
    code: 'regime/birth-date-missing',
    severity: 'error',
    summary: 'The framework asks for the date of birth of an official, and none is given.',
    why: 'Where the law names the date of birth among the data that identify a person, the authority cannot make an entry without it.',
    examples: [
      {
        name: 'no birth',
        files: files('gender: male'),
        expect: [{ file: 'submissions.yaml', line: 4, says: 'No date of birth of Vymysl Sudyaev' }],
      },
      {
        name: 'a date of birth',
        files: files('birth: { date: 1970-05-11, citations: [E-01] }'),
        expect: [],
      },
    ],
  },
  requirement: 'birth_date',
  check: (input, report) => {
    for (const { official, path } of designationsRequiring('birth_date', input)) {
      if (official.birthDate) continue;
      report({
        path: [...path, 'official'],
        message: `No date of birth of ${nameOf(official)} is given, which the framework asks for.`,
        hint: 'Look in the register of the court or the bar, in declarations of income and in official biographies. Then add it under birth in officials.yaml, with its source.',
        related: [{ message: 'the official', path: official.path }],
      });
    }
  },
});
