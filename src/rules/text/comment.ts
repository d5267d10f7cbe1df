import dedent from 'dedent';
import { commentsIn } from '../../model/markdown.ts';
import { caseRule } from '../rule.ts';
import { quoted, stringsIn } from '../strings.ts';

const question = (subject: string, background: string): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: ep
      instrument: ep-wq
      addressee: vp-hr
      subject: ${subject}
      questions: [Has the addressee raised the case?]
      background: |
        ${background}
  `,
});

export default caseRule({
  meta: {
    code: 'text/comment',
    severity: 'error',
    summary: 'A text has a comment in it that documents would print.',
    why: 'Signs that hide a comment on a web page hide nothing here. A note to oneself would stand in the submission, before the eyes of the authority and of the accused.',
    examples: [
      {
        name: 'a comment as web pages have it',
        files: question('A reader', 'She was jailed. <!-- ask her sister first -->'),
        expect: [{ file: 'questions.yaml', line: 7, says: '“<!-- ask her sister first -->”' }],
      },
      {
        name: 'a comment that is never closed, in a field of one line',
        files: question('A reader <!-- which one?', 'She was jailed.'),
        expect: [{ file: 'questions.yaml', line: 4, says: '“<!-- which one?”' }],
      },
      {
        name: 'a comment as some write it in Markdown',
        files: question('A reader', '[//]: # (ask her sister first)'),
        expect: [{ file: 'questions.yaml', line: 7, says: '“[//]: # (ask her sister first)”' }],
      },
      {
        name: 'a comment of the file itself',
        files: question('A reader # which one?', 'She was jailed.'),
        expect: [],
      },
    ],
  },
  check: ({ case: { data } }, report) => {
    for (const { text, path } of stringsIn(data))
      for (const words of commentsIn(text))
        report({
          path,
          words,
          message: `The text has a comment in it: ${quoted(words)}.`,
          hint: 'Delete it, or keep it in the file as a line of its own, outside the text, that begins with #.',
        });
  },
});
