import type { NotesBlock } from '@proseminar/core';
import { describe, expect, test } from 'vitest';
import { joinPieces, notesPieces } from './notes-markdown.js';

const words = (text: string) => ({ markdown: text, text });
const paragraph = (text: string): NotesBlock => ({ type: 'paragraph', ...words(text) });

function list(items: readonly (string | readonly [string, ...NotesBlock[]])[], ordered = false): NotesBlock {
  return {
    type: 'list',
    ordered,
    items: items.map((item) => {
      const [text, ...blocks] = typeof item === 'string' ? [item] : item;
      return { ...words(text), blocks };
    }),
  };
}

describe('notes in pieces are the same words', () => {
  test.each([
    [
      'sentences',
      [paragraph('One, e.g. Two et al. said. Three *is. Four* so. “Five.” Six')],
      'One, e.g. Two et al. said. Three *is. Four* so. “Five.” Six',
    ],
    [
      'nested lists',
      [list(['a', ['b', list(['c', ['d', list(['e'])]], true)], 'f'])],
      '- a\n- b\n  1. c\n  2. d\n     - e\n- f',
    ],
    ['a paragraph below an item', [list([['A. B.', paragraph('C. D.')], 'e'])], '- A. B.\n  - C. D.\n- e'],
    ['an item without words', [list([['', list(['a'])]])], '- a'],
    [
      'figures',
      [
        { type: 'figure', alt: 'A | *b*' },
        { type: 'figure', alt: ' ' },
      ],
      '*Figure in the notes:* A &#124; \\*b\\*',
    ],
    [
      'code with fences',
      [{ type: 'code', language: 'a b', value: '```\n---\n```' }],
      '````\n```\n---\n```\n````',
    ],
    ['formulas', [{ type: 'math', value: 'a < b\n$$ <style>' }], '$$ a \\lt b \\$\\$ \\lt style> $$'],
    [
      'tables',
      [
        {
          type: 'table',
          rows: [
            [words('a|b'), words('c')],
            [words('d'), words('e \\| f')],
          ],
        },
      ],
      '| a\\|b | c |\n| --- | --- |\n| d | e \\| f |',
    ],
    ['quotes', [{ type: 'quote', blocks: [paragraph('A. B.'), list(['c'])] }], '> A. B.\n>\n> - c'],
    [
      'links beside the notes',
      [paragraph('See [a](b.md) and [c](https://example.org) <b>')],
      'See a and [c](https://example.org) &lt;b>',
    ],
  ] satisfies [string, NotesBlock[], string][])('%s', (_, blocks, markdown) => {
    expect(joinPieces(notesPieces(blocks))).toBe(markdown);
  });
});
