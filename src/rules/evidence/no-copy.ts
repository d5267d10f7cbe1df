import dedent from 'dedent';
import { archiveServices } from '../links.ts';
import { evidenceName } from '../names.ts';
import { caseRule } from '../rule.ts';

const evidence = (line: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: press
      title: Reader jailed
      published: 2020-12-01
      origin: vymysl-gazette
      ${line}
  `,
});

export default caseRule({
  meta: {
    code: 'evidence/no-copy',
    severity: 'warning',
    summary: 'There is no copy of an item of public evidence.',
    why: 'Pages are deleted and changed, those of courts and state media first of all. A desk officer who opens a dead link has no evidence, and a page that now says something else is worse than none.',
    examples: [
      {
        name: 'a link without a copy',
        files: evidence('url: https://example.org/reader-jailed'),
        expect: [{ file: 'evidence.yaml', line: 1, says: 'There is only a link' }],
      },
      {
        name: 'neither link nor copy',
        files: evidence('language: en'),
        expect: [{ file: 'evidence.yaml', line: 1, says: 'neither a link nor a copy' }],
      },
      {
        name: 'an archived copy',
        files: evidence('archives: [{ url: https://archive.example.org/reader-jailed }]'),
        expect: [],
      },
    ],
  },
  check: ({ case: file, view }, report) => {
    for (const item of file.evidence) {
      const { files, archives, url } = item.data;
      const isWithheld = view.placeholders.has(`evidence/${item.id}`);
      if (isWithheld || files?.length || archives?.length) continue;
      report({
        path: [...item.path, 'id'],
        message:
          url === undefined
            ? `There is neither a link nor a copy for ${evidenceName(item)}.`
            : `There is only a link and no copy for ${evidenceName(item)}.`,
        hint:
          url === undefined
            ? 'Put the document into exhibits/ and name it under files. If it stands on the internet, add url and archives.'
            : `Have a copy made, with ${archiveServices}, and add its address under archives, or put a copy into exhibits/ and name it under files.`,
      });
    }
  },
});
