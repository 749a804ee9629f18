import path from 'node:path';
import { parseCourse } from '@proseminar/syllabus';
import { readTextFileIfThere } from '../read-text-file.js';
import { shownPath } from '../shown-path.js';
import { WrongUse } from '../wrong-use.js';
import { type DraftState, readList } from './check-answers.js';
import type { NewFile } from './questions.js';

const names: readonly NewFile[] = ['course.yaml', 'calendar.yaml', 'people.yaml'];

/** What a folder has of a course already, and which files it lacks. */
export async function findExisting(folder: string, cwd: string): Promise<DraftState> {
  const existing: Partial<Record<NewFile, string>> = {};

  for (const name of names) {
    const file = path.join(folder, name);
    const found = await readTextFileIfThere(file, { shown: shownPath(cwd, file), expected: 'a text' });
    if (found) existing[name] = String(found);
  }
  const text = existing['course.yaml'];
  if (text === undefined) return { existing, files: missing(existing) };

  const shown = shownPath(cwd, path.join(folder, 'course.yaml'));
  const { course } = parseCourse(text);
  if (!course) {
    throw new WrongUse(
      `Unexpected errors in \`${shown}\`, expected a course without; \`proseminar plan\` shows them`,
    );
  }
  const list = await readList(course.readingList, folder, cwd);
  if ('problem' in list) throw new WrongUse(`Unexpected reading list of \`${shown}\`: ${list.problem}`);

  const inside: readonly (NewFile | undefined)[] = [
    course.calendar && 'calendar.yaml',
    (course.people ?? course.presenters) && 'people.yaml',
  ];
  return { existing, catalog: list.catalog, files: missing(existing, inside) };
}

/** What stands in the course itself needs no file. */
function missing(
  existing: Partial<Record<NewFile, string>>,
  inside: readonly (NewFile | undefined)[] = [],
): ReadonlySet<NewFile> {
  return new Set(names.filter((name) => existing[name] === undefined && !inside.includes(name)));
}
