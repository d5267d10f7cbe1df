import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Scalar, visit } from 'yaml';
import type { Span } from '../finding/finding.ts';
import type { YamlCode } from './codes.ts';
import { beginsWith } from './mistakes.ts';

export interface Problem {
  readonly name: YamlCode;
  readonly message: string;
  readonly hint: string;
  readonly span?: Span;
}

/** More values than any dossier has: beyond it, aliases that multiply are at work. */
const mostValues = 250_000;
const deepest = 64;

/** The values of a document as objects, arrays and strings; what has no value is an empty string. */
export function toData(
  document: Document,
  text: string,
): { data: unknown; problems: readonly Problem[] } {
  const problems: Problem[] = [];
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
    if (isAlias(node)) return convert(node.resolve(document), depth + 1);
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
  if (tooMuch) return { data: '', problems: [tooMuch] };
  problems.push(...swallowedText(document, text), ...unquotedMarks(document, text));
  return { data, problems };
}

/** In the failsafe schema every scalar is a string. */
const textOf = (node: Scalar): string => (typeof node.value === 'string' ? node.value : '');

/** Text as it stands; `~` and `null` without quotes are YAML's words for nothing. */
function scalar(node: Scalar): string {
  const value = textOf(node);
  return node.type === 'PLAIN' && (value === '~' || value === 'null') ? '' : value;
}

/**
 * `title: Order #5` is the text "Order" and a comment. Words that silently vanish are worse than an
 * error, so a comment that begins without a space after the hash is asked about.
 */
function swallowedText(document: Document, text: string): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Scalar(_, node) {
      const end = node.range?.[1];
      if (end === undefined || node.type !== 'PLAIN') return;
      const rest = /^[ \t]+#[^\s#!].*/.exec(text.slice(end, lineEnd(text, end)));
      if (!rest || textOf(node) === '') return;
      problems.push({
        name: 'textAfterHash',
        // The text itself is not repeated: it may stand in the vault.
        message: 'The words after the hash sign are not part of the text, which ends before it.',
        hint: 'Put the whole text in quotation marks. If it is a comment, leave a space after the hash sign.',
        span: { start: end + rest[0].indexOf('#'), end: end + rest[0].length },
      });
    },
  });
  return problems;
}

/**
 * `*N`, `&N text` and `!N text` mean something in YAML, and the words vanish. Those who do mean it
 * name what they refer to: an alias an anchor, an anchor an alias. Tags mean nothing here.
 */
function unquotedMarks(document: Document, text: string): Problem[] {
  const anchors = new Set<string>();
  const aliases = new Set<string>();
  visit(document, (_, node) => {
    if (isAlias(node)) aliases.add(node.source);
    else if (isNode(node) && node.anchor !== undefined) anchors.add(node.anchor);
  });
  const problems: Problem[] = [];
  const report = (mark: string, start: number): void => {
    problems.push({ ...beginsWith(mark), span: { start, end: lineEnd(text, start) } });
  };
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const start = node.range?.[0] ?? 0;
    if (isAlias(node)) {
      if (!anchors.has(node.source)) report('*', start);
    } else if (node.anchor !== undefined && !aliases.has(node.anchor))
      report('&', text.lastIndexOf(`&${node.anchor}`, start));
    else if (node.tag !== undefined) report('!', text.lastIndexOf('!', start));
  });
  return problems;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}
