import path from 'node:path';
import { formatCount } from '@proseminar/core';
import { type CoursePlan, lockPlan } from '@proseminar/syllabus';
import type { FileWrite } from './commit-files.js';
import { hashText } from './generated-record.js';
import { findOutputFolder, locate, type OutputFolder } from './output-folder.js';
import type { Change, Changes } from './plan-changes.js';
import { readIfThere } from './read-disk.js';
import { isSealedJson, sealJson } from './sealed-json.js';
import { shownPath } from './shown-path.js';
import { type Io, paint } from './terminal.js';
import type { SavedText } from './write-documents.js';

/** Names of the files in a course folder that keep its plan: what everyone may see, and what names people. */
export const lockFiles = { shown: 'plan.lock.json', people: 'people.lock.json' } as const;

export interface PlanLockOptions {
  /** Replace files that a person edited. */
  readonly overwrite: boolean;
}

/** What writing a plan into its course folder does to the files there. Only reads. */
export async function planLock(
  plan: CoursePlan,
  courseFolder: string,
  cwd: string,
  options: PlanLockOptions,
): Promise<Changes> {
  const folder = await findOutputFolder(courseFolder, shownPath(cwd, courseFolder));
  const { shown, people } = lockPlan(plan);
  const changes = [
    await planFile(folder, lockFiles.shown, sealJson(shown), options),
    await planFile(folder, lockFiles.people, people && sealJson(people), options),
  ];
  return { folder, changes: changes.filter((change) => change !== undefined) };
}

/** What puts such changes into effect. */
export function lockWrites({ changes }: Changes): readonly FileWrite[] {
  return changes.flatMap((change): FileWrite[] => {
    const expected = change.before === undefined ? {} : { before: change.before };
    if (change.kind === 'remove') return [{ file: change.file, ...expected }];
    return 'content' in change ? [{ file: change.file, content: change.content, ...expected }] : [];
  });
}

/** @param content Absent where the file is not needed. */
async function planFile(
  folder: OutputFolder,
  name: string,
  content: string | undefined,
  { overwrite }: PlanLockOptions,
): Promise<Change | undefined> {
  const file = await locate(folder, name);
  const text = await readIfThere(file, `${folder.shown}/${name}`);
  if (text === undefined) {
    return content === undefined ? undefined : { kind: 'create', path: name, file, content };
  }

  const target = { path: name, file, before: hashText(text) };
  if (content !== undefined && target.before === hashText(content)) return { kind: 'unchanged', ...target };
  if (isSealedJson(text)) {
    return content === undefined ? { kind: 'remove', ...target } : { kind: 'update', ...target, content };
  }
  return overwrite && content !== undefined
    ? { kind: 'replace', ...target, content }
    : { kind: 'kept', ...target };
}

export interface ShowLockOptions {
  readonly saved: readonly SavedText[];
  /** How much the plan changed; absent where that is not known. */
  readonly count?: number;
}

/** Say in a line for each file what became of it; nothing of those that stay as they are. */
export function showLock(
  { folder, changes }: Changes,
  { saved, count }: ShowLockOptions,
  { cwd, err }: Pick<Io, 'cwd' | 'err'>,
): void {
  for (const { kind, path: name } of changes) {
    const shown = shownPath(cwd, path.join(folder.root, name));
    const words = describe(kind, saved.find((text) => text.path === name)?.savedAs, count);
    const warning =
      kind === 'create' && name === lockFiles.people ? '; it names people, keep it private' : '';
    if (kind === 'kept') err.write(`${paint(err, 'yellow', 'kept')}: ${shown} ${words}\n`);
    else if (words !== undefined) err.write(`${shown}: ${words}${warning}\n`);
  }
}

function describe(kind: Change['kind'], savedAs = '', count?: number): string | undefined {
  switch (kind) {
    case 'create':
      return 'written';
    case 'update':
      // Of an update for reasons only, there is nothing to count.
      return count ? `updated, ${formatCount(count, 'change')}` : 'updated';
    case 'replace':
      return `replaced; the old text is in ${savedAs}`;
    case 'kept':
      return 'is not as `proseminar plan` wrote it; run with --overwrite to replace it, the old text is saved';
    case 'remove':
      return 'deleted, since nobody takes turns any more';
    default:
      return undefined;
  }
}
