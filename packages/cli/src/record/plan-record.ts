import path from 'node:path';
import { editOverrides, type Overrides, type SessionRecord } from '@proseminar/syllabus';
import { hashContent, hashFile } from '../commit/hash-file.js';
import type { FileWrite } from '../commit-files.js';
import type { SessionFolder } from '../load-attachments.js';
import { overridesName } from '../load-course.js';
import { locate, type OutputFolder } from '../output-folder.js';
import { readTextFileIfThere } from '../read-text-file.js';
import { homeOf } from '../session-home.js';
import { orWrongUse, WrongUse } from '../wrong-use.js';
import type { Entry, NewFile } from './entry.js';
import { mergeRecord } from './merge-record.js';

/** What recording does to the folder of the course. */
export interface RecordPlan {
  readonly writes: readonly FileWrite[];
  /** The files that are written, by their paths in that folder. */
  readonly files: readonly { readonly path: string; readonly change: 'created' | 'updated' }[];
  /** Values of records that give way to others. */
  readonly replaced: readonly { readonly date: string; readonly key: string; readonly before: string }[];
}

export interface PlanRecordOptions {
  /** The folder of the course. */
  readonly folder: OutputFolder;
  readonly overrides: Overrides;
  readonly folders: readonly SessionFolder[];
}

/** Work out what is written to record entries. Only reads; a file that is in the way throws `WrongUse`. */
export async function planRecord(entries: readonly Entry[], options: PlanRecordOptions): Promise<RecordPlan> {
  const copies = new Map<string, FileWrite>();
  const records = new Map(options.overrides.sessions?.map((record) => [record.date, record]));
  for (const entry of entries) {
    for (const file of entry.files) {
      const home = homeOf(records.get(entry.date) ?? entry);
      const name = path.posix.join('sessions', folderOf(home, options.folders), file.name);
      const write = await planCopy(file, name, copies.get(name), options.folder);
      if (write) copies.set(name, write);
    }
  }

  const { overrides, replaced } = await planOverrides(entries, options);
  const files = [...copies.keys()].map((name) => ({ path: name, change: 'created' as const }));
  if (!overrides) return { writes: [...copies.values()], files, replaced };
  const change = overrides.before === undefined ? ('created' as const) : ('updated' as const);
  return {
    writes: [...copies.values(), overrides],
    files: [...files, { path: overridesName, change }],
    replaced,
  };
}

/** The folder of a session: the one that there is, else a new one named after its day. */
function folderOf(date: string, folders: readonly SessionFolder[]): string {
  const own = folders.filter((folder) => folder.date === date).map(({ name }) => name);
  return own.includes(date) ? date : (own[0] ?? date);
}

/** A file that is there already is not copied; one of the same name and other content is in the way. */
async function planCopy(
  { name, shown, content }: NewFile,
  target: string,
  planned: FileWrite | undefined,
  folder: OutputFolder,
): Promise<FileWrite | undefined> {
  const file = await locate(folder, target);
  const before =
    planned?.content === undefined
      ? await orWrongUse(`read \`${folder.shown}/${target}\``, () => hashFile(file))
      : hashContent(planned.content);
  if (before === undefined) return { file, content };
  if (before === hashContent(content)) return undefined;
  throw new WrongUse(
    `Unexpected other file \`${target}\`, expected none before \`${shown}\` is copied there; rename one of the two, as \`${name}\` is taken`,
  );
}

async function planOverrides(
  entries: readonly Entry[],
  { folder, overrides }: PlanRecordOptions,
): Promise<{ overrides?: FileWrite; replaced: RecordPlan['replaced'] }> {
  const file = await locate(folder, overridesName);
  const found = await readTextFileIfThere(file, { shown: overridesName, expected: 'what happened' });
  const text = found && String(found);
  const records = new Map(overrides.sessions?.map((record) => [record.date, record]));
  const replaced: { date: string; key: string; before: string }[] = [];
  let edited = text;

  for (const { date, record } of entries) {
    const before = records.get(date);
    const merged = mergeRecord(before, record);
    records.set(date, merged);
    replaced.push(...replacedIn(before, merged));
    edited = editOverrides(edited, { record: merged });
  }

  if (edited === undefined || edited === text) return { replaced };
  const before = await orWrongUse(`read \`${overridesName}\``, () => hashFile(file));
  const expected = before === undefined ? {} : { before };
  return { overrides: { file, content: edited, ...expected }, replaced };
}

function replacedIn(before: SessionRecord | undefined, merged: SessionRecord): RecordPlan['replaced'] {
  return (['summary', 'video', 'presentedBy'] as const).flatMap((key) => {
    const was = before?.[key];
    if (was === undefined || String(was) === String(merged[key])) return [];
    return [{ date: merged.date, key, before: [was].flat().join(', ') }];
  });
}
