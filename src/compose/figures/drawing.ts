/** Short ways to draw, and the measures that figures share, in points. */
import type { Drawing, Ink, Label, Point, Shape } from '../../document/document.ts';
import { wrapped } from './text-width.ts';

/** The width of the text on a page. */
export const figureWidth = 453;
/** What one figure may take of a page, so that it stands on one with its caption. */
export const tallest = 540;

export const type = { size: 8.5, pitch: 10.5 } as const;

export const thin: Ink = { weight: 0.6 };
export const faint: Ink = { weight: 0.4, isFaint: true };
export const dashed: Ink = { weight: 0.6, isDashed: true };
export const solid: Ink = { weight: 0.6, fill: 'black' };
export const hollow: Ink = { weight: 0.6, fill: 'white' };
export const hollowDashed: Ink = { weight: 0.6, fill: 'white', isDashed: true };

export const stroke = (ink: Ink, ...points: readonly Point[]): Shape => ({
  kind: 'stroke',
  points,
  ...ink,
});

export const circle = (x: number, y: number, radius: number, ink: Ink): Shape => ({
  kind: 'circle',
  x,
  y,
  radius,
  ...ink,
});

export const box = (ink: Ink, left: number, top: number, right: number, bottom: number): Shape => ({
  ...ink,
  kind: 'stroke',
  points: [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ],
  isClosed: true,
});

/** Of words that are `size` high, how far the base line lies below the middle of their line. */
const baseline = (size: number): number => size * 0.33;

/** Lines of words, the middle of the first at `y`. */
export const labels = (
  lines: readonly string[],
  x: number,
  y: number,
  look: Partial<Label> = {},
): Shape[] =>
  lines.map((text, index) => ({
    kind: 'label',
    text,
    x,
    y: y + index * type.pitch + baseline(look.size ?? type.size),
    anchor: 'start',
    size: type.size,
    ...look,
  }));

/** Words that take as many lines as they need. */
export function paragraph(text: string, y: number): { shapes: readonly Shape[]; height: number } {
  const lines = wrapped(text, type.size, figureWidth);
  return {
    shapes: labels(lines, 0, y + type.pitch / 2),
    height: lines.length * type.pitch,
  };
}

/** All numbers with two decimals: what is beyond can differ between machines, and nobody sees it. */
export function drawingOf(height: number, shapes: readonly Shape[]): Drawing {
  return { width: figureWidth, height: rounded(height), shapes: shapes.map(roundedShape) };
}

function roundedShape(shape: Shape): Shape {
  switch (shape.kind) {
    case 'stroke':
      return { ...shape, points: shape.points.map(([x, y]) => [rounded(x), rounded(y)]) };
    case 'circle':
      return { ...shape, x: rounded(shape.x), y: rounded(shape.y), radius: rounded(shape.radius) };
    case 'label':
      return { ...shape, x: rounded(shape.x), y: rounded(shape.y) };
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
