import { isDeepStrictEqual } from 'node:util';
import type { CoursePlan, PlanInput } from '@proseminar/syllabus';
import { checkPast, findBreaches, findFaults } from '../../../syllabus/test/terms/find-breaches.js';
import { compare } from '../../../syllabus/test/terms/replay-term.js';
import type { Happening } from './happenings.js';

/** What differs of the past in two texts of `plan.lock.json`, the first of which may be absent. */
export function checkLocks(
  { change }: Happening,
  before: string | undefined,
  after: string | undefined,
): readonly string[] {
  if (!change || before === undefined) return [];
  if (after === undefined) return ['the plan is not kept'];
  // Reasons count what is still to come, in a plan that was made anew in the term.
  const read = (text: string) =>
    JSON.parse(text, (key, value) => (key === 'reasons' ? undefined : value)) as Pick<CoursePlan, 'sessions'>;
  const found = checkPast({ before: read(before), after: read(after), change });
  return [...found].map((words) => `plan.lock.json: ${words}`);
}

/** What there was before a step that `undo` can take back. */
export interface Replanned {
  readonly plan: CoursePlan;
  /** How often the files of the course were edited before. */
  readonly edits: number;
}

interface Judged {
  readonly event: Happening;
  /** What the plan was made of. */
  readonly input: PlanInput;
  readonly before: CoursePlan;
  readonly after: CoursePlan;
  readonly edits: number;
  /** Whether `plan.lock.json` was there. */
  readonly isKept: boolean;
  /** What each step brings back that is not taken back yet. */
  readonly undoable: Map<string, Replanned>;
  readonly steps: { readonly before: readonly string[]; readonly after: readonly string[] };
}

/** What is wrong with the plan after an event, in words. */
export function judgePlan({
  event,
  input,
  before,
  after,
  edits,
  isKept,
  undoable,
  steps,
}: Judged): readonly string[] {
  const changes = input.overrides?.changes ?? [];
  for (const step of steps.after) {
    if (!steps.before.includes(step)) undoable.set(step, { plan: before, edits });
  }

  switch (event.kind) {
    case 'change': {
      const change = changes.at(-1);
      if (!change || !isDeepStrictEqual(change, event.change))
        return [`is written as ${JSON.stringify(change)}`];
      // Written by hand where no plan is kept, a change has nothing to hold on to.
      return isKept || !event.isByHand ? findBreaches({ input, before, after, changes, change }) : [];
    }
    case 'course': {
      const change = { on: changes.at(-1)?.on ?? '0000-00-00' };
      return findFaults({ input, before, after, changes, change });
    }
    case 'undo': {
      const [step = ''] = steps.before.filter((each) => !steps.after.includes(each));
      const undone = undoable.get(step);
      undoable.delete(step);
      if (!undone) return [`took back ${step}, which nobody did`];
      return undone.edits === edits ? compare(undone.plan, after) : [];
    }
    default:
      return compare(before, after);
  }
}
