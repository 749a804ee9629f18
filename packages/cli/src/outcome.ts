import type { Change } from './plan-changes.js';

/** What a build did to a file, in one word, for people and machines. */
export type Outcome = Change['kind'] | 'merge' | 'conflict' | 'rename';

/** What happened to a file; undefined of a path that a file left, which is told of its new path. */
export function outcomeOf(change: Change): Outcome | undefined {
  switch (change.kind) {
    case 'create':
    case 'update':
      if (change.why !== undefined) return change.why === 'markers' ? 'conflict' : 'kept';
      if (change.conflicts) return 'conflict';
      if (change.movedFrom !== undefined) return 'rename';
      return change.conflicts === 0 ? 'merge' : change.kind;
    case 'kept':
      return change.why === 'markers' ? 'conflict' : 'kept';
    case 'remove':
      return change.movedTo === undefined ? 'remove' : undefined;
    default:
      return change.kind;
  }
}

/** Whether a person has to look at a file before the outputs are as they should be. */
export function needsPerson(change: Change): boolean {
  return ['kept', 'conflict'].includes(outcomeOf(change) ?? '');
}
