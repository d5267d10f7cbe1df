import dedent from 'dedent';
import { archiveServices, linksIn } from '../links.ts';
import { caseRule } from '../rule.ts';

const page = 'https://example.org/reader-jailed';
const copy = 'https://archive.example.org/reader-jailed';

const files = {
  'evidence.yaml': dedent`
    - id: E-01
      kind: press
      title: Reader jailed
      published: 2020-12-01
      origin: vymysl-gazette
      url: ${page}
      archives: [{ url: '${copy}' }]
  `,
};

export default caseRule({
  meta: {
    code: 'evidence/link-gone',
    severity: 'info',
    needsNetwork: true,
    summary: 'At the address of an item of evidence there is nothing any more.',
    why: 'A reader who follows the link finds nothing, and wonders what else is not there. That a page is gone is no fault of the dossier, and often part of the story: what counts is the copy.',
    examples: [
      {
        name: 'a page that was deleted',
        files,
        answers: { [page]: { status: 404 }, [copy]: { status: 200 } },
        expect: [{ file: 'evidence.yaml', line: 6, says: 'The link of E-01' }],
      },
      {
        name: 'a copy that is gone',
        files,
        answers: { [page]: { status: 200 }, [copy]: { status: 410 } },
        expect: [{ file: 'evidence.yaml', line: 7, says: 'The archived copy of E-01' }],
      },
      {
        name: 'a page and its copy, both there',
        files,
        answers: { [page]: { status: 200 }, [copy]: { status: 200 } },
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { path, name, kind, result, hasOtherCopy } of linksIn(input, 'gone'))
      report({
        path,
        message:
          result.why === 'no-name'
            ? `${name} leads nowhere: there is no server of this name any more.`
            : `${name} leads to nothing: the server says that there is no such page.`,
        hint: hintFor(kind, hasOtherCopy),
      });
  },
});

function hintFor(kind: 'source' | 'archive', hasOtherCopy: boolean): string {
  if (kind === 'archive')
    return `Open it to be sure. Then have another copy made, with ${archiveServices}, as long as the page itself is there, and write its address in the place of this one.`;
  return hasOtherCopy
    ? 'Open it to be sure. Then leave url as it is, since it says where the item was published, and make certain that the copy opens.'
    : `Open it to be sure. Then look for a copy by this address in ${archiveServices}, and add what you find under archives. Leave url as it is: it says where the item was published.`;
}
