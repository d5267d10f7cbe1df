import distance from 'damerau-levenshtein';

/** The candidate that the author most likely meant, or nothing where none is near. */
export const nearest = (word: string, candidates: Iterable<string>): string | undefined =>
  allNearest(word, candidates)[0];

/**
 * The candidates of which none is nearer than the others. Case is ignored, swapped neighbours count as
 * one edit (`titel` for `title`), and the longer the word the more may differ.
 */
function allNearest(word: string, candidates: Iterable<string>): readonly string[] {
  // Nobody mistypes a word of this length; comparing such words takes time without end.
  if (word.length > longest) return [];
  const wanted = word.toLowerCase();
  let fewest = Infinity;
  let best: string[] = [];
  for (const candidate of candidates) {
    if (candidate.length > longest) continue;
    const { steps } = distance(wanted, candidate.toLowerCase());
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) * 0.4));
    if (steps > allowed || steps > fewest) continue;
    best = steps === fewest ? [...best, candidate] : [candidate];
    fewest = steps;
  }
  return best;
}

const longest = 100;

/** Of more, none is a likely guess. */
const mostGuesses = 3;

/** `Did you mean “title”?`, all that are equally near, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const guesses = [...new Set(allNearest(word, candidates))];
  if (guesses.length === 0 || guesses.length > mostGuesses) return undefined;
  return `Did you mean ${guesses.map((guess) => `“${guess}”`).join(' or ')}?`;
}
