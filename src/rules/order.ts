/** In which order things can stand: what is done to one person, and dates on which sources disagree. */
import type { Act, CaseFile, Disputed, Official, Person, Victim } from '../model/case-file.ts';
import { type CaseDate, isBefore } from '../model/dates.ts';

/** The dates that the sources give for something. */
export const datesOf = ({ candidates }: Disputed<CaseDate>): readonly CaseDate[] =>
  candidates.map(({ value }) => value);

/** Whether something lies before something else, whichever of the sources are right. */
export const surelyBefore = (one: readonly CaseDate[], other: readonly CaseDate[]): boolean =>
  one.every((a) => other.every((b) => isBefore(a, b)));

/** The persons and officials to whom an act was done; nobody in particular for one that names nobody. */
export const peopleIn = ({ victims }: Act): readonly (Person | Official | undefined)[] =>
  victims.length > 0 ? victims.map(entryOf) : [undefined];

/** The acts that were done to somebody; those that name nobody concern everyone in their prosecution. */
export function actsConcerning(
  somebody: Person | Official | undefined,
  { prosecution }: Act,
  { prosecutions }: CaseFile,
): Act[] {
  if (somebody === undefined) return [...prosecution.acts];
  return prosecutions.flatMap((other) =>
    other.acts.filter((act) =>
      act.victims.length === 0
        ? other === prosecution
        : act.victims.some((victim) => entryOf(victim) === somebody),
    ),
  );
}

const entryOf = (victim: Victim): Person | Official =>
  victim.kind === 'person' ? victim.person : victim.official;
