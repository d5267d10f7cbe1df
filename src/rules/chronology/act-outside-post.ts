import dedent from 'dedent';
import { covers, decisive } from '../../model/build.ts';
import type { Involvement, Post } from '../../model/case-file.ts';
import { involvementsOf } from '../acts.ts';
import { firstText } from '../../model/phrase.ts';
import { actName, dateName, nameOf } from '../names.ts';
import { caseRule } from '../rule.ts';

const official = (to: string): Readonly<Record<string, string>> => ({
  'officials.yaml': dedent`
    - id: sudyaev-vymysl
      name: Vymysl Sudyaev
      standing: alleged
      posts:
        - id: judge
          title: Judge
          from: 2019-02-01
          from_is: start
          to: 2020-05-30
          to_is: ${to}
          citations: [E-01]
  `,
});

export default caseRule({
  meta: {
    code: 'chronology/act-outside-post',
    severity: 'warning',
    summary: 'An act lies outside the time in which the official held the post.',
    why: 'Someone who was not yet or no longer in office cannot have done it in office. Either a date is wrong, or it was someone else of the same name; both are found by the lawyer of the accused within an hour.',
    examples: [
      {
        name: 'a sentence six months after the post ended',
        files: official('end'),
        expect: [{ file: 'prosecutions.yaml', line: 20, says: 'did not hold the post “Judge”' }],
      },
      {
        name: 'the same, with the post named',
        files: {
          ...official('end'),
          'prosecutions.yaml': dedent`
            - id: reading-circle
              kind: criminal
              title: The trial of the reading circle
              defendants: [p-one]
              acts:
                - id: sentence
                  type: sentenced
                  date: 2020-11-30
                  victims: [p-one]
                  citations: [E-01]
                  involved:
                    - official: sudyaev-vymysl
                      function: presiding_judge
                      post: judge
                      basis: stated
                      citations: [E-01]
          `,
        },
        expect: [{ file: 'prosecutions.yaml', line: 14, says: 'did not hold the post “Judge”' }],
      },
      {
        name: 'a post that sources mention for the last time before the sentence',
        files: official('last_cited'),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const involvement of involvementsOf(file)) {
      const { act, data, official: person, path } = involvement;
      const posts = possiblePosts(involvement);
      const date = decisive(act.date);
      if (posts.length === 0 || posts.some((post) => covers(post, date))) continue;
      const [only] = posts.length === 1 ? posts : [];
      report({
        path: [...path, data.post === undefined ? 'official' : 'post'],
        message: `By the dates given, ${nameOf(person)} ${only ? `did not hold the post “${firstText(only.data.title)}”` : 'held none of the posts named'} at the time of ${actName(act)} (${dateName(date)}).`,
        hint: 'Compare the date of the act and the dates of the post with the sources, and make sure that it is the same person. Where sources only mention the post for the first or last time, write from_is: first_cited or to_is: last_cited.',
        related: [
          { message: 'the date of the act', path: act.date.path },
          ...posts.map((post) => ({ message: 'the post', path: [...post.path, 'title'] })),
        ],
      });
    }
  },
});

/** The post in which the act was done, or all that the official held. */
const possiblePosts = ({ data, official }: Involvement): readonly Post[] =>
  official.posts.filter(({ id }) => data.post === undefined || id === data.post);
