import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Pair } from 'yaml';
import type { Path, Span } from '../finding/finding.ts';

/**
 * The place of what stands at a path. A missing step gives the key of what it is missing from; an
 * empty value gives its key, as there is nothing else to point at.
 */
export function spanAt(document: Document, path: Path, at: 'key' | 'value'): Span | undefined {
  let node: unknown = document.contents;
  let span = isMap(node) ? spanOf(node.items[0]?.key) : spanOf(node);
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const isLast = depth === path.length - 1;
    if (isMap(node)) {
      const pair = findPair(node.items, String(step));
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

/** The last one wins, as it does for a reader who overwrote the first. */
const findPair = (pairs: readonly Pair[], key: string): Pair | undefined =>
  pairs.findLast(({ key: candidate }) => isScalar(candidate) && candidate.value === key);

function spanOf(node: unknown): Span | undefined {
  if (!isNode(node) || !node.range) return undefined;
  return { start: node.range[0], end: node.range[1] };
}
