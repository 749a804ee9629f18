import type { PaperNotes } from '@proseminar/core';
import { expect, test } from 'vitest';
import { linkGroups } from './paper-links.js';

const markdown =
  '[A talk](https://example.org/a.pdf) [Talk](https://example.org/b) [Slides](https://example.org/c) [Blog](https://example.org/d)';
const notes: PaperNotes = {
  path: 'n.md',
  blocks: [],
  sharedWith: [],
  sections: [
    {
      name: 'links',
      heading: 'Links',
      anchor: 'links',
      depth: 2,
      blocks: [{ type: 'paragraph', markdown, text: markdown }],
      sections: [],
      source: { line: 1, column: 1, endLine: 1, endColumn: 1 },
    },
  ],
};

test('links of the notes are those that the list does not have, by what their words say', () => {
  const listed = [{ rel: 'pdf', label: 'PDF', url: 'https://example.org/a.pdf' }] as const;
  expect(linkGroups(listed, notes)).toEqual([
    { group: 'paper', links: [{ label: 'PDF', url: 'https://example.org/a.pdf' }] },
    { group: 'video', links: [{ label: 'Talk', url: 'https://example.org/b' }] },
    { group: 'slides', links: [{ label: 'Slides', url: 'https://example.org/c' }] },
    { group: 'more', links: [{ label: 'Blog', url: 'https://example.org/d' }] },
  ]);
});
