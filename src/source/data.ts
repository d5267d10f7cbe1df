import { type Document, isAlias, isMap, isScalar, isSeq, type Scalar } from 'yaml';
import type { Targets } from './aliases.ts';
import { deepest, mostValues, tooDeep, tooMany } from './bounds.ts';
import type { Problem } from './problem.ts';

/** In UTF-16 units: some seventy pages, of which no field has room for more. */
const longestText = 200_000;

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
      tooMuch = depth > deepest ? tooDeep : tooMany;
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
    if (!isScalar(node)) return '';
    const text = scalar(node);
    if (text.length > longestText) tooMuch = tooLong(node, text);
    return text;
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

const tooLong = ({ range }: Scalar, { length }: string): Problem => ({
  name: 'tooLarge',
  message: `The text has ${String(length)} letters; one text may have ${String(longestText)}.`,
  hint: 'Keep long documents as exhibits and cite them.',
  ...(range ? { span: { start: range[0], end: range[0] + 1 } } : {}),
});
