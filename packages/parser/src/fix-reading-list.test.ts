import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixReadingList } from './fix-reading-list.js';

const fix = (text: string, guesses = false) => String(fixReadingList(text, { guesses }).file);

test.each([
  ["* [OSDI '22] Achieving Î¼s-scale and Î¼s-scale", "* [OSDI '22] Achieving μs-scale and μs-scale"],
  [
    "* [OSDI '22] AMP:Automatically [x](https://example.org/AMP:Automatically)",
    "* [OSDI '22] AMP: Automatically [x](https://example.org/AMP:Automatically)",
  ],
  [
    "\ufeff* [OSDI '22] AMP:Auto\r\n* [OSDI '23] B:Cd\r\n",
    "\ufeff* [OSDI '22] AMP: Auto\r\n* [OSDI '23] B: Cd\r\n",
  ],
  ["* [OSDI '22] Ga\u200bndi\u200bva", "* [OSDI '22] Gandiva"],
  ["*\u00a0no\n\n* \u200b[OSDI '22] Gandiva", "*\u00a0no\n\n* [OSDI '22] Gandiva"],
  [
    '##Topic\n\n* [2018] A [pdf] (https://a.org/b.pdf), [code]\t(https://a.org/c)',
    '## Topic\n\n* [2018] A [pdf](https://a.org/b.pdf), [code](https://a.org/c)',
  ],
  ['See [1] (https://a.org/b.pdf)', 'See [1] (https://a.org/b.pdf)'],
  ['`##a` and ``[pdf] (https://a.org)``', '`##a` and ``[pdf] (https://a.org)``'],
  ["[a](#Topic-B)\n\n## Topic A\n\n* [OSDI '18] A", "[a](#Topic-B)\n\n## Topic A\n\n* [OSDI '18] A"],
  // What would be read differently afterwards is left to people.
  ["* \u200b* [OSDI '22] Gandiva", "* \u200b* [OSDI '22] Gandiva"],
  ["* [OSDI '22] a *\u200b* b", "* [OSDI '22] a *\u200b* b"],
])('%j', (text, fixed) => {
  expect(fix(text)).toBe(fixed);
  expect(fix(fixed)).toBe(fixed);
});

test('guesses are made on demand only', () => {
  const text = "[a](#topc)\n\n# Topic\n\n* [NeurlPS '22] Title ([x](https://example.org/NeurlPS))\n";
  expect(fix(text)).toBe(text);
  expect(fix(text, true)).toBe(
    "[a](#topic)\n\n# Topic\n\n* [NeurIPS '22] Title ([x](https://example.org/NeurlPS))\n",
  );
});

test('what is silenced is not mended', () => {
  const text = "* [OSDI '22] AMP:Automatically <!-- proseminar ignore colon-has-space -->";
  expect(fix(text)).toBe(text);
});

test('mending never costs an entry, and ends', () => {
  const words = fc.constantFrom(
    '[pdf] (https://a.org)',
    '##a',
    '\n',
    '* ',
    "[OSDI '18] ",
    'A:B',
    'Î¼s',
    '\u200b',
    'Title',
    ' ',
    '*',
    '[',
    ']',
    '(',
    '#',
    '\r\n',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const { file, catalog, fixes } = fixReadingList(text);
      const again = fixReadingList(String(file));
      expect(again.fixes).toEqual([]);
      expect(again.catalog).toEqual(catalog);
      if (fixes.length === 0) expect(String(file)).toBe(text);
    }),
    { seed: 1, numRuns: 200 },
  );
});
