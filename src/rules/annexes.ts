/** What the vault has for named authorities, person by person. */
import type { Path } from '../finding/finding.ts';
import type { Person } from '../model/case-file.ts';
import { type ConsentState, consentToTell } from '../model/consent.ts';
import { annexFields } from '../redact/in-confidence.ts';
import type { KindOfData } from '../schema/types.ts';
import type { CaseRuleInput } from './rule.ts';
import { consentsOf } from './victims.ts';

export interface Confided {
  readonly person: Person;
  readonly recipient: string;
  /** Where the vault names the authority. */
  readonly path: Path;
  /** The kinds of data that the vault has of the person, and the consent to tell them on a day. */
  readonly consent: ReadonlyMap<KindOfData, (day: string) => ConsentState>;
}

export const confidedIn = (input: CaseRuleInput): Confided[] =>
  input.case.persons.flatMap((person) => {
    const entry = input.vault[person.id];
    if (entry?.level !== 'recipient') return [];
    const kinds = Object.entries(annexFields).flatMap(([field, kind]) =>
      Object.hasOwn(entry.values, field) ? [kind] : [],
    );
    const statements = consentsOf(person, input);
    return (entry.recipients ?? []).map((recipient, index) => ({
      person,
      recipient,
      path: ['vault', person.id, 'recipients', index],
      consent: new Map(
        kinds.map((kind) => [
          kind,
          (day: string) => consentToTell(statements, recipient, kind, day),
        ]),
      ),
    }));
  });

/** “the name and the address” */
export function inWords(kinds: readonly KindOfData[]): string {
  const words = kinds.map((kind) => kindWords[kind]);
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

const kindWords: Readonly<Record<KindOfData, string>> = {
  name: 'the name',
  account: 'the account',
  occupation: 'the occupation',
  birth: 'the age or birth',
  address: 'the address',
  contact: 'the way to reach the person',
  identifiers: 'numbers of documents',
  health: 'data on health',
  image: 'the image',
};
