import distance from 'damerau-levenshtein';

/**
 * The candidate that the author most likely meant, or nothing where none is near. Case is ignored,
 * swapped neighbours count as one edit (`titel` for `title`), and the longer the word the more may
 * differ.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  // Nobody mistypes a word of this length; comparing such words takes time without end.
  if (word.length > longest) return undefined;
  const wanted = word.toLowerCase();
  let best: { candidate: string; steps: number } | undefined;
  for (const candidate of candidates) {
    if (candidate.length > longest) continue;
    const { steps } = distance(wanted, candidate.toLowerCase());
    if (best === undefined || steps < best.steps) best = { candidate, steps };
  }
  if (best === undefined) return undefined;
  const allowed = Math.max(1, Math.floor(Math.max(wanted.length, best.candidate.length) * 0.4));
  return best.steps <= allowed ? best.candidate : undefined;
}

const longest = 100;

/** `Did you mean “title”?`, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? undefined : `Did you mean “${candidate}”?`;
}
