import dedent from 'dedent';
import { exhibitAt } from '../../source/exhibits.ts';
import { listedFiles } from '../exhibits.ts';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';

const files = {
  'evidence.yaml': dedent`
    - id: E-01
      kind: judgment
      title: Judgment of 30 November 2020
      files:
        - path: exhibits/judgment.txt
  `,
  'exhibits/judgment.txt': 'The judgment.',
};

export default caseRule({
  meta: {
    code: 'evidence/file-unlisted',
    severity: 'warning',
    summary: 'A file lies among the exhibits, and no item of evidence names it.',
    why: 'Nobody reviews what no item names, and it is passed on all the same with the folder: a draft, a photograph with a face in it, a second copy that differs from the first.',
    examples: [
      {
        name: 'a file that was left behind',
        files: { ...files, 'exhibits/judgment (1).txt': 'Another judgment.' },
        expect: [
          {
            file: 'evidence.yaml',
            line: 1,
            says: 'No item of evidence names “exhibits/judgment (1).txt”',
          },
        ],
      },
      { name: 'files that are named', files, expect: [] },
    ],
  },
  check: (input, report) => {
    const listed = new Set(
      listedFiles(input).map(({ listed: { path } }) => exhibitAt(input.exhibits, path)),
    );
    for (const [path, file] of input.exhibits) {
      if (listed.has(file) || isOfTheSystem.test(path)) continue;
      report({
        path: ['evidence'],
        message: `No item of evidence names ${quoted(path)}.`,
        hint: 'Add it to the files of the item that it belongs to, or move it out of exhibits/.',
      });
    }
  },
});

/** What systems, editors and version control put into folders by themselves. */
const isOfTheSystem = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini|~\$[^/]*)$/i;
