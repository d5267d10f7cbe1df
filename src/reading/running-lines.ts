/** Heads and feet stand between the two halves of a sentence that goes on overleaf. */
import type { TextPage } from './text.ts';

/** The pages without the lines that most of them share, and without lone page numbers; nothing if there are none. */
export function withoutRunningLines(pages: readonly TextPage[]): (readonly TextPage[])[] {
  if (pages.length < 2) return [];
  const counts = new Map<string, number>();
  for (const { text } of pages)
    for (const key of new Set(text.split('\n').map(keyOf)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  const isRunning = (line: string): boolean =>
    pageNumber.test(line) || (counts.get(keyOf(line)) ?? 0) > pages.length / 2;
  const kept = pages.map((page) => ({
    ...page,
    text: page.text
      .split('\n')
      .filter((line) => line.trim() === '' || !isRunning(line))
      .join('\n'),
  }));
  return kept.some(({ text }, index) => text !== pages[index]?.text) ? [kept] : [];
}

/** Numbers count up from page to page. */
const keyOf = (line: string): string => line.trim().replace(/\d+/g, '#');

/** A line that is the number of its page: `12`, `- 12 -`, `[12]`, `12/30`, `Page 12 of 30`. */
const pageNumber =
  /^\s*(?:\p{L}{1,12}\.?\s+)?[-–—[(\s]*(\d{1,5}|[ivxlc]{1,7})[-–—\])\s]*(?:(?:\/|\p{L}{1,3})\s*\d{1,5})?\s*$/iu;

/** The numbers that are printed at the head and at the foot of a page. */
export function printedNumbers(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const edges = lines.length > 4 ? [...lines.slice(0, 2), ...lines.slice(-2)] : lines;
  return edges.flatMap((line) => pageNumber.exec(line)?.[1]?.toLowerCase() ?? []);
}
