import type { Paper } from '@proseminar/core';
import type { CoursePlan } from '../course-plan.js';
import { publishPeople } from '../people/public-people.js';

/**
 * A course as data for other programs: the plan, and the papers that it uses.
 *
 * People are left out unless the course shows them, and then by the names that it shows.
 */
export function toCourseJson(plan: CoursePlan, papers: readonly Paper[]): string {
  return `${JSON.stringify({ schemaVersion: 1, plan: publishPeople(plan), papers }, undefined, 2)}\n`;
}
