import type { Place } from '../finding/finding.ts';

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
  return { start: positionAt(text, span.start), end: positionAt(text, span.end) };
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

export interface Excerpt {
  readonly line: number;
  readonly text: string;
  /** Where the mark begins in `text`, and how long it is. */
  readonly from: number;
  readonly length: number;
}

const widest = 100;

/**
 * The line of a place with the span marked; of a span over many lines the first. Long lines are cut
 * around the mark. Nothing is shown of a vault: reports are pasted and logged.
 */
export function excerptOf({ file, span }: Place, texts: Texts): Excerpt | undefined {
  const text = texts.get(file);
  if (text === undefined || !span || /(^|\/)vault\.yaml$/.test(file)) return undefined;
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = lineEnd(text, span.start);
  const line = text.slice(start, end).replace(/\r$/, '').replaceAll('\t', ' ');
  const from = span.start - start;
  const length = Math.max(1, Math.min(span.end, end) - span.start);
  const position = positionAt(text, span.start);
  if (line.length <= widest) return { line: position.line, text: line, from, length };
  const cut = Math.max(0, from - 20);
  const shown = line.slice(cut, cut + widest);
  return {
    line: position.line,
    text: `${cut > 0 ? '…' : ''}${shown}${cut + widest < line.length ? '…' : ''}`,
    from: from - cut + (cut > 0 ? 1 : 0),
    length: Math.min(length, widest - (from - cut)),
  };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** `file:line:column`, which terminals make a link. */
export function locationOf(place: Place, texts: Texts): string {
  const extent = extentOf(place, texts);
  return extent
    ? `${place.file}:${String(extent.start.line)}:${String(extent.start.column)}`
    : place.file;
}
