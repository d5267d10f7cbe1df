import dedent from 'dedent';
import { designationsRequiring } from '../designations.ts';
import { nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const official = (birth: string): Readonly<Record<string, string>> => ({
  'officials.yaml': dedent`
    - id: sudyaev-vymysl
      name: Vymysl Sudyaev
      standing: alleged
      ${birth}
  `,
});

export default caseRule({
  meta: {
    code: 'identity/no-birth-date',
    severity: 'warning',
    summary: 'Nothing is known of when an official was born whose listing is asked for.',
    why: 'Banks and border guards stop everyone who bears a listed name. With a date of birth, or only the year, those who merely have the same name are let go.',
    examples: [
      {
        name: 'no birth',
        files: official('gender: male'),
        expect: [{ file: 'officials.yaml', line: 2, says: 'when Vymysl Sudyaev was born' }],
      },
      {
        name: 'the year of birth',
        files: official('birth: { date: 1970, citations: [E-01] }'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    const { officials, submissions } = input.case;
    const designated = new Set(
      submissions.flatMap(({ designations }) => designations.map((item) => item.official)),
    );
    // Of these an error says so already.
    const required = new Set(
      designationsRequiring('birth_date', input).map((item) => item.official),
    );
    for (const official of officials) {
      const { name } = official.data;
      if (name === undefined || official.birthDate) continue;
      if (!designated.has(official) || required.has(official)) continue;
      report({
        path: [...official.path, 'name'],
        message: `Nothing says when ${nameOf(official)} was born.`,
        hint: 'Look in registers, declarations of income and official biographies, and add it as precisely as the source gives it, like this:\nbirth:\n  date: 1970\n  citations: [E-09]',
      });
    }
  },
});
