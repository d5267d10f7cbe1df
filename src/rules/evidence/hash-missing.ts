import dedent from 'dedent';
import { listedFiles } from '../exhibits.ts';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';

const files = (line: string): Readonly<Record<string, string>> => ({
  'exhibits/judgment.txt': 'The judgment.',
  'evidence.yaml': dedent`
    - id: E-01
      kind: judgment
      title: Judgment of 30 November 2020
      files:
        - path: exhibits/judgment.txt
          ${line}
  `,
});

export default caseRule({
  meta: {
    code: 'evidence/hash-missing',
    severity: 'warning',
    summary: 'No fingerprint is recorded for a file of evidence.',
    why: 'A fingerprint (SHA-256) is computed from every sign of a file. Once it is recorded, anyone can show years later that the exhibit was not altered, and the program tells you at once if it was.',
    examples: [
      {
        name: 'no fingerprint',
        files: files('role: original'),
        expect: [{ file: 'evidence.yaml', line: 5, says: 'No fingerprint is recorded' }],
      },
      {
        name: 'a fingerprint',
        files: files('sha256: 85f9e78276a5ce43e7867898fe78d3e5096ae8194af5ffe745df9147c2427ac4'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { path, listed, found } of listedFiles(input)) {
      if (!found || listed.sha256 !== undefined) continue;
      report({
        path: [...path, 'path'],
        message: `No fingerprint is recorded for ${quoted(listed.path)}.`,
        hint: `Run \`dossier evidence hash --write\`, or write below the path: sha256: ${found.sha256}`,
      });
    }
  },
});
