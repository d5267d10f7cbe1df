/**
 * What a validator says of a value is told to the author in the author's words: which field, on which
 * line, and what to write instead. The examples of the codes show one mistake each; here are the turns
 * that the sentences take, and what must not be complained about at all.
 */
import { describe, expect, it } from 'vitest';
import { lineOf, prepareVariation } from '../support/base-case.ts';

interface Expected {
  readonly code: string;
  readonly line: number;
  /** In a file other than that of the row. */
  readonly file?: string;
  /** Parts of the message. */
  readonly says: readonly string[];
  /** Parts of the hint; none where there must be no guess. */
  readonly hints?: readonly string[];
  readonly never?: string;
}

type Row = readonly [name: string, file: string, yaml: string, ...expected: Expected[]];

const unknown = (line: number, field: string, ...hints: readonly string[]): Expected => ({
  code: 'schema/unknown-field',
  line,
  says: [`“${field}” is not a field`],
  hints,
});

const person = (...lines: readonly string[]): string =>
  ['- id: p-one', '  name: Nimush Mkitkhveli', ...lines.map((line) => `  ${line}`), ''].join('\n');

const dossier = (changes: Readonly<Record<string, string>>): string =>
  Object.entries({
    schema_version: '1',
    id: 'zz-base',
    title: 'The base case',
    language: 'en',
    country: 'ZZ',
    status: 'draft',
    as_of: '2026-03-01',
    fictional: 'true',
    ...changes,
  })
    .map(([field, value]) => `${field}: ${value}\n`)
    .join('');

const evidence = (...lines: readonly string[]): string =>
  [
    '- id: E-01',
    '  kind: press',
    '  title: Reader jailed',
    ...lines.map((line) => `  ${line}`),
  ].join('\n') + '\n';

const prosecution = (...lines: readonly string[]): string =>
  [
    '- id: reading-circle',
    '  kind: criminal',
    '  title: The trial of the reading circle',
    '  defendants: [p-one]',
    '  acts:',
    '    - id: sentence',
    '      type: sentenced',
    ...lines.map((line) => `      ${line}`),
    '',
  ].join('\n');

const official = (...lines: readonly string[]): string =>
  [
    '- id: sudyaev-vymysl',
    '  name: Vymysl Sudyaev',
    '  standing: alleged',
    ...lines.map((line) => `  ${line}`),
    '',
  ].join('\n');

/** A misspelt or misplaced field. */
const fields: readonly Row[] = [
  [
    'two letters swapped',
    'persons.yaml',
    person('ocucpation: librarian'),
    unknown(3, 'ocucpation', 'Did you mean “occupation”?'),
  ],
  [
    'a capital',
    'persons.yaml',
    person('Occupation: librarian'),
    unknown(3, 'Occupation', 'Did you mean “occupation”?'),
  ],
  [
    'hyphens for low lines',
    'persons.yaml',
    person('age-or-birth: 34'),
    unknown(3, 'age-or-birth', 'Did you mean “age_or_birth”?'),
  ],
  [
    'deep inside an entry',
    'prosecutions.yaml',
    prosecution('date: 2020-11-30', 'outcome:', '  sentense: three years', 'citations: [E-01]'),
    unknown(10, 'sentense', 'Did you mean “sentence”?'),
  ],
  [
    'nothing near: the fields that there are',
    'persons.yaml',
    person('favourite_colour: red'),
    { ...unknown(3, 'favourite_colour', 'Its fields are: id, name, pseudonym'), never: 'Did you' },
  ],
  [
    'a word that every object of the program knows',
    'persons.yaml',
    person('constructor: x', '__proto__: x'),
    { ...unknown(3, 'constructor', 'Its fields are'), never: 'Did you' },
    { ...unknown(4, '__proto__', 'Its fields are'), never: 'Did you' },
  ],
  [
    'a needed field misspelt is one mistake, not two',
    'organisations.yaml',
    '- id: city-court\n  nmae: City Court of Vymysl\n  kind: court\n',
    unknown(2, 'nmae', 'Did you mean “name”?'),
  ],
  [
    'an entry that an alias repeats is complained about once',
    'persons.yaml',
    '- &reader\n  id: p-one\n  ocupation: librarian\n- *reader\n',
    unknown(3, 'ocupation', 'Did you mean “occupation”?'),
  ],
  [
    'in a list that stands in dossier.yaml',
    'dossier.yaml',
    dossier({
      reviews: `
  - target: E-01
    sha256: ${'0'.repeat(64)}
    reviewer: reviewer-1
    decision: accepted
    on: 2026-02-01
    notes: Compared with the original.`,
    }),
    unknown(15, 'notes', 'Did you mean “note”?'),
  ],
  [
    'in the vault',
    'vault.yaml',
    'p-one:\n  level: internal\n  values:\n    adress: 7 Unwritten Lane\n',
    {
      code: 'schema/unknown-field',
      // A name can stand there by mistake, and must not be told.
      line: 3,
      says: ['has something in the place of a field that is none'],
      hints: ['Did you mean “address”?'],
    },
  ],
  [
    'a needed field left out, with what it is for',
    'prosecutions.yaml',
    prosecution('citations: [E-01]'),
    {
      code: 'schema/missing-field',
      line: 6,
      says: ['Entry 1 of “acts” has no “date”'],
      hints: ['Add it.', 'When it was done'],
    },
  ],
  [
    'a needed field of the dossier left out',
    'dossier.yaml',
    dossier({}).replace('schema_version: 1\n', ''),
    {
      code: 'schema/missing-field',
      line: 1,
      says: ['The file has no “schema_version”'],
      hints: ['Always 1'],
    },
  ],
  [
    'a file that begins with the name of its list',
    'persons.yaml',
    'persons:\n  - id: p-one\n    name: Nimush Mkitkhveli\n',
    {
      code: 'schema/wrong-kind',
      line: 1,
      says: ['“persons” must be a list'],
      hints: ['Delete the line “persons:”'],
    },
  ],
  [
    'a path in the place of the list of files',
    'evidence.yaml',
    evidence('published: undated', 'files: exhibits/x.pdf'),
    {
      code: 'schema/wrong-kind',
      line: 5,
      says: ['“files” must be a list'],
      hints: ['like this:\nfiles:\n  - path: exhibits/'],
    },
  ],
  [
    'a path in the place of a file',
    'evidence.yaml',
    evidence('published: undated', 'files:', '  - exhibits/x.pdf'),
    {
      code: 'schema/wrong-kind',
      line: 6,
      says: ['Entry 1 of “files” must have fields'],
      hints: ['like this:\n- path: exhibits/'],
    },
  ],
  [
    'fields in the place of a text',
    'prosecutions.yaml',
    prosecution('date: 2020-11-30', 'outcome:', '  fine:', '    amount: 5', 'citations: [E-01]'),
    {
      code: 'schema/bad-form',
      line: 11,
      says: ['“fine” cannot have a field “amount”'],
      hints: ['directly behind “fine:”', '500 zeds'],
    },
  ],
  [
    'a name in the place of an id in the vault',
    'vault.yaml',
    'Nimush Mkitkhveli:\n  level: internal\n  values:\n    name: N. M.\n',
    {
      code: 'schema/bad-form',
      line: 1,
      says: ['under something that is no id'],
      hints: ['under the id of an official, a person'],
      never: 'Nimush',
    },
  ],
  [
    'a list written as one entry',
    'persons.yaml',
    'id: p-one\nname: Nimush Mkitkhveli\n',
    {
      code: 'schema/wrong-kind',
      line: 1,
      says: ['“persons” must be a list'],
      hints: ['hyphen and a space'],
    },
  ],
];

/** One of several words, true or false, and numbers. */
const words: readonly Row[] = [
  [
    'a misspelt word',
    'prosecutions.yaml',
    prosecution('date: 2020-11-30', 'citations: [E-01]').replace('criminal', 'crimnal'),
    {
      code: 'schema/unknown-word',
      line: 2,
      says: ['“kind” cannot be “crimnal”'],
      hints: ['Did you mean “criminal”?', 'The words are: criminal, administrative'],
    },
  ],
  [
    'a capital',
    'persons.yaml',
    person('gender: Female'),
    {
      code: 'schema/unknown-word',
      line: 3,
      says: ['“Female”'],
      hints: ['Did you mean “female”?'],
    },
  ],
  [
    'nothing near: the words that there are',
    'persons.yaml',
    person('gender: unknown'),
    {
      code: 'schema/unknown-word',
      line: 3,
      says: ['“gender” cannot be “unknown”'],
      hints: ['The words are: female, male, other.'],
      never: 'Did you',
    },
  ],
  [
    'the second entry of a list, on its own line',
    'persons.yaml',
    person('categories:', '  - journalist', '  - jurist'),
    {
      code: 'schema/unknown-word',
      line: 5,
      says: ['Entry 2 of “categories” cannot be “jurist”'],
    },
  ],
  [
    'a long text for a word is quoted in part',
    'persons.yaml',
    person(`gender: ${'as the sources give it '.repeat(20)}`),
    { code: 'schema/unknown-word', line: 3, says: ['as the sources give it as the', '…”'] },
  ],
  ...(
    [
      ['yes', 'Write true.'],
      ['True', 'Write true.'],
      ['on', 'Write true.'],
      ['No', 'Write false.'],
      ['off', 'Write false.'],
      ['perhaps', 'Write true or false.'],
    ] as const
  ).map(([word, hint]): Row => [
    `${word} for true or false`,
    'prosecutions.yaml',
    prosecution('date: 2020-11-30', `in_absentia: ${word}`, 'citations: [E-01]'),
    {
      code: 'schema/true-or-false',
      line: 9,
      says: [`“in_absentia” is “${word}”`, 'true or false'],
      hints: [hint],
    },
  ]),
  [
    'a fraction where only whole numbers are',
    'evidence.yaml',
    evidence('published: undated', 'credibility: 2.5'),
    { code: 'schema/number', line: 5, says: ['“credibility”', '“2.5”'] },
  ],
  [
    'fields for a word: one complaint, in the author’s words',
    'persons.yaml',
    person('gender: {}'),
    {
      code: 'schema/wrong-kind',
      line: 3,
      says: ['“gender” must be one word, not an entry with fields'],
      hints: ['The words are: female, male, other.'],
    },
  ],
  [
    'a list for a word, although the word is right',
    'persons.yaml',
    person('categories: [[journalist]]'),
    {
      code: 'schema/wrong-kind',
      line: 3,
      says: ['Entry 1 of “categories” must be one word, not a list'],
      hints: ['The words are: journalist'],
      never: 'Did you',
    },
  ],
  [
    'a number that is too small',
    'evidence.yaml',
    evidence('published: undated', 'credibility: 0'),
    { code: 'schema/number', line: 5, says: ['“credibility” must be at least 1'] },
  ],
  [
    'a version of the form that is not known',
    'dossier.yaml',
    dossier({ schema_version: '2' }),
    {
      code: 'schema/unknown-word',
      line: 1,
      says: ['“schema_version” must be 1'],
      hints: ['newer version of the program'],
    },
  ],
];

/** Dates as people write them. */
const date = (written: string, ...hints: readonly string[]): Row => [
  written,
  'evidence.yaml',
  evidence(`published: ${written}`),
  { code: 'schema/not-a-date', line: 4, says: ['“published”', `“${written}”`], hints },
];
const dates: readonly Row[] = [
  date('23.01.2012', 'Write 2012-01-23.'),
  date('01/23/2012', 'Write 2012-01-23.'),
  date('23-1-2012', 'Write 2012-01-23.'),
  // Nobody can tell which of the two was meant, so neither is chosen.
  date('08.10.2012', '2012-10-08 if the day stands first', '2012-08-10 if the month does'),
  date('5/3/2012', '2012-03-05 if the day stands first', '2012-05-03 if the month does'),
  date('2012/01/23'),
  date('2012-1-5'),
  date('2012-13-01'),
  date('20120123'),
  date('January 2012'),
  date('circa 2012'),
  date('2012-01-23T10:00'),
  [
    'one end of a range',
    'evidence.yaml',
    evidence('published:', '  after: 2012', '  before: 31.12.2013'),
    {
      code: 'schema/not-a-date',
      line: 6,
      says: ['“before” is “31.12.2013”'],
      hints: ['Write 2013-12-31.'],
    },
  ],
  [
    'a month where a day is needed',
    'dossier.yaml',
    dossier({ as_of: '2026-03' }),
    { code: 'schema/not-a-date', line: 7, says: ['“as_of” is “2026-03”'] },
  ],
  [
    'one of several dates',
    'evidence.yaml',
    evidence(
      'published:',
      '  - value: 2012',
      '    citations: [E-01]',
      '  - value: 1.1.12',
      '    citations: [E-02]',
    ),
    { code: 'schema/not-a-date', line: 7, says: ['“value” is “1.1.12”'] },
  ],
  [
    'several dates, and only one of them',
    'evidence.yaml',
    evidence('published:', '  - value: 2012', '    citations: [E-01]'),
    {
      code: 'schema/wrong-kind',
      line: 5,
      says: ['“published” needs at least 2 entries'],
      hints: ['sources disagree', 'without the list'],
    },
  ],
];

/** Texts, lists, ids, citations and links. */
const forms: readonly Row[] = [
  [
    'a list where a text belongs',
    'persons.yaml',
    '- id: p-one\n  name:\n    - Nimush Mkitkhveli\n',
    { code: 'schema/wrong-kind', line: 3, says: ['“name” must be a text, not a list'] },
  ],
  [
    'fields where a text belongs',
    'persons.yaml',
    '- id: p-one\n  name:\n    family: Mkitkhveli\n',
    {
      code: 'schema/wrong-kind',
      line: 3,
      says: ['“name” must be a text, not an entry with fields'],
      hints: ['quotation marks'],
    },
  ],
  [
    'a text where fields belong',
    'persons.yaml',
    person('protected_status: exposing'),
    {
      code: 'schema/wrong-kind',
      line: 3,
      says: ['“protected_status” must have fields of its own'],
      hints: ['kind, facts'],
    },
  ],
  [
    'a language by its name',
    'persons.yaml',
    person('occupation:', '  english: librarian'),
    {
      code: 'schema/bad-form',
      line: 4,
      says: ['“occupation” cannot have a field “english”'],
      hints: ['en, fr, kk'],
    },
  ],
  [
    'a colon in a text that may also stand in several languages',
    'persons.yaml',
    person('occupation:', '  Librarian: and reader'),
    {
      code: 'schema/bad-form',
      line: 4,
      says: ['“occupation” cannot have a field “Librarian”'],
      hints: ['colon followed by a space', 'put the whole text in quotation marks', 'en, fr, kk'],
    },
  ],
  [
    'a colon in a text of a list',
    'questions.yaml',
    '- id: ep\n  instrument: ep-wq\n  questions:\n    - Has it asked: when?\n',
    {
      code: 'schema/bad-form',
      line: 4,
      says: ['Entry 1 of “questions” cannot have a field “Has it asked”'],
      hints: ['put the whole text in quotation marks'],
    },
  ],
  [
    'an entry of the vault that is no id',
    'vault.yaml',
    'Nimush M:\n  level: internal\n  values:\n    name: Nimush\n',
    {
      code: 'schema/bad-form',
      line: 1,
      says: ['something that is no id'],
      hints: ['under the id of an official'],
      never: 'language',
    },
  ],
  [
    'no space after the hyphen of the only entry',
    'persons.yaml',
    person('categories:', '  -journalist'),
    {
      code: 'schema/wrong-kind',
      line: 4,
      says: ['“categories” must be a list'],
      hints: ['a space after the hyphen'],
    },
  ],
  [
    'no space after the hyphen of an entry with one field',
    'persons.yaml',
    '-id: p-one\n',
    {
      code: 'schema/wrong-kind',
      line: 1,
      says: ['“persons” must be a list'],
      hints: ['a space after the hyphen'],
    },
  ],
  [
    'nothing but spaces',
    'persons.yaml',
    '- id: p-one\n  name: "   "\n',
    { code: 'schema/empty', line: 2, says: ['“name” has no value'] },
  ],
  [
    'no value, written in three ways',
    'persons.yaml',
    person('pseudonym:', 'occupation: ""', 'age_or_birth: ~'),
    ...['pseudonym', 'occupation', 'age_or_birth'].map((field, index) => ({
      code: 'schema/empty',
      line: 3 + index,
      says: [`“${field}” has no value`],
      hints: ['delete the line'],
    })),
  ],
  [
    'an id with a low line',
    'persons.yaml',
    '- id: P_One\n',
    { code: 'schema/bad-form', line: 1, says: ['“id” cannot be “P_One”'], hints: ['p-one'] },
  ],
  [
    'an id with an accent, which is taken from its letter',
    'persons.yaml',
    '- id: Élodie\n',
    {
      code: 'schema/bad-form',
      line: 1,
      says: ['“Élodie”'],
      hints: ['for instance elodie'],
    },
  ],
  [
    'an id that is too long',
    'persons.yaml',
    `- id: ${'a'.repeat(70)}\n  name: Nimush Mkitkhveli\n`,
    {
      code: 'schema/bad-form',
      line: 1,
      says: ['“id” has 70 characters; it can have at most 64'],
      hints: ['shorter'],
    },
  ],
  [
    'an id of which no Latin letter is left',
    'persons.yaml',
    '- id: нимуш\n',
    { code: 'schema/bad-form', line: 1, says: ['“нимуш”'], hints: ['Latin'], never: 'instance' },
  ],
  [
    'an id with a sign that nobody sees',
    'persons.yaml',
    '- id: p-\u200bone\n',
    {
      code: 'schema/bad-form',
      line: 1,
      says: ['“id”'],
      hints: ['invisible sign'],
      never: 'instance',
    },
  ],
  [
    'a field and a word with a sign that nobody sees',
    'persons.yaml',
    person('\u00adoccupation: reader', 'role: vic\u200btim'),
    { code: 'schema/unknown-field', line: 3, says: ['occupation'], hints: ['invisible sign'] },
    { code: 'schema/unknown-word', line: 4, says: ['“role”'], hints: ['invisible sign', 'victim'] },
  ],
  [
    'paths as Windows writes them, and to files that lie elsewhere',
    'evidence.yaml',
    evidence(
      'files:',
      '  - path: exhibits\\sub\\E-01.pdf',
      '  - path: C:\\Users\\me\\E-01.pdf',
      '  - path: E-01.pdf',
    ),
    ...(
      [
        [5, 'Write it with forward slashes: exhibits/sub/E-01.pdf.'],
        [6, 'folder exhibits of this dossier, and write: exhibits/E-01.pdf'],
        [7, 'folder exhibits of this dossier, and write: exhibits/E-01.pdf'],
      ] as const
    ).map(([line, hint]) => ({
      code: 'schema/bad-form',
      line,
      says: ['“path” cannot be'],
      hints: [hint],
    })),
  ],
  [
    'a fingerprint that is none, and no other that could be copied',
    'evidence.yaml',
    evidence('files:', '  - path: exhibits/E-01.pdf', '    sha256: abc'),
    {
      code: 'schema/bad-form',
      line: 6,
      says: ['“sha256” cannot be “abc”'],
      hints: ['Leave it out at first'],
      never: 'instance',
    },
  ],
  [
    'citations with a Cyrillic E and with a dash, which look right',
    'officials.yaml',
    official('posts:', '  - title: Judge', '    citations:', '      - Е-01', '      - E–02, p. 4'),
    ...['Е-01', 'E–02, p. 4'].map((written, index) => ({
      code: 'schema/bad-form',
      line: 7 + index,
      says: [`cannot be “${written}”`],
      hints: ['another sign that only looks like it'],
    })),
  ],
  [
    'citations without hyphen, comma or sign for the page, each by itself',
    'officials.yaml',
    official(
      'posts:',
      '  - title: Judge',
      '    citations:',
      '      - E1',
      '      - e-02 page 4',
      '      - E-01, 5',
    ),
    ...(
      [
        ['E1', 'Write E-01.'],
        ['e-02 page 4', 'E-02, p. 12'],
        ['E-01, 5', 'E-01, p. 12'],
      ] as const
    ).map(([written, hint], index) => ({
      code: 'schema/bad-form',
      line: 7 + index,
      says: [`Entry ${String(index + 1)} of “citations” cannot be “${written}”`],
      hints: [hint],
    })),
  ],
  [
    'a citation without its list',
    'officials.yaml',
    official('posts:', '  - title: Judge', '    citations: E-01'),
    { code: 'schema/wrong-kind', line: 6, says: ['“citations” must be a list'] },
  ],
  [
    'a country and a language by their names',
    'dossier.yaml',
    dossier({ language: 'English', country: 'Zedland' }),
    {
      code: 'schema/bad-form',
      line: 4,
      says: ['“language” cannot be “English”'],
      hints: ['For instance: en'],
    },
    {
      code: 'schema/bad-form',
      line: 5,
      says: ['“country” cannot be “Zedland”'],
      hints: ['For instance: ZZ'],
    },
  ],
  ...['javascript:alert(1)', 'file:///notes.pdf', 'https://', 'mailto:desk@example.org'].map(
    (link): Row => [
      `a link that does not lead to the web: ${link}`,
      'evidence.yaml',
      evidence('published: undated', `url: ${link}`),
      {
        code: 'schema/bad-form',
        line: 5,
        says: [`“url” is “${link}”, which is not a link`],
        hints: ['begins with https://'],
      },
    ],
  ),
  [
    'a link without https',
    'evidence.yaml',
    evidence('url: www.example.org/reader'),
    {
      code: 'schema/bad-form',
      line: 4,
      says: ['“url” is “www.example.org/reader”'],
      hints: ['https://'],
    },
  ],
];

const describeRows = (name: string, rows: readonly Row[]): void => {
  describe(name, () => {
    it.each(rows.map((row) => ({ row, name: row[0] })))('$name', async ({ row }) => {
      const [, file, yaml, ...expected] = row;
      const { findings, texts } = await prepareVariation({ [file]: yaml });
      const found = findings.filter(({ code }) => /^(schema|yaml|internal)\//.test(code));
      expect(
        found.map((finding) => ({
          code: finding.code,
          file: finding.place?.file,
          line: lineOf(finding, texts),
          message: finding.message,
          hint: finding.hint ?? '',
        })),
      ).toEqual(
        [...expected]
          .sort((one, other) => one.line - other.line)
          .map(({ code, line, says, hints = [], never }) => ({
            code,
            file: `dossiers/zz-base/${file}`,
            line,
            message: containing(says),
            hint: containing(hints, never),
          })),
      );
      for (const { message } of found)
        expect(message).not.toMatch(/\b(must NOT|property|properties|instance|undefined|NaN)\b/);
      for (const { message } of found) expect(message.length).toBeLessThan(200);
    });
  });
};

/** A text with all of these parts in it, and without one. */
const containing = (parts: readonly string[], never?: string): unknown =>
  expect.toSatisfy(
    (text: string) =>
      parts.every((part) => text.includes(part)) && (never === undefined || !text.includes(never)),
    `has “${parts.join('”, “')}” in it${never === undefined ? '' : ` and not “${never}”`}`,
  );

describeRows('a field', fields);
describeRows('a word or a number', words);
describeRows('a date', dates);
describeRows('the form of a value', forms);

describe('what looks like a number', () => {
  const written = [
    '0012345',
    '1.10',
    '1e3',
    '0x1F',
    '007',
    '+00 12',
    '2012',
    '1_000',
    'no',
    'Null',
  ];

  it.each(written)('stays as it was typed where text belongs: %s', async (text) => {
    const { view, documents, findings } = await prepareVariation({
      'organisations.yaml': `- id: city-court\n  name: ${text}\n  kind: court\n`,
      'evidence.yaml': evidence('published: undated', `author: ${text}`).concat(
        '- id: E-02\n  kind: press\n  title: Reader jailed\n  published: undated\n',
      ),
    });
    expect(findings.filter(({ code }) => code.startsWith('schema/'))).toEqual([]);
    expect(view?.case.organisations[0]?.data.name).toBe(text);
    expect(view?.case.evidence[0]?.data.author).toBe(text);
    const [submission] = documents;
    expect(JSON.stringify(submission?.document.notes)).toContain(`"${text}"`);
  });

  it('becomes one, or true, where these belong', async () => {
    const { view } = await prepareVariation({ 'dossier.yaml': dossier({}) });
    expect(view?.case.data).toMatchObject({ schema_version: 1, fictional: true });
  });
});
