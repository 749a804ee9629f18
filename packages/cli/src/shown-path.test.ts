import { expect, test } from 'vitest';
import { relativePath, shownPath } from './shown-path.js';

test.runIf(process.platform !== 'win32').each([
  ['/home/ada/course', '/home/ada/course/list.md', 'list.md', 'list.md'],
  ['/home/ada/course', '/home/ada/course', '.', '.'],
  ['/home/ada/course', '/home/ada/list.md', '../list.md', '../list.md'],
  ['/home/ada/course', '/tmp/out', '../../../tmp/out', '/tmp/out'],
])('from %s, %s is %s, shown as %s', (cwd, file, relative, shown) => {
  expect(relativePath(cwd, file)).toBe(relative);
  expect(shownPath(cwd, file)).toBe(shown);
});
