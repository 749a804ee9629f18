import { byCodeUnits } from '@proseminar/core';
import type { Milestone } from '../course-plan.js';
import type { LastPlan } from './last-plan.js';

/** Milestones in the order of time: as they were where they are over, or where what they were anchored to is no more. */
export function keepMilestones(
  milestones: readonly Milestone[],
  last: LastPlan | undefined,
  before: string,
): readonly Milestone[] {
  const found = new Set(milestones.map(({ id }) => id));
  const kept = new Map(
    (last?.milestones ?? [])
      .filter(({ id, date }) => date < before || !found.has(id))
      .map((milestone) => [milestone.id, milestone]),
  );
  const all = [...milestones.filter(({ id }) => !kept.has(id)), ...kept.values()];
  return all.sort((a, b) => byCodeUnits(a.instant, b.instant));
}
