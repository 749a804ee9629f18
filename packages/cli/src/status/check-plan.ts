import type { CoursePlan } from '@proseminar/syllabus';
import { lockFiles, planLock } from '../lock-files.js';
import { countChanges } from '../read-lock.js';

/** Whether the plan that a course folder keeps is the one that would be made now. */
export interface PlanState {
  readonly state: 'current' | 'missing' | 'stale' | 'edited';
  /** The file that it is about. */
  readonly file: string;
  /** Of a stale one, how much changes. Reasons alone do not count. */
  readonly changes?: number;
}

/** Compare a plan with the one that its folder keeps. Only reads. */
export async function checkPlan(plan: CoursePlan, folder: string, cwd: string): Promise<PlanState> {
  const { changes: files } = await planLock(plan, folder, cwd, { overwrite: false });
  const find = (wanted: (kind: string) => boolean) => files.find(({ kind }) => wanted(kind))?.path;
  const edited = find((kind) => kind === 'kept');
  if (edited !== undefined) return { state: 'edited', file: edited };
  const missing = find((kind) => kind === 'create');
  if (missing !== undefined) return { state: 'missing', file: missing };
  const stale = find((kind) => kind !== 'unchanged');
  const changes = stale === undefined ? 0 : await countChanges(plan, folder, cwd);
  if (stale === undefined || changes === 0) return { state: 'current', file: lockFiles.shown };
  return { state: 'stale', file: stale, ...(changes !== undefined && { changes }) };
}
