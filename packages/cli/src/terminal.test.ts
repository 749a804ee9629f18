import { expect, test } from 'vitest';
import { visible, withoutColor } from './terminal.js';

test.each([
  ['plain\ttext\n', 'plain\ttext\n'],
  ['\u001B[31mred\u001B[39m', '\u001B[31mred\u001B[39m'],
  ['\u001B]0;title\u0007', '\u{FFFD}]0;title\u{FFFD}'],
  ['\u001B[2J\u001B[1;1H', '\u{FFFD}[2J\u{FFFD}[1;1H'],
  ['one\r\ntwo', 'one\ntwo'],
  ['over\rwritten', 'over\u{FFFD}written'],
  ['a\u202Eb\u009Bc', 'a\u{FFFD}b\u{FFFD}c'],
])('%j becomes %j', (text, seen) => {
  expect(visible(text)).toBe(seen);
});

test('colours of a document are nothing to see', () => {
  expect(withoutColor('a\u001B[8mhidden\u001B[28m')).toBe('a\u{FFFD}[8mhidden\u{FFFD}[28m');
});
