import path from 'node:path';
import { changeCourse } from '../change-course.js';
import type { FileWrite } from '../commit-files.js';
import { confirm } from '../confirm.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { recordPath } from '../generated-record.js';
import { lockFiles, lockWrites, planLock } from '../lock-files.js';
import { findOutputFolder, type OutputFolder, statIfThere } from '../output-folder.js';
import { findPending } from '../pending-files.js';
import { planFolder } from '../plan-folder.js';
import { findDocuments } from '../prepare-build.js';
import { startProgress } from '../progress.js';
import { repairCourse } from '../repair-folder.js';
import { buildExitCode, showBuild } from '../show-build.js';
import { quote } from '../show-course-messages.js';
import { shownPath } from '../shown-path.js';
import { type Io, paint } from '../terminal.js';
import { type TakenBack, takeBack } from '../undo-store.js';
import { WrongUse } from '../wrong-use.js';

export interface UndoOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly out?: string;
  /** Whether documents follow. */
  readonly build?: boolean;
}

/** Take back the last change of a course that a command made, and build the documents without it. */
export async function undo(folderName: string, options: UndoOptions, io: Io): Promise<ExitCode> {
  const { dryRun = false, yes = false, out } = options;
  const courseFolder = path.resolve(io.cwd, folderName);
  if (await repairCourse(courseFolder, io, { dryRun })) {
    io.out.write('Nothing else was done: look at the course, and run again if there is more to take back\n');
    return exitCode.problems;
  }
  const folder = await findOutputFolder(courseFolder, shownPath(io.cwd, courseFolder));
  const last = await withPlan(await findLast(folder), folder, io);
  show(last, folder, io);

  if (dryRun) {
    io.out.write('Nothing was written\n');
    return exitCode.ok;
  }
  if (!yes && !(await confirm('Take it back?', 'undo', io))) {
    io.out.write('Left as it is\n');
    return exitCode.ok;
  }

  const isSame = async () => {
    const now = await findLast(folder);
    if (now.step === last.step && now.at === last.at) return;
    throw new WrongUse('Unexpected new change of the course meanwhile, expected it to rest; run again');
  };
  const builds = options.build !== false && (await isBuilt(courseFolder, out, io));
  const built = await changeCourse(courseFolder, { writes: last.writes, confirm: isSame, builds, out }, io);
  if (built) {
    io.out.write('Taken back\n');
    await showBuild(built, folderName, io);
    return buildExitCode(built);
  }
  const place = courseFolder === io.cwd ? '' : ` ${quote(folder.shown)}`;
  io.out.write(`Taken back. Next: proseminar build${place}\n`);
  return exitCode.ok;
}

/** Whether there are documents that could follow. */
async function isBuilt(courseFolder: string, out: string | undefined, io: Io): Promise<boolean> {
  const { root } = await findDocuments(courseFolder, out, io.cwd);
  return (await statIfThere(path.join(root, recordPath))) !== undefined;
}

async function findLast(folder: OutputFolder): Promise<TakenBack> {
  const last = await takeBack(folder);
  if (last) return last;

  const isCourse = await statIfThere(path.join(folder.root, 'course.yaml'));
  throw new WrongUse(
    isCourse
      ? `Nothing to take back: no change of \`${folder.shown}\` is kept`
      : `Unexpected folder \`${folder.shown}\` without \`course.yaml\`, expected a course folder`,
  );
}

/**
 * Where the course or its list was edited since the change, the plan from before it is not the one that the documents will
 * show, which is kept instead.
 */
async function withPlan(last: TakenBack, folder: OutputFolder, io: Io): Promise<TakenBack> {
  const pending = findPending(folder, last.writes);
  if ((await pending(lockFiles.shown))?.content === undefined) return last;
  const { planned } = await planFolder(folder.root, io.cwd, startProgress(io.err), { pending });
  if (!planned) return last;

  const lock = await planLock(planned.plan, folder.root, io.cwd, { overwrite: true });
  const writes = lockWrites(lock);
  const contentOf = (own: readonly FileWrite[], file: string) =>
    own.find((write) => write.file === file)?.content;
  if (lock.changes.every(({ file }) => contentOf(writes, file) === contentOf(last.writes, file))) return last;

  const isLock = (name: string) => lock.changes.some(({ path: own }) => own === name);
  const isLockFile = (name: string) => lock.changes.some(({ file }) => file === name);
  const written = lock.changes.filter(({ file }) => writes.some((write) => write.file === file));
  return {
    ...last,
    files: [
      ...last.files.filter(({ path: name }) => !isLock(name)),
      ...written.map(({ path: name }) => ({ path: name, change: 'planned' as const })),
    ],
    writes: [...writes, ...last.writes.filter(({ file }) => !isLockFile(file))],
  };
}

function show({ did, at, files }: TakenBack, folder: OutputFolder, io: Io): void {
  const words = {
    restored: 'as it was before',
    deleted: 'deleted',
    planned: 'as the course is planned now',
  } as const;
  io.out.write(`To take back: ${paint(io.out, 'bold', did)} (${at.slice(0, 16).replace('T', ' ')} UTC)\n`);
  for (const { path: name, change } of files) {
    io.out.write(`  ${shownPath(io.cwd, path.join(folder.root, name))}: ${words[change]}\n`);
  }
}
