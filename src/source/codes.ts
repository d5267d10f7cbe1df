import type { Explanation } from '../finding/explanation.ts';

/** What can be wrong with a file before anyone looks at what it says. */
export const yamlCodes = {
  syntax: {
    code: 'yaml/syntax',
    severity: 'error',
    summary: 'The file cannot be read.',
    why: 'A dossier consists of fields with a name, a colon, a space and a value; entries of a list with a hyphen and a space; what belongs together begins in the same column. One sign out of place can change what everything after it means, so the program stops rather than guess.',
    examples: [
      {
        name: 'text directly after the sign for long text',
        files: { 'persons.yaml': '- id: p-one\n  description: > She owned a book.\n' },
        expect: [{ file: 'persons.yaml', line: 2, says: 'must begin on the next line' }],
      },
      {
        name: 'long text on lines of its own',
        files: {
          'persons.yaml':
            '- id: p-one\n  name: Nimush Mkitkhveli\n  description: >\n    She owned a book [@E-01].\n',
        },
        expect: [],
      },
    ],
  },
  tab: {
    code: 'yaml/tab',
    severity: 'error',
    summary: 'A line is indented with a tab, or a tab stands after a hyphen.',
    why: 'Indentation is measured in spaces. A tab looks like spaces but has no agreed width, so it is not allowed there.',
    examples: [
      {
        name: 'a tab before a field',
        files: { 'persons.yaml': '- id: p-one\n\tname: Nimush Mkitkhveli\n' },
        expect: [{ file: 'persons.yaml', line: 2, says: 'indented with a tab' }],
      },
      {
        name: 'spaces before a field',
        files: { 'persons.yaml': '- id: p-one\n  name: Nimush Mkitkhveli\n' },
        expect: [],
      },
    ],
  },
  noSpaceAfterColon: {
    code: 'yaml/no-space-after-colon',
    severity: 'error',
    summary: 'There is no space between a field’s colon and its value.',
    why: 'Without the space, the program takes name, colon and value for one word, as it does for a link or a time of day.',
    examples: [
      {
        name: 'no space',
        files: { 'persons.yaml': '- id: p-one\n  name:Nimush Mkitkhveli\n' },
        expect: [{ file: 'persons.yaml', line: 2, says: 'no space after the colon of “name”' }],
      },
      {
        name: 'a space',
        files: { 'persons.yaml': '- id: p-one\n  name: Nimush Mkitkhveli\n' },
        expect: [],
      },
    ],
  },
  indentation: {
    code: 'yaml/indentation',
    severity: 'error',
    summary: 'A line begins in the wrong column.',
    why: 'Indentation says what belongs to what. A field that begins one column too far to the left or right belongs to another entry, or to none.',
    examples: [
      {
        name: 'a field one space too far to the right',
        files: { 'persons.yaml': '- id: p-one\n   name: Nimush Mkitkhveli\n' },
        expect: [{ file: 'persons.yaml', line: 2, says: 'another column than “id” above' }],
      },
      {
        name: 'fields in one column',
        files: { 'persons.yaml': '- id: p-one\n  name: Nimush Mkitkhveli\n' },
        expect: [],
      },
    ],
  },
  duplicateKey: {
    code: 'yaml/duplicate-key',
    severity: 'error',
    summary: 'The same field stands twice in one entry.',
    why: 'Only one of the two could be used, and nobody would know which. Often a hyphen is missing before the second, so that two people have become one.',
    examples: [
      {
        name: 'two names',
        files: { 'persons.yaml': '- id: p-one\n  name: Nimush Mkitkhveli\n  name: Nimush\n' },
        expect: [{ file: 'persons.yaml', line: 3, says: '“name” stands twice' }],
      },
      {
        name: 'one name',
        files: { 'persons.yaml': '- id: p-one\n  name: Nimush Mkitkhveli\n' },
        expect: [],
      },
    ],
  },
  quotesNeeded: {
    code: 'yaml/quotes-needed',
    severity: 'error',
    summary: 'A text needs quotation marks because of a sign in it.',
    why: 'A colon with a space after it begins a field, and @, `, %, &, ! and * have a meaning of their own at the start of a text: the first word of “&Sons Limited” would vanish. Quotation marks around the whole text say that it is only text.',
    examples: [
      {
        name: 'a colon in a title',
        files: {
          'organisations.yaml': '- id: city-court\n  name: City Court: Vymysl\n  kind: court\n',
        },
        expect: [{ file: 'organisations.yaml', line: 2, says: 'colon and a space' }],
      },
      {
        name: 'a text that begins with @',
        files: { 'organisations.yaml': '- id: city-court\n  name: @court\n  kind: court\n' },
        expect: [{ file: 'organisations.yaml', line: 2, says: 'cannot begin with @' }],
      },
      {
        name: 'a text that begins with *, and is no alias',
        files: { 'organisations.yaml': '- id: city-court\n  name: *N\n  kind: court\n' },
        expect: [{ file: 'organisations.yaml', line: 2, says: 'cannot begin with *' }],
      },
      {
        name: 'a text that begins with & and loses its first word',
        files: { 'organisations.yaml': '- id: city-court\n  name: &N court\n  kind: court\n' },
        expect: [{ file: 'organisations.yaml', line: 2, says: 'cannot begin with &' }],
      },
      {
        name: 'words in bold print at the start of a text',
        files: {
          'organisations.yaml': '- id: city-court\n  name: **City** Court\n  kind: court\n',
        },
        expect: [{ file: 'organisations.yaml', line: 2, says: 'cannot begin with *' }],
      },
      {
        name: 'a text that begins with a tag',
        files: { 'organisations.yaml': '- id: city-court\n  name: !N court\n  kind: court\n' },
        expect: [{ file: 'organisations.yaml', line: 2, says: 'cannot begin with !' }],
      },
      {
        name: 'an alias that repeats what its anchor names',
        files: {
          'persons.yaml':
            '- id: p-one\n  name: &name Nimush Mkitkhveli\n  names: [{ value: *name, kind: transliteration }]\n',
        },
        expect: [],
      },
      {
        name: 'a text that begins with &',
        files: {
          'organisations.yaml': '- id: city-court\n  name: &Court of Vymysl\n  kind: court\n',
        },
        expect: [{ file: 'organisations.yaml', line: 2, says: 'cannot begin with &' }],
      },
      {
        name: 'quotation marks',
        files: {
          'organisations.yaml': '- id: city-court\n  name: "City Court: Vymysl"\n  kind: court\n',
        },
        expect: [],
      },
    ],
  },
  unclosed: {
    code: 'yaml/unclosed',
    severity: 'error',
    summary: 'A quotation mark or bracket is not closed.',
    why: 'Everything up to the end of the file would belong to the one text.',
    examples: [
      {
        name: 'an open quotation mark',
        files: { 'persons.yaml': '- id: p-one\n  name: "Nimush Mkitkhveli\n' },
        expect: [{ file: 'persons.yaml', line: 2, says: 'opened and not closed' }],
      },
      {
        name: 'closed',
        files: { 'persons.yaml': '- id: p-one\n  name: "Nimush Mkitkhveli"\n' },
        expect: [],
      },
    ],
  },
  textAfterHash: {
    code: 'yaml/text-after-hash',
    severity: 'warning',
    summary: 'Words after a hash sign are taken for a comment.',
    why: 'A hash sign after a space begins a comment, and the words after it vanish from the text without a trace: “Order #5” becomes “Order”.',
    examples: [
      {
        name: 'a number after the hash',
        files: {
          'persons.yaml':
            '- id: p-one\n  name: Nimush Mkitkhveli\n  occupation: driver of bus #5\n',
        },
        expect: [{ file: 'persons.yaml', line: 3, says: 'not part of the text' }],
      },
      {
        name: 'quotation marks, and a real comment',
        files: {
          'persons.yaml':
            '- id: p-one\n  name: Nimush Mkitkhveli # as in her passport\n  occupation: "driver of bus #5"\n',
        },
        expect: [],
      },
    ],
  },
  emptyFile: {
    code: 'yaml/empty-file',
    severity: 'error',
    summary: 'The file has no entries.',
    why: 'An empty file is more often a file that was not saved than one that was meant to be empty.',
    examples: [
      {
        name: 'only a comment',
        files: { 'questions.yaml': '# to be written\n' },
        expect: [{ file: 'questions.yaml', line: 0, says: 'only comments' }],
      },
      { name: 'an empty list', files: { 'questions.yaml': '[]\n' }, expect: [] },
    ],
  },
  notUtf8: {
    code: 'yaml/not-utf-8',
    severity: 'error',
    summary: 'The file is not saved as plain text in UTF-8.',
    why: 'UTF-8 is the one way of writing all scripts in one file. In any other, Cyrillic or accented letters would be read as different ones, and a name would be misspelt. What Word, Excel and, unless told otherwise, TextEdit save is no plain text at all.',
    examples: [],
  },
  controlCharacter: {
    code: 'yaml/control-character',
    severity: 'error',
    summary: 'The text has a character that no document can hold.',
    why: 'Such characters come along when one copies from a PDF or a terminal. They are invisible, and a Word file with one of them does not open.',
    examples: [
      {
        name: 'a bell',
        files: { 'persons.yaml': '- id: p-one\n  name: Nimush\u0007 Mkitkhveli\n' },
        expect: [{ file: 'persons.yaml', line: 2, says: 'cannot be printed (U+0007)' }],
      },
      {
        name: 'a bell written with a backslash',
        files: { 'persons.yaml': '- id: p-one\n  name: "Nimush\\u0007 Mkitkhveli"\n' },
        expect: [{ file: 'persons.yaml', line: 2, says: 'cannot be printed (U+0007)' }],
      },
    ],
  },
  crlf: {
    code: 'yaml/windows-line-ends',
    severity: 'info',
    summary: 'The file has Windows line ends.',
    why: 'The program reads them, and documents are the same. But when one colleague’s editor writes them and another’s does not, every line looks changed to a reviewer.',
    examples: [
      {
        name: 'line ends of Windows',
        files: { 'persons.yaml': '- id: p-one\r\n  name: Nimush Mkitkhveli\r\n' },
        expect: [{ file: 'persons.yaml', line: 1, says: 'Windows line ends' }],
      },
    ],
  },
  tooLarge: {
    code: 'yaml/too-large',
    severity: 'error',
    summary: 'The file is larger than a dossier file can be.',
    why: 'Four megabytes, or a hundred thousand lines, are some two thousand pages. Documents of that size are evidence: keep them in exhibits/ and cite them.',
    examples: [],
  },
  tooDeep: {
    code: 'yaml/too-deep',
    severity: 'error',
    summary: 'Entries are nested too deep, or repeat themselves without end.',
    why: 'No dossier needs it, and a file made to exhaust the machine of whoever checks it looks like this.',
    examples: [
      {
        name: 'nested without end',
        files: { 'persons.yaml': `${'['.repeat(80)}${']'.repeat(80)}\n` },
        expect: [{ file: 'persons.yaml', line: 0, says: 'nested more than 64 deep' }],
      },
    ],
  },
  unknownFile: {
    code: 'yaml/unknown-file',
    severity: 'error',
    summary: 'A file in the dossier’s folder has a name that the program does not know.',
    why: 'A list in a file with a misspelt name would silently be missing from every document.',
    examples: [
      {
        name: 'a misspelt name',
        files: { 'oficials.yaml': '[]\n' },
        expect: [{ file: 'oficials.yaml', line: 0, says: 'does not know' }],
      },
    ],
  },
  noDossierFile: {
    code: 'yaml/no-dossier-file',
    severity: 'error',
    summary: 'A dossier’s folder has no dossier.yaml.',
    why: 'dossier.yaml says what the case is called, in what language it is written and how far it has come. Without it the other files belong to nothing.',
    examples: [],
  },
  listTwice: {
    code: 'yaml/list-twice',
    severity: 'error',
    summary: 'A list stands in dossier.yaml and in a file of its own.',
    why: 'Only one of the two would be used, and the entries of the other would be missing from every document.',
    examples: [
      {
        name: 'questions in two places',
        files: {
          'dossier.yaml':
            'schema_version: 1\nid: zz-base\ntitle: The base case\nlanguage: en\ncountry: ZZ\nstatus: draft\nas_of: 2026-03-01\nfictional: true\nquestions: []\n',
        },
        expect: [{ file: 'dossier.yaml', line: 9, says: '“questions” stands here and in' }],
      },
    ],
  },
  linkOutside: {
    code: 'yaml/link-outside',
    severity: 'error',
    summary: 'A dossier or one of its files is a link to somewhere else.',
    why: 'A dossier from someone else could point at any file of your machine and print it. So nothing is read that lies outside the dossier’s folder.',
    examples: [],
  },
  notAFile: {
    code: 'yaml/not-a-file',
    severity: 'error',
    summary: 'Something that is no file has the name of a file.',
    why: 'A list would silently be missing from every document. Some of these things can also not be read to their end.',
    examples: [],
  },
  sentVersion: {
    code: 'yaml/sent-version',
    severity: 'warning',
    summary: 'The record of a version that was sent is damaged.',
    why: 'dossier record keeps the case as it was when a file was sent, so that the first page of a later version can say what changed. A record that cannot be read would leave the change unsaid.',
    examples: [
      {
        name: 'a record without its closing bracket',
        files: {
          'sent/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.json': '{',
        },
        expect: [
          {
            file: 'sent/e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.json',
            line: 0,
            says: 'cannot be read',
          },
        ],
      },
    ],
  },
} as const satisfies Record<string, Explanation>;

export type YamlCode = keyof typeof yamlCodes;
