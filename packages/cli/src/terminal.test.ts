import { expect, test } from 'vitest';
import { isUnicode, visible, withoutColor } from './terminal.js';

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

test.each([
  [{}, true],
  [{ LANG: 'en_US.UTF-8' }, true],
  [{ LANG: 'C.utf8' }, true],
  [{ LANG: 'de_DE@euro' }, false],
  [{ LANG: 'C' }, false],
  [{ LC_ALL: 'POSIX', LANG: 'en_US.UTF-8' }, false],
  [{ LC_ALL: '', LC_CTYPE: 'UTF-8', LANG: 'C' }, true],
  [{ LANG: 'en_US.UTF-8', TERM: 'dumb' }, false],
])('%j draws beyond ASCII: %j', (environment, unicode) => {
  expect(isUnicode(environment)).toBe(unicode);
});

test('colours of a document are nothing to see', () => {
  expect(withoutColor('a\u001B[8mhidden\u001B[28m')).toBe('a\u{FFFD}[8mhidden\u{FFFD}[28m');
});
