import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBases, writeBases } from './bases.js';

test('lines that texts share stand once', () => {
  const bases = new Map([
    ['b.md', 'a\nb\nc\n'],
    ['a.md', 'a\nb\nx\n'],
  ]);
  expect(JSON.parse(writeBases(bases))).toEqual({
    schemaVersion: 1,
    files: { 'a.md': '0-3', 'b.md': '0-1 4 3' },
    lines: ['a', 'b', 'x', '', 'c'],
  });
});

test('texts that are the same stand once', () => {
  const text = 'a\nb\na\nb\na\nb\n';
  const bases = new Map([
    ['b.md', text],
    ['a.md', text],
  ]);
  expect(JSON.parse(writeBases(bases)).files).toEqual({ 'a.md': '0-1 0-1 0-2', 'b.md': '=a.md' });
  expect(readBases(writeBases(bases))).toEqual(bases);
});

test('any texts come back', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '', '0-3', '__proto__', '"'))
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), text), (texts) => {
      const bases = new Map(Object.entries(texts));
      expect(readBases(writeBases(bases))).toEqual(bases);
    }),
    { numRuns: 200 },
  );
});

test.each([
  '',
  '[]',
  '{"files": 1, "lines": []}',
  '{"files": {"a": "0"}, "lines": {}}',
  '{"files": {"a": 0, "b": "0-9", "c": "x", "d": "2-1", "e": "1", "f": "-1", "g": "=a", "h": "=h", "i": "=__proto__"}, "lines": ["a", 5]}',
])('of what is broken, nothing is read: %s', (text) => {
  expect([...readBases(text)]).toEqual([]);
});
