/** Looks through texts for what is withheld: the same search for the author's files and for finished ones. */
import { comparable, findAll, sought, standsIn } from './secrets.ts';
import { isWords, type Withheld } from './withheld.ts';

/** A value of the vault, told without repeating it. */
export type WithheldValue = Pick<Withheld, 'owner' | 'field'>;

/** Says of a text which values stand in it, each once, in whichever of its forms. */
export function searchFor(
  withheld: readonly Withheld[],
): (text: string) => readonly WithheldValue[] {
  const secrets = secretsIn(withheld);
  if (secrets.length === 0) return () => [];
  return (text) => {
    const searched = comparable(text);
    const found = secrets.filter(({ words }) => standsIn(searched, words));
    return [...new Map(found.map(({ value }) => [nameOf(value), value])).values()];
  };
}

/** Says in how many places of a text any form of a value stands. */
export function countOf(
  withheld: readonly Withheld[],
): (text: string, value: WithheldValue) => number {
  const secrets = secretsIn(withheld);
  return (text, value) => {
    const searched = comparable(text);
    // The same place is found in every way of reading the text.
    const starts = secrets
      .filter((secret) => nameOf(secret.value) === nameOf(value))
      .flatMap(({ words }) => findAll(searched, words).map(({ start }) => start));
    return new Set(starts).size;
  };
}

const secretsIn = (withheld: readonly Withheld[]) =>
  withheld
    .filter(isWords)
    .map(({ text, owner, field }) => ({ value: { owner, field }, words: sought(text) }));

const nameOf = ({ owner, field }: WithheldValue): string => `${owner}/${field}`;
