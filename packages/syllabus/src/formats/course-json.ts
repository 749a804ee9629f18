import { toJson } from '@proseminar/core';
import { type CourseData, courseDataVersion } from '../course-data.js';
import type { CourseSource } from '../format.js';
import { publishPeople } from '../people/public-people.js';

/**
 * A course as data for other programs: the plan, and the papers that it uses.
 *
 * People are left out unless the course shows them, and then by the names that it shows.
 */
export function toCourseJson({ plan, papers }: Pick<CourseSource, 'plan' | 'papers'>): string {
  const course: CourseData = { schemaVersion: courseDataVersion, plan: publishPeople(plan), papers };
  return `${toJson(course, 2)}\n`;
}
