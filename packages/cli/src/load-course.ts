import { stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Catalog, PaperNotes } from '@proseminar/core';
import {
  type Calendar,
  type Course,
  type Overrides,
  type People,
  type PlanProblem,
  parseCourse,
} from '@proseminar/syllabus';
import { VFile } from 'vfile';
import { loadNotesFolder, loadReferredNotes } from './load-notes.js';
import { isData, type LoadedReadingList, loadReadingList } from './load-reading-list.js';
import { type FindPending, nothingPending } from './pending-files.js';
import { isStored } from './read-content.js';
import { readTextFileIfThere, textFile } from './read-text-file.js';
import { relativePath, shownPath } from './shown-path.js';
import { WrongUse } from './wrong-use.js';

/** The file of a course folder that says what happened during its term. */
export const overridesName = 'overrides.yaml';

/** A course folder as values. */
export interface LoadedCourse {
  /** The course's own values; absent where a file has errors that leave nothing to plan with. */
  readonly values?: {
    readonly course: Course;
    readonly calendar: Calendar;
    /** Absent where the course has no people, or has them in itself. */
    readonly people?: People;
    /** What happened during the term; absent where there is no such file. */
    readonly overrides?: Overrides;
    readonly catalog: Catalog;
    readonly notes: Readonly<Record<string, PaperNotes>>;
  };
  /** The reading list with its messages. */
  readonly list?: VFile;
  /** Those of the other files that only add to the list: what is broken in them is left out, and stops nothing. */
  readonly bibliographies?: readonly VFile[];
  /** The other files with their messages. */
  readonly files: readonly VFile[];
  /** Put a problem found in planning at its place in the course's files. */
  readonly report: (problem: PlanProblem) => void;
}

/**
 * Read the course in a folder: its files, its reading list, its notes.
 *
 * @param pending What happened during the term as it is about to be written.
 */
export async function loadCourse(
  folder: string,
  cwd: string,
  pending: FindPending = nothingPending,
): Promise<LoadedCourse> {
  const courseFile = await readCourseFile(folder, cwd);
  const calendarFile = await readOwnFile(folder, 'calendar.yaml', 'a calendar', cwd);
  const peopleFile = await readOwnFile(folder, 'people.yaml', 'people', cwd);
  const overridesFile = await readOverrides(folder, cwd, pending);
  const sources = [courseFile, calendarFile, peopleFile, overridesFile].filter((file) => file !== undefined);

  if (sources.some((file) => file.messages.length > 0)) {
    return { files: sources, report: () => undefined };
  }

  const parsed = parseCourse(
    copy(courseFile),
    calendarFile && copy(calendarFile),
    peopleFile && copy(peopleFile),
    overridesFile && copy(overridesFile),
  );
  const { course, calendar, people, overrides, files, report } = parsed;
  if (!course) return { files, report };

  const list = await findReadingList(course.readingList, folder, cwd, report);
  const bibliographies = await loadBibliographies(course, folder, cwd, report);
  const catalog = list?.catalog && (await fill(list.catalog, bibliographies));
  if (!catalog || !calendar) return { ...(list && { list: list.file }), files, report };

  const referred = list.notesFolder
    ? await loadReferredNotes(catalog, list.notesFolder, cwd)
    : { notes: {}, files: [] };
  const own = await loadOwnNotes(course, catalog, folder, cwd, report);

  return {
    values: {
      course,
      calendar,
      catalog,
      ...(people && { people }),
      ...(overrides && { overrides }),
      notes: { ...referred.notes, ...own.notes },
    },
    list: list.file,
    bibliographies: bibliographies.map(({ file }) => file),
    files: [...files, ...bibliographies.map(({ file }) => file), ...referred.files, ...own.files],
    report,
  };
}

/** A file of the course that need not be there. */
async function readOwnFile(
  folder: string,
  name: string,
  expected: string,
  cwd: string,
): Promise<VFile | undefined> {
  const file = path.join(folder, name);
  return await readTextFileIfThere(file, { shown: shownPath(cwd, file), expected });
}

async function readOverrides(folder: string, cwd: string, pending: FindPending): Promise<VFile | undefined> {
  const write = await pending(overridesName);
  if (!write || isStored(write.content))
    return await readOwnFile(folder, overridesName, 'what happened during the term', cwd);
  return write.content === undefined
    ? undefined
    : textFile(write.content, shownPath(cwd, path.join(folder, overridesName)));
}

async function readCourseFile(folder: string, cwd: string): Promise<VFile> {
  const file = path.join(folder, 'course.yaml');
  const shown = shownPath(cwd, file);
  const found = await readTextFileIfThere(file, { shown, expected: 'a course' });
  if (found) return found;

  const shownFolder = shownPath(cwd, folder);
  const there = await stat(folder).catch(() => undefined);

  throw new WrongUse(
    there === undefined
      ? `Unexpected missing folder \`${shownFolder}\`, expected a folder with \`course.yaml\``
      : there.isDirectory()
        ? `Unexpected folder \`${shownFolder}\` without \`course.yaml\`, expected a course folder`
        : `Unexpected file \`${shownFolder}\`, expected a folder with \`course.yaml\``,
  );
}

/** A reading list, and the folder that its references to notes start from. */
interface FoundReadingList extends LoadedReadingList {
  readonly notesFolder?: string;
}

/** Read the list that a course names: a file, or the catalog of a package; what is wrong with the name is reported. */
export async function findReadingList(
  readingList: Course['readingList'],
  folder: string,
  cwd: string,
  report: LoadedCourse['report'],
): Promise<FoundReadingList | undefined> {
  const { path: name, ...habits } = typeof readingList === 'string' ? { path: readingList } : readingList;
  try {
    if (isPackageName(name)) {
      const file = resolvePackage(name, folder);
      return await loadReadingList(file, { shown: shownPath(cwd, file), habits });
    }

    const file = path.resolve(folder, name);
    const recorded = relativePath(folder, file);
    const list = await loadReadingList(file, { shown: shownPath(cwd, file), recorded, habits });
    return { ...list, notesFolder: path.dirname(file) };
  } catch (error) {
    reportWrongUse(error, 'readingList', report);
    return undefined;
  }
}

/** Read the bibliographies that a course names. */
async function loadBibliographies(
  { bibliography = [] }: Course,
  folder: string,
  cwd: string,
  report: LoadedCourse['report'],
): Promise<LoadedReadingList[]> {
  const loaded: LoadedReadingList[] = [];

  for (const name of [bibliography].flat()) {
    const file = path.resolve(folder, name);
    try {
      const shown = shownPath(cwd, file);
      loaded.push(await loadReadingList(file, { shown, recorded: relativePath(folder, file) }));
    } catch (error) {
      reportWrongUse(error, 'bibliography', report);
    }
  }

  return loaded;
}

async function fill(catalog: Catalog, bibliographies: readonly LoadedReadingList[]): Promise<Catalog> {
  if (bibliographies.length === 0) return catalog;
  const { fill } = await import('./lists/bibliographies.js');
  return fill(catalog, bibliographies);
}

async function loadOwnNotes(
  course: Course,
  catalog: Catalog,
  folder: string,
  cwd: string,
  report: LoadedCourse['report'],
) {
  if (course.notes === undefined) return { notes: {}, files: [] };
  const notesFolder = path.resolve(folder, course.notes);

  try {
    return await loadNotesFolder(catalog, notesFolder, { cwd, recorded: relativePath(folder, notesFolder) });
  } catch (error) {
    reportWrongUse(error, 'notes', report);
    return { notes: {}, files: [] };
  }
}

/** What a course file names wrongly is a problem of that file, at its key. */
function reportWrongUse(error: unknown, key: string, report: LoadedCourse['report']): void {
  if (!(error instanceof WrongUse)) throw error;

  report({
    ruleId: 'course-value-is-valid',
    severity: 'error',
    reason: error.message,
    file: 'course',
    path: [key],
  });
}

/** `@proseminar/mlsys` or `my-list`, but not `list.md` or `lists/all`. */
export function isPackageName(name: string): boolean {
  return (
    !isData(name) &&
    !/\.(?:md|markdown)$/iu.test(name) &&
    /^(?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*$/u.test(name)
  );
}

function resolvePackage(name: string, folder: string): string {
  try {
    return createRequire(path.join(folder, 'course.yaml')).resolve(`${name}/catalog.json`);
  } catch (error) {
    throw new WrongUse(
      error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND'
        ? `Unexpected package \`${name}\`, which is not installed, expected \`npm install ${name}\` before, or the path of a \`.md\` file`
        : `Unexpected package \`${name}\` without \`catalog.json\`, expected one with a catalog`,
      { cause: error },
    );
  }
}

function copy(file: VFile): VFile {
  return new VFile({ path: file.path, value: String(file) });
}
