import dedent from 'dedent';
import { isRealDay } from '../../schema/days.ts';
import { caseRule } from '../rule.ts';
import { stringsIn } from '../strings.ts';

const evidence = (date: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: judgment
      title: Judgment
      published: ${date}
  `,
});

export default caseRule({
  meta: {
    code: 'chronology/no-such-day',
    severity: 'error',
    summary: 'A date names a day that does not exist.',
    why: 'There is no 31 November. Such a date was misread or mistyped, and nobody can tell from it which day was meant, so it must be looked up again in the source.',
    examples: [
      {
        name: 'the 31st of November',
        files: evidence('2020-11-31'),
        expect: [{ file: 'evidence.yaml', line: 4, says: 'no day 2020-11-31' }],
      },
      {
        name: 'the 29th of February in a leap year',
        files: evidence('2020-02-29'),
        expect: [],
      },
    ],
  },
  check: ({ case: { data } }, report) => {
    for (const { text, path } of stringsIn(data)) {
      if (!fullDate.test(text) || isRealDay(text)) continue;
      report({
        path,
        message: `There is no day ${text}.`,
        hint: `Look it up in the source. Where only the month is certain and the field allows it, write ${text.slice(0, 7)}.`,
      });
    }
  },
});

const fullDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
