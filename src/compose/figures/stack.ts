/**
 * Puts labels one below the other, each as near as can be to the place that it belongs to: a sweep
 * from the top that moves labels that touch as one, to where their distances are least on the whole.
 */

export interface Stacked {
  /** The place of the middle of its first line, wanted and in the end. */
  readonly wanted: number;
  readonly height: number;
}

interface Group {
  /** Where its first label would begin if all of its labels had their way. */
  top: number;
  readonly tops: number[];
  height: number;
}

/** @returns the top of each label, in the order given, which is that of the places */
export function stack(
  labels: readonly Stacked[],
  from: number,
  to: number,
  lineHeight: number,
): number[] {
  const groups: Group[] = [];
  for (const { wanted, height } of labels) {
    let group: Group = { top: 0, tops: [wanted - lineHeight / 2], height };
    settle(group, from, to);
    for (let above = groups.at(-1); above && above.top + above.height > group.top;) {
      groups.pop();
      const { height: before } = above;
      group = {
        top: 0,
        tops: [...above.tops, ...group.tops.map((top) => top - before)],
        height: before + group.height,
      };
      settle(group, from, to);
      above = groups.at(-1);
    }
    groups.push(group);
  }
  const tops: number[] = [];
  for (const group of groups) {
    let { top } = group;
    for (const _ of group.tops) {
      tops.push(top);
      top += labels[tops.length - 1]?.height ?? 0;
    }
  }
  return tops;
}

function settle(group: Group, from: number, to: number): void {
  const mean = group.tops.reduce((sum, top) => sum + top, 0) / group.tops.length;
  group.top = Math.max(from, Math.min(mean, to - group.height));
}
