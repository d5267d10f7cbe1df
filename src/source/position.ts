import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Path, Span } from '../finding/finding.ts';
import type { Targets } from './aliases.ts';

/**
 * The place of what stands at a path. A missing step gives the key of what it is missing from; an
 * empty value gives its key, as there is nothing else to point at.
 */
export function spanAt(
  document: Document,
  targets: Targets,
  path: Path,
  at: 'key' | 'value',
): Span | undefined {
  let node: unknown = document.contents;
  let span = isMap(node) ? spanOf(node.items[0]?.key) : spanOf(node);
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = targets.get(node);
    const isLast = depth === path.length - 1;
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(step));
      if (!pair) return span;
      const value = spanOf(pair.value);
      const isFilled = value !== undefined && value.end > value.start;
      span = isLast && at === 'value' && isFilled ? value : (spanOf(pair.key) ?? span);
      node = pair.value;
    } else if (isSeq(node) && node.items[Number(step)] !== undefined) {
      node = node.items[Number(step)];
      span = spanOf(node) ?? span;
    } else {
      return span;
    }
  }
  return span;
}

/** The fields of each entry by name: looking through all of them for each place takes too long. */
const known = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  let pairs = known.get(map);
  if (!pairs) {
    pairs = new Map(
      map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]),
    );
    known.set(map, pairs);
  }
  return pairs;
}

function spanOf(node: unknown): Span | undefined {
  if (!isNode(node) || !node.range) return undefined;
  return { start: node.range[0], end: node.range[1] };
}
