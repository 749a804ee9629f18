import { expect, test } from 'vitest';
import { type Calendar, type Course, planCourse } from '../src/index.js';
import type { TermChange } from '../src/overrides/overrides-file.js';
import { makeCatalog, makePaper } from './make-catalog.js';

const catalog = makeCatalog(['a1', 'a2', 'a3', 'a4'].map((id) => makePaper(id, { topics: ['a'] })));
const course: Course = { title: 'Course', readingList: 'list.md', sessions: { required: 1, optional: 0 } };
const calendar: Calendar = {
  firstDay: '2027-01-11',
  lastDay: '2027-02-05',
  timeZone: 'UTC',
  sessionNumbers: 'scheduled',
  meetings: 'M 9:00-10:00',
};

const move: TermChange = { on: '2027-01-12', move: '2027-01-18', to: '2027-01-20' };
const again: TermChange = { on: '2027-01-12', move: '2027-01-20', to: '2027-01-27' };

test.each<[string, readonly TermChange[], readonly string[]]>([
  ['moved', [move], ['1 01-11', '2 01-20', '3 01-25', '4 02-01']],
  ['moved twice', [move, again], ['1 01-11', '2 01-25', '3 01-27', '4 02-01']],
  [
    'moved there and back',
    [move, { on: '2027-01-12', move: '2027-01-20', to: '2027-01-18' }],
    ['1 01-11', '2 01-18', '3 01-25', '4 02-01'],
  ],
  [
    'moved and cancelled',
    [move, { on: '2027-01-12', cancel: '2027-01-20' }],
    ['1 01-11', '3 01-25', '4 02-01'],
  ],
  ['cancelled', [{ on: '2027-01-12', cancel: '2027-01-18' }], ['1 01-11', '3 01-25', '4 02-01']],
])('scheduled classes count once: %s', (_, changes, expected) => {
  const last = planCourse({ course, calendar, catalog }).plan;
  const { plan } = planCourse({ course, calendar, catalog, overrides: { changes }, ...(last && { last }) });
  expect(plan?.sessions.map(({ number, date }) => `${number} ${date.slice(5)}`)).toEqual(expected);
  const numbers = plan?.noClass.flatMap((day) => day.numbers ?? []) ?? [];
  expect(numbers).toEqual(
    [1, 2, 3, 4].filter((each) => expected.every((line) => !line.startsWith(`${each} `))),
  );
});
