/** How rules speak of what they find: by the names that the author gave. */
import type { Act, Official, Person } from '../model/case-file.ts';
import type { Phrase } from '../schema/types.ts';

const firstText = (phrase: Phrase): string =>
  typeof phrase === 'string' ? phrase : (Object.values(phrase)[0] ?? '');

export const nameOf = ({ id, data }: Official): string =>
  data.name ?? (data.known_as === undefined ? id : firstText(data.known_as));

export const personName = ({ id, data }: Person): string => data.name ?? data.pseudonym ?? id;

/** `the act “sentence” of “The trial”` */
export const actName = ({ id, prosecution }: Act): string =>
  `the act “${id}” of “${firstText(prosecution.data.title)}”`;
