import dedent from 'dedent';
import { decisive } from '../../model/build.ts';
import type { Act, CaseFile } from '../../model/case-file.ts';
import { firstText } from '../../model/phrase.ts';
import { dateName } from '../names.ts';
import { actsConcerning, datesOf, peopleIn, surelyBefore } from '../order.ts';
import { caseRule } from '../rule.ts';
import { actsOf } from '../acts.ts';

const prosecution = (
  type: string,
  date: string,
  first = '{ id: search, type: searched, date: 2020-01-15, victims: [p-one] }',
): Readonly<Record<string, string>> => ({
  'prosecutions.yaml': dedent`
    - id: reading-circle
      kind: criminal
      title: The trial of the reading circle
      defendants: [p-one]
      acts:
        - id: one
          type: ${type}
          date: ${date}
          victims: [p-one]
        - id: arrest
          type: arrested
          date: 2020-10-08
          victims: [p-one]
        - ${first}
  `,
});

export default caseRule({
  meta: {
    code: 'chronology/out-of-order',
    severity: 'error',
    summary: 'An act stands before everything that it can follow upon.',
    why: 'Nobody is released, kept in detention or heard on appeal before something was done that this could end, prolong or review. Often the day and the month of a date were swapped, or the act with which it began is missing; in print the reader would doubt the rest of the chronology.',
    examples: [
      {
        name: 'detention that is prolonged before the arrest',
        files: prosecution('extended_detention', '2020-09-12'),
        expect: [
          {
            file: 'prosecutions.yaml',
            line: 8,
            says: 'the act “one” (2020-09-12) lies before the act “arrest” (2020-10-08)',
          },
        ],
      },
      {
        name: 'a release before the arrest',
        files: prosecution('released', '2020-02-01'),
        expect: [{ file: 'prosecutions.yaml', line: 8, says: 'upon which it must follow' }],
      },
      {
        name: 'day and month put right',
        files: prosecution('extended_detention', '2020-12-09'),
        expect: [],
      },
      {
        name: 'a release after an earlier arrest',
        files: prosecution(
          'released',
          '2020-02-01',
          '{ id: first-arrest, type: arrested, date: 2020-01-15, victims: [p-one] }',
        ),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const act of actsOf(file)) {
      const first = firstAfter(act, file);
      if (!first) continue;
      report({
        path: act.date.path,
        message: `In “${firstText(act.prosecution.data.title)}” the act “${act.id}” (${dateName(decisive(act.date))}) lies before the act “${first.id}” (${dateName(decisive(first.date))}), upon which it must follow.`,
        hint: 'Compare both dates with the sources: day and month are easily swapped. If something earlier is missing, such as a first arrest, add it.',
        related: [{ message: 'the act that should stand before it', path: first.date.path }],
      });
    }
  },
});

const deprivations = [
  'arrested',
  'authorised_detention',
  'convicted',
  'sentenced',
  'committed_to_psychiatric_care',
] as const;
/** Against what an appeal can be made. */
const decisions = [
  ...deprivations,
  'acquitted',
  'extended_detention',
  'refused_release',
  'banned_organisation',
  'listed_as_extremist',
  'dismissed_from_office',
  'refused_to_investigate',
  'closed_investigation',
  'searched',
] as const;

/** Upon which acts an act follows; at least one of them must stand before it. */
const followsUpon: Readonly<Partial<Record<Act['data']['type'], readonly Act['data']['type'][]>>> =
  {
    extended_detention: deprivations,
    refused_release: deprivations,
    released: deprivations,
    held_in_conditions: deprivations,
    upheld_on_appeal: decisions,
    refused_cassation: [...decisions, 'upheld_on_appeal'],
  };

/** The first of the acts upon which an act follows, if for somebody all of them stand after it. */
function firstAfter(act: Act, file: CaseFile): Act | undefined {
  const types = followsUpon[act.data.type];
  if (!types) return undefined;
  for (const somebody of peopleIn(act)) {
    const needed = actsConcerning(somebody, act, file).filter(({ data }) =>
      types.includes(data.type),
    );
    if (needed[0] && needed.every(({ date }) => surelyBefore(datesOf(act.date), datesOf(date))))
      return needed[0];
  }
  return undefined;
}
