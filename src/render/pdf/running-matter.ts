/** What stands at the head and the foot of every page: to readers of the structure it does not exist. */
import type { Running } from '../../document/document.ts';
import { colours, page, textWidth } from '../layout.ts';
import type { Look, RunBuilder } from './runs.ts';

const quiet: Look = { style: 'running', colour: colours.muted };

export function headerOf({ marks, header }: Running, runs: RunBuilder): Record<string, unknown> {
  return {
    margin: [page.margins.left, 30, page.margins.right, 0],
    stack: [
      { text: runs.text(header, quiet) },
      ...(marks.length > 0
        ? [{ text: runs.text(marks.join('  ·  '), { style: 'running', bold: true }) }]
        : []),
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 3,
            x2: textWidth,
            y2: 3,
            lineWidth: 0.5,
            lineColor: colours.rule,
          },
        ],
      },
    ],
  };
}

export function footerOf(
  { footer, pageNumber }: Running,
  runs: RunBuilder,
  current: number,
  count: number,
): Record<string, unknown> {
  const number = pageNumber.replace('{page}', String(current)).replace('{pages}', String(count));
  return {
    margin: [page.margins.left, 20, page.margins.right, 0],
    columns: [
      { text: runs.text(footer, quiet), width: '*' },
      { text: runs.text(number, quiet), alignment: 'right', width: 'auto' },
    ],
  };
}
