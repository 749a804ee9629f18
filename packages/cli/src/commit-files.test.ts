import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { brokenDisk } from '../test/broken-disk.js';
import {
  after,
  before,
  commit,
  hasJournal,
  journal,
  nextRun,
  someWrites,
  treeOf,
} from '../test/commit-sample.js';
import { readFolder, temporaryFolder, writeFile } from '../test/temporary-folder.js';
import { hashContent } from './commit/hash-file.js';
import { commitFiles } from './commit-files.js';

test('files are created, updated, moved and deleted, and nothing else is left', async () => {
  const root = temporaryFolder(before);
  expect(await commit(root)).toEqual([]);
  expect(readFolder(root)).toEqual(after);
  expect(fs.existsSync(path.join(root, 'gone'))).toBe(false);
  expect(fs.existsSync(path.join(root, '.proseminar'))).toBe(false);

  expect(await commit(root)).toEqual([]);
  expect(readFolder(root)).toEqual(after);
});

/** A folder in which a run ended right after its journal was in place. */
async function brokenOff(): Promise<string> {
  const root = temporaryFolder(before);
  for (let at = 0; !hasJournal(root); at++) {
    await commit(root, someWrites(root), brokenDisk(at, 'after')).catch(() => {});
  }
  expect(treeOf(root)).toEqual(treeOf(temporaryFolder(before)));
  return root;
}

test('the next run says how many files it finished', async () => {
  const root = await brokenOff();
  expect(await nextRun(root)).toBe('out: finished what a run that was broken off had begun, 9 files\n');
  expect(readFolder(root)).toEqual(after);
  expect(await nextRun(root)).toBe('');
});

test('what a person typed before the next run stays, and the new text lies beside', async () => {
  const root = await brokenOff();
  const typed = {
    'a.md': 'mine\n',
    'new/deep/d.md': 'mine\n',
    'gone/deep/c.md': 'needed\n',
    thing: 'edited\n',
  };
  for (const [name, text] of Object.entries(typed)) writeFile(root, name, text);
  fs.unlinkSync(path.join(root, 'b/b.md'));
  fs.mkdirSync(path.join(root, 'b/b.md'));

  expect((await nextRun(root)).split('\n')).toEqual([
    'out: finished what a run that was broken off had begun, 3 files',
    'left: out/gone/deep/c.md was changed meanwhile, and stays as it is',
    'left: out/thing was changed meanwhile, and stays as it is',
    'left: out/a.md was changed meanwhile, and stays as it is; the new text is in out/a.md.new',
    'left: out/b/b.md was changed meanwhile, and stays as it is; the new text is in out/b/b.md.new',
    'left: out/new/deep/d.md was changed meanwhile, and stays as it is; the new text is in out/new/deep/d.md.new',
    'left: out/thing/inside.md was changed meanwhile, and stays as it is; the new text is in out/inside.md.new',
    '',
  ]);
  expect(readFolder(root)).toEqual({
    ...typed,
    'copy.mp4': after['copy.mp4'],
    'a.md.new': after['a.md'],
    'b/b.md.new': after['b/b.md'],
    'new/deep/d.md.new': after['new/deep/d.md'],
    'inside.md.new': after['thing/inside.md'],
    'new/name.md': after['new/name.md'],
    'other.md': 'other\n',
  });
});

test('a journal of a newer version is refused, and says which version is needed', async () => {
  const root = temporaryFolder({
    [journal]: JSON.stringify({ schemaVersion: 2, writtenBy: '3.1.4', entries: 'of another form' }),
    '.proseminar/staged/0': 'new\n',
  });
  const was = readFolder(root);
  await expect(nextRun(root)).rejects.toThrow(
    /^Unexpected version 2 of `out\/\.proseminar\/journal\.json`, expected 1; .+ run it again with proseminar 3\.1\.4 or newer/u,
  );
  expect(readFolder(root)).toEqual(was);
});

const hash = hashContent('evil\n');

test.each([
  '',
  'null',
  '{"schemaVersion": 1}',
  '{"entries": []}',
  ...['../x', '/etc/x', '.git/hooks/post-checkout', 'a/.Git/config', 'a\\b', ''].map((name) =>
    JSON.stringify({ schemaVersion: 1, entries: [{ path: name, after: hash, staged: '0' }] }),
  ),
  JSON.stringify({ schemaVersion: 1, entries: [{ path: 'x', after: hash, staged: '../../x' }] }),
  JSON.stringify({ schemaVersion: 1, entries: [{ path: 'x', after: hash }] }),
])('what is no journal does nothing: `%s`', async (text) => {
  const root = temporaryFolder({ [journal]: text, '.proseminar/staged/0': 'evil\n' });
  await expect(nextRun(root)).rejects.toThrow('Unexpected content of `out/.proseminar/journal.json`');
  expect(readFolder(root)).toEqual({ [journal]: text, '.proseminar/staged/0': 'evil\n' });
});

test('a journal reaches nothing through a symbolic link', async () => {
  const entries = [{ path: 'link/x', after: hash, staged: '0' }];
  const folder = temporaryFolder({
    'outside/y': '1',
    [`in/${journal}`]: JSON.stringify({ schemaVersion: 1, entries }),
    'in/.proseminar/staged/0': 'evil\n',
  });
  fs.symlinkSync(path.join(folder, 'outside'), path.join(folder, 'in/link'));
  await expect(nextRun(path.join(folder, 'in'))).rejects.toThrow('leads out of the output folder');
  expect(readFolder(path.join(folder, 'outside'))).toEqual({ y: '1' });
});

test('a staged text that is not what the journal says is not written', async () => {
  const root = await brokenOff();
  writeFile(root, '.proseminar/staged/0', 'torn');
  expect(await nextRun(root)).toContain('left: out/a.md was changed meanwhile');
  expect(readFolder(root)).toEqual({ ...after, 'a.md': before['a.md'] });
});

test('where one file is not as expected, none is written', async () => {
  const root = temporaryFolder({ ...before, 'b/b.md': 'mine\n' });
  await expect(commit(root)).rejects.toThrow('Unexpected change of `out/b/b.md` meanwhile');
  expect(readFolder(root)).toEqual({ ...before, 'b/b.md': 'mine\n' });
});

test('permissions stay', async () => {
  const root = temporaryFolder({ 'people.lock.json': 'old' });
  fs.chmodSync(path.join(root, 'people.lock.json'), 0o600);
  await commit(root, [
    { file: path.join(root, 'people.lock.json'), content: 'new', before: hashContent('old') },
  ]);
  expect(fs.statSync(path.join(root, 'people.lock.json')).mode & 0o777).toBe(0o600);
});

test('line endings alone can be what changes', async () => {
  const root = temporaryFolder({ 'a.md': 'a\r\n' });
  await commit(root, [{ file: path.join(root, 'a.md'), content: 'a\n', before: hashContent('a\r\n') }]);
  expect(readFolder(root)).toEqual({ 'a.md': 'a\n' });
});

test('files outside, twice, or of a version control system are faults of the caller', async () => {
  const root = temporaryFolder();
  const write = (...names: string[]) =>
    commit(
      root,
      names.map((name) => ({ file: path.join(root, name), content: 'x' })),
    );
  await expect(write('../x')).rejects.toThrow(TypeError);
  await expect(write('x', 'x')).rejects.toThrow('Unexpected second write to `x`');
  await expect(write('.git/config')).rejects.toThrow(TypeError);
  const stateFolder = path.join(root, '.proseminar');
  await expect(commitFiles({ stateFolder, shown: 'out', writes: [] })).rejects.toThrow('to be held before');
  expect(readFolder(root)).toEqual({});
});
