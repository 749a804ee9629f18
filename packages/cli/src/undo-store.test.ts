import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { quietOutput } from '../test/quiet-output.js';
import { readFolder, temporaryFolder, writeFile } from '../test/temporary-folder.js';
import { hashContent, hashFile } from './commit/hash-file.js';
import { commitFiles, type FileWrite } from './commit-files.js';
import { holdFolder } from './hold-folder.js';
import { sealJson } from './sealed-json.js';
import { keepStep, type TakenBack, takeBack } from './undo-store.js';

type Contents = Readonly<Record<string, string | Uint8Array | undefined>>;

/** Change files as a command does, so that it can be taken back. */
async function change(root: string, did: string, contents: Contents): Promise<void> {
  const folder = { root, shown: 'seminar' };
  const writes = await Promise.all(
    Object.entries(contents).map(async ([name, content]): Promise<FileWrite> => {
      const file = path.join(root, name);
      const before = await hashFile(file);
      return { file, ...(content !== undefined && { content }), ...(before !== undefined && { before }) };
    }),
  );
  await holdFolder(folder, { err: quietOutput() }, async (stateFolder) => {
    const kept = await keepStep({ folder, did, at: '2027-02-16T09:00:00Z', writes });
    await commitFiles({ stateFolder, shown: 'seminar', writes: [...writes, ...kept] });
  });
}

async function undo(root: string): Promise<TakenBack | undefined> {
  const folder = { root, shown: 'seminar' };
  return await holdFolder(folder, { err: quietOutput() }, async (stateFolder) => {
    const taken = await takeBack(folder);
    if (taken) await commitFiles({ stateFolder, shown: 'seminar', writes: taken.writes });
    return taken;
  });
}

function documentsOf(root: string): Record<string, string> {
  const all = Object.entries(readFolder(root));
  return Object.fromEntries(all.filter(([name]) => !name.startsWith('.proseminar/')));
}

const course = { 'overrides.yaml': 'changes: [] # mine\n', 'plan.lock.json': '{}\n' };

test('steps are taken back one after another, until none is left', async () => {
  const root = temporaryFolder(course);
  await change(root, 'one', {
    'overrides.yaml': 'one\n',
    'sessions/2027-02-15/talk.pdf': new Uint8Array([0xff]),
  });
  const between = documentsOf(root);
  await change(root, 'two', { 'overrides.yaml': 'two\n', 'plan.lock.json': undefined, 'x.md': '' });

  expect(await undo(root)).toMatchObject({
    did: 'two',
    at: '2027-02-16T09:00:00Z',
    files: [
      { path: 'overrides.yaml', change: 'restored' },
      { path: 'plan.lock.json', change: 'restored' },
      { path: 'x.md', change: 'deleted' },
    ],
  });
  expect(documentsOf(root)).toEqual(between);
  expect(await undo(root)).toMatchObject({ did: 'one' });
  expect(documentsOf(root)).toEqual(course);
  expect(fs.existsSync(path.join(root, 'sessions'))).toBe(false);
  expect(await undo(root)).toBeUndefined();
});

test('bytes that are no text come back as they were', async () => {
  const root = temporaryFolder();
  const bytes = new Uint8Array([0xff, 0, 13, 10, 0xc3]);
  fs.writeFileSync(path.join(root, 'talk.pdf'), bytes);
  await change(root, 'gone', { 'talk.pdf': undefined });
  await undo(root);
  expect(new Uint8Array(fs.readFileSync(path.join(root, 'talk.pdf')))).toEqual(bytes);
});

test('where a file was edited since, nothing is taken back', async () => {
  const root = temporaryFolder(course);
  await change(root, 'Snow day', { 'overrides.yaml': 'one\n', 'a.md': 'a\n', 'plan.lock.json': '[]' });
  writeFile(root, 'overrides.yaml', 'one, mine\n');
  writeFile(root, 'a.md', 'a, mine\n');
  const edited = readFolder(root);
  await expect(undo(root)).rejects.toThrow(
    'Unexpected change of `seminar/overrides.yaml` and `seminar/a.md` since “Snow day”',
  );
  expect(readFolder(root)).toEqual(edited);
});

test('a plan that was written since is no edit, one that a person edited is', async () => {
  const root = temporaryFolder({ 'plan.lock.json': sealJson({ a: 1 }) });
  await change(root, 'moved', { 'plan.lock.json': sealJson({ a: 2 }) });
  writeFile(root, 'plan.lock.json', sealJson({ a: 3 }));
  await undo(root);
  expect(documentsOf(root)).toEqual({ 'plan.lock.json': sealJson({ a: 1 }) });

  await change(root, 'moved', { 'plan.lock.json': sealJson({ a: 2 }) });
  writeFile(root, 'plan.lock.json', sealJson({ a: 3 }).replace('3', '4'));
  await expect(undo(root)).rejects.toThrow('Unexpected change of `seminar/plan.lock.json`');
});

test('what a person has put back by hand is left so', async () => {
  const root = temporaryFolder(course);
  await change(root, 'one', { 'overrides.yaml': 'one\n', 'a.md': 'a\n' });
  writeFile(root, 'overrides.yaml', course['overrides.yaml']);
  fs.unlinkSync(path.join(root, 'a.md'));
  expect(await undo(root)).toMatchObject({ files: [] });
  expect(documentsOf(root)).toEqual(course);
  expect(await undo(root)).toBeUndefined();
});

test('a moved file is moved back', async () => {
  const root = temporaryFolder({ 'a.md': 'a\n' });
  const folder = { root, shown: 'seminar' };
  const [file, movedFrom] = [path.join(root, 'b/b.md'), path.join(root, 'a.md')];
  const writes = [{ file, movedFrom, before: hashContent('a\n') }];
  await holdFolder(folder, { err: quietOutput() }, async (stateFolder) => {
    const kept = await keepStep({ folder, did: 'moved', at: '', writes });
    await commitFiles({ stateFolder, shown: 'seminar', writes: [...writes, ...kept] });
  });
  expect(documentsOf(root)).toEqual({ 'b/b.md': 'a\n' });
  await undo(root);
  expect(documentsOf(root)).toEqual({ 'a.md': 'a\n' });
});

test('the last 50 steps are kept, away from version control', async () => {
  const root = temporaryFolder();
  for (let number = 1; number <= 53; number++)
    await change(root, `step ${number}`, { 'a.md': `${number}\n` });
  const names = fs.readdirSync(path.join(root, '.proseminar/undo')).sort();
  expect([names.length, names[0], names[1], names.at(-1)]).toEqual([
    51,
    '.gitignore',
    '0004.json',
    '0053.json',
  ]);
  expect(fs.readFileSync(path.join(root, '.proseminar/undo/.gitignore'), 'utf8')).toMatch(/^\*$/mu);

  expect(await undo(root)).toMatchObject({ did: 'step 53' });
  await change(root, 'step 54', { 'a.md': '54\n' });
  expect(await undo(root)).toMatchObject({ did: 'step 54' });
  expect(documentsOf(root)).toEqual({ 'a.md': '52\n' });
});

test.each([
  ['{"schemaVersion": 2, "writtenBy": "3.0.0"}', 'newer proseminar 3.0.0'],
  ['', 'Unexpected content of `seminar/.proseminar/undo/0001.json`'],
  ['{"schemaVersion": 1, "did": "x", "at": "", "files": [{"path": "../x"}]}', 'Unexpected content'],
  [
    '{"schemaVersion": 1, "did": "x", "at": "", "files": [{"path": ".git/config", "text": ""}]}',
    'Unexpected content',
  ],
])('the step `%s` is refused', async (text, words) => {
  const root = temporaryFolder({ '.proseminar/undo/0001.json': text });
  await expect(undo(root)).rejects.toThrow(words);
});
