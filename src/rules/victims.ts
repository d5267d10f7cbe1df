/** Those to whom something was done, and what they agreed to. */
import type { Person } from '../model/case-file.ts';
import type { Consent } from '../schema/types.ts';
import type { CaseRuleInput } from './rule.ts';

/** Those whom this audience sees by name. */
export function namedVictims({ case: file, view }: CaseRuleInput): readonly Person[] {
  const concerned = new Set(
    file.prosecutions.flatMap(({ defendants, acts }) => [
      ...defendants,
      ...acts.flatMap(({ victims }) =>
        victims.flatMap((victim) => (victim.kind === 'person' ? [victim.person] : [])),
      ),
    ]),
  );
  return file.persons.filter(
    (person) =>
      (person.data.role === 'victim' || concerned.has(person)) &&
      person.data.name !== undefined &&
      !view.placeholders.has(`persons/${person.id}`),
  );
}

/** Consents are for the team, so the view of others does not have them. */
export const consentsOf = ({ id }: Person, { data }: CaseRuleInput): readonly Consent[] =>
  data.persons?.find((person) => person.id === id)?.consent ?? [];
