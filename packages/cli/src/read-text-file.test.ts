import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../test/temporary-folder.js';
import { largestFile, readTextFile, readTextFileIfThere } from './read-text-file.js';

const bytes = (...values: (number | string)[]) =>
  Buffer.concat(
    values.map((value) => (typeof value === 'string' ? Buffer.from(value) : Buffer.from([value]))),
  );

test('of a missing file, the one that was probably meant is named', async () => {
  const folder = temporaryFolder({ 'reading-list.md': 'x', 'course.yaml': 'x' });
  const read = readTextFile(path.join(folder, 'readinglist.md'), {
    shown: 'seminar/readinglist.md',
    expected: 'a reading list',
  });
  await expect(read).rejects.toThrow(
    /^Unexpected missing file `seminar\/readinglist\.md`, expected a reading list: `seminar\/reading-list\.md`$/u,
  );
});

const options = { shown: 'list.md', expected: 'a reading list' };

test.each<[string, Uint8Array, string]>([
  ['text', bytes('Ü\n'), 'Ü\n'],
  ['text with a byte order mark', bytes(0xef, 0xbb, 0xbf, 'a'), 'a'],
  ['nothing', bytes(), ''],
])('%s is read', async (_, content, text) => {
  const folder = temporaryFolder({ 'list.md': content });
  const file = await readTextFile(path.join(folder, 'list.md'), options);
  expect(String(file)).toBe(text);
  expect(file.messages).toEqual([]);
});

test.each<[string, Uint8Array, string]>([
  ['binary', bytes('a', 0, 'b'), 'list.md:1:1: Unexpected binary file, expected text in UTF-8'],
  [
    'Latin-1',
    bytes('one\nM', 0xfc, 'nchen\n'),
    'list.md:2:2: Unexpected byte `0xFC`, expected text in UTF-8',
  ],
  ['a first byte', bytes(0xff), 'list.md:1:1: Unexpected byte `0xFF`, expected text in UTF-8'],
  [
    'a cut character',
    bytes('aü', 0xe2, 0x82, '(c'),
    'list.md:1:3: Unexpected byte `0xE2`, expected text in UTF-8',
  ],
  [
    'a cut end',
    bytes('a\nb', 0xf0, 0x9f, 0x98),
    'list.md:2:2: Unexpected byte `0xF0`, expected text in UTF-8',
  ],
  [
    'far away',
    bytes('x\n'.repeat(99_999), 0x80),
    'list.md:100000:1: Unexpected byte `0x80`, expected text in UTF-8',
  ],
])('what is no text has a message and no value: %s', async (_, content, message) => {
  const folder = temporaryFolder({ 'list.md': content });
  const file = await readTextFile(path.join(folder, 'list.md'), options);
  expect(file.messages.map(String)).toEqual([message]);
  expect(String(file)).toBe('');
});

test('a file that is too large is not read', async () => {
  const folder = temporaryFolder({ 'list.md': '' });
  fs.truncateSync(path.join(folder, 'list.md'), largestFile + 1);
  const file = await readTextFile(path.join(folder, 'list.md'), options);
  expect(file.messages.map(String)).toEqual([
    'list.md:1:1: Unexpected file of 21 MB, expected at most 20 MB',
  ]);
});

test.each([
  ['nothing.md', 'Unexpected missing file `list.md`, expected a reading list'],
  ['a.md/b.md', 'Unexpected missing file `list.md`, expected a reading list'],
  ['folder', 'Unexpected folder `list.md`, expected a reading list: name a file in it'],
  ['pipe', 'Unexpected `list.md`, which is no regular file, expected a reading list'],
  ['circle', 'Cannot read `list.md`: its symbolic links lead in a circle'],
])('%s cannot be opened', async (name, message) => {
  const folder = temporaryFolder({ 'a.md': '', 'folder/x': '' });
  fs.symlinkSync('circle', path.join(folder, 'circle'));
  if (process.platform !== 'win32') execFileSync('sh', ['-c', 'mkfifo "$0"', path.join(folder, 'pipe')]);
  await expect(readTextFile(path.join(folder, name), options)).rejects.toThrow(message);
});

test('a file that may be missing is undefined where it is', async () => {
  const folder = temporaryFolder({ 'folder/x': '' });
  expect(await readTextFileIfThere(path.join(folder, 'nothing.md'), options)).toBeUndefined();
  await expect(readTextFileIfThere(path.join(folder, 'folder'), options)).rejects.toThrow(
    'Unexpected folder',
  );
});
