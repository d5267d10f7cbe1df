import dedent from 'dedent';
import type { Unreachable } from '../../links/links.ts';
import { archiveServices, linksIn } from '../links.ts';
import { caseRule } from '../rule.ts';

const page = 'https://example.org/reader-jailed';

const files = {
  'evidence.yaml': dedent`
    - id: E-01
      kind: press
      title: Reader jailed
      published: 2020-12-01
      origin: vymysl-gazette
      url: ${page}
  `,
};

export default caseRule({
  meta: {
    code: 'evidence/link-unreachable',
    severity: 'info',
    needsNetwork: true,
    summary: 'Of the address of an item of evidence no page came, and nobody can tell why.',
    why: 'It may pass, it may be that the server answers nobody from abroad, or the page may be lost. Only somebody who opens it, on another day or from another place, can tell.',
    examples: [
      {
        name: 'a server that fails',
        files,
        answers: { [page]: { status: 500 } },
        expect: [{ file: 'evidence.yaml', line: 6, says: 'the server failed' }],
      },
      {
        name: 'a server that lets no program in, of which nothing is said here',
        files,
        answers: { [page]: { status: 403 } },
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { path, name, result, hasOtherCopy } of linksIn(input, 'unreachable'))
      report({
        path,
        message: `${name} could not be opened: ${reasons[result.why]}.`,
        hint: `Open it in a browser, and again on another day.${hasOtherCopy ? '' : ` As long as it opens for you, have a copy made, with ${archiveServices}, and add its address under archives.`}`,
      });
  },
});

const reasons: Readonly<Record<Unreachable, string>> = {
  late: 'no answer came in time',
  insecure: 'the server cannot prove that it is the one it says, or its encryption is out of date',
  failed: 'no connection came about',
  'server-error': 'the server failed',
  redirects: 'it leads from one address to the next without end',
};
