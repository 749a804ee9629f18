import type { CoursePlan } from '@proseminar/syllabus';
import { lockFiles, planLock } from '../lock-files.js';
import { countChanges } from '../read-lock.js';

/** Whether the plan that a course folder keeps is the one that would be made now. */
export interface PlanState {
  readonly state: 'current' | 'missing' | 'stale' | 'edited';
  /** The file that it is about. */
  readonly file: string;
  /** Of a stale one, how much changes; 0 where only reasons do. */
  readonly changes?: number;
}

/** Compare a plan with the one that its folder keeps. Only reads. */
export async function checkPlan(plan: CoursePlan, folder: string, cwd: string): Promise<PlanState> {
  const { changes } = await planLock(plan, folder, cwd, { overwrite: false });
  const find = (wanted: (kind: string) => boolean) => changes.find(({ kind }) => wanted(kind))?.path;
  const edited = find((kind) => kind === 'kept');
  if (edited !== undefined) return { state: 'edited', file: edited };
  const missing = find((kind) => kind === 'create');
  if (missing !== undefined) return { state: 'missing', file: missing };
  const stale = find((kind) => kind !== 'unchanged');
  if (stale === undefined) return { state: 'current', file: lockFiles.shown };
  return { state: 'stale', file: stale, changes: (await countChanges(plan, folder, cwd)) ?? 0 };
}
