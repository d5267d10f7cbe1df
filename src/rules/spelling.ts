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
  let start = 0;
  while (start < shortest && one.at(start) === other.at(start)) start += 1;
  let end = 0;
  while (
    end < shortest - start &&
    one.charAt(one.length - 1 - end) === other.charAt(other.length - 1 - end)
  )
    end += 1;
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const isSwapped = a.length === 2 && b === Array.from(a).reverse().join('');
  return isSwapped || (a.length <= 1 && b.length <= 1);
}
