import type { Explanation } from '../finding/explanation.ts';

const person = (line: string): Readonly<Record<string, string>> => ({
  'persons.yaml': `- id: p-one\n  name: Nimush Mkitkhveli\n  ${line}\n`,
});

const designation = (lines: string): Readonly<Record<string, string>> => ({
  'submissions.yaml': `- id: eu\n  regime: eu-ghrsr\n  designations:\n    - official: sudyaev-vymysl\n      ${lines}\n`,
});

/** What can be wrong with a value before anyone asks whether it is true. */
export const schemaCodes = {
  unknownField: {
    code: 'schema/unknown-field',
    severity: 'error',
    summary: 'An entry has a field that does not exist.',
    why: 'A field under a misspelt name would be missing from every document, and nobody would notice.',
    examples: [
      {
        name: 'a misspelt field',
        files: person('ocupation: librarian'),
        expect: [{ file: 'persons.yaml', line: 3, says: '“ocupation” is not a field' }],
      },
      { name: 'the field', files: person('occupation: librarian'), expect: [] },
    ],
  },
  missingField: {
    code: 'schema/missing-field',
    severity: 'error',
    summary: 'An entry lacks a field that it must have.',
    why: 'Without it the entry cannot be printed or referred to.',
    examples: [
      {
        name: 'an organisation without its kind',
        files: { 'organisations.yaml': '- id: city-court\n  name: City Court of Vymysl\n' },
        expect: [{ file: 'organisations.yaml', line: 1, says: 'has no “kind”' }],
      },
      {
        name: 'with its kind',
        files: {
          'organisations.yaml': '- id: city-court\n  name: City Court of Vymysl\n  kind: court\n',
        },
        expect: [],
      },
    ],
  },
  empty: {
    code: 'schema/empty',
    severity: 'error',
    summary: 'A field has a name and no value, or a list no entry.',
    why: 'The program does not know whether you mean “nothing” or have yet to fill it in. What you leave out altogether counts as not known.',
    examples: [
      {
        name: 'a field without value',
        files: person('occupation:'),
        expect: [{ file: 'persons.yaml', line: 3, says: '“occupation” has no value' }],
      },
      {
        name: 'a designation without a listing ground',
        files: designation('criteria: []'),
        expect: [{ file: 'submissions.yaml', line: 5, says: '“criteria” is a list without' }],
      },
      {
        name: 'a request for no measure',
        files: designation('criteria: [EU.A1.c.v]\n      measures: []'),
        expect: [{ file: 'submissions.yaml', line: 6, says: '“measures” is a list without' }],
      },
      {
        name: 'without measures, which asks for all of the regime',
        files: designation('criteria: [EU.A1.c.v]'),
        expect: [],
      },
      {
        name: 'the field left out',
        files: { 'persons.yaml': '- id: p-one\n  name: Nimush Mkitkhveli\n' },
        expect: [],
      },
    ],
  },
  wrongKind: {
    code: 'schema/wrong-kind',
    severity: 'error',
    summary: 'A field has one value where a list belongs, a list where text belongs, or the like.',
    why: 'Where several values are possible, a list is needed even for one: a hyphen and a space before each. Where fields belong, each needs a line of its own.',
    examples: [
      {
        name: 'one category without a hyphen',
        files: person('categories: journalist'),
        expect: [{ file: 'persons.yaml', line: 3, says: '“categories” must be a list' }],
      },
      { name: 'a list of one', files: person('categories: [journalist]'), expect: [] },
    ],
  },
  trueOrFalse: {
    code: 'schema/true-or-false',
    severity: 'error',
    summary: 'A field that is true or false has another word.',
    why: 'The program knows only true and false. Yes, no, on and off mean different things to different programs.',
    examples: [
      {
        name: 'yes',
        files: {
          'dossier.yaml':
            'schema_version: 1\nid: zz-base\ntitle: The base case\nlanguage: en\ncountry: ZZ\nstatus: draft\nas_of: 2026-03-01\nfictional: yes\n',
        },
        expect: [{ file: 'dossier.yaml', line: 8, says: '“fictional” is “yes”' }],
      },
      {
        name: 'true',
        files: {
          'dossier.yaml':
            'schema_version: 1\nid: zz-base\ntitle: The base case\nlanguage: en\ncountry: ZZ\nstatus: draft\nas_of: 2026-03-01\nfictional: true\n',
        },
        expect: [],
      },
    ],
  },
  notADate: {
    code: 'schema/not-a-date',
    severity: 'error',
    summary: 'A date is not written as year, month and day with hyphens.',
    why: '08.10.2012 is the eighth of October in Warsaw and the tenth of August in Washington. Year-month-day is read the same everywhere.',
    examples: [
      {
        name: 'day first, with dots',
        files: {
          'persons.yaml':
            '- id: p-one\n  name: Nimush Mkitkhveli\n  consent:\n    - given_by: person\n      recipients: [public]\n      scope: Name\n      on: 23.01.2012\n',
        },
        expect: [{ file: 'persons.yaml', line: 7, says: '“23.01.2012”' }],
      },
      {
        name: 'year-month-day',
        files: {
          'persons.yaml':
            '- id: p-one\n  name: Nimush Mkitkhveli\n  consent:\n    - given_by: person\n      recipients: [public]\n      scope: Name\n      on: 2012-01-23\n',
        },
        expect: [],
      },
    ],
  },
  unknownWord: {
    code: 'schema/unknown-word',
    severity: 'error',
    summary: 'A field that takes one of several words has another.',
    why: 'Such words are translated, compared and counted, so the program must know them all.',
    examples: [
      {
        name: 'a misspelt word',
        files: person('gender: femal'),
        expect: [{ file: 'persons.yaml', line: 3, says: '“femal”' }],
      },
      { name: 'the word', files: person('gender: female'), expect: [] },
    ],
  },
  badForm: {
    code: 'schema/bad-form',
    severity: 'error',
    summary: 'A value does not have the form that its field asks for.',
    why: 'Ids, citations, codes and links have a fixed form, so that they can be found and checked.',
    examples: [
      {
        name: 'an id with capitals and spaces',
        files: { 'persons.yaml': '- id: Nimush M\n  name: Nimush Mkitkhveli\n' },
        expect: [{ file: 'persons.yaml', line: 1, says: '“Nimush M”' }],
      },
      {
        name: 'an id',
        files: { 'persons.yaml': '- id: nimush-m\n  name: Nimush Mkitkhveli\n' },
        expect: [],
      },
    ],
  },
  number: {
    code: 'schema/number',
    severity: 'error',
    summary:
      'A field that takes a number has something else, or a number that is too small or too large.',
    why: 'The number is used for comparing.',
    examples: [
      {
        name: 'a word for a number',
        files: {
          'evidence.yaml':
            '- id: E-01\n  kind: press\n  title: A report\n  published: undated\n  credibility: high\n',
        },
        expect: [{ file: 'evidence.yaml', line: 5, says: '“credibility”' }],
      },
      {
        name: 'a number out of range',
        files: {
          'evidence.yaml':
            '- id: E-01\n  kind: press\n  title: A report\n  published: undated\n  credibility: 7\n',
        },
        expect: [{ file: 'evidence.yaml', line: 5, says: 'at most 6' }],
      },
    ],
  },
  twice: {
    code: 'schema/twice',
    severity: 'error',
    summary: 'A list has the same entry twice.',
    why: 'One of the two is more often a mistake for something else than meant.',
    examples: [
      {
        name: 'a category twice',
        files: person('categories: [journalist, journalist]'),
        expect: [{ file: 'persons.yaml', line: 3, says: 'same entry twice' }],
      },
    ],
  },
  other: {
    code: 'schema/other',
    severity: 'error',
    summary: 'A value is not as its field asks.',
    why: 'The page of the field in the reference says what may stand in it.',
    examples: [
      {
        name: 'a date range without ends',
        files: {
          'evidence.yaml': '- id: E-01\n  kind: press\n  title: A report\n  published: {}\n',
        },
        expect: [{ file: 'evidence.yaml', line: 4, says: '“published”' }],
      },
    ],
  },
  more: {
    code: 'schema/more',
    severity: 'error',
    summary: 'There are more mistakes of form than are told.',
    why: 'Nobody mends a thousand mistakes one by one: most of them have one cause, such as an indentation that is wrong from one line on.',
    examples: [
      {
        name: 'one mistake in every entry',
        files: { 'persons.yaml': `[${'1, '.repeat(1200)}1]\n` },
        expect: [{ file: 'persons.yaml', line: 1, says: 'more mistakes of form' }],
      },
    ],
  },
} as const satisfies Record<string, Explanation>;

export type SchemaCode = keyof typeof schemaCodes;
