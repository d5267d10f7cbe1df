/** When two words may be two spellings of one name. */
import { fold } from '../redact/letters.ts';

/** Letters alone, without case and accents. */
export const folded = (word: string): string =>
  Array.from(word, (sign) => fold(sign) ?? '').join('');

/** In shorter words one letter makes another name: Anna and Anne, Ivan and Iban. */
const longEnough = 6;

/** Whether two folded words differ in one letter, put in, left out, exchanged, or swapped with the next. */
export function areOneLetterApart(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < longEnough || one === other) return false;
  if (Math.abs(one.length - other.length) > 1) return false;
  const shortest = Math.min(one.length, other.length);
  const differs = Array.from({ length: shortest }, (_, at) => at).find(
    (at) => one.charAt(at) !== other.charAt(at),
  );
  const start = differs ?? shortest;
  let end = 0;
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const isSwapped = a.length === 2 && a[0] === b[1] && a[1] === b[0];
  return isSwapped || (a.length <= 1 && b.length <= 1);
}
