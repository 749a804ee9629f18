import { byCodeUnits } from '@proseminar/core';
import { type FactsCourse, readFacts, type SessionRecord } from '@proseminar/syllabus';
import { basesPath, readBases } from './bases.js';
import type { OutputFolder } from './output-folder.js';
import type { PreparedBuild } from './prepare-build.js';
import { openDisk } from './read-disk.js';
import type { Entry } from './record/entry.js';
import { mergeRecord } from './record/merge-record.js';
import { quote } from './show-course-messages.js';

/** What people typed into generated pages of an output folder that belongs into `overrides.yaml`, by date. Only reads. */
export async function findTypedFacts(
  folder: OutputFolder,
  course: FactsCourse,
): Promise<readonly SessionRecord[]> {
  const disk = openDisk(folder);
  const isPage = (path: string) => /^(?:sessions\/[^/]+\/)?README\.md$/u.test(path);
  const bases = readBases((await disk.read(basesPath))?.text ?? '', isPage);
  const records = new Map<string, SessionRecord>();

  for (const [path, base] of bases) {
    const text = (await disk.read(path))?.text;
    if (text === undefined || text === base) continue;
    for (const record of readFacts({ path, base, text }, course)) {
      records.set(record.date, mergeRecord(records.get(record.date), record));
    }
  }

  return [...records.values()].sort((a, b) => byCodeUnits(a.date, b.date));
}

/** The same after a build. */
export async function findBuiltFacts({
  course: { planned },
  changes,
}: PreparedBuild): Promise<readonly SessionRecord[]> {
  return planned && changes ? await findTypedFacts(changes.folder, planned) : [];
}

/** What is to be recorded, with what people typed. */
export function withTyped(entries: readonly Entry[], typed: readonly SessionRecord[]): readonly Entry[] {
  const all = new Map(entries.map((entry) => [entry.date, entry]));
  for (const record of typed) {
    const { date } = record;
    const own = all.get(date);
    // A file counts more than an address beside it: of summaries and recordings, there is one.
    const merged = own ? mergeRecord(own.record, { ...record, ...oneOf(own.record) }) : record;
    all.set(date, { date, record: merged, files: own?.files ?? [] });
  }
  return [...all.values()].sort((a, b) => byCodeUnits(a.date, b.date));
}

/** The command that records what is known of a session: `proseminar record 2027-02-15 --slides https://…`. */
export function recordCommand(
  { date, slides = [], summary, video, presentedBy }: SessionRecord,
  folder: string,
): string {
  const options = [
    ...[slides].flat().map((url) => ['--slides', url]),
    ...(summary === undefined ? [] : [['--summary', summary]]),
    ...(video === undefined ? [] : [['--video', video]]),
    ...(presentedBy ? [['--presented-by', presentedBy.join(',')]] : []),
  ];
  const words = [date, ...(folder === '.' ? [] : [folder]), ...options.flat()];
  return `proseminar record ${words.map(quote).join(' ')}`;
}

function oneOf({ summary, video }: SessionRecord): Omit<SessionRecord, 'date'> {
  return { ...(summary !== undefined && { summary }), ...(video !== undefined && { video }) };
}
