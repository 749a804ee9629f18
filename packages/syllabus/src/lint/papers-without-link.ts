import { formatCount, type Paper } from '@proseminar/core';
import { canBeOpened } from '../can-be-opened.js';
import { paperName } from '../paper-name.js';
import { courseProblem, type PlanProblem } from '../plan-problem.js';
import type { LintInput } from './lint-input.js';
import { listSome } from './list-some.js';

/** Required papers that nothing leads to: no link and no identifier. */
export function checkLinks({ catalog, plan }: LintInput): readonly PlanProblem[] {
  const days = [...plan.sessions, ...plan.noClass];
  const required = new Set(
    days.flatMap(({ readings = [] }) =>
      readings.flatMap(({ paper, role }) => (role === 'required' ? [paper] : [])),
    ),
  );
  const found = catalog.papers.filter((paper) => required.has(paper.id) && !canBeOpened(paper));
  if (found.length === 0) return [];

  const names = found.map((paper) => `“${paperName(paper)}”${formatLine(paper)}`);
  const reason = `Unexpected ${formatCount(found.length, 'required paper')} without a link in the list, expected one to read each by: ${listSome(names)}`;
  return [courseProblem('required-paper-has-link', reason, ['readingList'])];
}

function formatLine({ source }: Paper): string {
  return source ? ` (line ${source.line})` : '';
}
