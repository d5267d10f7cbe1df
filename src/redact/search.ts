/** Looks through texts for what is withheld: the same search for the author's files and for finished ones. */
import { comparable, sought, standsIn } from './secrets.ts';
import type { WithheldString } from './withheld.ts';

/** A value of the vault, told without repeating it. */
export type WithheldValue = Omit<WithheldString, 'text'>;

/** Says of a text which values stand in it, each once, in whichever of its forms. */
export function searchFor(
  withheld: readonly WithheldString[],
): (text: string) => readonly WithheldValue[] {
  const secrets = withheld.map(({ text, owner, field }) => ({
    value: { owner, field },
    words: sought(text),
  }));
  return (text) => {
    const searched = comparable(text);
    const found = secrets.filter(({ words }) => standsIn(searched, words));
    return [
      ...new Map(found.map(({ value }) => [`${value.owner}/${value.field}`, value])).values(),
    ];
  };
}
