import { formatCount } from '@proseminar/core';
import type { OutputsState } from './check-outputs.js';
import type { PlanState } from './check-plan.js';
import type { Line } from './show-status.js';

/** Whether the plan and the outputs are as they should be. */
export function describeFiles(plan: PlanState, outputs: OutputsState, warnings: number): readonly Line[] {
  const { folder, state, conflicts, edited, stale } = outputs;
  const words = describePlan(plan);
  const lines: readonly (Line | undefined)[] = [
    words === undefined ? undefined : { text: `${plan.file} ${words}`, style: 'yellow' },
    state === 'missing' ? { text: `${folder} has no documents yet`, style: 'yellow' } : undefined,
    conflicts.length > 0
      ? {
          text: `${formatCount(conflicts.length, 'conflict')} to settle: ${list(conflicts, 3)}`,
          style: 'red',
        }
      : undefined,
    stale.length > 0
      ? {
          text: `${formatCount(stale.length, 'document')} to bring up to date: ${list(stale)}`,
          style: 'yellow',
        }
      : undefined,
    warnings > 0
      ? { text: `${formatCount(warnings, 'warning')}, which \`proseminar build --dry-run\` shows` }
      : undefined,
    edited.length > 0 ? { text: `edited by you, which builds keep: ${list(edited, 3)}` } : undefined,
  ];
  const told = lines.filter((line) => line !== undefined);
  const isFine = words === undefined && state === 'current' && conflicts.length === 0;
  return isFine ? [{ text: `plan and documents are up to date`, style: 'green' }, ...told] : told;
}

function describePlan({ state, changes = 0 }: PlanState): string | undefined {
  switch (state) {
    case 'current':
      return undefined;
    case 'missing':
      return 'is not there yet';
    case 'stale':
      return `is not the plan that would be made now: ${formatCount(changes, 'change')}`;
    case 'edited':
      return 'is not as `proseminar plan` wrote it';
  }
}

/** `out/README.md and 3 more`. */
function list(paths: readonly string[], mostNamed = 1): string {
  const more = paths.length - mostNamed;
  return `${paths.slice(0, mostNamed).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
