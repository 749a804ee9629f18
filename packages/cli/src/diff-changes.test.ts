import { expect, test } from 'vitest';
import { temporaryFolder } from '../test/temporary-folder.js';
import { diffChanges } from './diff-changes.js';
import { findOutputFolder } from './output-folder.js';

test('of files that only the command reads, no difference is shown', async () => {
  const root = temporaryFolder({ 'a.md': 'a\n', '.proseminar/changes.json': '{}\n' });
  const folder = await findOutputFolder(root, 'out');
  const changes = ['.proseminar/changes.json', 'a.md'].map((path) => ({
    kind: 'update' as const,
    path,
    file: `${root}/${path}`,
    content: 'b\n',
  }));
  expect([...(await diffChanges({ folder, changes }))]).toEqual([
    ['a.md', '--- a/out/a.md\n+++ b/out/a.md\n@@ -1,1 +1,1 @@\n-a\n+b\n'],
  ]);
});
