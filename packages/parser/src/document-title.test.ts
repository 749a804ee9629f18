import { expect, test } from 'vitest';
import { parseReadingList } from './parse-reading-list.js';

const entry = '- [OSDI 2014] A paper';

test.each([
  ['Systems', ['# Systems', '## Clusters', entry, '# Networks', entry, '# Storage', entry]],
  ['Papers', ['# Papers', entry, '# Networks', entry, '# Storage', entry]],
  ['Clusters', ['# Clusters', entry, '## Networks', entry]],
  ['', ['# Clusters', entry, '# Networks', entry, '# Storage', entry]],
])('reads the title `%s`', (title, lines) => {
  expect(parseReadingList(lines.join('\n\n')).catalog.title).toBe(title);
});
