import type { Paper } from '@proseminar/core';
import type { CoursePlan } from '../course-plan.js';

/**
 * A course as data for other programs: the plan, and the papers that it uses.
 *
 * People who present are left out unless the course shows them.
 */
export function toCourseJson(plan: CoursePlan, papers: readonly Paper[]): string {
  const shown: CoursePlan = plan.showPeople
    ? plan
    : { ...plan, people: [], sessions: plan.sessions.map((session) => ({ ...session, presenters: [] })) };

  return `${JSON.stringify({ schemaVersion: 1, plan: shown, papers }, undefined, 2)}\n`;
}
