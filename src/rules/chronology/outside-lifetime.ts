import dedent from 'dedent';
import type { Path } from '../../finding/finding.ts';
import type { Official } from '../../model/case-file.ts';
import { type CaseDate, toCaseDate } from '../../model/dates.ts';
import { firstText } from '../../model/phrase.ts';
import { actName, dateName, nameOf } from '../names.ts';
import { datesOf, surelyBefore } from '../order.ts';
import { caseRule } from '../rule.ts';

const official = (lines: string): Readonly<Record<string, string>> => ({
  'officials.yaml': dedent`
    - id: sudyaev-vymysl
      name: Vymysl Sudyaev
      standing: alleged
      ${lines}
  `,
});

export default caseRule({
  meta: {
    code: 'chronology/outside-lifetime',
    severity: 'error',
    summary: 'An official is said to have acted before birth or after death.',
    why: 'Then a date is wrong, or two people of the same name were taken for one. The second is the gravest mistake that a dossier can make: it accuses someone of what another did.',
    examples: [
      {
        name: 'a sentence by a judge who had died',
        files: official('deceased: { on: 2019-05-01, citations: [E-02] }'),
        expect: [
          {
            file: 'prosecutions.yaml',
            line: 20,
            says: 'has a part in the act “sentence” of “The trial of the reading circle” (2020-11-30) after dying (2019-05-01)',
          },
        ],
      },
      {
        name: 'a post that begins before birth',
        files: official(
          'birth: { date: 1970, citations: [E-01] }\n      posts: [{ title: Judge, from: 1907, citations: [E-01] }]',
        ),
        expect: [{ file: 'officials.yaml', line: 5, says: 'before being born (1970)' }],
      },
      {
        name: 'a judge who died after the sentence',
        files: official('deceased: { on: 2022-05-01, citations: [E-02] }'),
        expect: [],
      },
    ],
  },
  check: ({ case: { officials } }, report) => {
    for (const official of officials) {
      const { birthDate, data } = official;
      const born = birthDate && datesOf(birthDate);
      const died = data.deceased?.on === undefined ? undefined : [toCaseDate(data.deceased.on)];
      for (const { does, dates, path } of doingsOf(official)) {
        const isLate = died !== undefined && surelyBefore(died, dates);
        const isEarly = born !== undefined && surelyBefore(dates, born);
        if (!isLate && !isEarly) continue;
        const [bound] = (isLate ? died : born) ?? [];
        report({
          path,
          message: `${nameOf(official)} ${does} (${dates.map(dateName).join(' or ')}) ${isLate ? 'after dying' : 'before being born'}${bound ? ` (${dateName(bound)})` : ''}.`,
          hint: 'Compare both dates with the sources. If both are right, somebody else of the same name is meant: make an entry of its own for that one in officials.yaml.',
          related: [
            isLate
              ? { message: 'the death', path: [...official.path, 'deceased'] }
              : { message: 'the birth', path: [...official.path, 'birth'] },
          ],
        });
      }
    }
  },
});

interface Doing {
  readonly does: string;
  readonly dates: readonly CaseDate[];
  readonly path: Path;
}

/** What only the living do. */
const doingsOf = ({ involvements, posts }: Official): Doing[] => [
  ...involvements.map(({ act, path }) => ({
    does: `has a part in ${actName(act)}`,
    dates: datesOf(act.date),
    path: [...path, 'official'],
  })),
  ...posts.flatMap(({ data, from }) =>
    from
      ? [
          {
            does: `takes up the post “${firstText(data.title)}”`,
            dates: datesOf(from),
            path: from.path,
          },
        ]
      : [],
  ),
];
