import { byCodeUnits } from '@proseminar/core';
import type { Overrides } from '../overrides/overrides-file.js';
import type { LastPlan } from './last-plan.js';
import { findSettled } from './settled-changes.js';

/**
 * What `overrides` were on each day, the latest left out, on which changes were decided that a plan has not carried out:
 * planned one after the other, each day finds what the one before has changed, and leaves it as it was.
 */
export function listStages(
  overrides: Overrides,
  { settled = [] }: Pick<LastPlan, 'settled'>,
): readonly Overrides[] {
  const { changes = [] } = overrides;
  const known = findSettled(changes, settled);
  const days = [...new Set(changes.flatMap((change) => (known.has(change) ? [] : change.on)))].sort(
    byCodeUnits,
  );
  return days.slice(0, -1).map((day) => ({
    ...overrides,
    changes: changes.filter((change) => known.has(change) || change.on <= day),
  }));
}
