import { toJson } from '@proseminar/core';
import { type CourseData, courseDataVersion, type RecordData } from '../course-data.js';
import type { CourseSource } from '../format.js';
import { publishPeople } from '../people/public-people.js';
import type { SessionFacts } from '../views/session-facts.js';

/**
 * A course as data for other programs: the plan, and the papers that it uses.
 *
 * People are left out unless the course shows them, and then by the names that it shows.
 */
export function toCourseJson({
  plan,
  papers,
  course: { sessions },
}: Pick<CourseSource, 'plan' | 'papers' | 'course'>): string {
  const records = sessions.flatMap(recordData);
  const course: CourseData = {
    schemaVersion: courseDataVersion,
    plan: publishPeople(plan),
    papers,
    ...(records.length > 0 && { records }),
  };
  return `${toJson(course, 2)}\n`;
}

function recordData({
  date,
  slug: session,
  record: { attachments, note },
}: SessionFacts): readonly RecordData[] {
  if (attachments.length === 0 && note === '') return [];
  return [{ date, session, attachments, ...(note && { note }) }];
}
