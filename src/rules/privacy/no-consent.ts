import dedent from 'dedent';
import { type ConsentState, consentFor } from '../../model/consent.ts';
import { personName } from '../names.ts';
import { questionsWithPacks } from '../requests.ts';
import { caseRule } from '../rule.ts';
import { consentsOf, namedVictims } from '../victims.ts';

const form = (...consent: readonly string[]): Readonly<Record<string, string>> => ({
  'questions.yaml': dedent`
    - id: un
      instrument: un-special-procedures
      addressee: mandate-holders
      questions: [ask for the release of the reader.]
  `,
  'persons.yaml': [
    '- id: p-one',
    '  name: Nimush Mkitkhveli',
    '  role: victim',
    ...(consent.length === 0
      ? []
      : [
          '  consent:',
          ...consent.map(
            (line) => `    - { given_by: person, scope: Name and case, on: 2026-01-15, ${line} }`,
          ),
        ]),
    '',
  ].join('\n'),
});

const said = (says: string) => [{ file: 'questions.yaml', line: 1, says }];

export default caseRule({
  meta: {
    code: 'privacy/no-consent',
    severity: 'error',
    summary:
      'A form that needs the consent of those concerned names someone whose consent is not recorded.',
    why: 'What such a form says goes to the government that did it, and later into public reports. Only the person can weigh that danger; for someone who cannot be asked, a relative or a lawyer.',
    examples: [
      {
        name: 'no consent',
        files: form(),
        expect: said('names Nimush Mkitkhveli, whose consent is not recorded'),
      },
      {
        name: 'consent to publication, and for another recipient',
        files: form('recipients: [public, eu-ghrsr]'),
        expect: said('whose consent is not recorded'),
      },
      {
        name: 'consent that was withdrawn',
        files: form('recipients: [un-special-procedures], withdrawn_on: 2026-02-15'),
        expect: said('who has withdrawn the consent'),
      },
      {
        name: 'consent that has ended',
        files: form('recipients: [un-special-procedures], expires: 2026-02-15'),
        expect: said('whose consent has ended'),
      },
      {
        name: 'consent for the recipient',
        files: form('recipients: [un-special-procedures]'),
        expect: [],
      },
      {
        name: 'consent that was given again, after one that was withdrawn',
        files: form(
          'recipients: [un-special-procedures], withdrawn_on: 2026-02-15',
          'recipients: [un-special-procedures]',
        ),
        expect: [],
      },
      {
        name: 'a person whose name is withheld',
        files: {
          ...form(),
          'persons.yaml': dedent`
            - id: p-one
              role: victim
          `,
        },
        expect: [],
      },
    ],
  },
  requirement: 'consent',
  check: (input, report) => {
    for (const { question, pack } of questionsWithPacks(input)) {
      if (pack.requires?.includes('consent') !== true) continue;
      for (const person of namedVictims(input)) {
        const state = consentFor(consentsOf(person, input), pack.id, input.asOf);
        if (state === 'given') continue;
        report({
          path: [...question.path, 'id'],
          message: `“${question.id}” names ${personName(person)}, ${complaints[state]}.`,
          hint: `Ask for consent. Without it leave the person out: move the name from persons.yaml into vault.yaml, and write the texts without it. Consent stands under the person, like this:\nconsent:\n  - given_by: person\n    recipients: [${pack.id}]\n    scope: Name and case\n    on: 2026-01-15`,
          related: [{ message: 'the person', path: person.path }],
        });
      }
    }
  },
});

const complaints: Readonly<Record<Exclude<ConsentState, 'given'>, string>> = {
  missing: 'whose consent is not recorded',
  expired: 'whose consent has ended',
  withdrawn: 'who has withdrawn the consent',
};
