import path from 'node:path';
import type { CoursePlan } from '@proseminar/syllabus';
import type { OutputFolder } from '../output-folder.js';
import { quote } from '../show-course-messages.js';
import { shownPath } from '../shown-path.js';
import { type Io, paint } from '../terminal.js';
import type { Entry } from './entry.js';
import type { LeftFile } from './find-dropped.js';
import type { RecordPlan } from './plan-record.js';

/** What was recorded. */
export interface Recorded extends Pick<RecordPlan, 'files' | 'replaced'> {
  readonly plan: CoursePlan;
  readonly entries: readonly Entry[];
  /** Files that nobody knows what they are. */
  readonly left: readonly LeftFile[];
}

/** What is recorded of a day, in few words: `2027-02-15: slides talk.pdf, summary notes.md`. */
export function describeEntry({ date, record }: Entry): string {
  const parts = [
    ...[record.slides ?? []].flat().map((name) => `slides ${name}`),
    ...(record.summary === undefined ? [] : [`summary ${record.summary}`]),
    ...(record.video === undefined ? [] : [`video ${record.video}`]),
    ...(record.note === undefined ? [] : ['a note']),
    ...(record.presentedBy === undefined ? [] : [`presented by ${record.presentedBy.join(', ')}`]),
  ];
  return `${date}: ${parts.join(', ')}`;
}

/** Tell a person what was recorded. */
export function showRecorded(
  { entries, left, files, replaced }: Recorded,
  { dryRun, folder }: { readonly dryRun: boolean; readonly folder: OutputFolder },
  io: Io,
): void {
  for (const entry of entries) io.out.write(`${describeEntry(entry)}\n`);
  for (const { date, key, before } of replaced) io.out.write(`${date}: ${key} was ${before}\n`);
  for (const { path: name, change } of files) {
    const shown = shownPath(io.cwd, path.join(folder.root, name));
    io.out.write(`${shown}: ${dryRun ? `to be ${change}` : change}\n`);
  }
  if (files.length === 0) {
    io.out.write(entries.length === 0 ? 'Nothing new in the folders of sessions\n' : 'Recorded already\n');
  }

  const place = folder.shown === '.' ? '' : ` ${quote(folder.shown)}`;
  for (const { shown, date, reason, recordable = false } of left) {
    io.err.write(`${paint(io.err, 'yellow', 'left')}: ${shown}: ${reason}\n`);
    const command = `proseminar record ${date}${place} --slides ${quote(shown)}`;
    if (recordable) io.err.write(`  ${command}, or --summary, --video, records it\n`);
  }
}

/** The same for programs. */
export function recordedAsJson({ entries, left, files, replaced }: Recorded) {
  return {
    recorded: entries.map(({ record }) => record),
    replaced,
    files,
    left,
  };
}
