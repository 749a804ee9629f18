import { readFile } from 'node:fs/promises';
import {
  type CoursePlan,
  describeReplan,
  editOverrides,
  hasSettled,
  type LastPlan,
  moveRecords,
  type Overrides,
  type OverridesEdit,
  type PlanProblem,
  planCourse,
  type RecordMove,
  type ReplanSummary,
  type TermChange,
} from '@proseminar/syllabus';
import { hashContent } from './commit/hash-file.js';
import type { FileWrite } from './commit-files.js';
import { type LoadedCourse, loadCourse, overridesName } from './load-course.js';
import { lockWrites, planLock } from './lock-files.js';
import { findOutputFolder, locate, type OutputFolder } from './output-folder.js';
import type { Progress } from './progress.js';
import { readLastPlanOf } from './read-last-plan.js';
import { shownPath } from './shown-path.js';
import { WrongUse } from './wrong-use.js';

/** A course that has begun, with the plan it has. */
export interface BegunCourse extends Pick<LoadedCourse, 'files' | 'list' | 'report'> {
  /** Absent where the course's files have errors, or there is no plan. */
  readonly begun?: NonNullable<LoadedCourse['values']> & { readonly last: LastPlan };
}

/** Read a course with the plan that it keeps, or else the one that it has by its files. */
export async function loadBegun(folder: string, cwd: string, progress: Progress): Promise<BegunCourse> {
  progress('Reading');
  const { values, ...loaded } = await loadCourse(folder, cwd);
  if (!values) return loaded;

  const kept = await readLastPlanOf(folder, cwd);
  if (kept) return { ...loaded, begun: { ...values, last: kept } };
  progress('Planning');
  const { plan, problems } = planCourse(values);
  for (const problem of problems) loaded.report(problem);
  return plan ? { ...loaded, begun: { ...values, last: plan } } : loaded;
}

/** What changes make of a course. */
export interface Replanned {
  readonly plan: CoursePlan;
  readonly changes: readonly TermChange[];
  /** What is recorded of sessions that move. */
  readonly moves: readonly RecordMove[];
  readonly told: ReplanSummary;
}

/** Plan a course again with more changes; undefined where that cannot be, which is reported. */
export async function replan(
  begun: NonNullable<BegunCourse['begun']>,
  changes: readonly TermChange[],
  report: LoadedCourse['report'],
): Promise<Replanned | undefined> {
  const overrides: Overrides = {
    ...begun.overrides,
    changes: [...(begun.overrides?.changes ?? []), ...changes],
  };
  const { plan, problems } = planCourse({ ...begun, overrides });
  for (const problem of problems) {
    if (problem.ruleId === 'person-is-known' && isNew(problem, begun.overrides)) {
      throw new WrongUse(`${problem.reason}, in \`--drop-student\``);
    }
    report(problem);
  }
  if (!plan) return undefined;
  const records = moveRecords(await planSoFar(begun), plan, overrides);
  const told = describeReplan(begun.last, plan, begun.catalog, { changes, records });
  return { plan, changes, moves: records.moves, told };
}

/** Whether a problem is one of a change that no file has yet. */
function isNew({ file, path: [key, index] }: PlanProblem, { changes = [] }: Overrides = {}): boolean {
  return file === 'overrides' && key === 'changes' && Number(index) >= changes.length;
}

/** The plan before the changes that are new, which the records of sessions go with. */
async function planSoFar(begun: NonNullable<BegunCourse['begun']>): Promise<LastPlan> {
  const { overrides = {}, last } = begun;
  if (!overrides.sessions || hasSettled(last, overrides)) return last;
  return planCourse(begun).plan ?? last;
}

/** What has to be written into the course folder for changes and the plan that they make. Only reads. */
export async function replanWrites(
  courseFolder: string,
  { plan, changes, moves }: Replanned,
  cwd: string,
): Promise<readonly FileWrite[]> {
  const folder = await findOutputFolder(courseFolder, shownPath(cwd, courseFolder));
  const lock = await planLock(plan, courseFolder, cwd, { overwrite: false });
  const kept = lock.changes.find(({ kind }) => kind === 'kept');
  if (kept) {
    throw new WrongUse(
      `Unexpected edit of \`${folder.shown}/${kept.path}\`, expected it as \`proseminar plan\` wrote it; \`proseminar plan --overwrite\` writes it anew`,
    );
  }
  return [
    await writeOverrides(folder, [...changes.map((change) => ({ change })), { moves }]),
    ...lockWrites(lock),
  ];
}

async function writeOverrides(folder: OutputFolder, edits: readonly OverridesEdit[]): Promise<FileWrite> {
  const file = await locate(folder, overridesName);
  const before = await readFile(file).catch(() => undefined);
  const content = edits.reduce<string | undefined>(
    (text, edit) => editOverrides(text, edit),
    before?.toString('utf8'),
  );
  return {
    file,
    content: content ?? '',
    ...(before && { before: hashContent(before) }),
  };
}
