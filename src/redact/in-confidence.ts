/**
 * What one authority is told and the public is not. Documents are made of public material alone; this
 * stands in an annex beside them, for nobody but that authority. ADR 20 says why.
 */
import { consentToTell } from '../model/consent.ts';
import type * as Schema from '../schema/types.ts';
import { type Audience, isFor, publicAudience } from './audience.ts';

type Values = Schema.VaultEntry['values'];
type Recipient = Extract<Audience, { kind: 'recipient' }>;

/**
 * The fields of people that an annex prints, each with the kind of data for which a person is asked.
 * Dangers to somebody are for the team, whatever the level.
 */
export const annexFields = {
  name: 'name',
  names: 'name',
  description: 'account',
  age_or_birth: 'birth',
  occupation: 'occupation',
  address: 'address',
  contact: 'contact',
  identifiers: 'identifiers',
} as const satisfies Partial<Record<keyof Values, Schema.KindOfData>>;
export type AnnexField = keyof typeof annexFields;

export interface Told {
  readonly id: string;
  readonly values: Pick<Values, AnnexField>;
}

export interface InConfidence {
  readonly persons: readonly Told[];
  readonly officials: readonly Told[];
  /** The ids of the items of which the authority sees more than the public. */
  readonly evidence: readonly string[];
  /** The vault without what the authority is not told. */
  readonly told: Schema.VaultFile;
  /** Of the entries meant for the authority, what it is not told all the same. */
  readonly kept: Schema.VaultFile;
}

/**
 * Of persons, only what their consent covered on the day of the dossier. What became of a consent since
 * then is found by a rule, and stands against the annex as a whole: the clock alters no document.
 */
export function inConfidence(
  { persons = [], officials = [], evidence = [], as_of: day }: Schema.DossierFile,
  vault: Schema.VaultFile,
  audience: Recipient,
): InConfidence {
  const told: Record<string, Schema.VaultEntry> = {};
  const kept: Record<string, Schema.VaultEntry> = {};
  const split = (id: string, isOpen: (field: AnnexField) => boolean): Told[] => {
    const entry = vault[id];
    if (!entry || !isFor(audience, entry.level, entry.recipients)) return [];
    const isTold = (field: string): boolean => isAnnexField(field) && isOpen(field);
    const values = pick(entry.values, isTold);
    told[id] = { ...entry, values };
    kept[id] = { level: 'internal', values: pick(entry.values, (field) => !isTold(field)) };
    return Object.keys(values).length === 0 ? [] : [{ id, values }];
  };
  const confided = {
    persons: persons.flatMap(({ id, consent = [] }) =>
      split(
        id,
        (field) => consentToTell(consent, audience.recipient, annexFields[field], day) === 'given',
      ),
    ),
    officials: officials.flatMap(({ id }) => split(id, () => true)),
    evidence: evidence
      .filter(({ id, confidentiality = 'public', recipients }) => {
        const entry = vault[id];
        const isEntryFor = entry && isFor(audience, entry.level, entry.recipients);
        if (!isFor(audience, confidentiality, recipients)) return false;
        return !isFor(publicAudience, confidentiality, recipients) || isEntryFor;
      })
      .map(({ id }) => id),
  };
  return { ...confided, told: { ...vault, ...told }, kept };
}

export const isNothing = ({ persons, officials, evidence }: InConfidence): boolean =>
  persons.length + officials.length + evidence.length === 0;

const isAnnexField = (field: string): field is AnnexField => Object.hasOwn(annexFields, field);

const pick = (values: Values, isTaken: (field: string) => boolean): Values =>
  Object.fromEntries(Object.entries(values).filter(([field]) => isTaken(field)));
