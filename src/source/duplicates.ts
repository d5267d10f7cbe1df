import { type Document, isScalar, visit } from 'yaml';
import type { Problem } from './problem.ts';

/**
 * The first field of each entry that stands there twice. The library would compare every field with
 * every other one.
 */
export function duplicateFields(document: Document): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<string>();
      const key = items
        .map((pair) => pair.key)
        .filter(isScalar)
        .find(({ value }) => seen.size === seen.add(String(value)).size);
      if (!key?.range) return;
      problems.push({
        name: 'duplicateKey',
        message: `“${String(key.value)}” stands twice in the same entry.`,
        hint: 'Delete one of the two. If two entries were meant, begin the second with a hyphen.',
        span: { start: key.range[0], end: key.range[1] },
      });
    },
  });
  return problems;
}
