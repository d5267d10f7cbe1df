import dedent from 'dedent';
import type { Path } from '../../finding/finding.ts';
import { decisive } from '../../model/build.ts';
import type { Evidence } from '../../model/case-file.ts';
import { toCaseDate } from '../../model/dates.ts';
import { dateName, evidenceName } from '../names.ts';
import { datesOf, surelyBefore } from '../order.ts';
import { caseRule } from '../rule.ts';

const evidence = (line: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: press
      title: Reader jailed
      published: 2020-12-01
      url: https://example.org/reader-jailed
      ${line}
  `,
});

export default caseRule({
  meta: {
    code: 'chronology/copy-before-publication',
    severity: 'warning',
    summary: 'A page was looked at or archived before it was published.',
    why: 'Then one of the dates is wrong, or what was saved is an earlier page at the same address, in which the words cited may not stand.',
    examples: [
      {
        name: 'a page that was looked at the day before',
        files: evidence('accessed: 2020-11-30'),
        expect: [{ file: 'evidence.yaml', line: 6, says: 'looked at on 2020-11-30' }],
      },
      {
        name: 'an archived copy of the year before',
        files: evidence('archives: [{ url: https://archive.example.org/1, on: 2019-12-02 }]'),
        expect: [{ file: 'evidence.yaml', line: 6, says: 'archived on 2019-12-02' }],
      },
      {
        name: 'a page that was looked at and archived afterwards',
        files: evidence(
          'archives: [{ url: https://archive.example.org/1, on: 2020-12-02 }]\n      accessed: 2026-02-10',
        ),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const item of file.evidence) {
      const { published } = item;
      if (!published) continue;
      for (const { day, was, path } of looksAt(item)) {
        if (!surelyBefore([toCaseDate(day)], datesOf(published))) continue;
        report({
          path,
          message: `${evidenceName(item)} was ${was} on ${day}, before it was published (${dateName(decisive(published))}).`,
          hint: 'Correct the date that is wrong. If both are right, look at the copy: it may be of an earlier page at the same address.',
          related: [{ message: 'when it was published', path: published.path }],
        });
      }
    }
  },
});

interface Look {
  readonly day: string;
  readonly was: string;
  readonly path: Path;
}

const looksAt = ({ data: { accessed, archives = [] }, path }: Evidence): Look[] => [
  ...(accessed === undefined
    ? []
    : [{ day: accessed, was: 'looked at', path: [...path, 'accessed'] }]),
  ...archives.flatMap(({ on }, index) =>
    on === undefined
      ? []
      : [{ day: on, was: 'archived', path: [...path, 'archives', index, 'on'] }],
  ),
];
