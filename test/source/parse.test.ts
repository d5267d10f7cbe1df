/**
 * What people who do not write programs do to YAML. The scenarios and the examples of the codes have
 * each mistake once in its plainest form; here is how it looks when it happens, and what must pass
 * without a word.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOf } from '../../src/report/excerpt.ts';
import { humanFindings } from '../../src/report/human.ts';
import { readYaml } from '../../src/source/yaml-file.ts';
import { baseCase, lineOf, prepareVariation } from '../support/base-case.ts';
import { outline } from '../support/outline.ts';
import { specimen, specimenExhibits } from '../support/specimen.ts';

type Content = string | Uint8Array;

/** What is wrong with the files themselves: the code, its place, and what is said. */
async function complaints(files: Readonly<Record<string, Content>>) {
  const { findings, texts } = await prepareVariation(files);
  return findings
    .filter(({ code }) => /^(yaml|schema|internal)\//.test(code))
    .map((finding) => ({
      code: finding.code,
      file: finding.place?.file.replace('dossiers/zz-base/', ''),
      line: lineOf(finding, texts),
      message: finding.message,
      hint: finding.hint,
    }));
}

type Mistake = readonly [
  name: string,
  yaml: string,
  code: string,
  line: number,
  says: string,
  hint?: string,
];

/** In `persons.yaml`, and exactly one complaint for each: what follows a mistake is its echo. */
const mistakes: readonly Mistake[] = [
  // Tabs
  [
    'a tab after spaces',
    '- id: p-one\n  \tname: Nimush Mkitkhveli\n',
    'yaml/tab',
    2,
    'indented with a tab',
    'spaces',
  ],
  [
    'a tab before the text of a field',
    '- id: p-one\n  description: >\n\tShe owned a book.\n',
    'yaml/tab',
    3,
    'indented with a tab',
  ],
  // Indentation
  [
    'a field too far to the left',
    '- id: p-one\n name: Nimush Mkitkhveli\n',
    'yaml/indentation',
    2,
    '“name” begins in another column than “id” above it',
    'in the same column',
  ],
  [
    'a field at the margin',
    '- id: p-one\n  role: victim\nname: Nimush Mkitkhveli\n',
    'yaml/indentation',
    3,
    '“name” begins in another column than “role” above it',
  ],
  [
    'the second entry one space further in',
    '- id: p-one\n  name: Nimush Mkitkhveli\n - id: p-two\n',
    'yaml/indentation',
    3,
    'The hyphen begins in another column',
    'one below the other',
  ],
  [
    'long text that is not further in than its field',
    '- id: p-one\n  description: >\n  She owned a book.\n',
    'yaml/indentation',
    3,
    'line of the text of “description” does not begin far enough',
    'further to the right',
  ],
  [
    'the second paragraph of a long text at the margin, with a colon',
    '- id: p-one\n  name: Nimush\n  description: >\n    She owned a book.\n\nHe said to her: no.\n',
    'yaml/indentation',
    6,
    'line of the text of “description” does not begin far enough',
  ],
  [
    'fields below a field with a value of its own, further in',
    '- id: p-one\n    name: Nimush Mkitkhveli\n',
    'yaml/indentation',
    2,
    '“name” begins in another column than “id” above it',
  ],
  [
    'a field taken out of a comment with too many spaces, below one that still is a comment',
    '- id: p-one\n#   role: victim\n   name: Nimush Mkitkhveli\n',
    'yaml/indentation',
    3,
    '“name” begins in another column than “id” above it',
  ],
  [
    'a hyphen one space to the left of the one above it',
    '- id: p-one\n  categories:\n    - journalist\n   - lawyer\n',
    'yaml/indentation',
    4,
    'The hyphen begins in another column',
  ],
  [
    'a field at the margin whose value is in brackets',
    "- id: p-one\n  role: victim\ncategories: ['journalist']\n",
    'yaml/indentation',
    3,
    '“categories” begins in another column than “role” above it',
  ],
  // What the eye reads as a backslash and a letter
  [
    'a path of Windows that would lose its letters in silence',
    '- id: p-one\n  name: "C:\\temp"\n',
    'yaml/syntax',
    2,
    '“\\t” is not a backslash and a letter, but another sign: a tab',
    'single quotation marks',
  ],
  [
    'a path of Windows that would become two lines',
    '- id: p-one\n  name: "C:\\notes"\n',
    'yaml/syntax',
    2,
    'another sign: a new line',
  ],
  [
    'a tab in the middle of a text',
    '- id: p-one\n  name: "kept in exhibits\\text"\n',
    'yaml/syntax',
    2,
    'another sign: a tab',
  ],
  // Files of other programs
  [
    'a file as a spreadsheet saves it',
    '"- id: p-one"\n"  role: victim"\n',
    'yaml/syntax',
    2,
    'The whole line is in quotation marks',
    'Take back the file',
  ],
  [
    'a table',
    'id;name;role\np-one;Nimush;victim\n',
    'yaml/syntax',
    1,
    'a table from a spreadsheet',
  ],
  [
    'comments alone',
    '# - id: p-one\n#   role: victim\n',
    'yaml/empty-file',
    0,
    'only comments',
    'Delete the hash signs',
  ],
  [
    'line ends of very old Macs',
    '# To begin\r- id: p-one\r  role: victim\r',
    'yaml/empty-file',
    0,
    'only comments',
    'line ends of very old Macs',
  ],
  [
    'formatted text',
    '{\\rtf1\\ansi - id: p-one}',
    'yaml/not-utf-8',
    0,
    'not plain text, but a file with formatting',
    'plain text editor',
  ],
  [
    'a field below entries without one, in a file that begins with an empty line',
    '\n- journalist\nrole: victim\n',
    'yaml/indentation',
    3,
    'indentation does not fit',
  ],
  // Signs that word processors type
  [
    'a bullet for the first hyphen',
    '• id: p-one\n  role: victim\n',
    'yaml/syntax',
    1,
    'begins with “•” instead of a hyphen',
    'hyphen (-)',
  ],
  [
    'a dash for the second hyphen',
    '- id: p-one\n  role: victim\n– id: p-two\n  role: witness\n',
    'yaml/syntax',
    3,
    'begins with “–” instead of a hyphen',
  ],
  [
    'an asterisk for a hyphen',
    '* id: p-one\n  role: victim\n',
    'yaml/syntax',
    1,
    'begins with “*” instead of a hyphen',
  ],
  [
    'a numbered list',
    '1. id: p-one\n   role: victim\n2. id: p-two\n   role: witness\n',
    'yaml/syntax',
    1,
    'begins with “1.” instead of a hyphen',
  ],
  [
    'a full-width colon',
    '- id: p-one\n  role：victim\n',
    'yaml/syntax',
    2,
    'The colon after “role” is another sign',
    '“role: ”',
  ],
  [
    'curved quotation marks around a text with a colon',
    '- id: p-one\n  name: „Nimush: a reader“\n',
    'yaml/quotes-needed',
    2,
    'around the text of “name” are curved',
    'straight ones',
  ],
  [
    'what git leaves where two people changed the same lines',
    '- id: p-one\n<<<<<<< HEAD\n  role: victim\n=======\n  role: witness\n>>>>>>> other\n',
    'yaml/syntax',
    2,
    'Two people changed the same lines',
    'Keep the version that is right',
  ],
  [
    'a field without its colon',
    '- id: p-one\n  role: victim\n  name\n',
    'yaml/indentation',
    3,
    'a field has no colon',
  ],
  [
    'a hyphen without its space',
    '- id: p-one\n  categories:\n    - journalist\n    -lawyer\n',
    'yaml/indentation',
    4,
    'no space after the hyphen',
    'a hyphen, a space',
  ],
  [
    'a hyphen without its space before the first field',
    '-id: p-one\n  name: Nimush Mkitkhveli\n',
    'yaml/indentation',
    1,
    'no space after the hyphen',
  ],
  [
    'a tab after the hyphen',
    '-\tid: p-one\n  name: Nimush\n',
    'yaml/tab',
    1,
    'a tab after the hyphen',
    'one space',
  ],
  [
    'a no-break space after the colon',
    '- id: p-one\n  name:\u00a0Nimush\n',
    'yaml/no-space-after-colon',
    2,
    'no-break space',
    'type a space',
  ],
  [
    'a no-break space after the hyphen',
    '-\u00a0id: p-one\n  name: Nimush\n',
    'yaml/indentation',
    1,
    'no-break space',
  ],
  // Colons
  [
    'no space after the colon of the first field',
    '- id:p-one\n  name: Nimush Mkitkhveli\n',
    'yaml/no-space-after-colon',
    1,
    'no space after the colon of “id”',
    'Write “id: ”',
  ],
  [
    'a colon in the middle of a long text',
    '- id: p-one\n  description: The judge said: go home.\n',
    'yaml/quotes-needed',
    2,
    'The text of “description” has a colon and a space in it',
    'in quotation marks',
  ],
  [
    'a colon at the end of a text',
    '- id: p-one\n  description: The judge said:\n  name: Nimush Mkitkhveli\n',
    'yaml/quotes-needed',
    2,
    'The text of “description” has a colon',
  ],
  [
    'a colon after curly quotation marks, which are only letters to YAML',
    '- id: p-one\n  name: “Nimush”: a reader\n',
    'yaml/quotes-needed',
    2,
    'The text of “name” has a colon',
  ],
  // Signs at the start of a text
  [
    'an at sign in a list in brackets',
    '- id: p-one\n  categories: [@journalist]\n',
    'yaml/quotes-needed',
    2,
    'cannot begin with @',
    'in quotation marks',
  ],
  ['a backtick', '- id: p-one\n  name: `Nimush`\n', 'yaml/quotes-needed', 2, 'cannot begin with `'],
  ['a per cent sign', '- id: p-one\n  name: %N\n', 'yaml/quotes-needed', 2, 'cannot begin with %'],
  ['a comma', '- id: p-one\n  name: , Nimush\n', 'yaml/quotes-needed', 2, 'cannot begin with ,'],
  [
    'a company’s ampersand',
    '- id: p-one\n  name: &Sons Limited\n',
    'yaml/quotes-needed',
    2,
    'cannot begin with &',
    'in quotation marks',
  ],
  [
    'an ampersand by itself',
    '- id: p-one\n  name: & Sons\n',
    'yaml/quotes-needed',
    2,
    'cannot begin with &',
  ],
  [
    'an ampersand and one word',
    '- id: p-one\n  name: &Sons\n',
    'yaml/quotes-needed',
    2,
    'cannot begin with &',
  ],
  [
    'two ampersands',
    '- id: p-one\n  name: &Sons &Co\n',
    'yaml/quotes-needed',
    2,
    'cannot begin with &',
  ],
  [
    'an exclamation mark',
    '- id: p-one\n  name: !Basta ya\n',
    'yaml/quotes-needed',
    2,
    'cannot begin with !',
    'in quotation marks',
  ],
  [
    'an exclamation mark by itself',
    '- id: p-one\n  name: ! Basta\n',
    'yaml/quotes-needed',
    2,
    'cannot begin with !',
  ],
  [
    'an asterisk',
    '- id: p-one\n  name: *nobody\n',
    'yaml/quotes-needed',
    2,
    'cannot begin with *',
    'in quotation marks',
  ],
  [
    'asterisks around a word',
    '- id: p-one\n  name: *N*\n',
    'yaml/quotes-needed',
    2,
    'cannot begin with *',
  ],
  [
    'asterisks around the first word',
    '- id: p-one\n  name: **N** Mkitkhveli\n',
    'yaml/quotes-needed',
    2,
    'cannot begin with *',
  ],
  [
    'an asterisk in a list in brackets',
    '- id: p-one\n  categories: [*journalist]\n',
    'yaml/quotes-needed',
    2,
    'cannot begin with *',
  ],
  [
    'a bracket around the first word',
    '- id: p-one\n  name: [Nimush] Mkitkhveli\n',
    'yaml/quotes-needed',
    2,
    'text after the end of a quoted or bracketed value',
  ],
  // Quotation marks and brackets
  [
    'quotation marks within quotation marks',
    '- id: p-one\n  name: "the "reader" case"\n',
    'yaml/quotes-needed',
    2,
    'text after the end of a quoted',
    'use “ and ” inside it',
  ],
  [
    'an apostrophe within single quotation marks',
    "- id: p-one\n  name: 'O'Specimen'\n",
    'yaml/quotes-needed',
    2,
    'text after the end of a quoted',
  ],
  [
    'a bracket that is not closed before the next field',
    '- id: p-one\n  categories: [journalist\n  name: Nimush Mkitkhveli\n',
    'yaml/unclosed',
    3,
    'opened before this line is not closed with ]',
  ],
  [
    'a quotation mark that is never closed, told where it opens',
    '- id: p-one\n  name: "Nimush\n- id: p-two\n  name: Mkitkhveli\n',
    'yaml/unclosed',
    2,
    'A quotation mark (") was opened',
  ],
  [
    'a quotation mark that is closed by that of a later field',
    '- id: p-one\n  name: "Nimush\n  role: victim\n  gender: "female"\n',
    'yaml/unclosed',
    2,
    'A quotation mark (") was opened',
  ],
  [
    'a backslash in double quotation marks',
    '- id: p-one\n  name: "C:\\docs"\n',
    'yaml/syntax',
    2,
    'a backslash begins a sign of its own',
    'single quotation marks',
  ],
  // Characters that no document can hold, written with a backslash
  [
    'a bell',
    '- id: p-one\n  name: "a\\u0007b"\n',
    'yaml/control-character',
    2,
    'cannot be printed (U+0007)',
    'backslash',
  ],
  [
    'half a character',
    '- id: p-one\n  name: "\\ud800"\n',
    'yaml/control-character',
    2,
    'cannot be printed (U+D800)',
  ],
  // Fields that stand twice
  [
    'a field twice on one line',
    '- {id: p-one, name: Nimush, name: Mkitkhveli}\n',
    'yaml/duplicate-key',
    1,
    '“name” stands twice',
  ],
  [
    'a field twice, once in quotation marks',
    '- id: p-one\n  name: Nimush\n  role: victim\n  "name": Mkitkhveli\n',
    'yaml/duplicate-key',
    4,
    '“name” stands twice',
    'Delete one of the two',
  ],
  [
    'a hyphen left out, so that two people become one',
    '- id: p-one\n  name: Nimush Mkitkhveli\n  id: p-two\n',
    'yaml/duplicate-key',
    3,
    '“id” stands twice',
    'begin the second with a hyphen',
  ],
  // Several documents
  [
    'a line of three hyphens between entries',
    '- id: p-one\n---\n- id: p-two\n',
    'yaml/syntax',
    2,
    'three hyphens',
    'Delete the line',
  ],
  [
    'a line of three full stops between entries',
    '- id: p-one\n...\n- id: p-two\n',
    'yaml/syntax',
    2,
    'three full stops',
    'Delete the line',
  ],
  // Aliases
  [
    'YAML’s sign for taking over fields, which would hide where a value stands',
    '- &one\n  id: p-one\n- <<: *one\n  id: p-two\n',
    'schema/unknown-field',
    3,
    '“<<” is not a field',
  ],
];

describe('a mistake is told with its line and what to do', () => {
  it.each(mistakes.map((mistake) => ({ mistake, name: mistake[0] })))(
    '$name',
    async ({ mistake }) => {
      const [, yaml, code, line, says, hint = ''] = mistake;
      expect(await complaints({ 'persons.yaml': yaml })).toEqual([
        {
          code,
          file: 'persons.yaml',
          line,
          message: expect.stringContaining(says) as string,
          hint: expect.stringContaining(hint) as string,
        },
      ]);
    },
  );

  it('in every file that has one', async () => {
    const found = await complaints({
      'persons.yaml': '- id: p-one\n\tname: Nimush Mkitkhveli\n',
      'evidence.yaml': '- id: E-01\n  title: A: B\n  kind:press\n',
      'questions.yaml': '',
    });
    expect(found.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['yaml/quotes-needed', 'evidence.yaml', 2],
      ['yaml/tab', 'persons.yaml', 2],
      ['yaml/empty-file', 'questions.yaml', 0],
    ]);
  });
});

it.each([
  '- id: p-one\n  name: "Nimush',
  '- id: p-one\n  categories: [journalist',
  '- id: p-one\n  name: {',
])('a place never ends after the end of the file: %j', async (yaml) => {
  const { findings } = await prepareVariation({ 'persons.yaml': yaml });
  const [span] = findings.map(({ place }) => place?.span);
  expect(span?.end).toBeLessThanOrEqual(yaml.length);
});

describe('a file that is no text', () => {
  const entry = '- id: p-one\n  name: Nimush Mkitkhveli\n';

  it.each<readonly [string, Content, string]>([
    ['nothing but spaces and lines', '   \n\n', 'yaml/empty-file'],
    ['nothing but a byte order mark', '\uFEFF', 'yaml/empty-file'],
    [
      'UTF-16, as some editors call Unicode',
      Buffer.from(`\uFEFF${entry}`, 'utf16le'),
      'yaml/not-utf-8',
    ],
    ['UTF-16 without its mark', Buffer.from(entry, 'utf16le'), 'yaml/not-utf-8'],
    [
      'a workbook',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(500)]),
      'yaml/not-utf-8',
    ],
    [
      'a Cyrillic letter in a code page',
      Buffer.concat([Buffer.from(entry), Buffer.of(0xcd, 0x0a)]),
      'yaml/not-utf-8',
    ],
    ['half a letter at the end', Buffer.from(`${entry}# Ж`).subarray(0, -1), 'yaml/not-utf-8'],
    [
      'more than a hundred thousand lines',
      `${entry}  description: |\n${'    x\n'.repeat(600_000)}`,
      'yaml/too-large',
    ],
  ])('%s', async (_, content, code) => {
    const found = await complaints({ 'persons.yaml': content });
    expect(found).toEqual([expect.objectContaining({ code, file: 'persons.yaml', line: 0 })]);
  });

  it('has its invisible sign named, and its line', async () => {
    const found = await complaints({ 'persons.yaml': `${entry}  description: torn\u000Bapart\n` });
    expect(found).toEqual([
      expect.objectContaining({
        code: 'yaml/control-character',
        line: 3,
        message: expect.stringContaining('U+000B') as string,
      }),
    ]);
  });
});

describe('what is no mistake', () => {
  const person = async (yaml: string): Promise<Readonly<Record<string, unknown>>> => {
    const { view, findings } = await prepareVariation({ 'persons.yaml': yaml });
    expect(findings.filter(({ code }) => /^(yaml|schema)\//.test(code))).toEqual([]);
    const data: unknown = view?.case.persons[0]?.data;
    return data as Readonly<Record<string, unknown>>;
  };

  it.each([
    ['three hyphens before the first entry', '---\n- id: p-one\n  name: Nimush Mkitkhveli\n'],
    ['a byte order mark', '\uFEFF- id: p-one\n  name: Nimush Mkitkhveli\n'],
    ['a space before the colon', '- id: p-one\n  name : Nimush Mkitkhveli\n'],
    ['tabs after the colon and at the end', '- id: p-one\n  name:\tNimush Mkitkhveli\t\n'],
    ['an empty line with a tab', '- id: p-one\n\t\n  name: Nimush Mkitkhveli\n'],
    ['JSON', '[{ "id": "p-one", "name": "Nimush Mkitkhveli" }]'],
    ['a comment after the text', '- id: p-one\n  name: Nimush Mkitkhveli # as in her passport\n'],
    ['no line end at the end', '- id: p-one\n  name: Nimush Mkitkhveli'],
    ['a text over two lines', '- id: p-one\n  name: Nimush\n    Mkitkhveli\n'],
    ['quotation marks', '- id: \'p-one\'\n  "name": "Nimush Mkitkhveli"\n'],
    // An older version of YAML reads “yes” and 0012 in its own way; a line at the top must not bring it back.
    ['an older version of YAML', '%YAML 1.1\n---\n- id: p-one\n  name: Nimush Mkitkhveli\n'],
  ])('%s', async (_, yaml) => {
    expect(await person(yaml)).toEqual({ id: 'p-one', name: 'Nimush Mkitkhveli' });
  });

  it('a time of day, a link and a ratio, which have no space after the colon', async () => {
    const description = 'At 10:30, see https://example.org/a:b and the ratio 3:1';
    expect(await person(`- id: p-one\n  description: ${description}\n`)).toMatchObject({
      description,
    });
  });

  it('a tab in the lines of a long text, which belongs to it', async () => {
    expect(await person('- id: p-one\n  description: |\n    one\n    \ttwo\n')).toMatchObject({
      description: 'one\n\ttwo\n',
    });
  });

  it('a text that stands for two fields', async () => {
    expect(
      await person('- id: p-one\n  name: &name Nimush Mkitkhveli\n  pseudonym: *name\n'),
    ).toMatchObject({ pseudonym: 'Nimush Mkitkhveli' });
  });

  it('words that mean yes, no, nothing and numbers to other readers of YAML', async () => {
    const { view } = await prepareVariation({
      'dossier.yaml': `%YAML 1.1\n---\n${baseCase['dossier.yaml'] ?? ''}`.replace(
        'title: The base case',
        'title: no',
      ),
      'organisations.yaml': '- id: city-court\n  name: 0012\n  kind: court\n',
    });
    expect(view?.case.data.title).toBe('no');
    expect(view?.case.organisations[0]?.data.name).toBe('0012');
  });

  it('whatever is typed on one line: it is read as it stands, or complained about', () => {
    const signs = [
      ...Array.from(':-"\'[]{}*&!|>#%@`?,\\~=<.$^()/;+_'),
      ' ',
      ' ',
      ': ',
      '- ',
      ' #',
      'word',
      'é',
      '—',
      '\u00a0',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 8 }), (parts) => {
        const typed = parts.join('').replace(/^ +| +$/g, '');
        // Quotation marks around the whole, and a comment, are not part of a text; nothing is no text.
        fc.pre(!/^["']|(^|\s)#(\s|$|#)/.test(typed) && !['', '~'].includes(typed));
        const { yaml, findings } = readYaml(
          'evidence.yaml',
          new TextEncoder().encode(`title: ${typed}\nkind: press\n`),
        );
        if (!yaml || findings.length > 0) return;
        const { title } = yaml.data as { readonly title: unknown };
        // An empty text, a list and fields do not pass the schema.
        if (typeof title === 'string' && title !== '') expect(title).toBe(typed);
      }),
      { seed: 1, numRuns: 20_000 },
    );
  });
});

describe('line ends of Windows', () => {
  const windows = (files: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [name, text.replaceAll('\n', '\r\n')]),
    );
  const spread = {
    ...baseCase,
    'persons.yaml': [
      '- id: p-one',
      '  name: >-',
      '    Nimush',
      '    Mkitkhveli',
      '  description: |',
      '    She owned a book [@E-01].',
      '',
      '    She lent it [@E-77].',
      '  occupation: "a librarian',
      '    of the city',
      '',
      '    and a reader"',
      '  risk: she was',
      '    questioned',
      '  gender: femal',
      '',
    ].join('\n'),
  };

  /** Everything that is found but the line ends themselves, with line and column. */
  const found = async (files: Readonly<Record<string, string>>) => {
    const { findings, texts, view, documents } = await prepareVariation({
      ...files,
      ...specimenExhibits,
    });
    return {
      data: view?.case.data,
      documents: documents.map(({ document }) => outline(document)),
      findings: findings
        .filter(({ code }) => code !== 'yaml/windows-line-ends')
        .map(({ code, message, place }) => [
          code,
          message,
          place?.file,
          place && extentOf(place, texts)?.start,
        ]),
    };
  };

  it.each([
    ['the base case', baseCase],
    ['texts over several lines', spread],
    [
      'the same without mistakes',
      {
        ...spread,
        'persons.yaml': spread['persons.yaml']
          .replace('femal\n', 'female\n')
          .replace('E-77', 'E-02'),
      },
    ],
    ['a case with every field', specimen],
  ])('change no value, no document and no place: %s', async (_, files) => {
    const [theirs, ours] = [await found(windows(files)), await found(files)];
    expect(theirs).toEqual(ours);
  });

  it('are remarked upon once a file', async () => {
    const { findings } = await prepareVariation(windows(baseCase));
    expect(findings.map(({ code, place }) => [code, place?.file])).toEqual(
      Object.keys(baseCase).map((name) => ['yaml/windows-line-ends', `dossiers/zz-base/${name}`]),
    );
  });
});

describe('a file made to exhaust the machine', () => {
  // Without a bound each of these takes hours, or all memory there is.
  const nested = (open: string, close: string): string =>
    open.repeat(100_000) + close.repeat(100_000);
  const ninefold = (name: string): string => Array.from({ length: 9 }, () => name).join(', ');

  it.each([
    ['lists in lists', nested('[', ']')],
    ['lists in lists that never end', '['.repeat(200_000)],
    ['fields in fields', nested('{a: ', '}')],
    ['hyphen after hyphen', `${'- '.repeat(100_000)}x\n`],
    [
      'each line further in than the last',
      Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
    ],
    [
      'aliases of aliases of aliases',
      Array.from({ length: 12 }, (_, level) =>
        level === 0
          ? `- &a0 [${ninefold('x')}]\n`
          : `- &a${String(level)} [${ninefold(`*a${String(level - 1)}`)}]\n`,
      ).join(''),
    ],
    ['a list that holds itself', '- &a [*a, *a]\n'],
    ['an entry that holds itself', '- &a\n  id: p-one\n  name: *a\n'],
  ])('is refused: %s', async (_, yaml) => {
    expect(await complaints({ 'persons.yaml': yaml })).toEqual([
      expect.objectContaining({ code: 'yaml/too-deep', file: 'persons.yaml' }),
    ]);
  });

  // Each of these once was compared with every other.
  const numbered = (count: number, line: (number: number) => string): string =>
    Array.from({ length: count }, (_, number) => line(number)).join('');

  /** In processor time, which other work on the machine does not change. */
  async function costOf(file: string, yaml: string): Promise<number> {
    const before = process.cpuUsage();
    const { findings, texts } = await prepareVariation({ [file]: yaml });
    expect(humanFindings(findings, texts, { useColour: false, isQuiet: false })).toContain('error');
    const { user, system } = process.cpuUsage(before);
    return user + system;
  }

  it.each([
    ['fields', 'dossier.yaml', (count: number) => numbered(count, (n) => `k${String(n)}: v\n`)],
    ['entries', 'persons.yaml', (count: number) => `[${'x, '.repeat(5 * count)}]`],
    [
      'aliases',
      'persons.yaml',
      (count: number) => numbered(count, (n) => `- &a${String(n)} x\n- *a${String(n)}\n`),
    ],
  ])('takes not many times as long if it has a few times as many %s', async (_, file, yaml) => {
    // What is made only once is made.
    await costOf(file, yaml(100));
    const few = await costOf(file, yaml(1_500));
    const many = await costOf(file, yaml(12_000));
    // Eight times as many; if each were compared with each, it would be sixty-four.
    expect(many / few).toBeLessThan(32);
  });

  it('is none if it is only long', async () => {
    const description = 'word '.repeat(39_000).trim();
    expect(
      await complaints({ 'persons.yaml': `- id: p-one\n  description: ${description}\n` }),
    ).toEqual([]);
  });
});
