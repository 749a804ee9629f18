import { stat } from 'node:fs/promises';
import path from 'node:path';
import { describeSubject, explainSubject, findSubjects } from '@proseminar/syllabus';
import { type ExitCode, exitCode } from '../exit-code.js';
import { planFolder } from '../plan-folder.js';
import { startProgress } from '../progress.js';
import { showCourseMessages } from '../show-course-messages.js';
import { hasErrors } from '../show-messages.js';
import type { Io } from '../terminal.js';
import { WrongUse } from '../wrong-use.js';

/** Most things that are listed where words fit several. */
const mostListed = 20;

/** Say why one thing in the plan of a course is as it is. */
export async function explain(what: readonly string[], io: Io): Promise<ExitCode> {
  const { folder, words } = await splitFolder(what, io.cwd);
  const course = await planFolder(folder, io.cwd, startProgress(io.err));
  const { planned, list, files } = course;
  await showCourseMessages(course, io.err);
  if (!planned) return course.doesNotFit ? exitCode.doesNotFit : exitCode.problems;

  const { subjects, nearest } = findSubjects(words, planned.plan, planned.catalog);
  const [subject] = subjects;

  if (!subject) {
    const names = nearest.map((name) => `\`${name}\``).join(' or ');
    const expected = names || 'a paper, a date, `session 5`, a topic, a person, or a milestone';
    throw new WrongUse(`Unexpected \`${words}\`, which is nothing in the plan, expected ${expected}`);
  }

  if (subjects.length === 1) {
    io.out.write(explainSubject(subject, planned, { width: io.out.columns }));
  } else {
    const listed = subjects.slice(0, mostListed).map((each) => `  ${describeSubject(each, planned)}\n`);
    const more = subjects.length > mostListed ? `  … ${subjects.length - mostListed} more\n` : '';
    io.out.write(`\`${words}\` may be any of these; say which, by its id:\n${listed.join('')}${more}`);
  }
  return hasErrors(list ? [list, ...files] : files) ? exitCode.problems : exitCode.ok;
}

/** The first of several words is a folder where a course is in it. */
async function splitFolder(what: readonly string[], cwd: string): Promise<{ folder: string; words: string }> {
  const [first = '', ...others] = what;
  const folder = path.resolve(cwd, first);
  const isCourse =
    others.length > 0 && (await stat(path.join(folder, 'course.yaml')).catch(() => undefined)) !== undefined;
  return isCourse ? { folder, words: others.join(' ') } : { folder: cwd, words: what.join(' ') };
}
