import { isState } from './decide-file.js';
import { textOf } from './generated-record.js';
import { outcomeOf } from './outcome.js';
import type { Change, Changes } from './plan-changes.js';
import { type Disk, openDisk } from './read-disk.js';
import { diffLines } from './text-diff.js';

/**
 * What changes in each file that is there, or stands between a file that is kept and its new text: path → difference.
 * Files that are new, or that go, have none; nor has what only the command reads.
 */
export async function diffChanges({ folder, changes }: Changes): Promise<ReadonlyMap<string, string>> {
  const disk = openDisk(folder);
  const diffs = new Map<string, string>();

  for (const change of changes) {
    const diff = await diffChange(disk, change);
    if (diff) diffs.set(change.path, diff);
  }

  return diffs;
}

async function diffChange(disk: Disk, change: Change): Promise<string> {
  if (isState(change.path) || outcomeOf(change) === 'unchanged' || !('content' in change)) return '';
  const from = 'movedFrom' in change ? (change.movedFrom ?? change.path) : change.path;
  const before = (await disk.read(from))?.text;
  if (before === undefined || change.content === undefined) return '';
  const after = textOf(change.content);
  const names = { before: `${disk.shown}/${from}`, after: `${disk.shown}/${change.path}` };
  if (before === after) return '';
  if (`${before}${after}`.includes('\0'))
    return `Binary files a/${names.before} and b/${names.after} differ\n`;
  return diffLines(before, after, names);
}
