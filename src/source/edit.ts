/**
 * Changes to a YAML file that leave every other byte as it is: comments, order, quotation marks and
 * line ends are the author's. Every change is proved by reading the text again.
 */
import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  stringify,
  YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../finding/finding.ts';

/** What is put into a file: texts, and lists and fields of texts. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue };

export type Edit =
  /** Gives a field its value, in the place of the one that it has. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: YamlValue }
  /** Adds an entry at the end of a list, which need not be there. */
  | { readonly kind: 'append'; readonly path: Path; readonly value: YamlValue };

/** The text cannot be changed in this place without touching more than the place. */
export class EditError extends Error {
  override readonly name = 'EditError';
}

/** @throws EditError if the place is not there, or is written in a way that cannot be added to */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce(editedOnce, text);
}

function editedOnce(text: string, edit: Edit): string {
  const document = read(text);
  const result = edit.kind === 'set' ? set(text, document, edit) : append(text, document, edit);
  const found: unknown = read(result).toJS();
  if (!isDeepStrictEqual(found, expected(document.toJS(), edit)))
    throw new EditError('The change would touch more than its own place.');
  return result;
}

const read = (text: string): Document => {
  const document = parseDocument(text, {
    schema: 'failsafe',
    stringKeys: true,
    keepSourceTokens: true,
  });
  if (document.errors.length > 0) throw new EditError('The file cannot be read as it is.');
  return document;
};

function set(text: string, document: Document, { path, value }: Edit): string {
  const parent = nodeAt(document, path.slice(0, -1));
  const key = path.at(-1);
  if (!isMap(parent) || typeof key !== 'string')
    throw new EditError('There is no entry to which the field could be added.');
  const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
  if (!pair) return addField(text, parent, key, value);
  const old = pair.value;
  if (!isNode(old) || !old.range) throw new EditError('The field is written in an unusual way.');
  const [start, end] = old.range;
  // A field without a value is told from one with an empty text by its length.
  if (start === end) return splice(text, end, end, ` ${inFlow(value)}`);
  return splice(text, start, end, inFlow(value));
}

function append(text: string, document: Document, { path, value }: Edit): string {
  if (path.length === 0 && document.contents === null) {
    const lead = text === '' || text.endsWith('\n') ? '' : lineEndOf(text);
    return text + lead + block([value], 0, text) + lineEndOf(text);
  }
  const list = nodeAt(document, path);
  if (isSeq(list)) return addEntry(text, list, value);
  const parent = nodeAt(document, path.slice(0, -1));
  const key = path.at(-1);
  if (list !== undefined || !isMap(parent) || typeof key !== 'string')
    throw new EditError('There is no list to which the entry could be added.');
  return addField(text, parent, key, [value]);
}

function addEntry(text: string, list: YAMLSeq, value: YamlValue): string {
  if (list.flow === true) return insertInFlow(text, list, list.items.length, inFlow(value));
  const indent = columnOf(text, startOf(list));
  return insertLines(text, lastEnd(list), block([value], indent, text));
}

function addField(text: string, map: YAMLMap, key: string, value: YamlValue): string {
  if (map.flow === true)
    return insertInFlow(text, map, map.items.length, `${key}: ${inFlow(value)}`);
  const indent = columnOf(text, startOf(map));
  return insertLines(text, lastEnd(map), block({ [key]: value }, indent, text));
}

/** Before the bracket that closes a list or entry on one line. */
function insertInFlow(text: string, { range }: Node, count: number, words: string): string {
  if (!range) throw new EditError('The entry is written in an unusual way.');
  const close = range[1] - 1;
  const before = text.slice(0, close).trimEnd();
  const comma = count === 0 || before.endsWith(',') ? '' : ',';
  const gap = count === 0 ? '' : ' ';
  return splice(text, before.length, before.length, `${comma}${gap}${words}`);
}

/** Below the line in which something ends, and below what is remarked on that line. */
function insertLines(text: string, end: number, lines: string): string {
  const used = text.slice(0, end).trimEnd().length;
  const stop = text.indexOf('\n', used);
  return stop === -1
    ? `${text}${lineEndOf(text)}${lines}`
    : splice(text, stop + 1, stop + 1, lines + lineEndOf(text));
}

/** The lines of a list or of fields, each at the same distance from the margin; without the last line end. */
function block(value: YamlValue, indent: number, text: string): string {
  return stringify(value, { lineWidth: 0 })
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(indent) + line))
    .join(lineEndOf(text));
}

const inFlow = (value: YamlValue): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();

const lineEndOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

const splice = (text: string, start: number, end: number, words: string): string =>
  text.slice(0, start) + words + text.slice(end);

const columnOf = (text: string, offset: number): number =>
  offset - (text.lastIndexOf('\n', offset - 1) + 1);

function startOf({ range }: Node): number {
  if (!range) throw new EditError('The entry is written in an unusual way.');
  return range[0];
}

/** Where the last part of a list or entry ends. */
function lastEnd(collection: YAMLMap | YAMLSeq): number {
  const last = collection.items.at(-1);
  const node: unknown = collection instanceof YAMLMap ? collection.items.at(-1)?.value : last;
  const key: unknown = collection instanceof YAMLMap ? collection.items.at(-1)?.key : undefined;
  if ((isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0)
    return lastEnd(node);
  const range = (isNode(node) ? node.range : undefined) ?? (isNode(key) ? key.range : undefined);
  if (!range) throw new EditError('The entry is written in an unusual way.');
  return range[1];
}

function nodeAt(document: Document, path: Path): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}

/** The data as they should be after the change. */
function expected(data: unknown, { kind, path, value }: Edit): unknown {
  const [step, ...rest] = path;
  if (step === undefined)
    return kind === 'set' ? value : [...((data as unknown[] | null) ?? []), value];
  if (Array.isArray(data))
    return data.map((item: unknown, index) =>
      index === step ? expected(item, { kind, path: rest, value }) : item,
    );
  const fields = (data ?? {}) as Record<string, unknown>;
  return { ...fields, [String(step)]: expected(fields[String(step)], { kind, path: rest, value }) };
}
