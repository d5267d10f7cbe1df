/** So many signs are compared at once: what is kept of each of them takes much room. */
const size = 1 << 17;

/**
 * A long text in parts that overlap, each cut where a word ends, if one ends anywhere near.
 *
 * @param longest how long what is looked for can be; written in other signs it is longer still
 */
export function* windowsOf(text: string, longest: number): Generator<string> {
  const overlap = longest * 10 + 1000;
  const step = size + overlap;
  let start = 0;
  while (start + step < text.length) {
    const end = wordEnd(text, start + step);
    yield text.slice(start, end);
    start = wordEnd(text, end - overlap);
  }
  yield text.slice(start);
}

/** Where no word ends, there are no words. */
const longestWord = 500;

function wordEnd(text: string, from: number): number {
  const found = text.slice(from, from + longestWord).search(/\s/);
  return found === -1 ? from : from + found;
}
