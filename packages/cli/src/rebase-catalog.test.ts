import { parseReadingList } from '@proseminar/parser';
import { expect, test } from 'vitest';
import { rebaseCatalog } from './rebase-catalog.js';

const text = `# List

## Logs ([overview](overview.md))

* [\\[OSDI '14\\] Cedar](notes/cedar.md#x) ([pdf](papers/a%20b.pdf), [code](https://example.org/c))
* \\[talk] [Cedar](./talks/cedar.pdf)
`;

test('relative paths start from the other folder, others stay', () => {
  const { catalog } = parseReadingList(text);
  const rebased = rebaseCatalog(catalog, 'my lists/2');
  const [paper] = rebased.papers;
  expect(paper?.notes).toEqual({ path: 'my lists/2/notes/cedar.md', anchor: 'x' });
  expect(paper?.links.map(({ url }) => url)).toEqual([
    'my%20lists/2/papers/a%20b.pdf',
    'https://example.org/c',
  ]);
  expect(rebased.resources[0]?.links[0]?.url).toBe('my%20lists/2/talks/cedar.pdf');
  expect(rebased.topics[0]?.links[0]?.url).toBe('my%20lists/2/overview.md');
  expect(rebaseCatalog(catalog, '')).toBe(catalog);
});
