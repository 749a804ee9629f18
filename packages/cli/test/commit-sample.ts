import fs from 'node:fs';
import path from 'node:path';
import type { LeftFile } from '../src/commit/apply-journal.js';
import type { Disk } from '../src/commit/disk.js';
import { lockFolder } from '../src/commit/folder-lock.js';
import { hashContent } from '../src/commit/hash-file.js';
import { commitFiles, type FileWrite } from '../src/commit-files.js';
import { holdFolder } from '../src/hold-folder.js';
import { recoverFiles } from '../src/recover-files.js';
import { quietOutput } from './quiet-output.js';
import { readFolder } from './temporary-folder.js';

export const before = {
  'a.md': 'a, before\n',
  'b/b.md': 'b, before\n',
  'gone/deep/c.md': 'c\n',
  'old-name.md': 'm\n',
  'other.md': 'other\n',
  thing: 'a file that becomes a folder\n',
};
export const after = {
  'a.md': 'a, after\n',
  'b/b.md': 'b, after\n',
  'new/deep/d.md': 'd\n',
  'new/name.md': 'm\n',
  'other.md': 'other\n',
  'copy.mp4': 'other\n',
  'thing/inside.md': 'i\n',
};

/** Everything that can be done to files, at once. */
export function someWrites(root: string): FileWrite[] {
  const file = (name: string) => path.join(root, name);
  const was = (name: keyof typeof before) => ({ before: hashContent(before[name]) });
  return [
    { file: file('a.md'), content: after['a.md'], ...was('a.md') },
    { file: file('b/b.md'), content: Buffer.from(after['b/b.md']), ...was('b/b.md') },
    { file: file('new/deep/d.md'), content: after['new/deep/d.md'] },
    { file: file('gone/deep/c.md'), ...was('gone/deep/c.md') },
    { file: file('new/name.md'), movedFrom: file('old-name.md'), ...was('old-name.md') },
    { file: file('copy.mp4'), content: { from: file('other.md'), hash: hashContent(before['other.md']) } },
    { file: file('thing/inside.md'), content: after['thing/inside.md'] },
    { file: file('thing'), ...was('thing') },
  ];
}

export async function commit(root: string, writes = someWrites(root), disk?: Disk): Promise<LeftFile[]> {
  return await holdFolder({ root, shown: 'out' }, { err: quietOutput() }, (stateFolder) =>
    commitFiles({ stateFolder, shown: 'out', writes }, disk),
  );
}

/** Hold a folder as the next run does; what it says of the run before. */
export async function nextRun(root: string): Promise<string> {
  const err = quietOutput();
  await holdFolder({ root, shown: 'out' }, { err }, async () => {});
  return err.text();
}

export const journal = '.proseminar/journal.json';
export const hasJournal = (root: string) => fs.existsSync(path.join(root, journal));

/** Texts of files, and names of folders, without the state. */
export function treeOf(root: string): Record<string, string> {
  const files = Object.entries(readFolder(root));
  const folders = fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory());
  const names = folders.map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  const all = [...files, ...names.map((name) => [`${name}/`, ''] as const)];
  return Object.fromEntries(all.filter(([name]) => !name.startsWith('.proseminar/')));
}

export async function finish(root: string, disk: Disk): Promise<void> {
  const stateFolder = path.join(root, '.proseminar');
  const release = await lockFolder(stateFolder, { shown: 'out', onWait: () => {}, patience: 0 });
  await recoverFiles(stateFolder, 'out', disk).finally(release);
}
