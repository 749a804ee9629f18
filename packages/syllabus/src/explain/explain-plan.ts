import type { Catalog } from '@proseminar/core';
import type { CoursePlan } from '../course-plan.js';
import type { FormatPlanOptions } from '../format-plan.js';
import { explainParts } from './explain-parts.js';

/**
 * Why a plan is as it is, as text for a terminal: for each session, reading, turn, milestone and paper left out, in the
 * order of reading, a sentence with what it rests on. Papers come with their ids, to be pasted into `course.yaml`.
 */
export function explainPlan(plan: CoursePlan, catalog: Catalog, options: FormatPlanOptions = {}): string {
  const { width = 100 } = options;
  const explain = explainParts(plan, catalog, width);
  const leftOut = plan.leftOut.flatMap(explain.leftOut);

  const parts = [
    ...plan.sessions.map(explain.session),
    ...plan.milestones.map(explain.milestone),
    ...(leftOut.length > 0 ? [['Left out', ...leftOut]] : []),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
