/** How rules speak of what they find: by the names that the author gave. */
import type { Act, Evidence, Official, Person } from '../model/case-file.ts';
import type { CaseDate } from '../model/dates.ts';
import { firstText } from '../model/phrase.ts';
import type { RegimePack } from '../schema/types.ts';

export const nameOf = ({ id, data }: Official): string =>
  data.name ?? (data.known_as === undefined ? id : firstText(data.known_as));

export const personName = ({ id, data }: Person): string => data.name ?? data.pseudonym ?? id;

/** `the act “sentence” of “The trial”` */
export const actName = ({ id, prosecution }: Act): string =>
  `the act “${id}” of “${firstText(prosecution.data.title)}”`;

/** `E-02 (“Reader jailed”)`; of what is withheld only the number. */
export const evidenceName = ({ id, data }: Evidence): string =>
  data.title === id ? id : `${id} (“${data.title}”)`;

/** As the author writes dates, so that they are found again in the file. */
export function dateName({ iso, after, before }: CaseDate): string {
  if (iso !== undefined) return iso;
  if (after !== undefined && before !== undefined) return `between ${after} and ${before}`;
  if (after !== undefined) return `not before ${after}`;
  return before === undefined ? 'undated' : `not after ${before}`;
}

export const regimeName = ({ name, short_name: shortName }: RegimePack): string =>
  `“${firstText(shortName ?? name)}”`;
