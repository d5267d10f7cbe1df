import type { Path } from '../finding/finding.ts';

/**
 * A path with ids in the place of numbers: `['prosecutions', 0, 'acts', 2, 'date']` as
 * `prosecutions/library/acts/sentence/date`. Whoever writes it down names the same entry also when others
 * are added above it. Of entries with the same id all but the first are counted, as `sentence~2`; one
 * without an id keeps its number.
 */
export function entryPath(data: unknown, path: Path): string {
  const steps: string[] = [];
  let value = data;
  for (const step of path) {
    steps.push(
      Array.isArray(value) && typeof step === 'number' ? nameIn(value, step) : String(step),
    );
    value = (value as Record<string | number, unknown> | undefined)?.[step];
  }
  return steps.join('/');
}

/** Worked out once a list: of a long one there can be a finding for each entry. */
const known = new WeakMap<readonly unknown[], readonly string[]>();

function nameIn(list: readonly unknown[], index: number): string {
  const listed = known.get(list) ?? namesIn(list);
  known.set(list, listed);
  return listed[index] ?? String(index);
}

function namesIn(list: readonly unknown[]): readonly string[] {
  const counts = new Map<string, number>();
  return list.map((entry, index) => {
    const name = nameOf(entry);
    if (name === undefined) return String(index);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}~${String(count)}`;
  });
}

/** What tells an entry from its neighbours, the best first. */
const names = ['id', 'official', 'evidence', 'target'];

/** Of an entry its id or whom it refers to; of a word itself; of `E-04, p. 12` what is cited. */
function nameOf(entry: unknown): string | undefined {
  if (typeof entry === 'string') return /^[\w.-]+(?=,|$)/.exec(entry)?.[0];
  if (typeof entry !== 'object' || entry === null) return undefined;
  for (const name of names) {
    const value = (entry as Record<string, unknown>)[name];
    if (typeof value === 'string' && /^[\w.-]+$/.test(value)) return value;
  }
  return undefined;
}
