import { expect, test } from 'vitest';
import { tidyTitle } from './title.js';

test.each([
  ['Mixed precision training (', 'Mixed precision training'],
  ['Bigtable. ', 'Bigtable'],
  ['Is Network the Bottleneck?', 'Is Network the Bottleneck?'],
  ['And many more...', 'And many more...'],
  ['– Raft: [', 'Raft'],
  ['AMP:Automatically Finding', 'AMP:Automatically Finding'],
  ['.', ''],
])('“%s” is tidied to “%s”', (words, title) => {
  expect(tidyTitle(words)).toBe(title);
  expect(tidyTitle(title)).toBe(title);
});

test('a long run of separators takes no time', () => {
  expect(tidyTitle(`${','.repeat(200_000)}x`)).toHaveLength(200_001);
});
