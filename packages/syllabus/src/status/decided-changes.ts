import { type Catalog, cleanText } from '@proseminar/core';
import type { CoursePlan } from '../course-plan.js';
import type { Overrides, TermChange } from '../overrides/overrides-file.js';
import { paperName } from '../paper-name.js';

/** Something that was decided during a term, as `overrides.yaml` has it, and in words. */
export type DecidedChange = TermChange & { readonly text: string };

/** What was decided until a day, in that order. */
export function listDecided(
  { changes = [] }: Overrides,
  plan: CoursePlan,
  { today, catalog }: { readonly today: string; readonly catalog: Catalog },
): readonly DecidedChange[] {
  const papers = new Map(catalog.papers.map((paper) => [paper.id, paperName(paper)]));
  const people = new Map(plan.people.map(({ id, name }) => [id, cleanText(name)]));
  const nameOf = (id: string) => papers.get(id) ?? people.get(id) ?? id;

  return changes
    .filter(({ on }) => on <= today)
    .map((change) => {
      const reason = change.reason === undefined ? '' : `: ${cleanText(change.reason)}`;
      return { ...change, text: `${describe(change, nameOf)}${reason}` };
    });
}

function describe(change: TermChange, nameOf: (id: string) => string): string {
  const { cancel, break: days, move, to, time, room, swap, dropStudent, addStudent } = change;
  const { addPaper, optional, remove } = change;
  if (cancel !== undefined) return `no class on ${cancel}`;
  if (days) return `no class from ${days.from} to ${days.to}`;
  if (move !== undefined)
    return ['class of', move, 'moved to', [to, time, room].filter(Boolean).join(', ')].join(' ');
  if (swap) return `sessions of ${swap.join(' and ')} swapped`;
  if (dropStudent !== undefined) return `${nameOf(dropStudent)} left the course`;
  if (addStudent) return `${cleanText(addStudent.name)} joined the course`;
  if (addPaper !== undefined) return `${nameOf(addPaper)} is read, too`;
  if (optional !== undefined) return `${nameOf(optional)} is optional`;
  return `${nameOf(remove ?? '')} is not read any more`;
}
