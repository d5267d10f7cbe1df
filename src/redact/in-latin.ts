/** What is withheld in the letters of one script, as others write it in Latin ones. */

/** The letters of a script, each with the ways in which it is written: `templates/transliteration`. */
export interface LatinLetters {
  readonly letters: Readonly<Record<string, readonly string[]>>;
}

/**
 * The same, and each text of theirs in Latin letters. Of the ways in which a letter is written, the first,
 * the second and so on are taken together, as one standard has them; a spelling that mixes them is not
 * found, and belongs into the vault as a name of its own.
 */
export function inLatinToo<T extends { readonly text: string }>(
  withheld: readonly T[],
  tables: Iterable<LatinLetters>,
): readonly T[] {
  const all = [...tables].map(({ letters }) => letters);
  return withheld.flatMap((each) => [
    each,
    ...unique(all.flatMap((letters) => spellings(each.text, letters))).map((text) => ({
      ...each,
      text,
    })),
  ]);
}

function spellings(text: string, letters: LatinLetters['letters']): readonly string[] {
  const written = Array.from(text.normalize('NFC').toLowerCase());
  const own = written.flatMap((letter) => letters[letter] ?? []);
  if (own.length === 0) return [];
  const most = Math.max(...written.map((letter) => letters[letter]?.length ?? 0));
  return Array.from({ length: most }, (_, way) =>
    written
      .map((letter) => {
        const ways = letters[letter];
        return ways ? (ways[way] ?? ways.at(-1) ?? '') : letter;
      })
      .join(''),
  );
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
