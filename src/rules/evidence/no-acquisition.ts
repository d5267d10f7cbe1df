import dedent from 'dedent';
import { caseRule } from '../rule.ts';

const evidence = (line: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: photograph
      title: The reading room after the search
      files:
        - { path: exhibits/room.png, role: original }
      ${line}
  `,
  'exhibits/room.png': 'a picture',
});

export default caseRule({
  meta: {
    code: 'evidence/no-acquisition',
    severity: 'warning',
    summary: 'Nothing says how a file came to you.',
    why: 'What stands on the internet anybody can fetch again and compare. Of a file that exists only with you the reader must know who obtained it, when and how; without that it could come from anywhere.',
    examples: [
      {
        name: 'a photograph from nowhere',
        files: evidence('language: en'),
        expect: [{ file: 'evidence.yaml', line: 5, says: 'how the files of E-01 came to you' }],
      },
      {
        name: 'a photograph with its history',
        files: evidence(
          'acquisition: { by: collector-1, at: 2020-06-19, method: Sent by the library }',
        ),
        expect: [],
      },
      {
        name: 'a copy of a page that can be fetched again',
        files: evidence('url: https://example.org/room'),
        expect: [],
      },
    ],
  },
  // How an item was obtained is for the team, so that the view of others does not have it.
  check: ({ data: { evidence = [] } }, report) => {
    evidence.forEach(({ id, files, url, acquisition, custody }, item) => {
      if (!files?.length || url !== undefined || acquisition || custody?.length) return;
      report({
        path: ['evidence', item, 'files'],
        message: `Nothing says how the files of ${id} came to you.`,
        hint: 'Add who obtained them, when and how, like this:\nacquisition:\n  by: collector-1\n  at: 2020-12-04\n  method: Certified copy handed to counsel, scanned',
      });
    });
  },
});
