import dedent from 'dedent';
import { linksIn } from '../links.ts';
import { caseRule } from '../rule.ts';

const page = 'https://example.org/judgment.pdf';
const type = 'application/pdf';

const files = {
  'evidence.yaml': dedent`
    - id: E-01
      kind: judgment
      title: Judgment
      published: 2020-12-01
      origin: city-court
      url: ${page}
      files:
        - path: exhibits/E-01.pdf
          sha256: e5c62df5dab5c87b6a015ef3d43597074d1eec433b15f51aec63b8582d0e4ab4
  `,
  'exhibits/E-01.pdf': '%PDF-1.4\n',
};

export default caseRule({
  meta: {
    code: 'evidence/link-changed',
    severity: 'info',
    needsNetwork: true,
    summary: 'The address of an item of evidence gives another file than the one that is kept.',
    why: 'A court or an office that exchanges a published file changes what readers find under the note. Only files of one kind are compared, byte for byte, and never pages: a page differs for every reader. A file may have been written anew without another word in it, so this is a reason to look and no more.',
    examples: [
      {
        name: 'other bytes',
        files,
        answers: { [page]: { status: 200, type, body: '%PDF-1.7\n' } },
        expect: [{ file: 'evidence.yaml', line: 6, says: 'gives another file than' }],
      },
      {
        name: 'the same bytes',
        files,
        answers: { [page]: { status: 200, type, body: '%PDF-1.4\n' } },
        expect: [],
      },
      {
        name: 'a page, which is not compared',
        files,
        answers: { [page]: { status: 200, type: 'text/html', body: '<p>Judgment</p>' } },
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { path, name, result } of linksIn(input, 'changed'))
      report({
        path,
        message: `${name} gives another file than “${result.file}”.`,
        hint: 'Open both and compare them. If they say the same, there is nothing to do. If not, leave the exhibit as it is, and say in notes what was changed; the new file is an item of its own.',
      });
  },
});
