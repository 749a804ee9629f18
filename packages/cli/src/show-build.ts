import { formatCount } from '@proseminar/core';
import type { SessionRecord } from '@proseminar/syllabus';
import type { VFile } from 'vfile';
import { type ExitCode, exitCode } from './exit-code.js';
import { needsPerson, type Outcome, outcomeOf } from './outcome.js';
import type { Change, Changes } from './plan-changes.js';
import type { PlannedFolder } from './plan-folder.js';
import type { PreparedBuild } from './prepare-build.js';
import { showChanges } from './show-changes.js';
import { showCourseMessages } from './show-course-messages.js';
import { hasErrors, messagesAsJson } from './show-messages.js';
import type { Io } from './terminal.js';
import { recordCommand } from './typed-facts.js';
import type { SavedText } from './write-documents.js';

/** A build, made or only shown. */
export interface Built extends PreparedBuild {
  readonly dryRun: boolean;
  readonly saved: readonly SavedText[];
  /** What people typed into pages that can be recorded. */
  readonly facts: readonly SessionRecord[];
  /** What changes in files, by path. */
  readonly diffs?: ReadonlyMap<string, string>;
}

/** Tell a person what a build did, or would do. `folder` is the course as it was typed. */
export async function showBuild(built: Built, folder: string, io: Io): Promise<void> {
  const { course, changes, saved, facts, diffs, dryRun, templates } = built;
  await showCourseMessages({ ...course, files: [...course.files, ...templates] }, io.err);
  if (!changes || !course.planned) return;

  io.out.write(`${course.planned.plan.title}: ${countSessions(course)}\n`);
  showChanges(changes, { saved, dryRun, ...(diffs && { diffs }) }, io);
  for (const fact of facts) {
    io.out.write(`${fact.date}: typed by hand; \`${recordCommand(fact, folder)}\` keeps it\n`);
  }
}

/** The same for programs. */
export function buildAsJson(built: Built) {
  const { changes, saved, facts, diffs, dryRun } = built;
  return {
    dryRun,
    ...describe(changes, saved, diffs),
    ...(facts.length > 0 && { facts }),
    messages: messagesAsJson(allFiles(built)),
  };
}

/** How a build ended: with problems where a person has to look at something. */
export function buildExitCode(built: Built): ExitCode {
  if (built.course.doesNotFit) return exitCode.doesNotFit;
  const isLeft = built.changes?.changes.some(needsPerson) ?? true;
  return isLeft || hasErrors(allFiles(built)) ? exitCode.problems : exitCode.ok;
}

function allFiles({ course: { list, files }, templates }: Built): readonly VFile[] {
  return [...(list ? [list] : []), ...files, ...templates];
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
