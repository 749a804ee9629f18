import { expect, test } from 'vitest';
import type { CoursePlan } from '../src/course-plan.js';
import type { Overrides } from '../src/overrides/overrides-file.js';
import { planCourse } from '../src/plan-course.js';
import { courseClock } from '../src/status/course-clock.js';
import { type TermStatusOptions, termStatus } from '../src/status/term-status.js';
import { sampleCalendar, sampleCatalog, sampleCourse, samplePlan } from './sample-plan.js';

function statusOn(today: string, options: Partial<TermStatusOptions> = {}, plan: CoursePlan = samplePlan) {
  return termStatus(plan, { calendar: sampleCalendar, catalog: sampleCatalog, today, ...options });
}

const dates = samplePlan.sessions.map(({ date }) => date);

test.each([
  ['2027-02-19', 'ahead', undefined, 0],
  ['2027-02-22', 'running', { number: 1, of: 5 }, 0],
  ['2027-02-28', 'running', { number: 1, of: 5 }, 2],
  ['2027-03-17', 'running', { number: 4, of: 5 }, dates.filter((date) => date < '2027-03-17').length],
  ['2027-03-24', 'running', { number: 5, of: 5 }, dates.length - 1],
  ['2027-03-25', 'over', { number: 5, of: 5 }, dates.length],
  ['2027-05-01', 'over', undefined, dates.length],
])('on %s, the term is %s', (today, phase, week, over) => {
  const { last, next, sessions, ...status } = statusOn(today);
  expect([status.phase, status.week, sessions]).toEqual([phase, week, { all: dates.length, over }]);
  expect([last?.date, next?.date]).toEqual([dates[over - 1], dates[over]]);
});

test('a session is told with its papers and people', () => {
  const { next } = statusOn('2027-02-24');
  const session = samplePlan.sessions[1];
  expect(next).toMatchObject({
    number: 2,
    date: '2027-02-24',
    start: '10:30',
    end: '11:50',
    room: 'Room 3901',
  });
  expect(next?.readings.map(({ paper }) => paper)).toEqual(session?.readings.map(({ paper }) => paper));
  const person = session?.people[0]?.person;
  const name = samplePlan.people.find(({ id }) => id === person)?.name;
  expect(name).toMatch(/^Team /u);
  expect(next?.people).toEqual([{ role: 'presenter', title: 'Presenting', people: [name], empty: 0 }]);
});

test('what is recorded of the last session is told', () => {
  const record = {
    date: '2027-02-24',
    slides: ['a.pdf', 'b.pdf'],
    summary: 'notes.md',
    presentedBy: ['team-red'],
  };
  const { last } = statusOn('2027-02-25', { overrides: { sessions: [record] } });
  expect(last).toMatchObject({ slides: ['a.pdf', 'b.pdf'], summary: 'notes.md' });
  expect(last?.people).toEqual([{ role: 'presenter', title: 'Presenting', people: ['Team Red'], empty: 0 }]);
});

test('a moment divides its day', () => {
  const at = (now: string) => statusOn('2027-02-24', { now }).sessions.over;
  expect(at('2027-02-24T16:49:00Z')).toBe(1);
  expect(at('2027-02-24T16:50:00Z')).toBe(2);
  expect(statusOn('2027-02-24').sessions.over).toBe(1);
});

test('deadlines are past or to come', () => {
  const [proposal, report] = samplePlan.milestones;
  const { deadlines } = statusOn(proposal?.date ?? '');
  expect([deadlines.past, deadlines.next.map(({ id }) => id)]).toEqual([[], [proposal?.id, report?.id]]);
  const after = statusOn(proposal?.date ?? '', { now: proposal?.instant ?? '' }).deadlines;
  expect(after.past.map(({ id }) => id)).toEqual([proposal?.id]);
});

test('days without class before the next session are told', () => {
  expect(statusOn('2027-03-03').noClass).toEqual([{ date: '2027-03-03', reason: 'Snow day' }]);
  expect(statusOn('2027-03-12').noClass.map(({ date }) => date)).toEqual(['2027-03-15', '2027-03-17']);
  expect(statusOn('2027-03-08').noClass).toEqual([]);
});

test.each<[string, Overrides, object]>([
  ['nothing', {}, { slides: ['2027-02-22', '2027-02-24'], summaries: [], asksForSummaries: false }],
  [
    'slides',
    { sessions: [{ date: '2027-02-22', slides: 'talk.pdf' }] },
    { slides: ['2027-02-24'], summaries: [], asksForSummaries: false },
  ],
  [
    'a summary, even one of a session to come',
    { sessions: [{ date: '2027-03-01', summary: 'notes.md' }] },
    { slides: ['2027-02-22', '2027-02-24'], summaries: ['2027-02-24'], asksForSummaries: true },
  ],
])('of a course that has recorded %s, the rest is missing', (_, overrides, missing) => {
  expect(statusOn('2027-02-25', { overrides }).missing).toEqual(missing);
});

test('summaries are asked for where a role writes them', () => {
  const { presenters: _, ...course } = sampleCourse;
  const people = {
    people: [
      { id: 'ada', name: 'Ada' },
      { id: 'alan', name: 'Alan' },
    ],
    roles: [{ id: 'scribe', title: 'Notes' }],
  };
  const { plan } = planCourse({ course, calendar: sampleCalendar, catalog: sampleCatalog, people });
  if (!plan) throw new Error('Expected a plan');
  const { missing } = statusOn('2027-02-25', {}, plan);
  expect(missing).toMatchObject({ summaries: ['2027-02-24'], asksForSummaries: true });
});

test('changes are told in words, up to the day', () => {
  const overrides: Overrides = {
    changes: [
      { on: '2027-02-23', cancel: '2027-02-24', reason: 'Snow day' },
      { on: '2027-02-24', break: { from: '2027-03-01', to: '2027-03-05' } },
      { on: '2027-02-24', move: '2027-03-08', to: '2027-03-09', room: '3901' },
      { on: '2027-02-24', swap: ['2027-03-08', '2027-03-22'] },
      { on: '2027-02-24', dropStudent: 'team-red' },
      { on: '2027-02-24', addStudent: { id: 'ada', name: 'Ada' } },
      { on: '2027-02-24', remove: 'osdi18-gandiva' },
      { on: '2027-02-26', optional: 'osdi21-pollux' },
    ],
  };
  const { changes } = statusOn('2027-02-25', { overrides });
  expect(changes[0]).toEqual({ ...overrides.changes?.[0], text: 'no class on 2027-02-24: Snow day' });
  expect(changes.slice(1).map(({ text }) => text)).toEqual([
    'no class from 2027-03-01 to 2027-03-05',
    'class of 2027-03-08 moved to 2027-03-09, 3901',
    'sessions of 2027-03-08 and 2027-03-22 swapped',
    'Team Red left the course',
    'Ada joined the course',
    'Gandiva is not read any more',
  ]);
});

test('weeks are counted as the calendar counts them', () => {
  const weekOf = (calendar: Partial<typeof sampleCalendar>, today: string) =>
    statusOn(today, { calendar: { ...sampleCalendar, ...calendar } }).week;
  expect(weekOf({ weekNumbers: 'iso' }, '2027-02-24')).toEqual({ number: 8 });
  expect(weekOf({ weekNumbers: 'teaching' }, '2027-03-22')).toEqual({ number: 4, of: 4 });
  expect(weekOf({ weekNumbers: 'teaching' }, '2027-03-17')).toBeUndefined();
});

test('a course without an end is over when nothing is left', () => {
  const { lastDay: _, ...calendar } = sampleCalendar;
  const status = statusOn('2027-02-24', { calendar });
  expect([status.isOpenEnded, status.week]).toEqual([true, { number: 1 }]);
});

test('the day is that of the course’s clock', () => {
  expect(courseClock('2027-02-04T03:30:00Z', 'America/New_York')).toEqual({
    today: '2027-02-03',
    time: '22:30',
  });
  expect(courseClock('2027-02-04T03:30:00Z', 'Asia/Tokyo')).toEqual({ today: '2027-02-04', time: '12:30' });
});
