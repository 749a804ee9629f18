import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Calendar } from '../src/calendar-file.js';
import type { Course } from '../src/course-file.js';
import type { CoursePlan } from '../src/course-plan.js';
import { describeReplan, moveRecords, planCourse } from '../src/index.js';
import type { Overrides, TermChange } from '../src/overrides/overrides-file.js';
import { makeCatalog, makePaper } from './make-catalog.js';

const catalog = makeCatalog(
  ['a1', 'a2', 'a3', 'a4', 'a5'].map((id, index) => makePaper(id, { topics: ['a'], year: 2010 + index })),
);
const calendar: Calendar = {
  firstDay: '2027-01-11',
  lastDay: '2027-02-12',
  timeZone: 'UTC',
  meetings: 'M 9:00-10:00',
  extraDays: [{ date: '2027-02-01', time: '13:00-14:00' }],
};
/** `introduction`, a1, a2, a3 with a4 in the afternoon, a5. */
const course: Course = {
  title: 'Course',
  readingList: 'list.md',
  sessions: { required: 1, optional: 0 },
  fixed: [{ session: 1, title: 'Introduction', kind: 'introduction' }],
};

function plan(changes: readonly TermChange[], last?: CoursePlan): CoursePlan {
  const made = planCourse({ course, calendar, catalog, overrides: { changes }, ...(last && { last }) });
  if (!made.plan) throw new Error(JSON.stringify(made.problems));
  return made.plan;
}

const first = plan([]);

/** What becomes of records of some days, `01-18 > 01-25`, and what is said of the rest. */
function move(days: readonly string[], ...changes: readonly TermChange[]) {
  const overrides: Overrides = { changes, sessions: days.map((day) => ({ date: `2027-${day}`, note: day })) };
  const after = plan(changes, first);
  const records = moveRecords(first, after, overrides);
  return {
    moves: records.moves.map(({ date, to }) => `${date.slice(5)} > ${to.slice(5)}`),
    left: records.left,
    told: describeReplan(first, after, catalog, { records }).lines,
  };
}

const on = '2027-01-12';

test('the course has two classes on a day', () => {
  expect(first.sessions.map(({ date, readings }) => `${date.slice(5)} ${readings[0]?.paper ?? ''}`)).toEqual([
    '01-11 ',
    '01-18 a1',
    '01-25 a2',
    '02-01 a3',
    '02-01 a4',
    '02-08 a5',
  ]);
});

test.each<[string, readonly string[], TermChange, readonly string[]]>([
  [
    'swapped',
    ['01-18', '01-25'],
    { on, swap: ['2027-01-18', '2027-01-25'] },
    ['01-18 > 01-25', '01-25 > 01-18'],
  ],
  ['swapped, one with a record', ['01-25'], { on, swap: ['2027-01-18', '2027-01-25'] }, ['01-25 > 01-18']],
  ['moved', ['01-18', '01-25'], { on, move: '2027-01-25', to: '2027-01-27' }, ['01-25 > 01-27']],
  [
    'moved, with an introduction',
    ['01-11'],
    { on: '2027-01-10', move: '2027-01-11', to: '2027-01-12' },
    ['01-11 > 01-12'],
  ],
  ['two classes of a day, moved', ['02-01'], { on, move: '2027-02-01', to: '2027-02-02' }, ['02-01 > 02-02']],
  [
    'others that give way',
    ['01-18', '01-25', '02-08'],
    { on, swap: ['2027-01-18', '2027-02-08'] },
    ['01-18 > 02-08', '02-08 > 01-18'],
  ],
  ['a reading that is lost', ['01-18', '01-25'], { on, remove: 'a1' }, []],
])('what is recorded of sessions goes along: %s', (_, days, change, moves) => {
  expect(move(days, change)).toMatchObject({ moves, left: [] });
});

test('a session is told with what is recorded of it', () => {
  const { told } = move(['01-18'], { on, swap: ['2027-01-18', '2027-01-25'] });
  expect(told).toEqual([
    '“Topic a” moves from Mon 18 Jan to Mon 25 Jan, with what is recorded of it',
    '“Topic a” moves from Mon 25 Jan to Mon 18 Jan',
  ]);
});

test('a record stays where another is in its place, and that is said', () => {
  const { moves, left, told } = move(['01-18', '02-03'], { on, move: '2027-01-18', to: '2027-02-03' });
  expect(moves).toEqual([]);
  expect(left).toEqual([
    'What is recorded of Mon 18 Jan does not move along to Wed 3 Feb, as something else is recorded there',
    'What is recorded of Wed 3 Feb is now that of “Topic a”, the first session there',
  ]);
  expect(told.slice(-2)).toEqual(left);
});

test('a record is of the first session of its day', () => {
  const change: TermChange = { on, move: '2027-01-18', to: '2027-02-08', time: '15:00-16:00' };
  expect(move(['01-18', '02-08'], change)).toMatchObject({
    moves: [],
    left: [
      'What is recorded of Mon 18 Jan does not move along to Mon 8 Feb, as “Topic a” is the first session there',
    ],
  });
  expect(move(['02-08'], { ...change, time: '7:00-8:00' })).toMatchObject({
    moves: [],
    left: ['What is recorded of Mon 8 Feb is now that of “Topic a”, the first session there'],
  });
});

test('a change that the plan has carried out before moves nothing again', () => {
  const swap: TermChange = { on, swap: ['2027-01-18', '2027-01-25'] };
  const once = plan([swap], first);
  const changes: TermChange[] = [swap, { on: '2027-01-13', remove: 'a5' }];
  const overrides: Overrides = { changes, sessions: [{ date: '2027-01-18' }, { date: '2027-01-25' }] };
  expect(moveRecords(once, plan(changes, once), overrides)).toEqual({ moves: [], left: [] });
  const back: TermChange[] = [swap, { ...swap }];
  expect(moveRecords(once, plan(back, once), { ...overrides, changes: back }).moves).toHaveLength(2);
});

test('records come to days of their own, whatever moves', () => {
  const days = first.sessions.map(({ date }) => date);
  const day = fc.constantFrom(...days.slice(1), '2027-01-20', '2027-02-03');
  const change = fc.oneof(
    fc.tuple(fc.constantFrom(...days.slice(1)), day).map(([move, to]): TermChange => ({ on, move, to })),
    fc.tuple(day, day).map(([one, other]): TermChange => ({ on, swap: [one, other] })),
    fc.constantFrom(...days).map((cancel): TermChange => ({ on, cancel })),
  );
  fc.assert(
    fc.property(fc.uniqueArray(day), fc.array(change, { maxLength: 3 }), (dates, changes) => {
      const sessions = dates.map((date) => ({ date }));
      const input = { course, calendar, catalog, overrides: { changes, sessions }, last: first };
      const after = planCourse(input).plan;
      if (!after) return;
      const { moves } = moveRecords(first, after, input.overrides);
      const now = dates.map((date) => moves.find((move) => move.date === date)?.to ?? date);
      expect(new Set(now).size).toBe(dates.length);
      for (const { date, to } of moves) {
        const [was, is] = [first, after].map(({ sessions }, index) =>
          sessions.find((session) => session.date === [date, to][index]),
        );
        expect(is?.readings.map(({ paper }) => paper)).toEqual(was?.readings.map(({ paper }) => paper));
      }
    }),
    { numRuns: 60 },
  );
});
