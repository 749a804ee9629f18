import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiBars, blockBars, drawBar } from './bars.js';
import { formatMinutes } from './format-minutes.js';

test.each([
  [{ required: 60, optional: 0 }, '██████', '######'],
  [{ required: 55, optional: 0 }, '█████▌', '######'],
  [{ required: 31, optional: 20 }, '███▏░', '###--'],
  [{ required: 20, optional: 40 }, '██░░░░', '##----'],
  [{ required: 0, optional: 30 }, '░░░', '---'],
  [{ required: 0, optional: 0 }, '', ''],
])('%j is %s or %s', (load, blocks, ascii) => {
  expect(drawBar({ ...load, assumed: [] }, 0.1, blockBars)).toBe(blocks);
  expect(drawBar({ ...load, assumed: [] }, 0.1, asciiBars)).toBe(ascii);
});

test('a bar has as many cells as it may, or fewer, and more reading is no shorter', () => {
  const load = fc.record({ required: fc.nat(3000), optional: fc.nat(3000), assumed: fc.constant([]) });
  fc.assert(
    fc.property(load, load, fc.integer({ min: 1, max: 20 }), (one, other, cells) => {
      const longest = Math.max(one.required + one.optional, other.required + other.optional, 1);
      for (const bars of [blockBars, asciiBars]) {
        const [first, second] = [one, other].map((each) => drawBar(each, cells / longest, bars)) as [
          string,
          string,
        ];
        expect(Math.max(first.length, second.length)).toBeLessThanOrEqual(cells);
        const required = (bar: string) => bar.replaceAll(bars.optional, '').length;
        if (one.required <= other.required) expect(required(first)).toBeLessThanOrEqual(required(second));
      }
    }),
    { numRuns: 200 },
  );
});

test.each([
  [0, '0 min'],
  [42, '40 min'],
  [58, '1 h 00'],
  [168, '2 h 50'],
  [605, '10 h 05'],
])('%i minutes are %s', (minutes, words) => {
  expect(formatMinutes(minutes)).toBe(words);
});
