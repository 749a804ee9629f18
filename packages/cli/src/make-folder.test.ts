import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../test/temporary-folder.js';
import { makeFolder } from './make-folder.js';

test('missing folders are made, existing ones stay', async () => {
  const folder = path.join(temporaryFolder({ 'a/kept.md': 'x' }), 'a/b/c');
  await makeFolder(folder);
  await makeFolder(folder);
  expect(fs.statSync(folder).isDirectory()).toBe(true);
  expect(fs.existsSync(path.join(folder, '../../kept.md'))).toBe(true);
});

test.runIf(fs.existsSync('/proc/self'))(
  'a file system that has no place for it is no endless search',
  async () => {
    await expect(makeFolder('/proc/proseminar/a/b')).rejects.toThrow(/ENOENT|EACCES|EPERM/u);
  },
);
