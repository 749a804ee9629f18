import { readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { byCodeUnits } from '@proseminar/core';
import {
  type Attachment,
  type Overrides,
  type PlanProblem,
  readAttachments,
  type SessionFiles,
  type StoredFile,
} from '@proseminar/syllabus';
import { statIfThere } from './output-folder.js';
import { type FindPending, nothingPending } from './pending-files.js';
import { readContent } from './read-content.js';
import { placesOf } from './session-home.js';
import { orWrongUse } from './wrong-use.js';

/** Largest file that can be attached to a session. */
const largestAttachment = 1024 * 1024 * 1024;

/** The files that records name. */
export interface LoadedAttachments {
  readonly files: SessionFiles;
  /** Of those that are missing, or cannot be attached. */
  readonly problems: readonly PlanProblem[];
}

/**
 * Read the files that are attached to sessions, from `sessions/<date>…/` in the folder of the course.
 *
 * @param pending What is about to be written into that folder.
 */
export async function loadAttachments(
  { sessions: records = [] }: Overrides,
  folder: string,
  pending: FindPending = nothingPending,
): Promise<LoadedAttachments> {
  const problems: PlanProblem[] = [];
  if (records.length === 0) return { files: {}, problems };
  const folders = await findSessionFolders(folder);
  const files: Record<string, Uint8Array | StoredFile> = {};

  for (const [index, record] of records.entries()) {
    for (const attachment of readAttachments(record)) {
      if (attachment.type !== 'file') continue;
      const days = placesOf(attachment.path, record, records);
      const found = await findFirst(attachment, days, folders, pending);
      if ('content' in found) files[`${record.date}/${attachment.path}`] = found.content;
      else problems.push(problemOf(found, ['sessions', index, ...attachment.place]));
    }
  }

  return { files, problems };
}

/** A folder of a session in the folder of the course: `sessions/2027-02-15` or `sessions/2027-02-15-gandiva`. */
export interface SessionFolder {
  readonly date: string;
  readonly name: string;
  /** Its real path, and that of `sessions`, which it must not lead out of. */
  readonly root: string;
  readonly sessions: string;
}

/** The folders of sessions, sorted by name; none where there is no folder `sessions`. */
export async function findSessionFolders(folder: string): Promise<readonly SessionFolder[]> {
  const sessions = path.join(folder, 'sessions');
  const there = await orWrongUse('read `sessions`', () => statIfThere(sessions));
  if (!there) return [];
  const root = await orWrongUse('read `sessions`', () => realpath(sessions));
  const names = await readdir(root).catch(() => []);

  return names.sort(byCodeUnits).flatMap((name) => {
    const [, date] = /^(\d{4}-\d{2}-\d{2})(?![\d])/u.exec(name) ?? [];
    return date === undefined ? [] : [{ date, name, root: path.join(root, name), sessions: root }];
  });
}

type Found =
  | { readonly content: Uint8Array | StoredFile }
  | { readonly ruleId: PlanProblem['ruleId']; readonly reason: string };

type AttachedFile = Extract<Attachment, { type: 'file' }>;

/** What is attached, out of the folders of the first day that has it. */
async function findFirst(
  attachment: AttachedFile,
  days: readonly string[],
  folders: readonly SessionFolder[],
  pending: FindPending,
): Promise<Found> {
  for (const date of days) {
    const found =
      (await findAttached(attachment, date, folders, pending)) ??
      (await readAttached(attachment, date, folders, pending));
    if (found) return found;
  }
  const reason = `Unexpected missing file \`${attachment.path}\`, expected it in \`sessions/${days[0]}\``;
  return { ruleId: 'attachment-is-there', reason };
}

/** What is about to be written into a folder of the session, which may be yet to make. */
async function findAttached(
  { path: name }: AttachedFile,
  date: string,
  folders: readonly SessionFolder[],
  pending: FindPending,
): Promise<Found | undefined> {
  const own = folders.filter((each) => each.date === date).map((each) => each.name);
  for (const folder of new Set([...own, date])) {
    const write = await pending(`sessions/${folder}/${name}`);
    if (write?.content === undefined) continue;
    const { content } = write;
    return { content: typeof content === 'string' ? Buffer.from(content) : content };
  }
  return undefined;
}

async function readAttached(
  { path: name }: AttachedFile,
  date: string,
  folders: readonly SessionFolder[],
  pending: FindPending,
): Promise<Found | undefined> {
  for (const { name: folder, root, sessions } of folders.filter((each) => each.date === date)) {
    // It is about to be deleted.
    if (await pending(`sessions/${folder}/${name}`)) continue;
    const file = path.join(root, ...name.split('/'));
    const real = await realpath(file).catch(() => undefined);
    if (real === undefined) continue;

    if (!real.startsWith(sessions + path.sep)) {
      const reason = `Unexpected symbolic link \`${name}\`, which leads out of \`sessions\`, expected a file in it`;
      return { ruleId: 'attachment-can-be-shown', reason };
    }

    const problem = describeStats(name, await statIfThere(real));
    if (problem !== undefined) return { ruleId: 'attachment-can-be-shown', reason: problem };
    return { content: await orWrongUse(`read \`${name}\``, () => readContent(real)) };
  }

  return undefined;
}

/** Why what is at a path cannot be attached; undefined where it can. */
export function describeStats(
  name: string,
  found: Awaited<ReturnType<typeof statIfThere>>,
): string | undefined {
  if (!found?.isFile()) return `Unexpected \`${name}\`, which is no regular file, expected one to attach`;
  if (found.size <= largestAttachment) return undefined;
  const megabytes = Math.ceil(found.size / 1024 / 1024);
  return `Unexpected file \`${name}\` of ${megabytes} MB, expected at most 1024 MB; put it elsewhere and record its address`;
}

function problemOf(
  { ruleId, reason }: Exclude<Found, { content: unknown }>,
  place: PlanProblem['path'],
): PlanProblem {
  return { ruleId, severity: 'warning', reason, file: 'overrides', path: place };
}
