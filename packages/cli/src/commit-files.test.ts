import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { breaks, brokenDisk, Ended, hasty } from '../test/broken-disk.js';
import { lossyDisk } from '../test/lossy-disk.js';
import { quietOutput } from '../test/quiet-output.js';
import { randomNumbers } from '../test/random-numbers.js';
import { readFolder, temporaryFolder, writeFile } from '../test/temporary-folder.js';
import type { LeftFile } from './commit/apply-journal.js';
import type { Disk } from './commit/disk.js';
import { lockFolder } from './commit/folder-lock.js';
import { hashContent } from './commit/hash-file.js';
import { commitFiles, type FileWrite } from './commit-files.js';
import { holdFolder } from './hold-folder.js';
import { recoverFiles } from './recover-files.js';

const before = {
  'a.md': 'a, before\n',
  'b/b.md': 'b, before\n',
  'gone/deep/c.md': 'c\n',
  'old-name.md': 'm\n',
  'other.md': 'other\n',
  thing: 'a file that becomes a folder\n',
};
const after = {
  'a.md': 'a, after\n',
  'b/b.md': 'b, after\n',
  'new/deep/d.md': 'd\n',
  'new/name.md': 'm\n',
  'other.md': 'other\n',
  'thing/inside.md': 'i\n',
};

/** Everything that can be done to files, at once. */
function someWrites(root: string): FileWrite[] {
  const file = (name: string) => path.join(root, name);
  const was = (name: keyof typeof before) => ({ before: hashContent(before[name]) });
  return [
    { file: file('a.md'), content: after['a.md'], ...was('a.md') },
    { file: file('b/b.md'), content: Buffer.from(after['b/b.md']), ...was('b/b.md') },
    { file: file('new/deep/d.md'), content: after['new/deep/d.md'] },
    { file: file('gone/deep/c.md'), ...was('gone/deep/c.md') },
    { file: file('new/name.md'), movedFrom: file('old-name.md'), ...was('old-name.md') },
    { file: file('thing/inside.md'), content: after['thing/inside.md'] },
    { file: file('thing'), ...was('thing') },
  ];
}

async function commit(root: string, writes = someWrites(root), disk?: Disk): Promise<LeftFile[]> {
  return await holdFolder({ root, shown: 'out' }, { err: quietOutput() }, (stateFolder) =>
    commitFiles({ stateFolder, shown: 'out', writes }, disk),
  );
}

/** Hold a folder as the next run does; what it says of the run before. */
async function nextRun(root: string): Promise<string> {
  const err = quietOutput();
  await holdFolder({ root, shown: 'out' }, { err }, async () => {});
  return err.text();
}

const journal = '.proseminar/journal.json';
const hasJournal = (root: string) => fs.existsSync(path.join(root, journal));

/** Texts of files, and names of folders, without the state. */
function treeOf(root: string): Record<string, string> {
  const files = Object.entries(readFolder(root));
  const folders = fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory());
  const names = folders.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  const all = [...files, ...names.map((name) => [`${name}/`, ''] as const)];
  return Object.fromEntries(all.filter(([name]) => !name.startsWith('.proseminar/')));
}

test('files are created, updated, moved and deleted, and nothing else is left', async () => {
  const root = temporaryFolder(before);
  expect(await commit(root)).toEqual([]);
  expect(readFolder(root)).toEqual(after);
  expect(fs.existsSync(path.join(root, 'gone'))).toBe(false);
  expect(fs.existsSync(path.join(root, '.proseminar'))).toBe(false);

  expect(await commit(root)).toEqual([]);
  expect(readFolder(root)).toEqual(after);
});

async function countSteps(): Promise<number> {
  const disk = brokenDisk();
  const root = temporaryFolder(before);
  await commit(root, someWrites(root), disk);
  return disk.steps.length;
}

test.each(breaks)('broken %s any step, all is as before, or the next run makes all new', async (how) => {
  const old = treeOf(temporaryFolder(before));
  const made = treeOf(temporaryFolder(after));
  const count = await countSteps();
  expect(count).toBeGreaterThan(25);
  const results = new Set<string>();

  for (let at = 0; at < count; at++) {
    const root = temporaryFolder(before);
    await expect(commit(root, someWrites(root), brokenDisk(at, how))).rejects.toThrow(
      how === 'full' ? 'no space is left on the disk' : Ended,
    );
    const isDecided = hasJournal(root);
    if (!isDecided) expect([old, made]).toContainEqual(treeOf(root));
    await finish(root, hasty);

    const tree = treeOf(root);
    expect(isDecided ? [made] : [old, made]).toContainEqual(tree);
    expect(fs.readdirSync(path.join(root, '.proseminar'))).toEqual([]);
    results.add(tree['a.md'] ?? '');
  }

  expect(results.size).toBe(2);
});

test.each(['after', 'amid'] as const)(
  'a run that finishes another and is broken %s any step can itself be finished',
  async (how) => {
    const made = treeOf(temporaryFolder(after));
    const count = await countSteps();
    let broken = 0;

    for (let first = 0; first < count; first += 12) {
      for (let second = 0; second < count; second++) {
        const root = temporaryFolder(before);
        await commit(root, someWrites(root), brokenDisk(first, how)).catch(() => {});
        if (!hasJournal(root)) break;
        const isBroken = await finish(root, brokenDisk(second, how)).then(
          () => false,
          () => true,
        );
        await finish(root, hasty);
        expect(treeOf(root)).toEqual(made);
        if (!isBroken) break;
        broken++;
      }
    }

    expect(broken).toBeGreaterThan(10);
  },
);

async function finish(root: string, disk: Disk): Promise<void> {
  const stateFolder = path.join(root, '.proseminar');
  const release = await lockFolder(stateFolder, { shown: 'out', onWait: () => {}, patience: 0 });
  await recoverFiles(stateFolder, 'out', disk).finally(release);
}

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
  expect(await nextRun(root)).toBe('out: finished what a run that was broken off had begun, 8 files\n');
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
    'out: finished what a run that was broken off had begun, 2 files',
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

/** `scripts/kill.mjs` asks for more. */
const powerCuts = Number(process.env.KILLS ?? 6) * 10;

test('when the power goes, all is as before, or the next run makes all new; in the end, all is new', async () => {
  const [old, made] = [treeOf(temporaryFolder(before)), treeOf(temporaryFolder(after))];
  const count = await countSteps();
  const random = randomNumbers(3);
  const results = new Set<string>();

  for (let number = 0; number < powerCuts; number++) {
    const steps = number % (count + 1);
    const [root, found] = [temporaryFolder(before), temporaryFolder(before)];
    // The state folder is there before anything is committed, and may be lost as well.
    const disk = lossyDisk(root, steps + 1);
    await disk.makeFolder(path.join(root, '.proseminar'));
    await commit(root, someWrites(root), disk).catch(() => {});
    const chance = random();
    disk.leave(found, () => random() < chance);
    await finish(found, hasty);

    const tree = treeOf(found);
    expect(steps === count ? [made] : [old, made], `after ${steps} steps`).toContainEqual(tree);
    results.add(tree['a.md'] ?? '');
  }

  expect(results.size).toBe(2);
});
