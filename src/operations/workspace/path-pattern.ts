/**
 * Whether a path fits a pattern: `*` stands for any letters within one part, `**` for any number of
 * parts. The time that it takes grows with the lengths alone, since both come from files that anybody
 * may have written.
 */
export const fits = (pattern: string, path: string): boolean =>
  isMatched(pattern.split('/'), path.split('/'), '**', (part, step) =>
    isMatched(Array.from(part), Array.from(step), '*', (sign, letter) => sign === letter),
  );

/**
 * The same for signs of a part as for parts of a path: `any` stands for any number of items. Whenever
 * something does not fit, the last `any` takes one item more; the earlier ones never need to.
 */
function isMatched(
  pattern: readonly string[],
  items: readonly string[],
  any: string,
  isSame: (wanted: string, item: string) => boolean,
): boolean {
  let [at, item] = [0, 0];
  let last: { readonly at: number; readonly item: number } | undefined;
  while (item < items.length) {
    const wanted = pattern[at];
    if (wanted === any) {
      last = { at, item };
      at += 1;
    } else if (wanted !== undefined && isSame(wanted, items[item] ?? '')) {
      at += 1;
      item += 1;
    } else if (last) {
      last = { at: last.at, item: last.item + 1 };
      at = last.at + 1;
      item = last.item;
    } else {
      return false;
    }
  }
  return pattern.slice(at).every((rest) => rest === any);
}
