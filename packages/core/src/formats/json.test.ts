import { expect, test } from 'vitest';
import { toJson } from './json.js';

test.each([
  [['a'], '["a"]'],
  [['😀 北京'], '["😀 北京"]'],
  [['bad \ud800 end', 'x\udc00'], '["bad \u{FFFD} end","x\u{FFFD}"]'],
  [['\\ud800 as typed'], '["\\\\ud800 as typed"]'],
  [{ a: { b: '\ud83d' } }, '{"a":{"b":"\u{FFFD}"}}'],
])('%j is %s', (value, json) => {
  expect(toJson(value)).toBe(json);
});

test('it may be indented', () => {
  expect(toJson({ a: '\ud800' }, 2)).toBe('{\n  "a": "\u{FFFD}"\n}');
});
