import { expect, test } from 'vitest';
import { wrapText } from './wrap-text.js';

test.each([
  ['', 'one two three', 7, ['one two', 'three']],
  ['* ', 'one two three', 9, ['* one two', '  three']],
  ['- ', 'a-very-long-word and more', 8, ['- a-very-long-word', '  and', '  more']],
  ['  1  ', '', 20, ['  1']],
])('%j and %j in %i', (first, text, width, lines) => {
  expect(wrapText(first, text, width)).toEqual(lines);
});
