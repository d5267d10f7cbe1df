import type { Path } from '../finding/finding.ts';

/** Every text in a value, with its place. */
export function stringsIn(value: unknown, path: Path = []): { text: string; path: Path }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value))
    return value.flatMap((item, index) => stringsIn(item, [...path, index]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => stringsIn(item, [...path, key]));
  return [];
}

/** In quotation marks, on one line, and cut short where someone wrote a page into a short field. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `“${line.slice(0, 57).replace(/\p{Surrogate}$/u, '')}…”` : `“${line}”`;
}
