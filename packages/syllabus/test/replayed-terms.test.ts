import { expect, test } from 'vitest';
import { replayTerm } from './terms/replay-term.js';

/** One of each shape of course; `REPLAYED_TERMS=40` plays more of each, `REPLAYED_SEED=1000` others. */
const terms = Number(process.env.REPLAYED_TERMS ?? 8);
const firstSeed = Number(process.env.REPLAYED_SEED ?? 0);

/** Terms that once broke a rule. */
const broken = [5004, 5015, 5021, 5043, 5084, 5097, 5119];

test.each([...Array.from({ length: terms }, (_, index) => firstSeed + index), ...broken])(
  'term %i keeps to its rules',
  // What runs in one go is not broken off, and is longer on a machine that has more to do.
  { timeout: 0 },
  (seed) => {
    const { breaches, events, ...told } = replayTerm(seed);
    if (process.env.REPLAYED_TERMS) console.log(seed, told.name, events, told.compared, told.refused);
    expect(breaches).toEqual([]);
    expect(events).toBeGreaterThan(5);
  },
);
