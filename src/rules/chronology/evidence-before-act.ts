import dedent from 'dedent';
import { decisive } from '../../model/build.ts';
import type { Act, Citation, Evidence } from '../../model/case-file.ts';
import { supporting } from '../../model/support.ts';
import { actsOf } from '../acts.ts';
import { actName, dateName, evidenceName } from '../names.ts';
import { datesOf, surelyBefore } from '../order.ts';
import { caseRule } from '../rule.ts';

const act = (date: string, kind = 'press'): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: ${kind}
      title: Reader jailed
      published: 2020-12-01
  `,
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
    code: 'chronology/evidence-before-act',
    severity: 'warning',
    summary: 'An item of evidence was published before the act for which it is cited.',
    why: 'Nobody can report what has not happened yet. Either a date is wrong, or the wrong item is cited; whoever checks the note will find that out first. A law may be older than what was done under it.',
    examples: [
      {
        name: 'an article of the year before',
        files: act('2021-11-30'),
        expect: [
          {
            file: 'prosecutions.yaml',
            line: 10,
            says: 'E-01 (“Reader jailed”) was published (2020-12-01) before the act “sentence”',
          },
        ],
      },
      { name: 'an article of the next day', files: act('2020-11-30'), expect: [] },
      { name: 'the law under which the act was done', files: act('2021', 'statute'), expect: [] },
    ],
  },
  check: ({ case: file }, report) => {
    for (const act of actsOf(file)) {
      const early = citedFor(act).filter(({ evidence }) => isEarlier(evidence, act));
      const [first] = early;
      if (!first) continue;
      report({
        path: first.path,
        message: `${early.map(({ evidence }) => publication(evidence)).join(' and ')} before ${actName(act)} (${dateName(decisive(act.date))}).`,
        hint: 'Compare the dates with the sources, and look whether another item was meant. If it only announces the act, cite one that reports it.',
        related: [
          { message: 'the date of the act', path: act.date.path },
          ...early.flatMap(({ evidence: { published } }) =>
            published ? [{ message: 'when it was published', path: published.path }] : [],
          ),
        ],
      });
    }
  },
});

const isEarlier = ({ published, data }: Evidence, { date }: Act): boolean =>
  published !== undefined &&
  data.kind !== 'statute' &&
  surelyBefore(datesOf(published), datesOf(date));

const publication = (item: Evidence): string =>
  `${evidenceName(item)} was published${item.published ? ` (${dateName(decisive(item.published))})` : ''}`;

/** Each item once, where it is first cited for the act or for somebody's part in it. */
function citedFor({ citations, involvements }: Act): Citation[] {
  const all = [...citations, ...involvements.flatMap((involvement) => involvement.citations)];
  return [
    ...new Map(
      supporting(all)
        .reverse()
        .map((citation) => [citation.evidence, citation]),
    ).values(),
  ].reverse();
}
