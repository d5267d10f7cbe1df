/**
 * The chart of who did what to whom: acts from the top to the bottom, on the left the officials who
 * took part in them, on the right the persons to whom they were done. It tells by shapes: what is
 * stated is a black square, what is inferred a dashed one, what nobody is accused of a circle.
 */
import type { Drawing, Shape } from '../../document/document.ts';
import {
  box,
  circle,
  drawingOf,
  faint,
  figureWidth,
  hollow,
  hollowDashed,
  labels,
  paragraph,
  solid,
  stroke,
  tallest,
  thin,
  type,
} from './drawing.ts';
import { legend, type LegendEntry } from './legend.ts';
import { textWidth, wrapped } from './text-width.ts';

export interface ChartAct {
  readonly date: string;
  readonly event: string;
  /** Both, as its row says them: `June 2020: Arrest` */
  readonly label: string;
  readonly parts: readonly ChartPart[];
  readonly victims: readonly ChartName[];
}

export interface ChartName {
  /** Tells apart who has the same name. */
  readonly key: string;
  readonly name: string;
}

export interface ChartPart {
  readonly official: ChartName;
  readonly basis: PartKind;
}

/** How a part is drawn; who is not accused is never drawn as if he were. */
export type PartKind = 'stated' | 'inferred' | 'unrecorded' | 'notAccused';

export interface ChartWords {
  readonly officials: string;
  readonly acts: string;
  readonly victims: string;
  readonly legend: Readonly<Record<PartKind | 'victim', string>>;
  /** Printed below if acts are left out since the sources name nobody. */
  readonly omitted: string | undefined;
}

/** Columns that would make a side wider go into a further chart. */
const widestSide = 145;
const narrow = 15;
const longestHeader = 118;
const mostHeaderLines = 4;
const rowGap = 4;
const gap = 8;

export interface DrawnChart {
  readonly drawing: Drawing;
  /** The acts with those parts and victims that are drawn. */
  readonly acts: readonly ChartAct[];
}

/** One drawing after the other, if one cannot hold all rows or columns. */
export function drawPartsChart(acts: readonly ChartAct[], words: ChartWords): DrawnChart[] {
  const officials = namesOf(acts.flatMap(({ parts }) => parts.map(({ official }) => official)));
  const victims = namesOf(acts.flatMap((act) => act.victims));
  const charts = groups(officials).flatMap((left) =>
    groups(victims).flatMap((right) => {
      const rows = acts.filter(
        (act) =>
          act.parts.some(({ official }) => holds(left, official)) &&
          (act.victims.length === 0
            ? right[0]?.key === victims[0]?.key
            : act.victims.some((victim) => holds(right, victim))),
      );
      return inParts(rows, left, right);
    }),
  );
  return charts.map((chart, index) => ({
    drawing: drawChart(
      chart,
      index === charts.length - 1 ? words : { ...words, omitted: undefined },
    ),
    acts: chart.rows.map(({ act }) => ({
      ...act,
      parts: act.parts.filter(({ official }) => holds(chart.officials, official)),
      victims: act.victims.filter((victim) => holds(chart.victims, victim)),
    })),
  }));
}

const holds = (names: readonly ChartName[], { key }: ChartName): boolean =>
  names.some((name) => name.key === key);

const namesOf = (names: readonly ChartName[]): ChartName[] => [
  ...new Map(names.map((name) => [name.key, name])).values(),
];

/** In groups of as many as have room on a side; one group of nobody for nobody. */
function groups(names: readonly ChartName[]): readonly ChartName[][] {
  const sides: ChartName[][] = [[]];
  let width = 0;
  for (const column of columnsFrom(names, 0)) {
    width += column.width;
    if (width > widestSide) {
      sides.push([]);
      width = column.width;
    }
    sides.at(-1)?.push({ key: column.key, name: column.name });
  }
  return sides;
}

interface Chart {
  readonly officials: readonly Column[];
  readonly victims: readonly Column[];
  readonly rows: readonly Row[];
  readonly headerHeight: number;
  /** Where the words of the rows begin and end. */
  readonly left: number;
  readonly right: number;
}

interface Column extends ChartName {
  readonly lines: readonly string[];
  readonly x: number;
  readonly width: number;
}

interface Row {
  readonly act: ChartAct;
  readonly lines: readonly string[];
  readonly height: number;
}

function inParts(
  acts: readonly ChartAct[],
  officials: readonly ChartName[],
  victims: readonly ChartName[],
): Chart[] {
  const left = columnsFrom(officials, 0);
  const start = endOf(left, 0) + gap;
  const width = endOf(columnsFrom(victims, 0), 0);
  const end = figureWidth - width;
  const right = columnsFrom(victims, end);
  const headerHeight =
    Math.max(
      0,
      ...[...left, ...right].flatMap(({ lines }) =>
        lines.map((line) => textWidth(line, type.size)),
      ),
    ) + 6;
  const rows = acts.map((act) => {
    const lines = wrapped(act.label, type.size, end - gap - start);
    return { act, lines, height: Math.max(1, lines.length) * type.pitch + rowGap };
  });
  const charts: Row[][] = [];
  let height = Infinity;
  for (const row of rows) {
    height += row.height;
    if (height > tallest - headerHeight - 80) {
      charts.push([]);
      height = row.height;
    }
    charts.at(-1)?.push(row);
  }
  return charts.map((part) => ({
    officials: left,
    victims: right,
    rows: part,
    headerHeight,
    left: start,
    right: end - gap,
  }));
}

function columnsFrom(names: readonly ChartName[], from: number): Column[] {
  let x = from;
  return names.map((name) => {
    const lines = wrapped(name.name, type.size, longestHeader, mostHeaderLines);
    const column = { ...name, lines, x, width: Math.max(narrow, lines.length * type.pitch + 4) };
    x += column.width;
    return column;
  });
}

const endOf = (columns: readonly Column[], from: number): number =>
  columns.reduce((sum, { width }) => sum + width, from);

function drawChart(chart: Chart, words: ChartWords): Drawing {
  const { officials, victims, rows, headerHeight, left, right } = chart;
  const titleHeight = type.pitch + 2;
  const top = titleHeight + headerHeight;
  const bottom = rows.reduce((sum, { height }) => sum + height, top);
  const shapes: Shape[] = [
    ...(officials.length > 0 ? title(words.officials, 0) : []),
    ...labels([words.acts], left, top - type.pitch / 2, { isStrong: true }),
    ...(victims.length > 0 ? title(words.victims, figureWidth, 'end') : []),
    ...[...officials, ...victims].flatMap((column) => [
      ...header(column, top),
      stroke(faint, [column.x + column.width, top], [column.x + column.width, bottom]),
    ]),
    stroke(thin, [0, top], [figureWidth, top]),
  ];
  let y = top;
  for (const { act, lines, height } of rows) {
    const middle = y + rowGap / 2 + type.pitch / 2;
    shapes.push(
      ...labels(lines, left, middle),
      ...officials.flatMap((column) =>
        marksOf(act, column).flatMap((kind, index, all) =>
          partMark(
            kind,
            column.x + column.width / 2 + (index - (all.length - 1) / 2) * (2 * half + 1),
            middle,
          ),
        ),
      ),
      ...victims
        .filter((column) => holds(act.victims, column))
        .flatMap((column) => victimMark(column.x + column.width / 2, middle)),
      stroke(faint, [0, y + height], [figureWidth, y + height]),
    );
    y += height;
  }
  const key = legend(legendOf(chart, words), bottom + 4);
  let height = bottom + 4 + key.height;
  shapes.push(...key.shapes);
  if (words.omitted !== undefined) {
    const remark = paragraph(words.omitted, height + 2);
    shapes.push(...remark.shapes);
    height += 2 + remark.height;
  }
  return drawingOf(height + 2, [
    ...shapes,
    stroke(thin, [left - gap / 2, top], [left - gap / 2, bottom]),
    ...(victims.length > 0
      ? [stroke(thin, [right + gap / 2, top], [right + gap / 2, bottom])]
      : []),
  ]);
}

const title = (text: string, x: number, anchor: 'start' | 'end' = 'start'): Shape[] =>
  labels([text], x, type.pitch / 2, { anchor, isStrong: true });

/** The name, read from the bottom to the top. */
const header = ({ lines, x, width }: Column, bottom: number): Shape[] =>
  lines.map((text, index) => ({
    kind: 'label',
    text,
    x: x + width / 2 + (index - (lines.length - 1) / 2) * type.pitch + type.size * 0.33,
    y: bottom - 4,
    anchor: 'start',
    size: type.size,
    isUpright: true,
  }));

const marksOf = ({ parts }: ChartAct, column: Column): PartKind[] => [
  ...new Set(parts.filter(({ official }) => official.key === column.key).map(({ basis }) => basis)),
];

const half = 3;

function partMark(kind: PartKind, x: number, y: number): Shape[] {
  const square = (ink: typeof solid): Shape => box(ink, x - half, y - half, x + half, y + half);
  switch (kind) {
    case 'stated':
      return [square(solid)];
    case 'inferred':
      return [square(hollowDashed)];
    case 'unrecorded':
      return [
        square(hollow),
        stroke(thin, [x - half, y], [x, y - half]),
        stroke(thin, [x - half, y + half], [x + half, y - half]),
        stroke(thin, [x, y + half], [x + half, y]),
      ];
    case 'notAccused':
      return [circle(x, y, half, hollow)];
  }
}

/** A cross, that stands for nothing that anybody did. */
const victimMark = (x: number, y: number): Shape[] => [
  stroke({ weight: 1 }, [x - 2.6, y - 2.6], [x + 2.6, y + 2.6]),
  stroke({ weight: 1 }, [x - 2.6, y + 2.6], [x + 2.6, y - 2.6]),
];

function legendOf(
  { rows, officials, victims }: Chart,
  { legend: words }: ChartWords,
): LegendEntry[] {
  const kinds = new Set(
    rows.flatMap(({ act }) => officials.flatMap((column) => marksOf(act, column))),
  );
  return [
    ...(['stated', 'inferred', 'unrecorded', 'notAccused'] as const)
      .filter((kind) => kinds.has(kind))
      .map((kind) => ({
        mark: (x: number, y: number) => partMark(kind, x, y),
        words: words[kind],
      })),
    ...(victims.length > 0 ? [{ mark: victimMark, words: words.victim }] : []),
  ];
}
