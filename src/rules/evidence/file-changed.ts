import dedent from 'dedent';
import { exchangedFiles } from '../exhibits.ts';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';

const files = {
  'evidence.yaml': dedent`
    - id: E-01
      kind: judgment
      title: Judgment of 30 November 2020
      files:
        - path: exhibits/judgment.txt
          sha256: 85f9e78276a5ce43e7867898fe78d3e5096ae8194af5ffe745df9147c2427ac4
  `,
};

export default caseRule({
  meta: {
    code: 'evidence/file-changed',
    severity: 'error',
    summary: 'A file of evidence is not the one whose fingerprint was recorded.',
    why: 'The fingerprint shows that an exhibit is still what it was when it was collected and reviewed. If it differs, the file was replaced, edited, or damaged on the way, and what it is cited for may no longer stand in it.',
    examples: [
      {
        name: 'another text than the one that was recorded',
        files: { ...files, 'exhibits/judgment.txt': 'Another text.' },
        expect: [
          {
            file: 'evidence.yaml',
            line: 6,
            says: 'begins with 88965c12b75a, the recorded one with 85f9e78276a5',
          },
        ],
      },
      {
        name: 'the file that was recorded',
        files: { ...files, 'exhibits/judgment.txt': 'The judgment.' },
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { path, name, recorded, found } of exchangedFiles(input))
      report({
        path: [...path, 'sha256'],
        message: `${quoted(name)} is not the file that was recorded: its fingerprint begins with ${found.slice(0, 12)}, the recorded one with ${recorded.slice(0, 12)}.`,
        hint: `Put the recorded file back. Only if the new one is meant, check every citation of it and write sha256: ${found}`,
      });
  },
});
