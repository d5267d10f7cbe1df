import dedent from 'dedent';
import { isBirthLeftOut, isIdentifierLeftOut } from '../../redact/particulars.ts';
import { nameOf, personName } from '../names.ts';
import { caseRule } from '../rule.ts';

const person = (birth: string, more = ''): Readonly<Record<string, string>> => ({
  'persons.yaml': dedent`
    - id: p-one
      name: Nimush Mkitkhveli
      role: victim
      age_or_birth: ${birth}
      ${more}
  `,
});

const official = (citations: string): Readonly<Record<string, string>> => ({
  'officials.yaml': dedent`
    - id: pristavko-obrazets
      name: Obrazets Pristavko
      standing: mentioned
      identifiers:
        - { type: passport, number: '0012345'${citations} }
  `,
  'prosecutions.yaml': '[]',
  'submissions.yaml': '[]',
});

const birth = '5 May 1987';

export default caseRule({
  meta: {
    code: 'privacy/particulars-left-out',
    severity: 'warning',
    summary:
      'A day of birth or the number of a document is recorded in a plain file and left out of public documents.',
    why: 'With a name and a day of birth, a stranger opens accounts, finds addresses and crosses borders in somebody’s name; a year or an age tells a reader as much. Of an official, the number of a passport that no source gives may be known to nobody but a member of your team. Both are printed where the person agreed, or where they are public already and the dossier says in what.',
    examples: [
      {
        name: 'the day of birth of a victim',
        files: person(birth),
        expect: [
          {
            file: 'persons.yaml',
            line: 4,
            says: 'The day of birth of Nimush Mkitkhveli is left out of public documents',
          },
        ],
      },
      {
        name: 'the number of a passport that no source gives',
        files: official(''),
        expect: [
          {
            file: 'officials.yaml',
            line: 5,
            says: 'A number of Obrazets Pristavko is left out of public documents',
          },
        ],
      },
      { name: 'the year of birth', files: person('born in 1987'), expect: [] },
      {
        name: 'a day of birth that the person agreed to publish',
        files: person(
          birth,
          'consent: [{ given_by: person, recipients: [public], scope: All, covers: [name, birth], on: 2026-01-15 }]',
        ),
        expect: [],
      },
      {
        name: 'a day of birth that is public already',
        files: person(birth, 'public_basis: [{ covers: [birth], citations: [E-01] }]'),
        expect: [],
      },
      {
        name: 'a number that a source gives',
        files: official(', citations: [E-01]'),
        expect: [],
      },
    ],
  },
  check: ({ case: file, data }, report) => {
    for (const { id, path, ...person } of file.persons) {
      const written = data.persons?.find((one) => one.id === id);
      if (!written || !isBirthLeftOut(written, data.as_of)) continue;
      report({
        path: [...path, 'age_or_birth'],
        message: `The day of birth of ${personName({ id, path, ...person })} is left out of public documents: no consent and no public basis covers it.`,
        hint: 'Write the year or the age alone, or move it into vault.yaml. To have it public, record “birth” under covers in a consent for public, or where it is public already:\npublic_basis:\n  - covers: [birth]\n    citations: [E-01]',
      });
    }
    for (const official of file.officials) {
      const { identifiers = [] } =
        data.officials?.find(({ id }) => id === official.id) ?? official.data;
      for (const [index, identifier] of identifiers.entries())
        if (isIdentifierLeftOut(identifier))
          report({
            path: [...official.path, 'identifiers', index, 'number'],
            message: `A number of ${nameOf(official)} is left out of public documents: no source is given for it.`,
            hint: 'Add citations to where it was published. If it was not, move it into vault.yaml; with “level: recipient” it goes into the annex for an authority.',
          });
    }
  },
});
