import path from 'node:path';
import { changeCourse } from '../change-course.js';
import { confirm } from '../confirm.js';
import { type ExitCode, exitCode } from '../exit-code.js';
import { recordPath } from '../generated-record.js';
import { findOutputFolder, type OutputFolder, statIfThere } from '../output-folder.js';
import { findDocuments } from '../prepare-build.js';
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
  const last = await findLast(folder);
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

function show({ did, at, files }: TakenBack, folder: OutputFolder, io: Io): void {
  const words = { restored: 'as it was before', deleted: 'deleted' } as const;
  io.out.write(`To take back: ${paint(io.out, 'bold', did)} (${at.slice(0, 16).replace('T', ' ')} UTC)\n`);
  for (const { path: name, change } of files) {
    io.out.write(`  ${shownPath(io.cwd, path.join(folder.root, name))}: ${words[change]}\n`);
  }
}
