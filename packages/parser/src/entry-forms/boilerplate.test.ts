import { expect, test } from 'vitest';
import { markdown } from '../markdown.js';
import { findBoilerplate } from './boilerplate.js';

test.each([
  ['words in brackets at the end of links', ' (Opens in a new window)', 12, 'A title about  and more'],
  ['a few links', ' (Opens in a new window)', 5, undefined],
  ['ends of titles', ' for large language models', 12, undefined],
])('%s', (_, ending, count, left) => {
  const lines = Array.from(
    { length: count },
    (_, index) => `* [Paper ${index} of Ada${ending}](https://example.org/${index})`,
  );
  const pattern = findBoilerplate(markdown.parse(lines.join('\n')));
  expect(pattern && 'A title about (Opens in a new window) and more'.replace(pattern, '')).toBe(left);
});
