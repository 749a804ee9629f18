import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { weekdayOf } from '../src/calendar.js';
import {
  type Calendar,
  type Course,
  type CoursePlan,
  calendarSchema,
  courseSchema,
  parseCourse,
  planCourse,
} from '../src/index.js';
import { weekdayNames } from '../src/meeting-pattern.js';
import { makeCatalog, makePaper } from './make-catalog.js';

const docs = new URL('../../../docs/calendar.md', import.meta.url);
const catalog = makeCatalog([makePaper('osdi18-gandiva', { shortName: 'Gandiva' }), makePaper('other')]);
const text = readFileSync(docs, 'utf8');

test('the examples of the documentation give what stands below them', async () => {
  const shown = text.replace(/```yaml\n(.*?)```\n\n```text\n.*?```/gsu, (_, yaml: string) => {
    return `\`\`\`yaml\n${yaml}\`\`\`\n\n\`\`\`text\n${describeExample(yaml)}\n\`\`\``;
  });
  await expect(shown).toMatchFileSnapshot('../../../docs/calendar.md');
});

test('every key of the calendar has an example', () => {
  const yaml = [...text.matchAll(/```yaml\n(.*?)```/gsu)].map(([, block = '']) => block).join('\n');
  expect(Object.keys(calendarSchema.shape).filter((key) => !yaml.includes(`${key}:`))).toEqual([]);
});

/** The dates of a course with these keys, be they of the calendar or of the course. */
function describeExample(yaml: string): string {
  const values = parse(yaml) as Record<string, unknown>;
  const hasDates = (value: unknown) =>
    Array.isArray(value) && value.some((entry) => Object.hasOwn(entry, 'date'));
  const isOfCourse = (key: string, value: unknown) => key in courseSchema.shape && !hasDates(value);
  const ofCourse = Object.entries(values).filter(([key, value]) => isOfCourse(key, value));
  const ofCalendar = Object.entries(values).filter(([key, value]) => !isOfCourse(key, value));
  const whole = {
    title: 'Seminar',
    readingList: 'index.md',
    ...Object.fromEntries(ofCourse),
    calendar: {
      firstDay: '2027-01-11',
      lastDay: '2027-01-31',
      timeZone: 'America/New_York',
      ...Object.fromEntries(ofCalendar),
    },
  };

  const { course, calendar, files } = parseCourse(JSON.stringify(whole));
  expect(files.flatMap(({ messages }) => messages.map(String))).toEqual([]);
  const { plan, problems } = planCourse({
    course: course as Course,
    calendar: calendar as Calendar,
    catalog,
  });
  expect(problems).toEqual([]);
  return describeDates(plan as CoursePlan, 'pins' in values).join('\n');
}

/** The dates of a plan; what is read only where the example is about it. */
function describeDates(
  { sessions, noClass, milestones }: CoursePlan,
  withReadings: boolean,
): readonly string[] {
  const day = (week: number | undefined, date: string, what: string) => {
    const weekday = weekdayNames[weekdayOf(date) - 1]?.slice(0, 3);
    return `${`week ${week ?? '-'}`.padEnd(8)}${weekday} ${date}  ${what}`;
  };
  const rows = [
    ...sessions.map(({ week, date, number, start, end, room, note, kind, title, readings }) => {
      const own = ['reading', 'open'].includes(kind) ? undefined : title;
      const read = withReadings ? readings.map(({ paper }) => `read ${paper}`) : [];
      const words = [`${start}-${end}  session ${number}`, room, note, own, ...read];
      return { at: `${date} ${start}`, row: day(week, date, words.filter(Boolean).join(', ')) };
    }),
    ...noClass.map(({ kind, week, date, to, reason, readings = [] }) => ({
      at: date,
      row: day(
        week,
        date,
        [
          `${kind === 'exams' ? '' : 'no class: '}${reason}${to === undefined ? '' : `, to ${to}`}`,
          ...readings.map(({ paper }) => `read ${paper}`),
        ].join(', '),
      ),
    })),
    ...milestones.map(({ week, date, time, title }) => ({
      at: `${date} ${time}~`,
      row: day(week, date, `due ${time}: ${title}`),
    })),
  ];
  return rows.sort((a, b) => (a.at < b.at ? -1 : 1)).map(({ row }) => row);
}
