/** The calendar, for dates as people write them. */

/** Whether a day of the form 2012-01-23 exists: 2023-02-30 does not. */
export function isRealDay(iso: string): boolean {
  const [, month = '', day = ''] = /^(\d{4}-\d{2})-(\d{2})$/.exec(iso) ?? [];
  const isMonth = /-(0[1-9]|1[0-2])$/.test(month);
  return isMonth && day !== '00' && day <= lastDayOf(month).slice(8);
}

/** The last day of a month: `2012-02` → `2012-02-29`. */
export function lastDayOf(isoMonth: string): string {
  const [year = '', month = ''] = isoMonth.split('-');
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][Number(month) - 1];
  return `${isoMonth}-${String(days).padStart(2, '0')}`;
}

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * What a date in another form can mean. Two readings where day and month cannot be told apart: that
 * with the day first, then that with the month first. Never a day that does not exist.
 */
export function readingsOf(text: string): readonly string[] {
  const [first = '', second = '', third = '', ...more] = partsOf(text);
  if (second === '' || more.length > 0) return [];
  const candidates =
    third === ''
      ? [isYear(first) ? monthOf(first, second) : monthOf(second, first)]
      : isYear(first)
        ? firstReal([dayOf(first, second, third), dayOf(first, third, second)])
        : isName(first)
          ? [dayOf(third, first, second)]
          : [dayOf(third, second, first), ...(isName(second) ? [] : [dayOf(third, first, second)])];
  return [...new Set(candidates.filter((iso) => iso !== undefined))];
}

/** Numbers and names of months; `31st of May, 2012` has three. A time of day is no part of a date. */
const partsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[“”„«»‘’‚"]/g, '')
    // Between year, month and day only: elsewhere a dash stands for “until”.
    .replace(/^(\d{4})[‐-―−](\d{1,2})[‐-―−](\d{1,2})$/, '$1-$2-$3')
    .replace(/[t\s]\d{1,2}:\d{2}.*$/, '')
    .replace(/(?<=\d)(st|nd|rd|th)\b/g, '')
    .replace(/\bof\b/g, ' ')
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1 $2 $3')
    .split(/[\s,./-]+/)
    .filter((part) => part !== '');

const isYear = (part: string): boolean => /^\d{4}$/.test(part);
const isName = (part: string): boolean => numberOfMonth(part) !== undefined;

/** `September`, `Sept` and `Sep` → 9 */
function numberOfMonth(word: string): number | undefined {
  const index = word.length < 3 ? -1 : monthNames.findIndex((name) => name.startsWith(word));
  return index === -1 ? undefined : index + 1;
}

function monthOf(year: string, part: string): string | undefined {
  const month = numberOfMonth(part) ?? (/^\d{1,2}$/.test(part) ? Number(part) : 0);
  const isMonth = month >= 1 && month <= 12;
  return isYear(year) && isMonth ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}

function dayOf(year: string, monthPart: string, day: string): string | undefined {
  const month = monthOf(year, monthPart);
  if (month === undefined || !/^\d{1,2}$/.test(day)) return undefined;
  const iso = `${month}-${day.padStart(2, '0')}`;
  return isRealDay(iso) ? iso : undefined;
}

const firstReal = (isos: readonly (string | undefined)[]): (string | undefined)[] => [
  isos.find((iso) => iso !== undefined),
];
