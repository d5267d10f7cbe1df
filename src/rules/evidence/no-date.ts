import dedent from 'dedent';
import { evidenceName } from '../names.ts';
import { caseRule } from '../rule.ts';

const evidence = (line: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: press
      title: Reader jailed
      ${line}
  `,
});

export default caseRule({
  meta: {
    code: 'evidence/no-date',
    severity: 'warning',
    summary: 'An item of evidence has no date.',
    why: 'Notes give the date of every item. It tells the reader whether a source wrote at the time or years later, and without it many archives cannot find the item.',
    examples: [
      {
        name: 'no date',
        files: evidence('language: en'),
        expect: [{ file: 'evidence.yaml', line: 1, says: 'no date' }],
      },
      { name: 'the year alone', files: evidence('published: 2020'), expect: [] },
      {
        name: 'no date in the item itself',
        files: evidence('published: undated'),
        expect: [],
      },
    ],
  },
  check: ({ case: file, view }, report) => {
    for (const item of file.evidence) {
      // Of withheld items nobody sees whether they have one.
      if (item.published || view.placeholders.has(`evidence/${item.id}`)) continue;
      report({
        path: [...item.path, 'id'],
        message: `There is no date for ${evidenceName(item)}.`,
        hint: 'Add published, as precisely as the item itself gives it: 2020-12-01, 2020-12 or 2020. If it gives none, write published: undated.',
      });
    }
  },
});
