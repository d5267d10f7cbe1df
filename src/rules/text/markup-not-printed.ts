import dedent from 'dedent';
import type { Explanation } from '../../finding/explanation.ts';
import { type Unprintable, unprintableIn } from '../../model/markdown.ts';
import { textsIn } from '../../model/phrase.ts';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';

const names: Readonly<Record<Unprintable, string>> = {
  code: 'text that is marked as code',
  footnote: 'a footnote',
  heading: 'a heading within a text',
  html: 'HTML',
  link: 'a link that does not lead to the web',
  'link-by-name': 'a link whose address stands elsewhere in the text',
  picture: 'a picture within a text',
  rule: 'a line across the page',
  struck: 'text that is struck out',
  table: 'a table within a text',
};

const instead: Readonly<Record<Unprintable, string>> = {
  code: 'Write it without the signs ` around it, and begin each line of the text in the same column.',
  footnote: 'Cite evidence as [@E-04, p. 12]; write anything else in the text itself.',
  heading:
    'Write a paragraph. The headings come from the form of the document; a text in bold is **text**.',
  html: 'Write *words* for emphasis, **words** for bold, and leave a line empty between paragraphs.',
  link: 'Write [words](https://…) with the whole address. A file belongs in evidence.yaml, where it is cited as [@E-04].',
  'link-by-name': 'Write [words](https://…), with the address directly behind the words.',
  picture: 'Add it to evidence.yaml as an item with its file, and cite it as [@E-04].',
  rule: 'Delete it, and leave a line empty between paragraphs.',
  struck: 'Delete it. What is struck out could still be read.',
  table: 'Write a list, each entry on a line of its own with a hyphen and a space.',
};

const background = (text: string): Readonly<Record<string, string>> => ({
  'questions.yaml': `${dedent`
    - id: ep
      instrument: ep-wq
      addressee: vp-hr
      questions: [Has the addressee raised the case?]
      background: |
  `}\n${text.replace(/^/gm, '    ')}\n`,
});

const refused = (
  name: string,
  text: string,
  kind: Unprintable,
  ...marked: readonly string[]
): Explanation['examples'][number] => ({
  name,
  files: background(text),
  expect: marked.map((words) => ({
    file: 'questions.yaml',
    line: 6 + text.split('\n').findIndex((line) => line.includes(words)),
    says: names[kind],
  })),
});

export default caseRule({
  meta: {
    code: 'text/markup-not-printed',
    severity: 'warning',
    summary: 'A text has something in it that documents cannot show.',
    why: 'Texts have paragraphs, emphasis, lists, quotations and links to the web; everything else comes from the form of the document. What is not among these stands in the document as it was typed, or is lost, as the target of a link to a file is.',
    examples: [
      refused('a heading', '# The trial\n\nA court jailed a reader.', 'heading', '# The trial'),
      refused('a line across', 'A court jailed a reader.\n\n---\n\nShe appealed.', 'rule', '---'),
      refused('a link to a file', 'See [the notes](notes.pdf).', 'link', '(notes.pdf)'),
      refused(
        'links that lead nowhere',
        'See [the notes](https://) and [these](javascript:x).',
        'link',
        '(https://)',
        '(javascript:x)',
      ),
      refused(
        'a link that is explained elsewhere',
        'See [the notes][1].\n\n[1]: https://example.org',
        'link-by-name',
        '[the notes][1]',
        '[1]: https://example.org',
      ),
      refused('a picture', 'Her cell: ![A cell](cell.png).', 'picture', '(cell.png)'),
      refused('HTML', 'A court <b>jailed</b> a reader.', 'html', '<b>', '</b>'),
      refused(
        'a table',
        '| Day | Act |\n| --- | --- |\n| 1 May | Arrest |',
        'table',
        '| --- | --- |',
      ),
      refused(
        'a text that begins four spaces further in',
        'A court:\n\n    jailed a reader',
        'code',
        'jailed a reader',
      ),
      refused('words between grave accents', 'A court `jailed` a reader.', 'code', '`jailed`'),
      refused('a footnote', 'A court jailed a reader.[^1]', 'footnote', '[^1]'),
      refused('words struck out', 'A court ~~freed~~ jailed a reader.', 'struck', '~~freed~~'),
      {
        name: 'all that documents can show',
        files: background(
          dedent`
            A court *jailed* a **reader** ([the report](https://example.org/report), <mailto:desk@example.org>).

            > “Guilty.”

            1. She appealed.
            2. She lost – 3 < 4.
          `,
        ),
        expect: [],
      },
    ],
  },
  check: ({ case: file }, report) => {
    for (const { text, path } of file.prose)
      for (const [value, at] of textsIn(text, path))
        for (const { kind, words } of unprintableIn(value))
          report({
            path: at,
            words,
            message: `Documents cannot show ${names[kind]}: ${quoted(words)}.`,
            hint: instead[kind],
          });
  },
});
