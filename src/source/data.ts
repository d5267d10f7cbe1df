import { type Document, isAlias, isMap, isScalar, isSeq, type Scalar } from 'yaml';
import type { Targets } from './aliases.ts';
import type { Problem } from './problem.ts';

/** More values than any dossier has: beyond it, aliases that multiply are at work. */
const mostValues = 250_000;
const deepest = 64;

/** The values of a document as objects, arrays and strings; what has no value is an empty string. */
export function toData(
  document: Document,
  targets: Targets,
): { data: unknown; problem: Problem | undefined } {
  let values = 0;
  let tooMuch: Problem | undefined;

  const convert = (node: unknown, depth: number): unknown => {
    if (tooMuch) return '';
    values += 1;
    if (values > mostValues || depth > deepest) {
      tooMuch = {
        name: 'tooDeep',
        message:
          depth > deepest
            ? `Entries are nested more than ${String(deepest)} deep.`
            : 'The file has more values than a dossier can have.',
        hint: 'Check the indentation, and whether an alias (a word after *) repeats itself.',
      };
      return '';
    }
    if (isAlias(node)) return convert(targets.get(node), depth + 1);
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }): [string, unknown] => [
        isScalar(key) ? String(key.value) : '',
        convert(value, depth + 1),
      ]);
      return Object.fromEntries(entries);
    }
    if (isSeq(node)) return node.items.map((item) => convert(item, depth + 1));
    return isScalar(node) ? scalar(node) : '';
  };

  const data = convert(document.contents, 0);
  return { data, problem: tooMuch };
}

/**
 * Text as it stands. Spaces alone are no value, and neither are `~` and `null` without quotes, YAML's
 * words for nothing. In the failsafe schema every scalar is a string.
 */
function scalar(node: Scalar): string {
  const value = typeof node.value === 'string' ? node.value : '';
  const isNothing = node.type === 'PLAIN' && (value === '~' || value === 'null');
  return isNothing || value.trim() === '' ? '' : value;
}
