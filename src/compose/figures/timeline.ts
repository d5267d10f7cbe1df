/**
 * The timeline of a proceeding: time runs down on the left, what happened stands beside it. Nothing
 * is drawn more precisely than it is known: a day is a point, a month or a year a bar, what is not
 * before or after a day an arrow, and of dates on which sources differ each is drawn, hollow and joined.
 */
import type { Drawing, Shape } from '../../document/document.ts';
import type { CaseDate } from '../../model/dates.ts';
import {
  box,
  circle,
  dashed,
  drawingOf,
  faint,
  figureWidth,
  hollow,
  labels,
  paragraph,
  solid,
  stroke,
  tallest,
  thin,
  type,
} from './drawing.ts';
import { legend, type LegendEntry } from './legend.ts';
import { stack } from './stack.ts';
import { wrapped } from './text-width.ts';
import { isDay, type Period, timeAxis, type TimeAxis } from './time-axis.ts';

/** What happened, and when according to each of the sources. */
export interface TimelineEntry {
  readonly date: string;
  readonly event: string;
  /** Whom it concerned, if it was not everyone whom the proceeding concerned. */
  readonly concerning: string | undefined;
  readonly candidates: readonly { readonly date: CaseDate; readonly isPreferred: boolean }[];
}

export interface TimelineWords {
  readonly tick: (iso: string) => string;
  readonly legend: Readonly<Record<MarkKind | 'preferred' | 'interrupted', string>>;
  /** The list of what has no date, in a sentence. */
  readonly undated: (entries: readonly TimelineEntry[]) => string;
}

/** How a date is drawn. */
type MarkKind = 'day' | 'span' | 'open' | 'disputed';

/** Whether an entry can be drawn on an axis of time. */
const isDated = ({ candidates }: TimelineEntry): boolean =>
  candidates.some(({ date }) => periodOf(date) !== undefined);

/** In points, from the left. */
const columns = { ticks: 76, axis: 82, fan: 26, date: 136 } as const;
const lane = 7;
const labelGap = 4;
const padding = 14;
const tickSize = 7.5;

export interface DrawnTimeline {
  readonly drawing: Drawing;
  /** What is drawn on the axis. */
  readonly dated: readonly TimelineEntry[];
  /** What is listed below it. */
  readonly undated: readonly TimelineEntry[];
}

/** One drawing after the other, if one page cannot hold them all; none if nothing has a date. */
export function drawTimeline(
  entries: readonly TimelineEntry[],
  words: TimelineWords,
): DrawnTimeline[] {
  const parts = inParts(entries.filter(isDated));
  return parts.map((dated, index) => {
    const undated = index === parts.length - 1 ? entries.filter((entry) => !isDated(entry)) : [];
    return { drawing: drawPart(dated, undated, words), dated, undated };
  });
}

interface Row {
  readonly entry: TimelineEntry;
  readonly date: readonly string[];
  readonly event: readonly string[];
  readonly concerning: readonly string[];
  readonly height: number;
}

function inParts(entries: readonly TimelineEntry[]): TimelineEntry[][] {
  const parts: TimelineEntry[][] = [];
  let height = Infinity;
  for (const entry of entries) {
    const row = rowOf(entry, mostLanes);
    height += row.height;
    if (height > tallest - 110) {
      parts.push([]);
      height = row.height;
    }
    parts.at(-1)?.push(entry);
  }
  return parts;
}

/** More than so many bars side by side are drawn over each other. */
const mostLanes = 6;

const labelsAt = (lanes: number): number => columns.axis + (lanes + 1) * lane + columns.fan;

function rowOf(entry: TimelineEntry, lanes: number): Row {
  const date = wrapped(entry.date, type.size, columns.date - 6);
  const room = figureWidth - labelsAt(lanes) - columns.date;
  const event = wrapped(entry.event, type.size, room);
  const concerning = wrapped(entry.concerning ?? '', type.size, room);
  const lines = Math.max(date.length, event.length + concerning.length);
  return { entry, date, event, concerning, height: lines * type.pitch + labelGap };
}

function drawPart(
  entries: readonly TimelineEntry[],
  undated: readonly TimelineEntry[],
  words: TimelineWords,
): Drawing {
  const needed = entries.reduce((sum, entry) => sum + rowOf(entry, mostLanes).height, 0);
  const bottom = padding + Math.max(needed, 60);
  const periods = entries.flatMap(({ candidates }) =>
    candidates.flatMap(({ date }) => periodOf(date) ?? []),
  );
  const axis = timeAxis(periods, padding, bottom);
  const marks = inLanes(entries.map((entry) => markOf(entry, axis))).sort(
    (one, other) => one.y - other.y,
  );
  const lanes = Math.max(...marks.map((mark) => mark.lane));
  const rows = marks.map(({ entry }) => rowOf(entry, lanes));
  const tops = stack(
    marks.map(({ y }, index) => ({ wanted: y, height: rows[index]?.height ?? 0 })),
    padding - type.pitch / 2,
    bottom + type.pitch / 2,
    type.pitch,
  );
  const guides: Shape[] = [];
  const drawn: Shape[] = [];
  const x = labelsAt(lanes);
  for (const [index, { date, event, concerning }] of rows.entries()) {
    const mark = marks[index];
    if (!mark) continue;
    const middle = (tops[index] ?? 0) + type.pitch / 2;
    const at = columns.axis + mark.lane * lane;
    guides.push(
      stroke(faint, [at, mark.y], [x - columns.fan, mark.y], [x - 9, middle], [x - 3, middle]),
    );
    drawn.push(
      ...mark.shapes(at),
      ...labels(date, x, middle),
      ...labels(event, x + columns.date, middle, { isStrong: true }),
      ...labels(concerning, x + columns.date, middle + event.length * type.pitch),
    );
  }
  let height = bottom + padding;
  const below: Shape[] = [];
  const key = legend(legendOf(marks, axis, words), height);
  height += key.height;
  below.push(...key.shapes);
  if (undated.length > 0) {
    const list = paragraph(words.undated(undated), height + 2);
    height += 2 + list.height;
    below.push(...list.shapes);
  }
  return drawingOf(height + 2, [...guides, ...axisShapes(axis, words), ...drawn, ...below]);
}

function axisShapes({ stretches, ticks }: TimeAxis, words: TimelineWords): Shape[] {
  const x = columns.axis;
  return [
    ...stretches.flatMap(([from, to], index): Shape[] => [
      stroke({ weight: 0.8 }, [x, from], [x, to]),
      ...(index === 0 ? [] : interruption(x, from - 8)),
    ]),
    ...ticks.flatMap(({ iso, y }): Shape[] => [
      stroke(thin, [x - 4, y], [x, y]),
      ...tickLabel(words.tick(iso), y),
    ]),
  ];
}

/** Beside the middle of its lines, which are few: days have long names in some languages. */
function tickLabel(text: string, y: number): Shape[] {
  const lines = wrapped(text, tickSize, columns.ticks);
  const first = y - ((lines.length - 1) * type.pitch) / 2;
  return labels(lines, columns.ticks, first, { anchor: 'end', size: tickSize });
}

/** Two strokes across the axis, and nothing between its ends. */
const interruption = (x: number, y: number): Shape[] =>
  [-2, 2].map((offset) => stroke(thin, [x - 4, y + offset + 2], [x + 4, y + offset - 2]));

interface Mark {
  readonly entry: TimelineEntry;
  /** What of it the legend explains. */
  readonly kinds: readonly MarkKind[];
  readonly hasPreferred: boolean;
  /** Where its guiding line begins. */
  readonly y: number;
  readonly from: number;
  readonly to: number;
  /** 0 is the axis. */
  readonly lane: number;
  readonly shapes: (x: number) => readonly Shape[];
}

const radius = 2.4;
const half = 2.2;
const arrow = 12;

function markOf(entry: TimelineEntry, axis: TimeAxis): Mark {
  const { candidates } = entry;
  const dated = candidates.filter(({ date }) => periodOf(date) !== undefined);
  const places = dated.map(({ date, isPreferred }) => ({ ...placeOf(date, axis), isPreferred }));
  const isDisputed = candidates.length > 1;
  const hasPreferred = isDisputed && places.some(({ isPreferred }) => isPreferred);
  const first = places.find(({ isPreferred }) => isPreferred) ?? places[0];
  const from = Math.min(...places.map((place) => place.from));
  const to = Math.max(...places.map((place) => place.to));
  return {
    entry,
    kinds: isDisputed
      ? ['disputed', ...places.map(({ kind }) => kind).filter((kind) => kind !== 'day')]
      : places.map(({ kind }) => kind),
    hasPreferred,
    y: first?.y ?? 0,
    from,
    to,
    lane: !isDisputed && first?.kind === 'day' ? 0 : 1,
    shapes: (x) => [
      ...(isDisputed
        ? [
            stroke(dashed, [x, from], [x, to]),
            ...places.map(({ y }) => stroke(faint, [columns.axis, y], [x, y])),
          ]
        : []),
      // What is longer lies below, or it would hide what is shorter.
      ...places
        .toSorted((one, other) => other.to - other.from - (one.to - one.from))
        .flatMap((place) => [
          ...placeShapes(place, x, isDisputed),
          ...(isDisputed && place.isPreferred ? [circle(x, place.y, 0.9, solid)] : []),
        ]),
    ],
  };
}

interface Place {
  readonly kind: Exclude<MarkKind, 'disputed'>;
  readonly y: number;
  readonly from: number;
  readonly to: number;
  /** Of an arrow: whether it points to what is later. */
  readonly isLater: boolean;
}

function placeOf({ precision, earliest, latest }: CaseDate, axis: TimeAxis): Place {
  if (earliest !== undefined && latest !== undefined) {
    const [from, to] = [axis.begin(earliest), axis.end(latest)];
    return precision === 'day'
      ? { kind: 'day', y: from, from, to: from, isLater: true }
      : { kind: 'span', y: from, from, to: Math.max(to, from + 2 * half), isLater: true };
  }
  const isLater = earliest !== undefined;
  const y = isLater ? axis.begin(earliest) : axis.end(latest ?? '');
  return {
    kind: 'open',
    y,
    from: isLater ? y : y - arrow,
    to: isLater ? y + arrow : y,
    isLater,
  };
}

function placeShapes(
  { kind, y, from, to, isLater }: Place,
  x: number,
  isDisputed: boolean,
): Shape[] {
  switch (kind) {
    case 'day':
      return [circle(x, y, radius, isDisputed ? hollow : solid)];
    case 'span':
      return [box(hollow, x - half, from, x + half, to)];
    case 'open':
      return openShapes(x, y, isLater);
  }
}

/** A bar across at the day, and an arrow away from it. */
function openShapes(x: number, y: number, isLater: boolean): Shape[] {
  const away = isLater ? 1 : -1;
  const tip = y + away * arrow;
  return [
    stroke(thin, [x - half - 1, y], [x + half + 1, y]),
    stroke(thin, [x, y], [x, tip]),
    stroke(thin, [x - half, tip - away * 3.5], [x, tip], [x + half, tip - away * 3.5]),
  ];
}

/** What is no point on the axis stands beside it, in the first lane that is free there. */
function inLanes(marks: readonly Mark[]): Mark[] {
  const ends: number[] = [];
  return marks
    .toSorted((one, other) => one.from - other.from)
    .map((mark) => {
      if (mark.lane === 0) return mark;
      const free = ends.findIndex((end) => end + 2 * radius + 1 < mark.from);
      const index = Math.min(free === -1 ? ends.length : free, mostLanes - 1);
      ends[index] = Math.max(ends[index] ?? 0, mark.to);
      return { ...mark, lane: index + 1 };
    });
}

function legendOf(
  marks: readonly Mark[],
  { stretches }: TimeAxis,
  { legend: words }: TimelineWords,
): LegendEntry[] {
  const kinds = new Set(marks.flatMap(({ kinds: own }) => own));
  const samples: Record<MarkKind, LegendEntry['mark']> = {
    day: (x, y) => [circle(x, y, radius, solid)],
    span: (x, y) => [box(hollow, x - half, y - 5, x + half, y + 5)],
    open: (x, y) => openShapes(x, y - arrow / 2, true),
    disputed: (x, y) => [
      stroke(dashed, [x - 5, y], [x + 5, y]),
      circle(x - 5, y, radius, hollow),
      circle(x + 5, y, radius, hollow),
    ],
  };
  return [
    ...(['day', 'span', 'open', 'disputed'] as const)
      .filter((kind) => kinds.has(kind))
      .map((kind) => ({ mark: samples[kind], words: words[kind] })),
    ...(marks.some(({ hasPreferred }) => hasPreferred)
      ? [
          {
            mark: (x: number, y: number) => [
              circle(x, y, radius, hollow),
              circle(x, y, 0.9, solid),
            ],
            words: words.preferred,
          },
        ]
      : []),
    ...(stretches.length > 1 ? [{ mark: interruption, words: words.interrupted }] : []),
  ];
}

/** The days that bound a date, one of them for a date that is open on one side. */
function periodOf({ earliest, latest }: CaseDate): Period | undefined {
  const from = earliest ?? latest;
  const to = latest ?? earliest;
  return from !== undefined && to !== undefined && isDay(from) && isDay(to) && from <= to
    ? { from, to }
    : undefined;
}
