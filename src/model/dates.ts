import { lastDayOf } from '../schema/days.ts';
import type { PlainDate } from '../schema/types.ts';

/**
 * A date with the precision that the sources give and no more. `earliest` and `latest` are ISO days
 * that bound it; without them the date is open on that side.
 */
export interface CaseDate {
  readonly precision: 'day' | 'month' | 'year' | 'range' | 'undated';
  /** As written: `2012`, `2012-01` or `2012-01-23`; absent for ranges and undated things. */
  readonly iso?: string;
  readonly after?: string;
  readonly before?: string;
  readonly earliest?: string;
  readonly latest?: string;
}

export function toCaseDate(value: PlainDate): CaseDate {
  if (typeof value === 'string') {
    if (value === 'undated') return { precision: 'undated' };
    const precision = value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year';
    return { precision, iso: value, earliest: firstDay(value), latest: lastDay(value) };
  }
  const { after, before } = value;
  return {
    precision: 'range',
    ...(after === undefined ? {} : { after, earliest: firstDay(after) }),
    ...(before === undefined ? {} : { before, latest: lastDay(before) }),
  };
}

/** Whether every day that `a` can mean lies before every day that `b` can mean. */
export const isBefore = (a: CaseDate, b: CaseDate): boolean =>
  a.latest !== undefined && b.earliest !== undefined && a.latest < b.earliest;

/** For sorting: by the earliest possible day, undated things last. */
export function compareDates(a: CaseDate, b: CaseDate): number {
  const [x, y] = [a.earliest ?? a.latest ?? '9999', b.earliest ?? b.latest ?? '9999'];
  return x < y ? -1 : x > y ? 1 : 0;
}

const firstDay = (iso: string): string => `${iso}${'-01-01'.slice(iso.length - 4)}`;

const lastDay = (iso: string): string =>
  iso.length === 10 ? iso : lastDayOf(iso.length === 4 ? `${iso}-12` : iso);
