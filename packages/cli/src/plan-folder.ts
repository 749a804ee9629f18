import { type Course, type CoursePlan, checkRecords, planCourse, withUnlisted } from '@proseminar/syllabus';
import { type LoadedCourse, loadCourse } from './load-course.js';
import { type FindPending, nothingPending } from './pending-files.js';
import type { Progress } from './progress.js';
import { readLastPlanOf } from './read-last-plan.js';
import { hasErrors } from './show-messages.js';

/** The course in a folder with its plan. */
export interface PlannedFolder extends Pick<LoadedCourse, 'files' | 'list' | 'report'> {
  /** Whether there is no plan because the course does not fit. */
  readonly doesNotFit: boolean;
  /** Absent where the course's files have errors, or the course cannot be planned. */
  readonly planned?: NonNullable<LoadedCourse['values']> &
    Pick<LoadedCourse, 'report'> & { readonly plan: CoursePlan };
}

export interface PlanFolderOptions {
  /** Severities that count more than those of the course. */
  readonly rules?: Course['rules'];
  /** What is about to be written into the folder. */
  readonly pending?: FindPending;
}

/** Read and plan the course in a folder. */
export async function planFolder(
  folder: string,
  cwd: string,
  progress: Progress,
  { rules = {}, pending = nothingPending }: PlanFolderOptions = {},
): Promise<PlannedFolder> {
  progress('Reading');
  const { values, list, bibliographies = [], files, report } = await loadCourse(folder, cwd, pending);
  const found = { ...(list && { list }), files, report, doesNotFit: false };
  // That an empty list makes no course needs no second message.
  if (!values || (list && hasErrors([list]) && values.catalog.papers.length === 0)) return found;
  const isBroken = hasErrors(files.filter((file) => !bibliographies.includes(file)));

  progress('Planning');
  const course = { ...values.course, rules: { ...values.course.rules, ...rules } };
  const isChanged = (values.overrides?.changes ?? []).length > 0;
  const last = isChanged ? await readLastPlanOf(folder, cwd, pending) : undefined;
  const { plan, problems } = planCourse({ ...values, course, ...(last && { last }) });
  for (const problem of problems) report(problem);
  const recorded = plan && values.overrides ? checkRecords(values.overrides, plan, course.rules) : [];
  for (const problem of recorded) report(problem);

  if (plan && !isBroken) {
    const catalog = withUnlisted(values.catalog, plan);
    return { ...found, planned: { ...values, catalog, course, plan, report } };
  }
  return { ...found, doesNotFit: problems.some(({ ruleId }) => ruleId === 'course-fits') };
}
