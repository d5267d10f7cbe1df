/** The lines in which two texts differ, each place under the last line that they share before it. */
export function difference(one: string, other: string): string {
  const [before, after] = [one.split('\n'), other.split('\n')];
  const shared = sharedFrom(before, after);
  const places: string[][] = [];
  let place: string[] | undefined;
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    if (left < before.length && before[left] === after[right]) {
      place = undefined;
      left += 1;
      right += 1;
      continue;
    }
    if (!place) places.push((place = left > 0 ? [`  ${before[left - 1] ?? ''}`] : []));
    const isGone =
      right === after.length ||
      (left < before.length && shared(left + 1, right) >= shared(left, right + 1));
    place.push(isGone ? `- ${before[left] ?? ''}` : `+ ${after[right] ?? ''}`);
    if (isGone) left += 1;
    else right += 1;
  }
  return places.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** How many lines two texts can share, in order, from a line of each on. */
function sharedFrom(before: readonly string[], after: readonly string[]) {
  const width = after.length + 1;
  const counts = new Uint32Array((before.length + 1) * width);
  const shared = (left: number, right: number): number => counts[left * width + right] ?? 0;
  for (let left = before.length - 1; left >= 0; left -= 1)
    for (let right = after.length - 1; right >= 0; right -= 1)
      counts[left * width + right] =
        before[left] === after[right]
          ? shared(left + 1, right + 1) + 1
          : Math.max(shared(left + 1, right), shared(left, right + 1));
  return shared;
}
