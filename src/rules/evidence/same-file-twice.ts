import dedent from 'dedent';
import { type ListedFile, listedFiles } from '../exhibits.ts';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';

const files = (second: string): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: press
      title: Reader jailed
      files:
        - path: exhibits/E-01.txt
    - id: E-02
      kind: press
      title: Six years for reading
      files:
        - path: exhibits/E-02.txt
  `,
  'exhibits/E-01.txt': 'A court jailed a reader.',
  'exhibits/E-02.txt': second,
});

export default caseRule({
  meta: {
    code: 'evidence/same-file-twice',
    severity: 'warning',
    summary: 'Two items of evidence have the same file.',
    why: 'One document under two numbers looks like two sources that say the same. Often it is a slip: the second item has a file of its own, and the wrong one was copied.',
    examples: [
      {
        name: 'the same bytes under two names',
        files: files('A court jailed a reader.'),
        expect: [{ file: 'evidence.yaml', line: 10, says: 'E-02 has the same file as E-01' }],
      },
      { name: 'two files', files: files('Six years for reading aloud.'), expect: [] },
    ],
  },
  check: (input, report) => {
    const firsts = new Map<string, ListedFile>();
    const idOf = ({ path }: ListedFile): string => input.data.evidence?.[Number(path[1])]?.id ?? '';
    for (const file of listedFiles(input)) {
      const { found } = file;
      // That empty files are the same says nothing.
      if (!found || found.size === 0) continue;
      const first = firsts.get(found.sha256);
      if (!first) firsts.set(found.sha256, file);
      if (!first || idOf(first) === idOf(file)) continue;
      report({
        path: [...file.path, 'path'],
        message: `${idOf(file)} has the same file as ${idOf(first)}: ${quoted(file.listed.path)} is ${first.listed.path === file.listed.path ? 'named by both' : `the copy of ${quoted(first.listed.path)}, byte for byte`}.`,
        hint: 'If one of the two was copied by mistake, put the right file in its place. If both items are one document, keep one, and cite that.',
        related: [{ message: 'the other item', path: [...first.path, 'path'] }],
      });
    }
  },
});
