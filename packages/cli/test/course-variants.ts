import { parseReadingList } from '@proseminar/parser';
import { type FormatName, parseCourse, planCourse, renderDocuments } from '@proseminar/syllabus';
import type { Document } from '../src/plan-changes.js';
import { calendar, course, list } from './small-course.js';

const outputs: readonly FormatName[] = [
  'readme',
  'syllabus',
  'sessions',
  'slides',
  'site',
  'calendar',
  'data',
];

/** What happens to a course in a term, as edits of its files. */
const events: readonly ((files: {
  course: string;
  calendar: string;
  list: string;
}) => Partial<typeof files>)[] = [
  () => ({}),
  ({ calendar }) => ({
    calendar: `${calendar}noClass:\n  - { date: 2027-03-22, reason: Snow }\n`.replace('04-09', '04-16'),
  }),
  ({ calendar }) => ({ calendar: calendar.replace('days: M', 'days: W') }),
  ({ calendar }) => ({ calendar: calendar.replace('Room 1', 'Room 2').replace('11:30', '11:45') }),
  ({ calendar }) => ({ calendar: calendar.replace('03-15', '03-22').replace('04-09', '04-16') }),
  ({ course }) => ({ course: course.replace('readingList', 'select: { papers: 4 }\nreadingList') }),
  ({ course }) => ({ course: `${course}\nlanguage: de\n` }),
  ({ course }) => ({ course: course.replace('Storage Seminar', 'Seminar on Storage') }),
  ({ course }) => ({
    course: course.replace('required: 2', 'required: 1').replace('optional: 0', 'optional: 1'),
  }),
  ({ course }) => ({ course: course.replace('session: 1', 'session: 2').replace('Introduction', 'Guest') }),
  ({ list }) => ({ list: list.replace(/.*Birch.*\n/u, '') }),
  ({ list }) => ({ list: list.replace('Alder: Logs over Slow Networks', 'Alder: Logs over the Air') }),
];

/** The documents of a small course as they are after each of these events alone. */
export async function courseVariants(): Promise<readonly (readonly Document[])[]> {
  const files = { course, calendar, list };
  return await Promise.all(events.map((change) => makeDocuments({ ...files, ...change(files) })));
}

async function makeDocuments(files: { course: string; calendar: string; list: string }) {
  const { catalog } = parseReadingList(files.list);
  const { course, calendar, files: told } = parseCourse(files.course, files.calendar);
  const plan = course && calendar && planCourse({ course, calendar, catalog }).plan;
  if (!plan)
    throw new Error(
      `Unexpected course, expected one that can be planned: ${told.flatMap(({ messages }) => messages.map(String))}`,
    );
  return (await renderDocuments(plan, { catalog, outputs })).documents;
}
