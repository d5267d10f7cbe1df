/** A scale of time from the top to the bottom, with long stretches in which nothing happens left out. */
import { scaleUtc } from 'd3-scale';
import { utcTicks } from 'd3-time';

/** Days as ISO dates; the last day is part of it. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface TimeAxis {
  /** Where a day begins. */
  readonly begin: (day: string) => number;
  /** Where a day is over. */
  readonly end: (day: string) => number;
  /** The stretches of the axis that are drawn, from and to. */
  readonly stretches: readonly (readonly [number, number])[];
  /** As precise as they need to be: `2012`, `2012-06` or `2012-06-18`. */
  readonly ticks: readonly { readonly iso: string; readonly y: number }[];
}

const day = 86_400_000;
/** In points. */
const breakHeight = 16;
const tickDistance = 34;
const closestTicks = 12;
/** What is left out is at least so long, and longer than all that is drawn. */
const leastBreak = 90 * day;
const mostBreaks = 3;

const startOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const endOf = (iso: string): number => startOf(iso) + day;

/** Whether there is such a day: what is no day has no place on an axis. */
export const isDay = (iso: string): boolean => !Number.isNaN(startOf(iso));

/** An axis for periods, one at least, between two heights in points. */
export function timeAxis(periods: readonly Period[], top: number, bottom: number): TimeAxis {
  const times = withoutLongGaps(busyTimes(periods));
  const total = times.reduce((sum, [from, to]) => sum + to - from, 0);
  const rate = (bottom - top - (times.length - 1) * breakHeight) / total;
  let y = top;
  const stretches = times.map(([from, to]): readonly [number, number] => {
    const begin = y;
    const end = begin + (to - from) * rate;
    y = end + breakHeight;
    return [begin, end];
  });
  const scale = scaleUtc()
    .domain(times.flat().map((time) => new Date(time)))
    .range(stretches.flat());
  const place = (time: number): number => scale(new Date(time));
  return {
    begin: (iso) => place(startOf(iso)),
    end: (iso) => place(endOf(iso)),
    stretches,
    ticks: times.flatMap(([from, to]) => ticksOf(from, to, place)),
  };
}

type Times = readonly (readonly [from: number, to: number])[];

/** The periods, with those joined that touch. */
function busyTimes(periods: readonly Period[]): Times {
  const busy: [number, number][] = [];
  for (const [from, to] of periods
    .map((period) => [startOf(period.from), endOf(period.to)] as const)
    .sort((one, other) => one[0] - other[0])) {
    const last = busy.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else busy.push([from, to]);
  }
  return busy;
}

/** The times between the gaps that are left out: the longest, while each outweighs all that is left. */
function withoutLongGaps(busy: Times): Times {
  const [first, last] = [busy[0]?.[0] ?? 0, busy.at(-1)?.[1] ?? day];
  const gaps = busy
    .slice(1)
    .map(([from], index) => ({ from: busy[index]?.[1] ?? from, to: from }))
    .sort((one, other) => other.to - other.from - (one.to - one.from));
  let rest = last - first;
  const leftOut: typeof gaps = [];
  for (const gap of gaps.slice(0, mostBreaks)) {
    const length = gap.to - gap.from;
    if (length < leastBreak || length < rest - length) break;
    leftOut.push(gap);
    rest -= length;
  }
  leftOut.sort((one, other) => one.from - other.from);
  const starts = [first, ...leftOut.map(({ to }) => to)];
  const ends = [...leftOut.map(({ from }) => from), last];
  return starts.map((from, index) => [from, ends[index] ?? last]);
}

/** Round days, as many as there is room for; where there is none, the first day. */
function ticksOf(from: number, to: number, place: (time: number) => number) {
  const room = place(to) - place(from);
  const count = Math.max(2, Math.round(room / tickDistance));
  const round = utcTicks(new Date(from), new Date(to), count)
    .map((date) => date.getTime())
    .filter((time) => time % day === 0 && (time < to || isFirstOfMonth(time)));
  const chosen = round.length > 0 ? round : [from];
  const digits = digitsFor(chosen);
  const ticks: { iso: string; y: number }[] = [];
  for (const time of chosen) {
    const y = place(time);
    const before = ticks.at(-1);
    if (before === undefined || y - before.y >= closestTicks)
      ticks.push({ iso: isoOf(time).slice(0, digits), y });
  }
  return ticks;
}

/** All ticks of a stretch are as precise as the one that needs it most. */
function digitsFor(times: readonly number[]): number {
  if (!times.every(isFirstOfMonth)) return 'YYYY-MM-DD'.length;
  return times.every((time) => isoOf(time).slice(5, 7) === '01') ? 'YYYY'.length : 'YYYY-MM'.length;
}

const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** At the end of an axis stands the day after the last; it is only worth a word if it is a round one. */
const isFirstOfMonth = (time: number): boolean => new Date(time).getUTCDate() === 1;
