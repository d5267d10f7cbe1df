import dedent from 'dedent';
import { canBe, typeOfName } from '../../source/media-type.ts';
import { listedFiles } from '../exhibits.ts';
import { caseRule } from '../rule.ts';
import { quoted } from '../strings.ts';

const files = (path: string, line = 'role: original'): Readonly<Record<string, string>> => ({
  'evidence.yaml': dedent`
    - id: E-01
      kind: judgment
      title: Judgment of 30 November 2020
      files:
        - path: ${path}
          ${line}
  `,
  [path]: '<!doctype html><title>Please log in</title>',
});

export default caseRule({
  meta: {
    code: 'evidence/media-type-wrong',
    severity: 'warning',
    summary: 'A file of evidence is of another kind than its name or its media type says.',
    why: 'A page that asks for a password, saved as judgment.pdf, looks like an exhibit until somebody opens it. What a file is shows in its first bytes, whatever its name.',
    examples: [
      {
        name: 'a web page under the name of a PDF',
        files: files('exhibits/judgment.pdf'),
        expect: [
          {
            file: 'evidence.yaml',
            line: 5,
            says: 'is a PDF by its name, and a web page by its content',
          },
        ],
      },
      {
        name: 'a web page that is called a picture',
        files: files('exhibits/page.html', 'media_type: image/png'),
        expect: [
          {
            file: 'evidence.yaml',
            line: 6,
            says: 'is a picture (png) by media_type, and a web page by its content',
          },
        ],
      },
      {
        name: 'a web page',
        files: files('exhibits/page.html', 'media_type: text/html'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const { path, listed, found } of listedFiles(input)) {
      const { path: name, media_type: declared } = listed;
      const said = declared ?? typeOfName(name);
      if (!found || found.size === 0 || said === undefined || canBe(found.mediaType, said))
        continue;
      report({
        path: [...path, declared === undefined ? 'path' : 'media_type'],
        message: `${quoted(name)} is ${kindName(said)} by ${declared === undefined ? 'its name' : 'media_type'}, and ${found.mediaType === undefined ? 'something else' : kindName(found.mediaType)} by its content.`,
        hint: 'Open the file. If it is what was meant, correct the ending of its name, or media_type; if not, put the right file in its place.',
      });
    }
  },
});

/** What people call a kind of file. */
function kindName(type: string): string {
  const known = kinds.get(type);
  if (known !== undefined) return known;
  const [family = '', form = ''] = type.split('/');
  const name = families.get(family);
  return name === undefined ? `a file of the kind ${type}` : `${name} (${form})`;
}

const kinds: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'a PDF'],
  ['text/html', 'a web page'],
  ['text/plain', 'a text'],
  ['application/zip', 'a ZIP archive'],
  ['application/wacz', 'an archived site (wacz)'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'a Word document'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'an Excel workbook'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'a presentation'],
]);

const families: ReadonlyMap<string, string> = new Map([
  ['image', 'a picture'],
  ['audio', 'a sound recording'],
  ['video', 'a film'],
  ['text', 'a text'],
]);
