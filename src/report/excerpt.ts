import type { Place } from '../finding/finding.ts';
import { oneLine } from './one-line.ts';

/** One-based; columns count UTF-16 code units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Extent {
  readonly start: Position;
  readonly end: Position;
}

export type Texts = ReadonlyMap<string, string>;

/** The lines and columns of a place, or nothing where it has none. */
export function extentOf({ file, span }: Place, texts: Texts): Extent | undefined {
  const text = texts.get(file);
  if (text === undefined || !span) return undefined;
  const starts = lineStartsOf(texts, file, text);
  return { start: positionAt(starts, span.start), end: positionAt(starts, span.end) };
}

/**
 * The same for readers that refuse what lies outside a file: the white space at the end of an entry, which
 * can be a line after the last one, is left out.
 */
export function regionOf({ file, span }: Place, texts: Texts): Extent | undefined {
  const text = texts.get(file);
  if (text === undefined || !span) return undefined;
  const length = text.slice(span.start, span.end).trimEnd().length;
  return extentOf({ file, span: { start: span.start, end: span.start + length } }, texts);
}

/** Counted once a file: counting for each of thousands of findings takes minutes. */
const known = new WeakMap<Texts, Map<string, readonly number[]>>();

function lineStartsOf(texts: Texts, file: string, text: string): readonly number[] {
  const files = known.get(texts) ?? new Map<string, readonly number[]>();
  known.set(texts, files);
  let starts = files.get(file);
  if (!starts) {
    starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    files.set(file, starts);
  }
  return starts;
}

function positionAt(starts: readonly number[], offset: number): Position {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}

export interface Excerpt {
  readonly line: number;
  readonly text: string;
  /** Where the mark begins in `text`, and how long it is. */
  readonly from: number;
  readonly length: number;
}

const widest = 100;

/** Also one that is encrypted, or whose name is written in another way. */
const isVault = (file: string): boolean => /vault[^/]*$/i.test(file);

/**
 * The line of a place with the span marked; of a span over many lines the first. Long lines are cut
 * around the mark. Nothing is shown of a vault: reports are pasted and logged.
 */
export function excerptOf({ file, span }: Place, texts: Texts): Excerpt | undefined {
  const text = texts.get(file);
  if (text === undefined || !span || isVault(file)) return undefined;
  const starts = lineStartsOf(texts, file, text);
  const { line } = positionAt(starts, span.start);
  const start = starts[line - 1] ?? 0;
  const stop = (starts[line] ?? text.length + 1) - 1;
  const end = text[stop - 1] === '\r' ? stop - 1 : stop;
  const from = span.start - start;
  const length = Math.max(1, Math.min(span.end, end) - span.start);
  const show = (first: number, last: number): string =>
    text.slice(first, Math.min(last, end)).replaceAll('\t', ' ');
  if (end - start <= widest) return { line, text: show(start, end), from, length };
  const cut = Math.max(0, from - 20);
  return {
    line,
    text: `${cut > 0 ? '…' : ''}${show(start + cut, start + cut + widest)}${start + cut + widest < end ? '…' : ''}`,
    from: from - cut + (cut > 0 ? 1 : 0),
    length: Math.min(length, widest - (from - cut)),
  };
}

/** `file:line:column` on one line, which terminals make a link. */
export function locationOf(place: Place, texts: Texts): string {
  const extent = extentOf(place, texts);
  const file = oneLine(place.file);
  return extent ? `${file}:${String(extent.start.line)}:${String(extent.start.column)}` : file;
}
