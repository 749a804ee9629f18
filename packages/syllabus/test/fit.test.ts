import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fit } from '../src/fit/fit.js';
import { fitInputs } from './fit-inputs.js';
import { leastCost } from './fit-programme.js';

/** Nothing breaks off what runs in one go: HiGHS is bounded by its branches, which fail a test that is slow on any machine. */
const noLimit = 0;

test.each([
  { runs: 350, topics: 4, papers: 4, sessions: 7, choosers: 3 },
  { runs: 150, topics: 8, papers: 7, sessions: 14, choosers: 3 },
])(
  'fits cost as much as the best that HiGHS finds: $runs of at most $topics topics',
  ({ runs, ...size }) => {
    const outcomes = { fits: 0, doesNotFit: 0 };
    fc.assert(
      fc.property(fitInputs(size), (input) => {
        fc.pre(input.items.length <= 40);
        const found = fit(input);
        outcomes[found ? 'fits' : 'doesNotFit']++;
        expect(found?.cost).toEqual(leastCost(input));
      }),
      { numRuns: runs },
    );
    expect(outcomes.fits).toBeGreaterThan(runs / 2);
    expect(outcomes.doesNotFit).toBeGreaterThan(runs / 20);
  },
  noLimit,
);
