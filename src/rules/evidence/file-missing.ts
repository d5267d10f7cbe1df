import dedent from 'dedent';
import { didYouMean } from '../../finding/nearest.ts';
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
    code: 'evidence/file-missing',
    severity: 'error',
    summary: 'A file that an item of evidence names is not in the dossier’s folder.',
    why: 'The list of exhibits would promise a document that is not there. Capitals count: a name that fits on one computer may not fit on another.',
    examples: [
      {
        name: 'a file under another name',
        files: { ...files, 'exhibits/Judgement.txt': 'The judgment.' },
        expect: [{ file: 'evidence.yaml', line: 5, says: 'no file “exhibits/judgment.txt”' }],
      },
      {
        name: 'a file that is there',
        files: { ...files, 'exhibits/judgment.txt': 'The judgment.' },
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { path, listed, found } of listedFiles(input)) {
      if (found) continue;
      report({
        path: [...path, 'path'],
        message: `There is no file ${quoted(listed.path)} in the dossier’s folder.`,
        hint:
          didYouMean(listed.path, input.exhibits.keys()) ??
          'Put the file into exhibits/, or correct path. Capitals and folders count.',
      });
    }
  },
});
