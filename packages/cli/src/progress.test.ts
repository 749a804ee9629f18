import { expect, test } from 'vitest';
import { startProgress } from './progress.js';
import type { Output } from './terminal.js';

function record(isTerminal: boolean): { output: Output; written: string[] } {
  const written: string[] = [];
  const output: Output = {
    isTerminal,
    columns: 100,
    color: false,
    unicode: true,
    write: (text) => void written.push(text),
    finish: async () => undefined,
  };
  return { output, written };
}

test.each([
  [true, ['Planning …\n', 'Writing …\n']],
  [false, []],
])('where a person watches is %s, steps after the first second are %j', (isTerminal, expected) => {
  const { output, written } = record(isTerminal);
  let now = 5000;
  const progress = startProgress(output, () => now);

  progress('Reading');
  now += 1001;
  progress('Planning');
  now += 10;
  progress('Writing');
  expect(written).toEqual(expected);
});
