import { columnsOf } from './columns.ts';
import { sheetWidth } from './layout.ts';
import { wrap } from './wrap.ts';

const lead = 4;

/** Lines between two rules, the first of which carries the title. */
export function framed(
  mark: string,
  title: string,
  lines: readonly string[],
  width: number,
): string[] {
  const ruleWidth = Math.min(width, sheetWidth);
  const rule = mark.repeat(ruleWidth);
  const rest = ruleWidth - columnsOf(title) - lead - 2;
  const opening =
    title === ''
      ? [rule]
      : rest >= lead
        ? [`${mark.repeat(lead)} ${title} ${mark.repeat(rest)}`]
        : [rule, ...wrap(title, ruleWidth), rule];
  return [...opening, ...lines, rule];
}

/** Lines with a rule below that is as long as the longest of them. */
export function underlined(mark: string, lines: readonly string[]): string[] {
  const width = Math.max(0, ...lines.map(columnsOf));
  return width === 0 ? [] : [...lines, mark.repeat(width)];
}
