import dedent from 'dedent';
import { decisive } from '../../model/build.ts';
import { actsOf } from '../acts.ts';
import { actName, dateName } from '../names.ts';
import { datesOf, surelyBefore } from '../order.ts';
import { caseRule } from '../rule.ts';

const act = (until: string): Readonly<Record<string, string>> => ({
  'prosecutions.yaml': dedent`
    - id: reading-circle
      kind: criminal
      title: The trial of the reading circle
      defendants: [p-one]
      acts:
        - id: order
          type: authorised_detention
          date: 2020-10-10
          victims: [p-one]
          outcome:
            detention_until: ${until}
          citations: [E-01]
  `,
});

export default caseRule({
  meta: {
    code: 'chronology/detention-ends-before-it-begins',
    severity: 'error',
    summary: 'Detention is said to end before the act that imposed it.',
    why: 'One of the two dates is wrong, mostly the year around the turn of a year. How long someone was held is what an authority weighs first.',
    examples: [
      {
        name: 'detention until the January of the same year',
        files: act('2020-01-10'),
        expect: [
          {
            file: 'prosecutions.yaml',
            line: 11,
            says: 'ends (2020-01-10) before it begins (2020-10-10)',
          },
        ],
      },
      { name: 'until the January of the next year', files: act('2021-01-10'), expect: [] },
    ],
  },
  check: ({ case: file }, report) => {
    for (const act of actsOf(file)) {
      const until = act.detentionUntil;
      if (!until || !surelyBefore(datesOf(until), datesOf(act.date))) continue;
      report({
        path: until.path,
        message: `The detention in ${actName(act)} ends (${dateName(decisive(until))}) before it begins (${dateName(decisive(act.date))}).`,
        hint: 'Compare both dates with the sources; around the turn of a year the year is easily mistaken.',
        related: [{ message: 'the date of the act', path: act.date.path }],
      });
    }
  },
});
