import dedent from 'dedent';
import { evidenceName } from '../names.ts';
import { caseRule } from '../rule.ts';

const evidence = (archive: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: press
      title: Reader jailed
      url: https://example.org/reader-jailed
      archives:
        - url: ${archive}
  `,
});

export default caseRule({
  meta: {
    code: 'evidence/archive-is-link',
    severity: 'warning',
    summary: 'The archived copy of an item is the page itself.',
    why: 'When the page is deleted or changed, the copy is gone with it. The dossier looks safe and is not.',
    examples: [
      {
        name: 'the same address with another ending',
        files: evidence('http://www.example.org/reader-jailed/#top'),
        expect: [{ file: 'evidence.yaml', line: 6, says: 'leads to the page itself' }],
      },
      {
        name: 'a copy in an archive',
        files: evidence('https://archive.example.org/2020/https://example.org/reader-jailed'),
        expect: [],
      },
    ],
  },
  check: ({ case: { evidence } }, report) => {
    for (const item of evidence) {
      const { url, archives = [] } = item.data;
      archives.forEach((archive, index) => {
        if (url === undefined || pageOf(archive.url) !== pageOf(url)) return;
        report({
          path: [...item.path, 'archives', index, 'url'],
          message: `The archived copy of ${evidenceName(item)} leads to the page itself.`,
          hint: 'Save the page with a web archive, and write the address that the archive gives to the copy.',
        });
      });
    }
  },
});

/** What addresses of one page have in common. */
const pageOf = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/(?<!\/)\/+$/, '');
