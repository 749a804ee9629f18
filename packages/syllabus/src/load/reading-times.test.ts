import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCatalog, makePaper } from '../../test/make-catalog.js';
import type { Calendar } from '../calendar-file.js';
import type { Course } from '../course-file.js';
import { planCourse } from '../plan-course.js';
import { readingMinutes, readingPurposes, readRates } from './reading-rates.js';
import { addUpWeeks } from './week-loads.js';

const course: Course = { title: 'Seminar', readingList: 'index.md' };
const weekly: Calendar = {
  firstDay: '2027-01-11',
  lastDay: '2027-01-29',
  timeZone: 'America/New_York',
  meetings: [{ days: 'MW', time: '10:30-11:50' }],
  noClass: [{ date: '2027-01-25', reason: 'Snow' }],
};

describe('minutes of a paper', () => {
  test.each([
    [10, 'reader', 60],
    [10, 'reviewer', 86],
    [10, 'presenter', 120],
    [undefined, 'reader', 84],
    [undefined, 'presenter', 168],
  ] as const)('of %s pages, a %s takes', (pages, purpose, minutes) => {
    expect(readingMinutes(pages === undefined ? {} : { pages }, readRates({}), purpose)).toBe(minutes);
  });

  test('a course has its own rates, and the usual ones beside them', () => {
    const rates = readRates({ load: { pages: 30, pagesPerHour: { presenter: 4.5 } } });
    expect(rates).toEqual({ pages: 30, pagesPerHour: { reader: 10, reviewer: 7, presenter: 4.5 } });
    expect(readingPurposes.map((purpose) => readingMinutes({}, rates, purpose))).toEqual([180, 257, 400]);
  });
});

describe('load of a plan', () => {
  const catalog = makeCatalog([
    makePaper('a1', { topics: ['a'], year: 2001, pages: 10 }),
    makePaper('a2', { topics: ['a'], year: 2002 }),
    makePaper('a3', { topics: ['a'], year: 2003, pages: 20 }),
    makePaper('a4', { topics: ['a'], year: 2004, pages: 5 }),
    makePaper('s1', { pages: 30 }),
  ]);
  const input = {
    catalog,
    calendar: weekly,
    course: {
      ...course,
      sessions: { required: 1, optional: 1 },
      select: { topics: ['a'], papers: 3 },
      selfStudy: [{ day: 1, readings: ['s1'] }],
    },
    people: {
      people: [
        { id: 'ada', name: 'Ada' },
        { id: 'alan', name: 'Alan' },
      ],
      roles: [
        { id: 'reviewer', title: 'Review', clashes: [] },
        { id: 'opponent', title: 'Against', reads: 'presenter' as const, clashes: [] },
        { id: 'scribe', title: 'Scribe', clashes: [], heldBy: ['ada'] },
      ],
    },
  };
  const { plan } = planCourse(input);

  test('sessions say how long a reader needs, and what is assumed', () => {
    expect(plan?.sessions.map(({ readings, load }) => [readings.map(({ paper }) => paper), load])).toEqual([
      [['a1'], { required: 60, optional: 0, assumed: [] }],
      [['a2'], { required: 84, optional: 0, assumed: ['a2'] }],
      [['a3', 'a4'], { required: 120, optional: 30, assumed: [] }],
      [[], { required: 0, optional: 0, assumed: [] }],
      [[], { required: 0, optional: 0, assumed: [] }],
    ]);
  });

  test('weeks add up their days, those without class too', () => {
    expect(plan?.load).toEqual({
      pages: 14,
      pagesPerHour: { reader: 10, reviewer: 7, presenter: 5 },
      weeks: [
        { monday: '2027-01-11', week: 1, required: 144, optional: 0, assumed: ['a2'] },
        { monday: '2027-01-18', week: 2, required: 120, optional: 30, assumed: [] },
        { monday: '2027-01-25', week: 3, required: 180, optional: 0, assumed: [] },
      ],
    });
  });

  test('turns have the minutes of what their role reads for, people those of all their turns', () => {
    expect(plan?.sessions[0]?.people.map(({ role, minutes }) => [role, minutes])).toEqual([
      ['reviewer', 86],
      ['opponent', 120],
      ['scribe', 60],
    ]);
    const ada = plan?.sessions.map(({ people }) =>
      Math.max(0, ...people.flatMap(({ person, minutes }) => (person === 'ada' ? [minutes] : []))),
    );
    expect(plan?.fairness?.people[0]?.minutes).toBe(ada?.reduce((sum, each) => sum + each, 0));
  });
});

test('weeks have what their days have together, each week once, in the order of time', () => {
  const day = fc.record({
    date: fc.integer({ min: 1, max: 28 }).map((number) => `2027-02-${String(number).padStart(2, '0')}`),
    load: fc.record({
      required: fc.nat(600),
      optional: fc.nat(600),
      assumed: fc.subarray(['a', 'b', 'c']),
    }),
  });
  fc.assert(
    fc.property(fc.array(day, { maxLength: 20 }), (days) => {
      const weeks = addUpWeeks(days);
      for (const kind of ['required', 'optional'] as const) {
        expect(weeks.reduce((sum, week) => sum + week[kind], 0)).toBe(
          days.reduce((sum, { load }) => sum + load[kind], 0),
        );
      }
      const mondays = weeks.map(({ monday }) => monday);
      expect(mondays).toEqual([...new Set(mondays)].sort());
      expect(addUpWeeks([...days].reverse()).map(({ required }) => required)).toEqual(
        weeks.map(({ required }) => required),
      );
    }),
    { numRuns: 60 },
  );
});
