/** Chance that can be repeated: the same seed gives the same choices, on every machine. */
export interface Chance {
  /** From 0 up to, and without, the limit. */
  readonly below: (limit: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
  readonly happens: (oneIn: number) => boolean;
}

/** Mulberry32: 32 bits of state, enough for choosing words. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    one: (list) => {
      const chosen = list[below(list.length)];
      if (chosen === undefined) throw new Error('There is nothing to choose from.');
      return chosen;
    },
    happens: (oneIn) => below(oneIn) === 0,
  };
}
