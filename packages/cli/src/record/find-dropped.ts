import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { byCodeUnits } from '@proseminar/core';
import {
  type AttachmentKind,
  type CoursePlan,
  describeDay,
  type Overrides,
  pathProblem,
  type SessionRecord,
} from '@proseminar/syllabus';
import { readGeneratedRecord, recordPath } from '../generated-record.js';
import { describeStats, findSessionFolders, type SessionFolder } from '../load-attachments.js';
import { type OutputFolder, statIfThere } from '../output-folder.js';
import { readContent } from '../read-content.js';
import { homeOf, isRecorded } from '../session-home.js';
import { shownPath } from '../shown-path.js';
import { orWrongUse } from '../wrong-use.js';
import type { Entry, NewFile } from './entry.js';
import { guessKind, isLeftover } from './guess-kind.js';

/** A file that lies in the folder of a session and that no record has. */
export interface DroppedFile {
  readonly date: string;
  /** Name in the folder of the session. */
  readonly name: string;
  readonly shown: string;
  /** Where it is, if that is the output folder: then it is copied. */
  readonly file?: NewFile;
}

/** A file that is not recorded, and why. */
export interface LeftFile {
  readonly shown: string;
  readonly date: string;
  readonly reason: string;
  /** Whether it can be recorded once somebody says what it is. */
  readonly recordable?: boolean;
}

export interface FindDroppedOptions {
  readonly cwd: string;
  /** The folder of the course. */
  readonly folder: string;
  readonly output: OutputFolder;
  readonly plan: CoursePlan;
  readonly overrides: Overrides;
  /** Ask a person what a file is; absent where nobody is there to answer. */
  readonly ask?: (file: DroppedFile) => Promise<AttachmentKind | undefined>;
}

/** Files that people put into the folders of sessions: as entries by their kind, and those that are left, with why. */
export async function findDropped(
  options: FindDroppedOptions,
): Promise<{ readonly entries: readonly Entry[]; readonly left: readonly LeftFile[] }> {
  const { plan, overrides } = options;
  const records = new Map(overrides.sessions?.map((record) => [record.date, record]));
  const entries = new Map<string, Entry>();
  const left: LeftFile[] = [];

  for (const dropped of await listDropped(options, left)) {
    const { name, shown } = dropped;
    const owners = overrides.sessions?.filter((record) => homeOf(record) === dropped.date) ?? [];
    if (!dropped.file && owners.some((record) => isRecorded(name, record))) continue;
    const date = dayOf(dropped, owners, plan);
    const problem = plan.sessions.some((session) => session.date === date)
      ? pathProblem(name)
      : describeDay(date, plan);
    if (problem !== undefined) {
      left.push({ shown, date, reason: problem });
      continue;
    }

    const entry = entries.get(date);
    const known = { ...records.get(date), ...entry?.record, date };
    if (isRecorded(name, records.get(date)) || isRecorded(name, entry?.record)) continue;
    const kind = await decide(dropped, known, options.ask);
    if (typeof kind === 'object') left.push({ shown, date, reason: kind.reason, recordable: true });
    else entries.set(date, withFile(entry, { ...dropped, date }, kind));
  }

  return { entries: [...entries.values()].sort((a, b) => byCodeUnits(a.date, b.date)), left };
}

/** The session of the day that the folder is named after; where there is none any more, the one that moved from there. */
function dayOf({ date }: DroppedFile, owners: readonly SessionRecord[], { sessions }: CoursePlan): string {
  const isHeld = sessions.some((session) => session.date === date);
  return isHeld ? date : (owners[0]?.date ?? date);
}

/** What a file is: by its name, else as a person says; where neither knows, why not. */
async function decide(
  dropped: DroppedFile,
  known: SessionRecord,
  ask: FindDroppedOptions['ask'],
): Promise<AttachmentKind | { readonly reason: string }> {
  const guess = guessKind(dropped.name);
  const taken = guess !== undefined && guess !== 'slides' ? known[guess] : undefined;
  if (guess !== undefined && taken === undefined) return guess;

  const answer = await ask?.(dropped);
  if (answer !== undefined) return answer;
  const reason =
    taken === undefined
      ? 'Unexpected sort of file, expected slides, a summary or a recording'
      : `Unexpected second ${guess === 'video' ? 'recording' : 'summary'} beside \`${String(taken)}\`, expected one`;
  return { reason };
}

function withFile(entry: Entry | undefined, { date, name, file }: DroppedFile, kind: AttachmentKind): Entry {
  const record = entry?.record ?? { date };
  const slides = [record.slides ?? [], name].flat();
  const more = kind === 'slides' ? { slides: slides.length === 1 ? name : slides } : { [kind]: name };
  return { date, record: { ...record, ...more }, files: [...(entry?.files ?? []), ...(file ? [file] : [])] };
}

async function listDropped(options: FindDroppedOptions, left: LeftFile[]): Promise<DroppedFile[]> {
  const { cwd, folder, output } = options;
  const dropped: DroppedFile[] = [];

  for (const own of await findSessionFolders(folder)) {
    for (const { name, file, isFile } of await listFolder(own)) {
      const shown = shownPath(cwd, file);
      if (isFile) dropped.push({ date: own.date, name, shown });
      else left.push({ shown, date: own.date, reason: 'Unexpected folder, expected files' });
    }
  }

  const generated = await readGenerated(output);
  for (const own of await findSessionFolders(output.root)) {
    for (const { name, file, isFile } of await listFolder(own)) {
      if (!isFile || generated.has(`sessions/${own.name}/${name}`) || /^readme\.md$/iu.test(name)) continue;
      const shown = shownPath(cwd, file);
      const problem = describeStats(shown, await statIfThere(file));
      if (problem === undefined) {
        const content = await orWrongUse(`read \`${shown}\``, () => readContent(file));
        dropped.push({ date: own.date, name, shown, file: { name, shown, content } });
      } else left.push({ shown, date: own.date, reason: problem });
    }
  }

  return dropped;
}

/** What is in the folder of a session; links are none of its files. */
async function listFolder(
  own: SessionFolder,
): Promise<readonly { name: string; file: string; isFile: boolean }[]> {
  const there = await readdir(own.root, { withFileTypes: true }).catch(() => []);
  return there
    .filter((entry) => !isLeftover(entry.name) && (entry.isFile() || entry.isDirectory()))
    .map((entry) => ({ name: entry.name, file: path.join(own.root, entry.name), isFile: entry.isFile() }))
    .sort((a, b) => byCodeUnits(a.name, b.name));
}

async function readGenerated(output: OutputFolder): Promise<ReadonlySet<string>> {
  const text = await readFile(path.join(output.root, recordPath), 'utf8').catch(() => '');
  return new Set(readGeneratedRecord(text)?.files.keys());
}
