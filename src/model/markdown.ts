/**
 * The dossier's own prose as a tree, and what in it no document can show. Both the rules, which warn,
 * and the composer, which prints, read prose here.
 */
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isWebAddress } from '../document/links.ts';

/** What cannot be read in good time is one paragraph, as it was typed. */
export const parseProse = (source: string): Root =>
  overloadOf(source) === undefined ? fromMarkdown(source) : asTyped(source);

export type Overload = 'nested' | 'signs';

/**
 * Whether a text would keep its reader waiting for minutes: the time for lists in lists, and for signs that
 * may begin or end something, grows with the square of their number or more.
 */
export function overloadOf(source: string): Overload | undefined {
  for (const [line] of source.matchAll(/^[^\n]+/gm)) {
    const [indent = ''] = /^[ \t>]*/.exec(line) ?? [];
    const [, marks = ''] =
      /^((?:[ \t]*(?:[>*+-]|\d{1,9}[.)])(?=[ \t>*+-]|\d|$))*)/.exec(line) ?? [];
    if (indent.length > widestIndent || marks.replace(/[\s\d]/g, '').length > widestIndent)
      return 'nested';
  }
  for (const [pattern, most] of costlySigns)
    if (Array.from(source.matchAll(pattern)).length > most) return 'signs';
  return undefined;
}

/** In letters: a list in a list begins two further in. */
const widestIndent = 80;

/** More of each than a text of seventy pages has. */
const costlySigns: readonly (readonly [RegExp, number])[] = [
  [/\*+|_+/g, 2000],
  [/`+/g, 400],
  [/\[/g, 5000],
  [/\]/g, 5000],
  [/</g, 5000],
];

function asTyped(source: string): Root {
  const start = { line: 1, column: 1, offset: 0 };
  const position = { start, end: { line: 1, column: source.length + 1, offset: source.length } };
  const text = { type: 'text' as const, value: source, position };
  const paragraph = { type: 'paragraph' as const, children: [text], position };
  return { type: 'root', children: [paragraph], position };
}

/** How many quotations, lists and emphases may stand one inside another. */
export const deepestNesting = 8;

/** Whether more stands one inside another than a document can show. Walks without calling itself. */
export function isTooDeep(root: Root): boolean {
  const open: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    if (depth > deepestNesting) return true;
    if ('children' in node)
      for (const child of node.children)
        open.push({ node: child, depth: depth + (nests.has(child.type) ? 1 : 0) });
  }
  return false;
}

const nests: ReadonlySet<Nodes['type']> = new Set([
  'blockquote',
  'list',
  'emphasis',
  'strong',
  'link',
]);

export type Unprintable =
  | 'code'
  | 'footnote'
  | 'heading'
  | 'html'
  | 'link'
  | 'link-by-name'
  | 'picture'
  | 'rule'
  | 'struck'
  | 'table';

export interface FoundMarkup {
  readonly kind: Unprintable;
  /** As the author wrote it. */
  readonly words: string;
}

/** What would stand in a document as it was typed, or be lost. Comments are looked for elsewhere. */
export function unprintableIn(source: string): FoundMarkup[] {
  const root = parseProse(source);
  if (isTooDeep(root)) return [];
  const found: FoundMarkup[] = [];
  const visit = (node: Nodes): void => {
    const words = sourceOf(node, source);
    const kind = kindOf(node);
    if (kind !== undefined && !isComment(words)) found.push({ kind, words });
    if (node.type === 'text')
      for (const [sort, pattern] of inText)
        for (const [match] of words.matchAll(pattern)) found.push({ kind: sort, words: match });
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}

export const sourceOf = (node: Nodes, source: string): string =>
  source.slice(node.position?.start.offset, node.position?.end.offset);

function kindOf(node: Nodes): Unprintable | undefined {
  switch (node.type) {
    case 'code':
    case 'inlineCode':
      return 'code';
    case 'heading':
    case 'html':
      return node.type;
    case 'image':
    case 'imageReference':
      return 'picture';
    case 'definition':
    case 'linkReference':
      return 'link-by-name';
    case 'link':
      return isWebAddress(node.url) ? undefined : 'link';
    case 'thematicBreak':
      return 'rule';
    default:
      return undefined;
  }
}

/** What other kinds of Markdown know. */
const inText: readonly (readonly [Unprintable, RegExp])[] = [
  ['table', /^[ \t]*\|?[ \t]*:?-{3,}:?[ \t]*\|[-:| \t]*$/gm],
  ['footnote', /\[\^[^[\]\s]+\]/g],
  ['struck', /~~[^~\n]+~~/g],
];

/** `<!-- … -->`, also unfinished, and what is used in its place: `[//]: # (…)`. */
const comment = /<!--[^]*?(?:-->|$)|^[ \t]*\[[^[\]\n]*\]:[ \t]*(?:#|<>)(?:[ \t].*)?$/gm;

export const commentsIn = (source: string): string[] =>
  [...source.matchAll(comment)].map(([words]) => words.trim());

const isComment = (words: string): boolean => commentsIn(words)[0] === words.trim();
