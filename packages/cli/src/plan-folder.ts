import type { CoursePlan } from '@proseminar/syllabus';
import { type LoadedCourse, loadCourse } from './load-course.js';
import type { Progress } from './progress.js';
import { hasErrors } from './show-messages.js';

/** The course in a folder with its plan. */
export interface PlannedFolder extends Pick<LoadedCourse, 'files' | 'list'> {
  /** Absent where the course's files have errors, or the course cannot be planned. */
  readonly planned?: NonNullable<LoadedCourse['values']> & { readonly plan: CoursePlan };
}

/** Read and plan the course in a folder. */
export async function planFolder(folder: string, cwd: string, progress: Progress): Promise<PlannedFolder> {
  progress('Reading');
  const { values, list, files, report } = await loadCourse(folder, cwd);
  const found = { ...(list && { list }), files };
  // That an empty list makes no course needs no second message.
  if (!values || (list && hasErrors([list]) && values.catalog.papers.length === 0)) return found;

  progress('Planning');
  const { planCourse } = await import('@proseminar/syllabus');
  const { plan, problems } = planCourse(values);
  for (const problem of problems) report(problem);

  return plan && !hasErrors(files) ? { ...found, planned: { ...values, plan } } : found;
}
