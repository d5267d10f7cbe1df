import dedent from 'dedent';
import type { Person } from '../../schema/types.ts';
import { personName } from '../names.ts';
import { caseRule } from '../rule.ts';
import { consentsOf, namedVictims } from '../victims.ts';

const person = (lines: string): Readonly<Record<string, string>> => ({
  'persons.yaml': dedent`
    - id: p-one
      name: Nimush Mkitkhveli
      role: victim
      ${lines}
  `,
});

export default caseRule({
  meta: {
    code: 'privacy/consent-not-recorded',
    severity: 'warning',
    summary: 'Somebody who is held or in danger is named, and no consent is recorded.',
    why: 'Letters from abroad have been followed by searches of cells and by visits to parents. Only the person can weigh that; for someone who cannot be asked, a relative or a lawyer. Where the name has long been public, the record of who agreed protects you too.',
    examples: [
      {
        name: 'somebody who serves a sentence',
        files: person('status: serving_sentence'),
        expect: [{ file: 'persons.yaml', line: 4, says: 'No consent of Nimush Mkitkhveli' }],
      },
      {
        name: 'somebody for whom a danger is recorded',
        files: person('risk: Parents have been visited.'),
        expect: [{ file: 'persons.yaml', line: 4, says: 'No consent of Nimush Mkitkhveli' }],
      },
      {
        name: 'consent of a lawyer',
        files: person(
          'status: serving_sentence\n      consent: [{ given_by: lawyer, recipients: [public], scope: Name and case, on: 2026-01-15 }]',
        ),
        expect: [],
      },
      {
        name: 'somebody of whom nothing of the kind is known',
        files: person('occupation: librarian'),
        expect: [],
      },
    ],
  },
  check: (input, report) => {
    for (const person of namedVictims(input)) {
      if (consentsOf(person, input).length > 0) continue;
      const isInDanger = hasRisk(person.id, input.data.persons);
      const { status } = person.data;
      const field = isInDanger ? 'risk' : 'status';
      if (!isInDanger && !(status && exposed.has(status))) continue;
      report({
        path: [...person.path, field],
        message: `No consent of ${personName(person)} is recorded, who is named and ${isInDanger ? 'in danger' : 'held or pursued'}.`,
        hint: 'Ask the person, a relative or the lawyer. If nobody can be asked, move the name from persons.yaml into vault.yaml. The answer stands under the person, like this:\nconsent:\n  - given_by: lawyer\n    recipients: [public]\n    scope: Name and case\n    on: 2026-01-15',
      });
    }
  },
});

/** What could happen to somebody is for the team, so that the view of others does not have it. */
const hasRisk = (id: string, persons: readonly Person[] = []): boolean =>
  persons.some((person) => person.id === id && person.risk !== undefined);

const exposed: ReadonlySet<NonNullable<Person['status']>> = new Set([
  'at_liberty_under_investigation',
  'at_liberty_on_trial',
  'detained_under_investigation',
  'detained_on_trial',
  'serving_sentence',
  'committed_to_psychiatric_care',
  'in_hiding',
]);
