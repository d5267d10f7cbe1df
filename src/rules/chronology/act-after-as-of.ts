import dedent from 'dedent';
import { decisive } from '../../model/build.ts';
import { isBefore, toCaseDate } from '../../model/dates.ts';
import { actsOf } from '../acts.ts';
import { actName, dateName } from '../names.ts';
import { caseRule } from '../rule.ts';

const act = (date: string): Readonly<Record<string, string>> => ({
  'prosecutions.yaml': dedent`
    - id: reading-circle
      kind: criminal
      title: The trial of the reading circle
      defendants: [p-one]
      acts:
        - id: sentence
          type: sentenced
          date: ${date}
          victims: [p-one]
          citations: [E-01]
  `,
});

export default caseRule({
  meta: {
    code: 'chronology/act-after-as-of',
    severity: 'warning',
    summary: 'An act is dated after the day up to which the facts of the dossier were checked.',
    why: 'Every document says up to which day its facts were checked. An act of a later day was either not checked, or its date is mistyped; a reader who sees an act in the future believes nothing else.',
    examples: [
      {
        name: 'a sentence nine years after the facts were checked',
        files: act('2035-04-05'),
        expect: [
          { file: 'prosecutions.yaml', line: 8, says: '(2035-04-05) lies after 2026-03-01' },
        ],
      },
      {
        name: 'a sentence in the year in which the facts were checked',
        files: act("'2026'"),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    const { as_of: asOf } = file.data;
    for (const item of actsOf(file)) {
      const date = decisive(item.date);
      if (!isBefore(toCaseDate(asOf), date)) continue;
      report({
        path: item.date.path,
        message: `The date of ${actName(item)} (${dateName(date)}) lies after ${asOf}, the day up to which the facts were checked.`,
        hint: 'Compare the date with the source. If it is right, check the facts again and write the new day as as_of in dossier.yaml.',
        related: [{ message: 'the day up to which the facts were checked', path: ['as_of'] }],
      });
    }
  },
});
