import { expect, test } from 'vitest';
import type { Calendar } from '../src/calendar-file.js';
import type { Course } from '../src/course-file.js';
import type { CoursePlan } from '../src/course-plan.js';
import { planCourse } from '../src/index.js';
import type { TermChange } from '../src/overrides/overrides-file.js';
import { makeCatalog, makePaper } from './make-catalog.js';

const catalog = makeCatalog(
  ['a', 'b', 'c'].flatMap((topic, place) =>
    Array.from({ length: 8 }, (_, index) =>
      makePaper(`${topic}${index + 1}`, { topics: [topic], year: 2010 + index + place }),
    ),
  ),
);
const calendar: Calendar = {
  firstDay: '2027-01-11',
  lastDay: '2027-02-26',
  timeZone: 'UTC',
  meetings: 'MW 9:00-10:00',
};
const course: Course = {
  title: 'Course',
  readingList: 'list.md',
  select: { topics: ['a', 'b', 'c'] },
  fixed: [
    { session: 1, title: 'Introduction', kind: 'introduction' },
    { session: 8, title: 'Guest', kind: 'guest' },
    { session: 'last', title: 'Talks', kind: 'talks' },
  ],
  milestones: [{ title: 'Report', due: 'session 10' }],
};

/** `01-13 a1 a2`: what is read on each day, `+` before what is optional; what else happens in words. */
function show({ sessions }: CoursePlan): string[] {
  return sessions.map(({ date, kind, title, readings }) => {
    const papers = readings.map(({ paper, role }) => (role === 'required' ? paper : `+${paper}`));
    return [date.slice(5), ...(kind === 'reading' ? papers : [title])].join(' ');
  });
}

function plan(changes: readonly TermChange[], last?: CoursePlan, own: Course = course) {
  return planCourse({ course: own, calendar, catalog, overrides: { changes }, ...(last && { last }) });
}

const tight = { ...course, sessions: { optional: 0 }, select: { topics: ['a', 'b', 'c'] } } as Course;
const loose = { ...tight, select: { topics: ['a', 'b', 'c'], papers: 18 } } as Course;

test('show', () => {
  for (const own of [tight, loose]) {
    const first = plan([], undefined, own).plan;
    if (!first) throw new Error('no plan');
    console.log(show(first).join(' | '));
    for (const change of [
      { on: '2027-01-25', cancel: '2027-01-27', reason: 'Snow day' },
      { on: '2027-01-25', move: '2027-01-27', to: '2027-01-29' },
      { on: '2027-01-25', swap: ['2027-01-27', '2027-02-17'] },
      { on: '2027-01-25', cancel: '2027-02-03', reason: 'Guest ill' },
      { on: '2027-01-25', break: { from: '2027-02-01', to: '2027-02-05' } },
      { on: '2027-01-25', remove: 'b3' },
      { on: '2027-01-25', optional: 'b3' },
      { on: '2027-01-25', addPaper: 'a8' },
    ] as TermChange[]) {
      const next = plan([change], first, own);
      console.log(JSON.stringify(change));
      console.log(
        next.plan
          ? show(next.plan)
              .filter((line) => !show(first).includes(line))
              .join(' | ')
          : '',
        next.problems.map(({ reason }) => reason),
        next.plan?.milestones.map(({ date }) => date),
      );
    }
  }
  expect(1).toBe(1);
});
