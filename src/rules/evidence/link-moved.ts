import dedent from 'dedent';
import { archiveServices, linksIn } from '../links.ts';
import { caseRule } from '../rule.ts';

const page = 'https://example.org/news/reader-jailed';

const files = {
  'evidence.yaml': dedent`
    - id: E-01
      kind: press
      title: Reader jailed
      published: 2020-12-01
      origin: vymysl-gazette
      url: ${page}
      archives: [{ url: https://archive.example.org/reader-jailed }]
  `,
};

const moved = (location: string) => ({
  [page]: { status: 301, location },
  [location]: { status: 200 },
  'https://archive.example.org/reader-jailed': { status: 200 },
});

export default caseRule({
  meta: {
    code: 'evidence/link-moved',
    severity: 'info',
    needsNetwork: true,
    summary: 'The address of an item of evidence leads to another site, or to a front page.',
    why: 'What stands there now may be something else. Names of sites are bought by others, and many servers send whoever asks for a page that was deleted to their front page.',
    examples: [
      {
        name: 'sent to the front page',
        files,
        answers: moved('https://example.org/'),
        expect: [{ file: 'evidence.yaml', line: 6, says: 'leads to the front page' }],
      },
      {
        name: 'sent to another site',
        files,
        answers: moved('https://example.com/lottery'),
        expect: [{ file: 'evidence.yaml', line: 6, says: 'leads to another site' }],
      },
      {
        name: 'sent to the same page with www',
        files,
        answers: moved('https://www.example.org/news/reader-jailed'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { path, name, result, hasOtherCopy } of linksIn(input, 'moved'))
      report({
        path,
        message: `${name} leads to ${result.isFrontPage ? 'the front page' : 'another site'}: ${result.to}`,
        hint: hasOtherCopy
          ? 'Open it. If the item stands there, leave url as it is or write the new address. If it does not, leave url as it is, since it says where the item was published, and make certain that the copy opens.'
          : `Open it. If the item stands there, write the new address under url. If it does not, look for a copy by the old address in ${archiveServices}, and add what you find under archives.`,
      });
  },
});
