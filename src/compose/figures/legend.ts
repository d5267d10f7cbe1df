/** What the marks of a figure mean: a line of marks with words below it. */
import type { Shape } from '../../document/document.ts';
import { faint, figureWidth, labels, stroke, type } from './drawing.ts';
import { textWidth, wrapped } from './text-width.ts';

export interface LegendEntry {
  /** The mark, drawn around a point. */
  readonly mark: (x: number, y: number) => readonly Shape[];
  readonly words: string;
}

const markWidth = 18;
const between = 14;

/** Below a thin rule, one entry after the other; too long ones take several lines. */
export function legend(
  entries: readonly LegendEntry[],
  top: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  if (entries.length === 0) return { shapes: [], height: 0 };
  const shapes: Shape[] = [stroke(faint, [0, top], [figureWidth, top])];
  let x = 0;
  let y = top + 10;
  for (const { mark, words } of entries) {
    const lines = wrapped(words, type.size, figureWidth - markWidth);
    const width = markWidth + Math.max(...lines.map((line) => textWidth(line, type.size)));
    if (x > 0 && x + width > figureWidth) {
      x = 0;
      y += type.pitch + 2;
    }
    shapes.push(...mark(x + 7.5, y), ...labels(lines, x + markWidth, y));
    y += (lines.length - 1) * type.pitch;
    x += width + between;
  }
  return { shapes, height: y + type.pitch / 2 + 2 - top };
}
