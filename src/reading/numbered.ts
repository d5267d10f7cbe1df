/**
 * In which numbered paragraph, or in which line, something stands. Only what is certain is told: numbers
 * at the beginning of lines are those of paragraphs, of lists, of a text that is quoted, or of days.
 */

/** The paragraphs and lines of one text, by the places of its letters. */
export interface Numbered {
  /** The numbers from one place to another; nothing if they are not certain. */
  readonly between: (start: number, end: number) => readonly string[] | undefined;
  /** Whether the number is certainly one of them. */
  readonly has: (number: string) => boolean;
}

interface Mark {
  readonly number: number;
  readonly start: number;
}

/** `12. The court`, `[12] The court`, `§ 12. The court`: as judgments number their paragraphs. */
const marks = /^[ \t]*(?:(?:§[ \t]*)?(\d{1,4})\.|\[(\d{1,4})\])[ \t]+(?=[^\s\d])/gmu;

/** Fewer may be headings. */
const fewest = 5;

/**
 * The paragraphs that are numbered from 1 on without a gap. One is certain if its number and the next are
 * each there once: a list within a judgment, or another judgment that it quotes, has the numbers again.
 */
export function paragraphsOf(text: string): Numbered {
  const all = [...text.matchAll(marks)].map((match): Mark => ({
    number: Number(match[1] ?? match[2]),
    start: match.index,
  }));
  const times = new Map<number, number>();
  for (const { number } of all) times.set(number, (times.get(number) ?? 0) + 1);
  const chain: Mark[] = [];
  for (const mark of all) if (mark.number === chain.length + 1) chain.push(mark);
  const isOnce = (number: number): boolean => times.get(number) === 1;
  // The last may be a number of something else, and nobody knows where it ends.
  const isCertain = (number: number): boolean =>
    chain.length >= fewest &&
    number >= 1 &&
    number < chain.length &&
    isOnce(number) &&
    isOnce(number + 1);
  return {
    has: (number) => isCertain(Number(number)),
    between: (start, end) => {
      const first = chain.findLastIndex((mark) => mark.start <= start) + 1;
      const last = chain.findLastIndex((mark) => mark.start < end) + 1;
      const numbers = range(first, last);
      return numbers.length > 0 && numbers.every(isCertain) ? numbers.map(String) : undefined;
    },
  };
}

/** The lines of a text as an editor counts them; none if it prints numbers of its own. */
export function linesOf(text: string): Numbered {
  const lines = text.split('\n');
  const numbered = lines.filter((line) => /^\s*\d+\b/.test(line)).length;
  if (numbered > lines.length / 3) return { has: () => false, between: () => undefined };
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  const lineAt = (offset: number): number => starts.findLastIndex((begin) => begin <= offset) + 1;
  return {
    has: (number) => /^[1-9]\d*$/.test(number) && Number(number) <= lines.length,
    between: (from, to) => range(lineAt(from), lineAt(Math.max(from, to - 1))).map(String),
  };
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
