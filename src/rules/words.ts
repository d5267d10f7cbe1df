/** Words that packs and languages list, found in what an author wrote. */

const patterns = new Map<string, RegExp>();

/** A word or a few, as they are listed: * stands for any letters at the end of a word. */
export function patternOf(words: string): RegExp {
  const known = patterns.get(words);
  if (known) return known;
  const source = words
    .split(' ')
    .map((part) => (part.endsWith('*') ? `${escaped(part.slice(0, -1))}\\p{L}*` : escaped(part)))
    .join('\\s+');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, 'iu');
  patterns.set(words, pattern);
  return pattern;
}

/** Any of the words of a list: most texts have none, and need be looked through only once for all of them. */
export const patternOfAny = (list: readonly string[]): RegExp =>
  new RegExp(list.map((words) => patternOf(words).source).join('|') || '(?!)', 'iu');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Blanks in the place of what others said, so that the rest stays where it is. */
export const withoutQuotations = (text: string): string =>
  text.replace(/“[^”]*”|„[^“”]*[“”]|«[^»]*»|‘[^’]*’|"[^"]*"|\[@[^\]]*\]|^>.*$/gmu, (quotation) =>
    ' '.repeat(quotation.length),
  );
