import path from 'node:path';
import { formatCount, nearest } from '@proseminar/core';
import type { EditedPage, FormatName, SessionRecord } from '@proseminar/syllabus';
import type { VFile } from 'vfile';
import { mayReplaceUnknown } from '../ask-lost.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { findLastBuild } from '../last-build.js';
import { needsPerson, type Outcome, outcomeOf } from '../outcome.js';
import { findOutputFolder } from '../output-folder.js';
import { type Change, type Changes, planChanges } from '../plan-changes.js';
import { type PlannedFolder, planFolder } from '../plan-folder.js';
import { type Progress, startProgress } from '../progress.js';
import { renderFolder } from '../render-folder.js';
import { repairCourse, repairFolder } from '../repair-folder.js';
import { showChanges } from '../show-changes.js';
import { showCourseMessages } from '../show-course-messages.js';
import { hasErrors, messagesAsJson } from '../show-messages.js';
import { shownPath } from '../shown-path.js';
import type { Io } from '../terminal.js';
import { findTypedFacts, recordCommand } from '../typed-facts.js';
import type { SavedText } from '../write-documents.js';
import { WrongUse } from '../wrong-use.js';

export interface BuildOptions {
  readonly out?: string;
  readonly dryRun?: boolean;
  /** A dry run that shows what changes in each file. */
  readonly plan?: boolean;
  readonly overwrite?: boolean;
  readonly prune?: boolean;
  readonly restore?: boolean;
  /** Where both changed the same, the person is right. */
  readonly mine?: boolean;
  readonly json?: boolean;
  readonly only?: string;
}

/** Plan the course in a folder and write its documents. */
export async function build(folder: string, options: BuildOptions, io: Io): Promise<ExitCode> {
  const { plan = false, dryRun = plan, json = false } = options;
  if (options.mine && options.overwrite) {
    throw new WrongUse('Unexpected `--mine` with `--overwrite`, expected one of them');
  }
  const only = options.only === undefined ? undefined : await readOutputs(options.only);
  const progress = startProgress(io.err);
  const courseFolder = path.resolve(io.cwd, folder);
  await repairCourse(courseFolder, io, { dryRun });
  const course = await planFolder(courseFolder, io.cwd, progress);
  const made =
    course.planned && (await make(course.planned, courseFolder, { ...options, dryRun, only }, io, progress));
  const { changes, saved = [], facts = [] } = made ?? {};
  const diffs = changes && plan ? await findDiffs(changes) : undefined;
  const files = [...course.files, ...(made?.files ?? [])];
  const all = course.list ? [course.list, ...files] : files;

  if (json) {
    const result = {
      dryRun,
      ...describe(changes, saved, diffs),
      ...(facts.length > 0 && { facts }),
      messages: messagesAsJson(all),
    };
    io.out.write(`${JSON.stringify(result, undefined, 2)}\n`);
  } else {
    await showCourseMessages({ ...course, files }, io.err);
    if (changes && course.planned) {
      io.out.write(`${course.planned.plan.title}: ${countSessions(course)}\n`);
      showChanges(changes, { saved, dryRun, ...(diffs && { diffs }) }, io);
      for (const fact of facts) {
        io.out.write(`${fact.date}: typed by hand; \`${recordCommand(fact, folder)}\` keeps it\n`);
      }
    }
  }

  const kept = changes?.changes.some(needsPerson) ?? true;
  if (course.doesNotFit) return exitCode.doesNotFit;
  return kept || hasErrors(all) ? exitCode.problems : exitCode.ok;
}

/** `slides,calendar` as kinds of output. */
async function readOutputs(text: string): Promise<readonly FormatName[]> {
  const { formatNames } = await import('@proseminar/syllabus');

  return text.split(',').map((word) => {
    const name = formatNames.find((each) => each === word.trim());
    if (name !== undefined) return name;
    const meant = nearest(word.trim(), formatNames);
    const known = formatNames.map((each) => `\`${each}\``).join(', ');
    const expected = meant === undefined ? `some of ${known}` : `\`${meant}\` (of ${known})`;
    throw new WrongUse(`Unexpected \`--only ${word.trim()}\`, expected ${expected}`);
  });
}

interface MakeOptions extends Omit<BuildOptions, 'only'> {
  readonly only: readonly FormatName[] | undefined;
}

interface MadeDocuments {
  /** Absent where a template has errors. */
  readonly changes?: Changes;
  readonly saved?: readonly SavedText[];
  /** What people typed into pages that can be recorded. */
  readonly facts?: readonly SessionRecord[];
  readonly files: readonly VFile[];
}

/** Render the documents, compare them with what is in the output folder, and write them. */
async function make(
  course: NonNullable<PlannedFolder['planned']>,
  courseFolder: string,
  { out, dryRun = false, only, overwrite = false, mine = false, prune = false, restore = false }: MakeOptions,
  io: Io,
  progress: Progress,
): Promise<MadeDocuments> {
  const place = out === undefined ? path.join(courseFolder, 'out') : path.resolve(io.cwd, out);
  const folder = await findOutputFolder(place, shownPath(io.cwd, place));
  await repairFolder(folder, io, { dryRun });

  const lastBuild = findLastBuild(folder, io.now());
  const options = { folder: courseFolder, cwd: io.cwd, only, lastBuild };
  const rendered = await renderFolder(course, options, progress);
  if (!rendered.documents) return { files: rendered.files };

  progress('Comparing');
  const isPart = only !== undefined;
  const { dropFacts } = await import('@proseminar/syllabus');
  const choices = {
    overwrite,
    mine,
    prune,
    restore,
    isPart,
    dropFacts: (page: EditedPage, generated: string) => dropFacts(page, generated, course),
  };
  const { documents } = rendered;
  const planned = await planChanges(folder, documents, choices);
  const mayReplace = !dryRun && (await mayReplaceUnknown(planned, io));
  const changes = mayReplace
    ? await planChanges(folder, documents, { ...choices, overwrite: true })
    : planned;
  progress('Writing');
  const saved = dryRun ? undefined : await write(changes, io);
  const facts = await findTypedFacts(folder, course);
  return { changes, files: rendered.files, facts, ...(saved && { saved }) };
}

/** Only here is anything written, and a dry run does not even load what writes. */
async function write(changes: Changes, io: Io): Promise<SavedText[]> {
  const { writeDocuments } = await import('../write-documents.js');
  return await writeDocuments(changes, io);
}

async function findDiffs(changes: Changes): Promise<ReadonlyMap<string, string>> {
  const { diffChanges } = await import('../diff-changes.js');
  return await diffChanges(changes);
}

/** What happened to the output folder, for machines. */
function describe(
  changes: Changes | undefined,
  saved: readonly SavedText[],
  diffs?: ReadonlyMap<string, string>,
) {
  return {
    ...(changes && { folder: changes.folder.shown }),
    changes: (changes?.changes ?? []).flatMap((change) => {
      const outcome = outcomeOf(change);
      const diff = diffs?.get(change.path);
      return outcome === undefined
        ? []
        : [{ ...describeChange(change, outcome, saved), ...(diff !== undefined && { diff }) }];
    }),
  };
}

function describeChange(change: Change, outcome: Outcome, saved: readonly SavedText[]) {
  const savedAs = saved.find((text) => text.path === change.path)?.savedAs;

  return {
    path: change.path,
    change: outcome,
    ...('movedFrom' in change && { from: change.movedFrom }),
    ...('conflicts' in change && { conflicts: change.conflicts }),
    ...('why' in change && { why: change.why }),
    ...('edited' in change && { edited: change.edited }),
    ...(savedAs !== undefined && { savedAs }),
  };
}

function countSessions({ planned }: PlannedFolder): string {
  const sessions = planned?.plan.sessions ?? [];
  const papers = sessions.reduce(
    (sum, session) => sum + session.readings.filter(({ role }) => role !== 'background').length,
    0,
  );
  const dates = [sessions[0]?.date, sessions.at(-1)?.date].filter((date) => date !== undefined).join(' to ');
  const open = sessions.filter((session) => session.kind === 'open').length;
  return [
    `${formatCount(sessions.length, 'session')}${open > 0 ? ` (${open} without papers yet)` : ''}`,
    formatCount(papers, 'paper'),
    ...(dates ? [dates] : []),
  ].join(', ');
}
