/** What two sequences have in common, in order, and what only one of them has. */

export type Step<T> =
  | { readonly kind: 'same'; readonly before: T; readonly after: T }
  | { readonly kind: 'deleted'; readonly before: T }
  | { readonly kind: 'inserted'; readonly after: T };

/** Of longer ones, what differs is taken for another as a whole: a table of all pairs has no room. */
const mostPairs = 4_000_000;

/** The fewest deletions and insertions; deletions before insertions. Items with the same key are the same. */
export function compareSequences<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => string,
): Step<T>[] {
  const [old, now] = [before.map(keyOf), after.map(keyOf)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  const same = (index: number, other: number): Step<T> => ({
    kind: 'same',
    before: before[index] as T,
    after: after[other] as T,
  });
  const [oldEnd, nowEnd] = [old.length - end, now.length - end];
  const steps: Step<T>[] = [];
  for (let at = 0; at < start; at += 1) steps.push(same(at, at));
  let [row, column] = [start, start];
  const longest = commonLengths(old.slice(start, oldEnd), now.slice(start, nowEnd));
  while (row < oldEnd || column < nowEnd) {
    const isSame =
      longest !== undefined && row < oldEnd && column < nowEnd && old[row] === now[column];
    if (isSame) {
      steps.push(same(row, column));
      row += 1;
      column += 1;
      continue;
    }
    const down = longest?.(row + 1 - start, column - start) ?? 0;
    const right = longest?.(row - start, column + 1 - start) ?? 0;
    if (row < oldEnd && (column >= nowEnd || down >= right)) {
      steps.push({ kind: 'deleted', before: before[row] as T });
      row += 1;
    } else {
      steps.push({ kind: 'inserted', after: after[column] as T });
      column += 1;
    }
  }
  for (let at = 0; at < end; at += 1) steps.push(same(oldEnd + at, nowEnd + at));
  return deletionsFirst(steps);
}

/** How much the rests of two sequences have in common, from a place in each. */
function commonLengths(
  old: readonly string[],
  now: readonly string[],
): ((row: number, column: number) => number) | undefined {
  if (old.length * now.length > mostPairs) return undefined;
  const width = now.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  for (let row = old.length - 1; row >= 0; row -= 1)
    for (let column = now.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        old[row] === now[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(
              lengths[(row + 1) * width + column] ?? 0,
              lengths[row * width + column + 1] ?? 0,
            );
  return (row, column) => lengths[row * width + column] ?? 0;
}

/** Between two common items all deletions, then all insertions: as people read a change. */
function deletionsFirst<T>(steps: readonly Step<T>[]): Step<T>[] {
  const ordered: Step<T>[] = [];
  let inserted: Step<T>[] = [];
  for (const step of steps) {
    if (step.kind === 'inserted') {
      inserted.push(step);
      continue;
    }
    if (step.kind === 'same') {
      ordered.push(...inserted);
      inserted = [];
    }
    ordered.push(step);
  }
  return [...ordered, ...inserted];
}

/** Words with the space after them; punctuation apart, so that a comma does not change a word. */
export const wordsIn = (text: string): string[] =>
  text.match(/[\p{L}\p{N}\p{M}]+\s*|[^\p{L}\p{N}\p{M}\s]\s*|\s+/gu) ?? [];

export interface TextChange {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/** Two texts word by word; neighbours of the same kind are one. */
export function compareTexts(before: string, after: string): TextChange[] {
  const changes: TextChange[] = [];
  for (const step of compareSequences(wordsIn(before), wordsIn(after), (word) => word)) {
    const text = step.kind === 'deleted' ? step.before : step.after;
    const last = changes.at(-1);
    if (last?.kind === step.kind)
      changes[changes.length - 1] = { kind: step.kind, text: last.text + text };
    else changes.push({ kind: step.kind, text });
  }
  return changes;
}
