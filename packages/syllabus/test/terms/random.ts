/** Choices that a seed settles. */
export interface Random {
  /** From 0 to below `count`. */
  whole(count: number): number;
  pick<Value>(values: readonly Value[]): Value;
  chance(share: number): boolean;
}

/** The same choices for the same seed (mulberry32). */
export function makeRandom(seed: number): Random {
  let state = (Math.imul(seed, 0x9e3779b1) + 0x85ebca6b) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (count: number) => Math.floor(next() * count);
  return {
    whole,
    chance: (share) => next() < share,
    pick: (values) => {
      const value = values[whole(values.length)];
      if (value === undefined) throw new Error('Unexpected choice between nothing');
      return value;
    },
  };
}
