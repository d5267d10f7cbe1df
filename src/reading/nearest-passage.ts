/** The passage of a text that comes nearest to a quotation which does not stand in it: to be shown, never to be accepted. */
import { lettersOf } from './letters.ts';
import type { TextPage } from './text.ts';

export interface Nearest {
  /** The words of the file, with those in square brackets that the quotation does not have. */
  readonly passage: string;
  /** What the quotation has and the file has not. */
  readonly instead: readonly string[];
  /** The label of the page on which it begins. */
  readonly page?: string;
}

interface Word {
  readonly text: string;
  readonly letters: string;
  readonly page: TextPage;
}

const words = /[\p{L}\p{M}\p{N}]+(?:[-’'.,][\p{L}\p{M}\p{N}]+)*/gu;

const wordsOf = (text: string): { text: string; letters: string }[] =>
  [...text.matchAll(words)]
    .map(([word]) => ({ text: word, letters: lettersOf(word).text }))
    .filter(({ letters }) => letters !== '');

/** How a text is shown: on one line, with the words that are broken over two made whole. */
const shown = (text: string): string =>
  text
    .replace(/(?<!\d)[\u00B2\u00B3\u00B9\u2070\u2074-\u2079]+/g, '')
    .normalize('NFKC')
    .replace(/\u00AD/g, '')
    .replace(/(?<=\p{L})[-\u2010]\s*\n\s*(?=\p{Ll})/gu, '');

/** Longer quotations are compared by their beginning. */
const mostWords = 300;
/** Words that stand everywhere tell no place. */
const mostPlaces = 2000;

/** Looks for passages in one text, whose words are made once, and only if one is looked for. */
export function passageFinder(pages: readonly TextPage[]): (quote: string) => Nearest | undefined {
  let all: readonly Word[] | undefined;
  return (quote) => {
    all ??= pages.flatMap((page): Word[] =>
      wordsOf(shown(page.text)).map((word) => ({ ...word, page })),
    );
    return nearestIn(all, quote);
  };
}

function nearestIn(all: readonly Word[], quote: string): Nearest | undefined {
  const sought = wordsOf(shown(quote)).slice(0, mostWords);
  const start = likelyStart(sought, all);
  if (start === undefined) return undefined;
  const slack = 4 + Math.ceil(sought.length / 4);
  const window = all.slice(Math.max(0, start - slack), start + sought.length + slack);
  const pairs = extended(withoutStrays(longestCommon(sought, window)), sought, window);
  const [first, last] = [pairs.at(0), pairs.at(-1)];
  if (!first || !last || pairs.length * 2 < sought.length) return undefined;
  const same = new Set(pairs.map(({ there }) => there));
  const quoted = new Set(pairs.map(({ here }) => here));
  // Where the quotation begins or ends with other words, the file’s own stand as far out.
  const from = Math.max(0, first.there - first.here);
  const to = Math.min(window.length, last.there + (sought.length - last.here));
  return {
    passage: window
      .slice(from, to)
      .map(({ text }, index) => (same.has(from + index) ? text : `[${text}]`))
      .join(' ')
      .replaceAll('] [', ' '),
    instead: runsOf(sought, (index) => !quoted.has(index)),
    ...(window[from]?.page.labels[0] === undefined ? {} : { page: window[from].page.labels[0] }),
  };
}

/** Where the quotation would begin if its words stood one after the other. */
function likelyStart(
  sought: readonly { readonly letters: string }[],
  all: readonly Word[],
): number | undefined {
  const places = new Map<string, number[]>(sought.map(({ letters }) => [letters, []]));
  all.forEach(({ letters }, index) => places.get(letters)?.push(index));
  const votes = new Map<number, number>();
  sought.forEach(({ letters }, here) => {
    const found = places.get(letters) ?? [];
    if (found.length > mostPlaces) return;
    for (const there of found) votes.set(there - here, (votes.get(there - here) ?? 0) + 1);
  });
  let best: { start: number; score: number } | undefined;
  for (const start of votes.keys()) {
    // A word more or less moves what follows it.
    let score = 2 * (votes.get(start) ?? 0);
    for (const near of [1, 2, 3])
      score += (votes.get(start - near) ?? 0) + (votes.get(start + near) ?? 0);
    if (!best || score > best.score || (score === best.score && start < best.start))
      best = { start, score };
  }
  return best?.start;
}

interface Pair {
  readonly here: number;
  readonly there: number;
}

/** The words that two texts have in common, in their order. */
function longestCommon(
  one: readonly { readonly letters: string }[],
  other: readonly { readonly letters: string }[],
): Pair[] {
  const lengths = Array.from({ length: one.length + 1 }, () =>
    new Array<number>(other.length + 1).fill(0),
  );
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = one.length - 1; i >= 0; i -= 1)
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row)
        row[j] =
          one[i]?.letters === other[j]?.letters
            ? at(i + 1, j + 1) + 1
            : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length)
    if (one[i]?.letters === other[j]?.letters) {
      pairs.push({ here: i, there: j });
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  return pairs;
}

/** Further away, “the” is another “the”. */
const widestGap = 6;

/** The largest part of the pairs in which each stands near the next. */
function withoutStrays(pairs: readonly Pair[]): readonly Pair[] {
  const parts: Pair[][] = [];
  for (const pair of pairs) {
    const before = parts.at(-1)?.at(-1);
    if (before && pair.there - before.there <= widestGap) parts.at(-1)?.push(pair);
    else parts.push([pair]);
  }
  return parts.reduce((best, part) => (part.length > best.length ? part : best), []);
}

/** Words that were paired with strays may have their like right beside the rest. */
function extended(
  pairs: readonly Pair[],
  sought: readonly { readonly letters: string }[],
  window: readonly Word[],
): readonly Pair[] {
  const isSame = ({ here, there }: Pair): boolean =>
    here >= 0 && sought[here]?.letters === window[there]?.letters && here < sought.length;
  const more = [...pairs];
  for (const step of [-1, 1])
    for (let end = step < 0 ? more.at(0) : more.at(-1); end;) {
      const next = { here: end.here + step, there: end.there + step };
      if (!isSame(next)) break;
      if (step < 0) more.unshift(next);
      else more.push(next);
      end = next;
    }
  return more;
}

/** Words beside each other as one text. */
function runsOf(
  list: readonly { readonly text: string }[],
  isIn: (index: number) => boolean,
): string[] {
  const runs: string[][] = [];
  list.forEach(({ text }, index) => {
    if (!isIn(index)) return;
    if (index > 0 && isIn(index - 1)) runs.at(-1)?.push(text);
    else runs.push([text]);
  });
  return runs.map((run) => run.join(' '));
}
