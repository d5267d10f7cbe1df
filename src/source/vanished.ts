/**
 * Words that YAML takes for something else, so that they would silently vanish from the text. That
 * is worse than an error, so they are one, or are asked about.
 */
import {
  type Document,
  isAlias,
  isCollection,
  isScalar,
  type Node,
  type Scalar,
  visit,
} from 'yaml';
import type { Targets } from './aliases.ts';
import type { Problem } from './problem.ts';

export function vanishedWords(document: Document, targets: Targets, text: string): Problem[] {
  const problems: Problem[] = [];
  const used = new Set(targets.values());
  visit(document, {
    Node(_, node) {
      const sign = signBefore(node, targets, used);
      if (sign !== undefined) problems.push(cannotBeginWith(sign, node, text));
      const comment = isScalar(node) ? afterHash(node, text) : undefined;
      if (comment) problems.push(comment);
    },
  });
  return problems;
}

/**
 * `&name` gives a value a name and `*name` stands for it; one without the other is text that someone
 * forgot to put in quotation marks. `!name` would be the kind of a value, of which there are none here.
 */
function signBefore(
  node: Node,
  targets: Targets,
  used: ReadonlySet<Node | undefined>,
): string | undefined {
  if (isAlias(node)) return targets.get(node) ? undefined : '*';
  if (node.tag !== undefined) return '!';
  // Of a list and of fields, no words are lost.
  return node.anchor !== undefined && !isCollection(node) && !used.has(node) ? '&' : undefined;
}

function cannotBeginWith(sign: string, node: Node, text: string): Problem {
  const [from, to] = node.range ?? [0, 0];
  const start = Math.max(0, text.lastIndexOf(sign, from));
  return {
    name: 'quotesNeeded',
    message: `A text cannot begin with ${sign} unless it is in quotation marks.`,
    hint: 'Put the whole text in quotation marks.',
    span: { start, end: Math.max(start + 1, Math.min(to, lineEnd(text, start))) },
  };
}

/**
 * `title: Order #5` is the text "Order" and a comment. A comment that begins without a space after
 * the hash is asked about.
 */
function afterHash(node: Scalar, text: string): Problem | undefined {
  const end = node.range?.[1];
  if (end === undefined || node.type !== 'PLAIN') return undefined;
  const rest = /^[ \t]+#[^\s#].*/.exec(text.slice(end, lineEnd(text, end)));
  const kept = String(node.value);
  if (!rest || kept === '') return undefined;
  return {
    name: 'textAfterHash',
    // The text itself is not repeated: it may stand in the vault.
    message: 'The words after the hash sign are not part of the text, which ends before it.',
    hint: 'Put the whole text in quotation marks. If it is a comment, leave a space after the hash sign.',
    span: { start: end + rest[0].indexOf('#'), end: end + rest[0].length },
  };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
