// `npm run course-page -- FOLDER`: plan a real course from its own page and compare the plan with the schedule on the page,
// row by row: once as a person says the course, which stands in `course-pages/`, and once as it is imported from the page.
// FOLDER holds the page.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseReadingList, parseSchedule } from '@proseminar/parser';
import { draftCourse, parseCourse, planCourse } from '@proseminar/syllabus';
import { root } from './ensure-installed.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Unexpected call without a folder, expected `npm run course-page -- FOLDER`');
  process.exit(2);
}

const files = new URL('scripts/course-pages/cse585/', root);
const read = (name) => readFileSync(new URL(name, files), 'utf8');
const { course, calendar, files: messages } = parseCourse(read('course.yaml'), read('calendar.yaml'));
for (const file of messages) for (const message of file.messages) console.error(String(message));

const page = readFileSync(path.resolve(folder, course.readingList), 'utf8');
const { catalog } = parseReadingList({ path: course.readingList, value: page });
const expected = readSchedule(page, calendar.firstDay.slice(0, 4));

// Once as a person says the course, and once as it is imported from the page.
const { schedule } = parseSchedule({ path: course.readingList, value: page });
const imported = draftCourse(schedule, catalog, {
  readingList: course.readingList,
  timeZone: calendar.timeZone,
});
if ('missing' in imported) throw new TypeError(`Unexpected page, expected ${imported.expected}`);
const differences = [
  compare('as a person says it', { course, calendar }),
  compare('as it is imported', imported),
];
for (const { line, text, why } of imported.notCarried) console.log(`${line}: ${text}\n  ${why}`);
process.exitCode = differences.every((count) => count === 0) ? 0 : 1;

/** Print how the plan of a course differs from the page, and count the days. */
function compare(words, { course, calendar }) {
  const { plan, problems } = planCourse({ course, calendar, catalog });
  for (const { reason } of problems) console.error(reason);
  const found = describePlan(plan);
  const sections = [expected.sections, found.sections].map((titles) => titles.join(', '));
  let differences = sections[0] === sections[1] ? 0 : 1;
  if (differences > 0) console.log(`Topics\n  on the page: ${sections[0]}\n  in the plan: ${sections[1]}`);

  for (const date of [...new Set([...expected.days.keys(), ...found.days.keys()])].sort()) {
    const lines = [expected.days.get(date) ?? [], found.days.get(date) ?? []].map((day) =>
      [...day].sort().join('\n'),
    );
    if (lines[0] === lines[1]) continue;
    differences++;
    const [onPage, inPlan] = lines.map((line) => line.replaceAll('\n', '\n    '));
    console.log(`${date}\n  on the page: ${onPage}\n  in the plan: ${inPlan}`);
  }
  const pins = [...(course.pins ?? []), ...(calendar.pins ?? [])].length;
  console.log(
    `${words}: ${found.days.size} days and the order of topics, ${differences} of them different, ${pins} pins`,
  );
  return differences;
}

/** What the table of the page says: bold words and papers of each day, `required` or not, and the sections between days. */
function readSchedule(text, year) {
  const titles = new Map(catalog.papers.map(({ id, title }) => [title, id]));
  const days = new Map();
  const sections = [];
  let date = '';

  for (const line of text.split('\n')) {
    const [, when, what] = /^\|([^|]*)\|([^|]*)\|/u.exec(line) ?? [];
    if (when === undefined) continue;
    const [, month, day] = /^\s*([A-Z][a-z]{2})\s+(\d+)\s*$/u.exec(when) ?? [];
    if (month !== undefined) {
      date = new Date(`${month} ${day} ${year} UTC`).toISOString().slice(0, 10);
      days.set(date, []);
    }
    const bold = /\*\*(.*?)\*\*/u.exec(what)?.[1];
    const title = /^\s*\[(.*?)\]\(/u.exec(what)?.[1]?.replaceAll('\\', '').trim();
    if (bold !== undefined) {
      if (month === undefined) sections.push(bold);
      else days.get(date).push(bare(bold));
    } else if (title !== undefined && titles.has(title)) {
      days.get(date)?.push(`${titles.get(title)}${what.includes('(Required)') ? ' required' : ''}`);
    }
  }
  return { days, sections };
}

/** The same of the plan: titles of sessions that the course makes itself, reasons of days without class, topics. */
function describePlan({ sessions, noClass }) {
  const list = (day) =>
    (day.readings ?? []).map(({ paper, role }) => `${paper}${role === 'required' ? ' required' : ''}`);
  const days = new Map([
    ...sessions.map((day) => [day.date, [...(day.kind === 'reading' ? [] : [day.title]), ...list(day)]]),
    ...noClass.map((day) => [day.date, [bare(day.reason), ...list(day)]]),
  ]);
  const topics = sessions.flatMap((day) => day.topics.map(({ title }) => title));
  return { days, sections: [...new Set(topics)] };
}

/** Documents say themselves that there is no class. */
function bare(reason) {
  return reason.replace(/^No Lecture: /u, '');
}
