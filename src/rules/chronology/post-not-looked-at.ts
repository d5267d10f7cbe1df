import dedent from 'dedent';
import { decisive } from '../../model/build.ts';
import type { Evidence, Post } from '../../model/case-file.ts';
import { firstText } from '../../model/phrase.ts';
import { supporting } from '../../model/support.ts';
import { daysBetween } from '../days.ts';
import { nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const official = (
  accessed: string,
  post = 'from: 2019-02-01, from_is: start',
): Readonly<Record<string, string>> => ({
  'officials.yaml': dedent`
    - id: sudyaev-vymysl
      name: Vymysl Sudyaev
      standing: alleged
      posts:
        - { title: Judge, ${post}, citations: [E-01] }
  `,
  'evidence.yaml': dedent`
    - id: E-01
      kind: other
      title: Register of judges
      published: 2019-02-03
      url: https://example.org/register
      accessed: ${accessed}
  `,
});

export default caseRule({
  meta: {
    code: 'chronology/post-not-looked-at',
    severity: 'warning',
    summary: 'A post is said to have begun and not to have ended, and its source is old.',
    why: 'A post with a beginning and no end reads as if the official held it today. An authority that lists a judge under a post left years ago lists nobody whom a bank can find. After how many days the program warns can be set in workspace.yaml as stale_after_days; without it, after a year.',
    examples: [
      {
        name: 'a register that was looked at years before',
        files: official('2022-05-30'),
        expect: [
          {
            file: 'officials.yaml',
            line: 5,
            says: 'The post “Judge” of Vymysl Sudyaev has no end, and its newest source is of 2022-05-30',
          },
        ],
      },
      { name: 'a register that was looked at again', files: official('2026-02-10'), expect: [] },
      {
        name: 'a post that has ended',
        files: official('2022-05-30', 'from: 2019-02-01, from_is: start, to: 2022-05-30'),
        expect: [],
      },
      {
        name: 'a post in which the official is only mentioned',
        files: official('2022-05-30', 'from: 2019-02-01, from_is: first_cited'),
        expect: [],
      },
    ],
  },
  check: ({ case: file, staleAfterDays }, report) => {
    for (const official of file.officials) {
      if (official.data.standing !== 'alleged' || official.data.deceased) continue;
      for (const post of official.posts) {
        const last = lastLookAt(post);
        if (post.to || post.data.from_is !== 'start' || last === undefined) continue;
        if (daysBetween(last, file.data.as_of) <= staleAfterDays) continue;
        report({
          path: [...post.path, 'title'],
          message: `The post “${firstText(post.data.title)}” of ${nameOf(official)} has no end, and its newest source is of ${last}.`,
          hint: 'Look whether the official still holds it. Then write the day as accessed of the source that says so; or give the end, or the last mention as to with to_is: last_cited.',
        });
      }
    }
  },
});

/** The last day on which a source for the post was published or looked at, if any is known. */
function lastLookAt({ citations }: Post): string | undefined {
  const days = supporting(citations).flatMap(({ evidence }) => [
    evidence.data.accessed ?? [],
    publishedBy(evidence) ?? [],
  ]);
  return days.flat().sort().at(-1);
}

const publishedBy = ({ published }: Evidence): string | undefined =>
  published && decisive(published).latest;
