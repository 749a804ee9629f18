import type { AttachmentKind, CoursePlan, Overrides } from '@proseminar/syllabus';
import { findDocuments } from '../prepare-build.js';
import type { Io } from '../terminal.js';
import { findTypedFacts, withTyped } from '../typed-facts.js';
import type { Entry } from './entry.js';
import { type DroppedFile, findDropped, type LeftFile } from './find-dropped.js';

/** What is to be recorded, and what is left. */
export interface Found {
  readonly entries: readonly Entry[];
  readonly left: readonly LeftFile[];
}

export interface ScanOptions {
  readonly courseFolder: string;
  /** Folder of the documents; `out` in that of the course if absent. */
  readonly out: string | undefined;
  readonly plan: CoursePlan;
  readonly overrides: Overrides;
  /** Whether a person, where one is there, is asked what a doubtful file is. */
  readonly asks: boolean;
}

/** What lies in the folders of sessions, and what people typed into pages, that no record has. */
export async function scanFolders(
  { courseFolder, out, plan, overrides, asks }: ScanOptions,
  { cwd, ask }: Pick<Io, 'cwd' | 'ask'>,
): Promise<Found> {
  const output = await findDocuments(courseFolder, out, cwd);
  const { entries, left } = await findDropped({
    cwd,
    folder: courseFolder,
    output,
    plan,
    overrides,
    ...(ask && asks && { ask: (file) => askKind(file, ask) }),
  });
  return { entries: withTyped(entries, await findTypedFacts(output, { plan, overrides })), left };
}

async function askKind(
  { shown }: DroppedFile,
  ask: NonNullable<Io['ask']>,
): Promise<AttachmentKind | undefined> {
  const answer = (await ask(`${shown}: slides, summary, video, or nothing? [nothing]: `))
    .trim()
    .toLowerCase();
  const kinds = ['slides', 'summary', 'video'] as const;
  return answer === '' ? undefined : kinds.find((kind) => kind.startsWith(answer));
}
