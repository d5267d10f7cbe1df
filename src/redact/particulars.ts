/**
 * Data about people that no public document prints, though nobody marked them: a person’s day of birth
 * without consent or a public basis, and numbers of an official for which no source is given. Where they
 * stand in plain files, they are left out here, and a rule tells the author.
 */
import { consentToTell } from '../model/consent.ts';
import type * as Schema from '../schema/types.ts';

/** Without what is not for the public. */
export const withoutParticulars = (person: Schema.Person, day: string): Schema.Person => {
  if (!isBirthLeftOut(person, day)) return person;
  const { age_or_birth: _, ...rest } = person;
  return rest;
};

/** By the day of the dossier, so that the clock alters no document. */
export const isBirthLeftOut = (person: Schema.Person, day: string): boolean =>
  person.age_or_birth !== undefined &&
  isDay(person.age_or_birth) &&
  !mayBePublic(person, 'birth', day);

/**
 * Whether one kind of data about a person may be printed for all. The words of a consent alone open
 * nothing but the name and the account, neither of which is asked for here.
 */
export const mayBePublic = (
  { consent = [], public_basis: bases = [] }: Schema.Person,
  kind: Schema.KindOfData,
  day: string,
): boolean =>
  bases.some(({ covers }) => covers.includes(kind)) ||
  consentToTell(consent, 'public', kind, day) === 'given';

/** A year with another number beside it; an age or a year alone tells nobody’s birthday. */
const isDay = (text: string): boolean => {
  const numbers = text.match(/\p{N}+/gu) ?? [];
  return (
    numbers.some((number) => number.length > 4) || (numbers.length > 1 && numbers.some(isYear))
  );
};

const isYear = (number: string): boolean => number.length === 4;

type Official = Schema.Official;
type Identifier = NonNullable<Official['identifiers']>[number];

/** A number that a source gives has been published; one without a source may be from the team’s own notes. */
export const isIdentifierLeftOut = ({ citations = [] }: Identifier): boolean =>
  citations.length === 0;

export function withoutUncitedNumbers(official: Official): Official {
  const { identifiers, ...rest } = official;
  const shown = identifiers?.filter((identifier) => !isIdentifierLeftOut(identifier));
  return shown?.length ? { ...rest, identifiers: shown } : rest;
}
