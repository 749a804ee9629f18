import type { Overrides, TermChange } from '../overrides/overrides-file.js';
import type { LastPlan } from './last-plan.js';

/**
 * A change as plans keep it that have carried it out: `2027-02-16 move 2027-03-03 2027-03-05`. Of people, only that one
 * comes or goes.
 */
export function describeChange({ on, reason: _, time: __, room: ___, ...change }: TermChange): string {
  const { dropStudent, addStudent, move, to } = change;
  if (dropStudent !== undefined) return `${on} dropStudent`;
  if (addStudent) return `${on} addStudent`;
  if (move !== undefined) return [on, 'move', move, to].join(' ');
  return Object.entries(change)
    .flatMap(([kind, about]) => [on, kind, ...(typeof about === 'string' ? [about] : Object.values(about))])
    .join(' ');
}

/** Whether words of `describeChange` are about a person, whom not everyone is to know of. */
export function isAboutPerson(words: string): boolean {
  return /^\S+ (?:addStudent|dropStudent)$/u.test(words);
}

/** Which of some changes are among those that a plan has carried out, also where a person has put the day right since. */
export function findSettled(
  changes: readonly TermChange[],
  settled: readonly string[],
): ReadonlySet<TermChange> {
  const open = [...settled];
  const found = new Set<TermChange>();
  const isUsed = (isIt: (words: string) => boolean) => {
    const at = open.findIndex(isIt);
    if (at !== -1) open.splice(at, 1);
    return at !== -1;
  };
  for (const change of changes) {
    const words = describeChange(change);
    if (isUsed((one) => one === words)) found.add(change);
  }
  for (const change of changes.filter((one) => !found.has(one))) {
    const words = withoutDay(describeChange(change));
    if (isUsed((one) => withoutDay(one) === words)) found.add(change);
  }
  return found;
}

/** Whether a plan has carried out all changes of a term. */
export function hasSettled(
  { settled = [] }: Pick<LastPlan, 'settled'>,
  { changes = [] }: Pick<Overrides, 'changes'>,
): boolean {
  return findSettled(changes, settled).size === changes.length;
}

function withoutDay(words: string): string {
  return words.slice(words.indexOf(' '));
}
