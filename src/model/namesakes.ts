/** Who bears a name that somebody else bears too. That two are one person only an id says. */
export interface Bearer {
  readonly id: string;
  /** In all spellings and scripts. */
  readonly names: readonly string[];
}

/** By the id of each, the ids of the others with whom a spelling is shared, sorted. */
export function namesakesOf(bearers: readonly Bearer[]): ReadonlyMap<string, readonly string[]> {
  const spellingsOf = ({ names }: Bearer): string[] =>
    names.map((name) => name.normalize('NFC').toLocaleLowerCase('und'));
  const idsBySpelling = new Map<string, Set<string>>();
  for (const bearer of bearers)
    for (const spelling of spellingsOf(bearer))
      idsBySpelling.set(
        spelling,
        (idsBySpelling.get(spelling) ?? new Set<string>()).add(bearer.id),
      );
  return new Map(
    bearers.map((bearer) => [
      bearer.id,
      [...new Set(spellingsOf(bearer).flatMap((name) => [...(idsBySpelling.get(name) ?? [])]))]
        .filter((id) => id !== bearer.id)
        .sort(),
    ]),
  );
}
