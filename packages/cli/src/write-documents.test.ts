import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readFolder, temporaryFolder, writeFile } from '../test/temporary-folder.js';
import { basesPath } from './bases.js';
import { recordPath } from './generated-record.js';
import { findOutputFolder } from './output-folder.js';
import { type Changes, type Document, type PlanChangesOptions, planChanges } from './plan-changes.js';
import type { Output } from './terminal.js';
import { writeDocuments } from './write-documents.js';

const gentle: PlanChangesOptions = { overwrite: false, prune: false };

const err: Output = {
  write: () => {},
  isTerminal: false,
  columns: 80,
  color: false,
  unicode: true,
  finish: async () => undefined,
};
const write = (changes: Changes) => writeDocuments(changes, { err });

async function plan(out: string, files: Record<string, string>, options = gentle): Promise<Changes> {
  const documents: Document[] = Object.entries(files).map(([path, content]) => ({ path, content }));
  return planChanges(await findOutputFolder(out, 'out'), documents, options);
}

async function build(out: string, files: Record<string, string>, options = gentle): Promise<string[]> {
  const changes = await plan(out, files, options);
  await write(changes);
  return changes.changes.map((change) => `${change.kind} ${change.path}`);
}

/** The files of a folder without what is known of builds. */
function documentsOf(out: string): Record<string, string> {
  const { [recordPath]: _, [basesPath]: __, ...documents } = readFolder(out);
  return documents;
}

test('a first build creates, a second changes nothing, not even times', async () => {
  const out = path.join(temporaryFolder(), 'deep', 'out');
  const files = { 'README.md': 'a\n', 'sessions/01.md': 'b\n' };

  expect(await build(out, files)).toEqual(['create README.md', 'create sessions/01.md']);
  expect(documentsOf(out)).toEqual(files);
  const before = fs.readdirSync(out).map((name) => fs.statSync(path.join(out, name)).mtimeMs);

  expect(await build(out, files)).toEqual(['unchanged README.md', 'unchanged sessions/01.md']);
  expect((await plan(out, files)).record).toBeUndefined();
  expect(fs.readdirSync(out).map((name) => fs.statSync(path.join(out, name)).mtimeMs)).toEqual(before);
});

test('planning alone makes no file and no folder', async () => {
  const out = path.join(temporaryFolder(), 'out');
  const { changes } = await plan(out, { 'README.md': 'a\n' });
  expect(changes.map((change) => change.kind)).toEqual(['create']);
  expect(fs.existsSync(out)).toBe(false);
});

test('the record is sorted, without dates, and the same for the same files in any order', async () => {
  const one = temporaryFolder();
  const other = temporaryFolder();
  await build(one, { 'b.md': '2', 'a.md': '1' });
  await build(other, { 'a.md': '1', 'b.md': '2' });

  const record = fs.readFileSync(path.join(one, recordPath), 'utf8');
  expect(record).toBe(fs.readFileSync(path.join(other, recordPath), 'utf8'));
  expect(record).toMatchInlineSnapshot(`
    "{
      "schemaVersion": 1,
      "files": {
        "a.md": "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b",
        "b.md": "d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35"
      }
    }
    "
  `);
});

test('an edited file that is not merged is kept, however often it is built', async () => {
  const out = temporaryFolder();
  await build(out, { 'course.json': 'one\n', 'other.md': 'one\n' });
  writeFile(out, 'course.json', 'mine\n');

  const second = { 'course.json': 'two\n', 'other.md': 'two\n' };
  expect(await build(out, second)).toEqual(['kept course.json', 'update other.md']);
  expect(await build(out, second)).toEqual(['kept course.json', 'unchanged other.md']);
  expect(documentsOf(out)).toEqual({ 'course.json': 'mine\n', 'other.md': 'two\n' });
});

test('a file that a person made before the first build is kept', async () => {
  const out = temporaryFolder({ 'README.md': 'mine\n' });
  expect(await build(out, { 'README.md': 'one\n' })).toEqual(['kept README.md']);
  expect(documentsOf(out)).toEqual({ 'README.md': 'mine\n' });
});

test('edits that were taken back are edits no more', async () => {
  const out = temporaryFolder();
  await build(out, { 'course.json': 'one\n' });
  writeFile(out, 'course.json', 'mine\n');
  await build(out, { 'course.json': 'two\n' });
  writeFile(out, 'course.json', 'one\n');
  expect(await build(out, { 'course.json': 'two\n' })).toEqual(['update course.json']);
});

test('overwriting saves the edited text, and never over an earlier one', async () => {
  const out = temporaryFolder();
  const overwrite = { ...gentle, overwrite: true };
  await build(out, { 'a/README.md': 'one\n' });
  writeFile(out, 'a/README.md', 'mine 1\n');
  expect(await build(out, { 'a/README.md': 'two\n' }, overwrite)).toEqual(['replace a/README.md']);
  writeFile(out, 'a/README.md', 'mine 2\n');
  const changes = await plan(out, { 'a/README.md': 'two\n' }, overwrite);

  expect(await write(changes)).toEqual([{ path: 'a/README.md', savedAs: 'a/README.md.orig.2' }]);
  expect(documentsOf(out)).toEqual({
    'a/README.md': 'two\n',
    'a/README.md.orig': 'mine 1\n',
    'a/README.md.orig.2': 'mine 2\n',
  });
});

test('overwriting leaves unedited files without a copy', async () => {
  const out = temporaryFolder();
  await build(out, { 'README.md': 'one\n' });
  await build(out, { 'README.md': 'two\n' }, { ...gentle, overwrite: true });
  expect(documentsOf(out)).toEqual({ 'README.md': 'two\n' });
});

test('files made no more stay, until pruned; edited ones stay even then', async () => {
  const out = temporaryFolder();
  await build(out, { 'README.md': '1', 'old/edited.md': '2', 'old/gone/plain.md': '3' });
  writeFile(out, 'old/edited.md', 'mine');

  const orphaned = ['unchanged README.md', 'orphaned old/edited.md', 'orphaned old/gone/plain.md'];
  expect(await build(out, { 'README.md': '1' })).toEqual(orphaned);
  expect(await build(out, { 'README.md': '1' })).toEqual(orphaned);
  expect(await build(out, { 'README.md': '1' }, { ...gentle, prune: true })).toEqual([
    'unchanged README.md',
    'orphaned old/edited.md',
    'remove old/gone/plain.md',
  ]);
  expect(documentsOf(out)).toEqual({ 'README.md': '1', 'old/edited.md': 'mine' });
  expect(fs.existsSync(path.join(out, 'old/gone'))).toBe(false);
});

test('line endings changed by version control are no edit', async () => {
  const out = temporaryFolder();
  await build(out, { 'README.md': 'one\ntwo\n' });
  writeFile(out, 'README.md', 'one\r\ntwo\r\n');
  expect(await build(out, { 'README.md': 'one\ntwo\nthree\n' })).toEqual(['update README.md']);
});

test('text that is no UTF-8 counts as edited', async () => {
  const out = temporaryFolder();
  await build(out, { 'README.md': '\u{FFFD}' });
  writeFile(out, 'README.md', new Uint8Array([0xff]));
  expect(await build(out, { 'README.md': 'two\n' })).toEqual(['kept README.md']);
});

test.each(['', '{', '[]', '{"files": {"README.md": 5}}', '{"files": null}'])(
  'with the broken record `%s`, files that differ are kept',
  async (record) => {
    const out = temporaryFolder({ 'README.md': 'one\n', [recordPath]: record });
    expect(await build(out, { 'README.md': 'two\n' })).toEqual(['kept README.md']);
  },
);

test('a build that cannot write one file writes none, and nothing looks edited', async () => {
  const out = temporaryFolder();
  await build(out, { 'a.md': '1', 'b.md': '1' });

  const changes = await plan(out, { 'a.md': '2', 'b.md': '1', 'new/c.md': '2' });
  fs.writeFileSync(path.join(out, 'new'), 'in the way');
  await expect(write(changes)).rejects.toThrow('Cannot write `out/new/c.md`');
  expect(documentsOf(out)).toEqual({ 'a.md': '1', 'b.md': '1', new: 'in the way' });

  fs.rmSync(path.join(out, 'new'));
  const files = { 'a.md': '3', 'b.md': '3', 'new/c.md': '3' };
  expect(await build(out, files)).toEqual(['update a.md', 'update b.md', 'create new/c.md']);
  expect(await build(out, files)).toEqual(['unchanged a.md', 'unchanged b.md', 'unchanged new/c.md']);
});

test('a record that names files outside deletes nothing', async () => {
  const folder = temporaryFolder({ 'precious.md': '1' });
  const hash = '6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b';
  const files = { '../precious.md': hash, [`${folder}/precious.md`]: hash };
  writeFile(folder, `out/${recordPath}`, JSON.stringify({ schemaVersion: 1, files }));
  await build(path.join(folder, 'out'), {}, { ...gentle, prune: true });
  expect(fs.existsSync(path.join(folder, 'precious.md'))).toBe(true);
});

test.each(['../a.md', 'a/../../b.md', '/etc/x', 'a//b', './a', '', 'a\\b', 'C:x', 'a\nb'])(
  'the path `%s` is refused and nothing is written',
  async (document) => {
    const folder = temporaryFolder();
    const out = path.join(folder, 'out');
    await expect(build(out, { 'README.md': '1', [document]: '2' })).rejects.toThrow(
      'inside the output folder',
    );
    expect(readFolder(folder)).toEqual({});
  },
);

test('two documents of one path are refused', async () => {
  const documents = { 'README.md': '1', 'readme.md': '2' };
  await expect(build(temporaryFolder(), documents)).rejects.toThrow('expected a path unlike `README.md`');
});

test.each<[string, (out: string, outside: string) => void]>([
  ['a folder', (out, outside) => fs.symlinkSync(outside, path.join(out, 'sessions'))],
  [
    'a file',
    (out, outside) => {
      fs.mkdirSync(path.join(out, 'sessions'));
      fs.symlinkSync(path.join(outside, 'precious.md'), path.join(out, 'sessions/01.md'));
    },
  ],
  ['the record', (out, outside) => fs.symlinkSync(outside, path.join(out, '.proseminar'))],
])('a symbolic link out of the folder is refused: %s', async (_, link) => {
  const folder = temporaryFolder({ 'outside/precious.md': 'mine', 'out/README.md': 'one' });
  const out = path.join(folder, 'out');
  link(out, path.join(folder, 'outside'));

  await expect(build(out, { 'README.md': 'one', 'sessions/01.md': '1' })).rejects.toThrow(
    'leads out of the output folder',
  );
  expect(readFolder(folder)).toEqual({ 'out/README.md': 'one', 'outside/precious.md': 'mine' });
});

test('a symbolic link to nothing is refused', async () => {
  const out = temporaryFolder();
  fs.symlinkSync('/nowhere/at/all', path.join(out, 'README.md'));
  await expect(build(out, { 'README.md': '1' })).rejects.toThrow('Cannot follow `README.md`: no such file');
});

test('the output folder itself may be a symbolic link, and links may stay inside', async () => {
  const folder = temporaryFolder({ 'real/b.md': 'one' });
  fs.symlinkSync('real', path.join(folder, 'out'));
  fs.symlinkSync('b.md', path.join(folder, 'real/a.md'));
  expect(await build(path.join(folder, 'out'), { 'a.md': 'one', 'c.md': 'two' })).toEqual([
    'unchanged a.md',
    'create c.md',
  ]);
  expect(fs.lstatSync(path.join(folder, 'real/a.md')).isSymbolicLink()).toBe(true);
});

test('a folder where a document should be is refused', async () => {
  const out = temporaryFolder({ 'README.md/x': '1' });
  await expect(build(out, { 'README.md': '1' })).rejects.toThrow('which is no regular file');
});

test('a file saved during the build is not replaced', async () => {
  const out = temporaryFolder();
  await build(out, { 'README.md': 'one' });
  const changes = await plan(out, { 'README.md': 'two' });
  writeFile(out, 'README.md', 'mine');
  await expect(write(changes)).rejects.toThrow(
    'Unexpected change of `out/README.md` meanwhile, expected it to rest; run again',
  );
  expect(documentsOf(out)).toEqual({ 'README.md': 'mine' });
});

test('a build that knows nothing of what another wrote meanwhile is to run again', async () => {
  const out = temporaryFolder();
  await build(out, { 'a.md': '1', 'b.md': '1' });
  const part = { ...gentle, isPart: true };
  const [one, other] = [await plan(out, { 'a.md': '2' }, part), await plan(out, { 'b.md': '2' }, part)];
  await write(one);
  await expect(write(other)).rejects.toThrow('Unexpected change of `out/.proseminar/');
  expect(await build(out, { 'b.md': '2' }, part)).toEqual(['update b.md']);
  expect(documentsOf(out)).toEqual({ 'a.md': '2', 'b.md': '2' });
});

test('two builds at once leave whole files and no remains', async () => {
  const out = temporaryFolder();
  const files = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`${index}.md`, 'x'.repeat(50_000)]),
  );
  await Promise.all([build(out, files), build(out, files), build(out, files)]);
  expect(documentsOf(out)).toEqual(files);
});
