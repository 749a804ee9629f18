import type { Catalog } from '@proseminar/core';
import type { Overrides, TermChange } from '../overrides/overrides-file.js';
import { type PlanProblem, problemIn } from '../plan-problem.js';
import type { LastPlan } from './last-plan.js';
import { findSettled } from './settled-changes.js';

/** What a course that has begun knows of papers, though its list may not have them any more. */
export interface FormerPapers {
  /** Ids that the last plan had, that it left out, and that changes name which it has carried out. */
  readonly had: ReadonlySet<string>;
  /** Whether a paper may be named that has left the list: it was read, or only such changes name it, or take it out. */
  readonly isOver: (id: string) => boolean;
  /** Papers that changes have brought, and that have left the list before they were read. */
  readonly problems: readonly PlanProblem[];
}

/** The papers that a course has known; what has left its list since does not stop its term. */
export function findFormer(
  { papers }: Catalog,
  { changes = [] }: Pick<Overrides, 'changes'>,
  last: LastPlan | undefined,
): FormerPapers {
  if (!last) return { had: new Set(), isOver: () => false, problems: [] };
  const listed = new Set(papers.map(({ id }) => id));
  const latest = changes.reduce((day, { on }) => (on > day ? on : day), '');
  const planned = last.sessions.flatMap(({ date, readings }) =>
    readings.map(({ paper }) => ({ paper, date })),
  );
  const had = new Set([...planned, ...last.leftOut].map(({ paper }) => paper));
  const over = new Set(planned.flatMap(({ paper, date }) => (date < latest ? paper : [])));
  const lost = new Map<string, PlanProblem>();
  const open = new Set<string>();
  const settled = findSettled(changes, last.settled ?? []);

  for (const [index, change] of changes.entries()) {
    const [key, id] = paperOf(change);
    if (id === undefined || listed.has(id)) continue;
    lost.delete(id);
    if (settled.has(change)) had.add(id);
    else if (key === 'addPaper' || !had.has(id)) open.add(id);
    if (key === 'remove' || over.has(id)) over.add(id);
    else lost.set(id, lostPaper(change, id, ['changes', index, key]));
  }
  for (const id of open) lost.delete(id);
  return {
    had,
    isOver: (id) => (over.has(id) || lost.has(id)) && !open.has(id),
    problems: [...lost.values()],
  };
}

/** What a change does to which paper. */
function paperOf({ addPaper, optional, remove }: TermChange) {
  if (addPaper !== undefined) return ['addPaper', addPaper] as const;
  return optional === undefined ? (['remove', remove] as const) : (['optional', optional] as const);
}

function lostPaper({ on, addPaper }: TermChange, id: string, path: PlanProblem['path']): PlanProblem {
  const how = addPaper === undefined ? 'became optional' : 'was added';
  const reason = `Unexpected list without \`${id}\`, which ${how} on ${on}, expected it to stay until it is read: put it back, or take it out of the course, too (\`--remove ${id}\`)`;
  return problemIn('overrides', 'changed-paper-is-listed', reason, path);
}
