import path from 'node:path';
import {
  type ComparedPlan,
  type CoursePlan,
  diffPlans,
  lockPlan,
  readLockedPlan,
} from '@proseminar/syllabus';
import { lockFiles } from './lock-files.js';
import { readIfThere } from './read-disk.js';
import { parseObject } from './sealed-json.js';
import { shownPath } from './shown-path.js';
import { WrongUse } from './wrong-use.js';

/** The plan that a course folder keeps, and the one to compare with it. */
export interface KeptPlan {
  readonly before: ComparedPlan;
  /** As far as the kept plan knows people. */
  readonly after: ComparedPlan;
  /** Path of the file that would name people, where it is missing. */
  readonly missing?: string;
}

/** Read the plan that a course folder keeps; undefined where it keeps none. Another file throws `WrongUse`. */
export async function readLock(plan: CoursePlan, folder: string, cwd: string): Promise<KeptPlan | undefined> {
  const read = async (name: string) => {
    const file = path.join(folder, name);
    const shown = shownPath(cwd, file);
    return { shown, text: await readIfThere(file, shown) };
  };
  const shown = await read(lockFiles.shown);
  const people = await read(lockFiles.people);
  if (shown.text === undefined) return undefined;

  const before = readLockedPlan({
    shown: parseObject(shown.text),
    people: people.text === undefined ? undefined : (parseObject(people.text) ?? {}),
  });
  if (!before) {
    const both =
      people.text === undefined ? `\`${shown.shown}\`` : `\`${shown.shown}\` or \`${people.shown}\``;
    throw new WrongUse(`Unexpected content of ${both}, expected a plan as \`proseminar plan\` writes it`);
  }

  const hasPeople = people.text !== undefined || plan.people.length === 0;
  return hasPeople ? { before, after: plan } : { before, after: lockPlan(plan).shown, missing: people.shown };
}

/** How much a plan changes of the one that a course folder keeps; undefined where that is none that can be read. */
export async function countChanges(
  plan: CoursePlan,
  folder: string,
  cwd: string,
): Promise<number | undefined> {
  try {
    const kept = await readLock(plan, folder, cwd);
    return kept && diffPlans(kept.before, kept.after).length;
  } catch (error) {
    if (error instanceof WrongUse) return undefined;
    throw error;
  }
}
