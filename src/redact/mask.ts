import { isWords, type Withheld } from './withheld.ts';
import { comparable, findAll, sought } from './secrets.ts';

/**
 * Blacks out what is withheld, sign by sign, so that lines and columns stay where they are: what a
 * finding warns of must not be printed by the finding.
 */
export function maskOf(withheld: readonly Withheld[]): (text: string) => string {
  const secrets = withheld.filter(isWords).map(({ text }) => sought(text));
  if (secrets.length === 0) return (text) => text;
  return (text) => {
    const searched = comparable(text);
    const spans = secrets.flatMap((secret) => findAll(searched, secret));
    return spans.reduce(
      (masked, { start, end }) =>
        masked.slice(0, start) + blacken(masked.slice(start, end)) + masked.slice(end),
      text,
    );
  };
}

/** Of the same length in UTF-16, in which places are counted. */
export const blacken = (text: string): string => text.replace(/\S/g, '█');
