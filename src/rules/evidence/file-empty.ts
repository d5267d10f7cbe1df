import dedent from 'dedent';
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
};

export default caseRule({
  meta: {
    code: 'evidence/file-empty',
    severity: 'error',
    summary: 'A file of evidence has nothing in it.',
    why: 'A copy that broke off leaves a file with the right name and no content. The list of exhibits would promise a document, and the reader would open a blank one.',
    examples: [
      {
        name: 'a copy that broke off',
        files: { ...files, 'exhibits/judgment.txt': '' },
        expect: [{ file: 'evidence.yaml', line: 5, says: '“exhibits/judgment.txt” is empty' }],
      },
      {
        name: 'a file with content',
        files: { ...files, 'exhibits/judgment.txt': 'The judgment.' },
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { path, listed, found } of listedFiles(input)) {
      if (found?.size !== 0) continue;
      report({
        path: [...path, 'path'],
        message: `The file ${quoted(listed.path)} is empty.`,
        hint: 'Copy it into exhibits/ again from where you have it.',
      });
    }
  },
});
