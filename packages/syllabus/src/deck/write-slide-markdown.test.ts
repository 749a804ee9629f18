import { expect, test } from 'vitest';
import type { SlideFact } from './deck.js';
import { writeSlideMarkdown } from './write-slide-markdown.js';

test.each<[SlideFact, string]>([
  [
    { label: 'Paper', text: [{ text: 'PDF', url: 'https://example.org/a' }] },
    '- **Paper:** [PDF](https://example.org/a)',
  ],
  [{ label: 'Today', text: [{ text: 'Raft' }], isCurrent: true }, '- **Today:** **Raft**'],
  [{ label: '', text: [{ text: 'on from the slide before' }] }, '- on from the slide before'],
])('%j', (fact, markdown) => {
  expect(writeSlideMarkdown([{ type: 'facts', facts: [fact] }])).toBe(markdown);
});
