import { expect, test } from 'vitest';
import { temporaryFolder } from '../../test/temporary-folder.js';
import { findList } from './find-list.js';
import { nextMonday } from './suggest.js';

test.each([
  ['2026-11-23', '2026-11-30'],
  ['2026-11-29', '2026-11-30'],
  ['2026-12-31', '2027-01-04'],
  ['2028-02-26', '2028-02-28'],
])('the Monday after %s is %s', (today, monday) => {
  expect(nextMonday(today)).toBe(monday);
});

test.each([
  [['a.md', 'index.md', 'README.md'], 'index.md'],
  [['a.md', 'README.md', 'notes/b.md'], 'a.md'],
  [['README.md', 'LICENSE.md'], 'README.md'],
  [['a.md', 'b.md'], ''],
  [[], ''],
])('of %j, the list is “%s”', async (names, list) => {
  const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, ''])));
  expect(await findList(folder)).toBe(list);
});
