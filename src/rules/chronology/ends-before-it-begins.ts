import dedent from 'dedent';
import type { Path } from '../../finding/finding.ts';
import { decisive } from '../../model/build.ts';
import { isBefore, toCaseDate } from '../../model/dates.ts';
import { firstText } from '../../model/phrase.ts';
import { dateName, nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const evidence = (published: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: judgment
      title: Judgment
      published: ${published}
  `,
});

const official = (from: string, to: string): Readonly<Record<string, string>> => ({
  'officials.yaml': dedent`
    - id: sudyaev-vymysl
      name: Vymysl Sudyaev
      standing: alleged
      posts:
        - title: Judge
          from: ${from}
          to: ${to}
          citations: [E-01]
  `,
});

export default caseRule({
  meta: {
    code: 'chronology/ends-before-it-begins',
    severity: 'error',
    summary: 'A post ends before it begins, or a date lies after its last possible day.',
    why: 'No day fits such dates, so whatever is compared with them comes out wrong: the program could not tell whether an official was in office. Mostly the two were swapped.',
    examples: [
      {
        name: 'a date not before 2021 and not after 2012',
        files: evidence('{ after: 2021, before: 2012 }'),
        expect: [{ file: 'evidence.yaml', line: 4, says: 'No day is both' }],
      },
      {
        name: 'a date not before 2012 and not after 2021',
        files: evidence('{ after: 2012, before: 2021 }'),
        expect: [],
      },
      {
        name: 'a day in one year, of which no more is known',
        files: evidence('{ after: 2012, before: 2012 }'),
        expect: [],
      },
      {
        name: 'a post from 2021 to 2012',
        files: official('2021', '2012-05'),
        expect: [
          { file: 'officials.yaml', line: 7, says: 'ends (2012-05) before it begins (2021)' },
        ],
      },
      {
        name: 'a post that began and ended in one year',
        files: official('2012-05', '2012'),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const { after, before, path } of rangesIn(file.data, [])) {
      if (!isBefore(toCaseDate(before), toCaseDate(after))) continue;
      report({
        path,
        message: `No day is both not before ${after} and not after ${before}.`,
        hint: 'Compare both with the sources. If they were swapped, put the earlier one under after.',
      });
    }
    for (const official of file.officials) {
      for (const { data, from, to } of official.posts) {
        if (!from || !to || !isBefore(decisive(to), decisive(from))) continue;
        report({
          path: to.path,
          message: `The post “${firstText(data.title)}” of ${nameOf(official)} ends (${dateName(decisive(to))}) before it begins (${dateName(decisive(from))}).`,
          hint: 'Compare both dates with the sources; perhaps they were swapped.',
          related: [{ message: 'where it begins', path: from.path }],
        });
      }
    }
  },
});

interface Range {
  readonly after: string;
  readonly before: string;
  readonly path: Path;
}

/** Every date that is given by its first and its last possible day. */
function rangesIn(value: unknown, path: Path): Range[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => rangesIn(item, [...path, index]));
  const { after, before } = value as { after?: unknown; before?: unknown };
  if (typeof after === 'string' && typeof before === 'string') return [{ after, before, path }];
  return Object.entries(value).flatMap(([key, item]) => rangesIn(item, [...path, key]));
}
