/** Numbers by chance that are the same for the same seed. */
export type Chance = {
  /** A whole number from `least` to `most`. */
  number(least: number, most: number): number;
  one<T>(of: readonly [T, ...T[]]): T;
  digits(count: number): string;
};

/** Mulberry32 by Tommy Ettinger (public domain): 32 bits of state, enough for test data and for nothing secret. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const number = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    number,
    one: (of) => of[number(0, of.length - 1)]!,
    digits: (count) => Array.from({ length: count }, () => number(0, 9)).join(""),
  };
}
