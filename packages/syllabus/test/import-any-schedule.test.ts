import type { Schedule, ScheduleDay } from '@proseminar/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarSchema } from '../src/calendar-file.js';
import { courseSchema } from '../src/course-file.js';
import { compareSchedule } from '../src/import/compare-schedule.js';
import { draftCourse } from '../src/import/draft-course.js';
import { overridesSchema } from '../src/overrides/overrides-file.js';
import { planCourse } from '../src/plan-course.js';
import { makeCatalog, makePaper } from './make-catalog.js';

const numRuns = process.env.SCHEDULE_RUNS;
const catalog = makeCatalog(
  [...'abcdefgh'].map((id) => makePaper(id, { topics: [id < 'e' ? 'one' : 'two'] })),
);
const words = fc.oneof(
  fc.constantFrom(
    'Introduction',
    'No class',
    'Spring break',
    'Guest lecture: Ada',
    'Paper a',
    'Proposal due (5 pm)',
    'Deadline: 42',
    'Due',
    ' ',
    'x'.repeat(600),
  ),
  fc.string({ maxLength: 12 }),
);
const line = fc.integer({ min: 1, max: 400 });
const url = fc.constantFrom(
  'https://example.org/a.pdf',
  'Slides/a.pdf',
  `https://example.org/${'a'.repeat(600)}`,
);
const role = fc.constantFrom('required' as const, 'optional' as const);
const reading = fc.record(
  {
    title: fc.oneof(
      fc.constantFrom(...'abcdefgh').map((id) => `Paper ${id}`),
      words,
    ),
    url,
    role,
    detail: words,
    line,
  },
  { requiredKeys: ['title', 'line'] },
);
const cell = fc.record({
  column: fc.constantFrom(
    'people' as const,
    'slides' as const,
    'summary' as const,
    'due' as const,
    'struck' as const,
    'other' as const,
  ),
  header: words,
  text: words,
  links: fc.array(
    fc.record({ rel: fc.constantFrom('slides' as const, 'other' as const), label: words, url }),
    { maxLength: 3 },
  ),
  line,
});
const month = fc.integer({ min: 1, max: 12 });
const inMonth = fc.integer({ min: 1, max: 31 });
const day: fc.Arbitrary<ScheduleDay> = fc.record(
  {
    date: fc.record(
      {
        text: words,
        month,
        day: inMonth,
        year: fc.constantFrom(1969, 2026, 2027, 2999),
        last: fc.record({ month, day: inMonth }),
        others: fc.array(fc.record({ month, day: inMonth }), { maxLength: 2 }),
      },
      { requiredKeys: ['text', 'month', 'day'] },
    ),
    line,
    section: fc.record({ text: words, line }),
    titles: fc.array(fc.record({ text: words, line }), { maxLength: 2 }),
    readings: fc.array(reading, { maxLength: 4 }),
    cells: fc.array(cell, { maxLength: 2 }),
  },
  { requiredKeys: ['date', 'line', 'titles', 'readings', 'cells'] },
);
const schedules: fc.Arbitrary<Schedule> = fc.record({
  title: words,
  times: fc.constantFrom([], [{ text: 'TTh 10:30-12:00', line: 1 }], [{ text: 'Mon 10-12:30 pm', line: 1 }]),
  days: fc.array(day, { maxLength: 12 }),
});

test('any schedule makes a course as its files may say it, or what is missing', () => {
  let made = 0;
  fc.assert(
    fc.property(schedules, fc.boolean(), (schedule, told) => {
      const drafted = draftCourse(schedule, catalog, {
        readingList: 'list.md',
        timeZone: 'Europe/Berlin',
        ...(told && { year: 2026, meetings: ['MWF 10:30-12:00'] }),
      });
      if ('missing' in drafted) return;
      made++;
      const { course, calendar, overrides = {} } = drafted;
      expect(courseSchema.safeParse(course).error?.issues).toBeUndefined();
      expect(calendarSchema.safeParse(calendar).error?.issues).toBeUndefined();
      expect(overridesSchema.safeParse(overrides).error?.issues).toBeUndefined();
      const { plan } = planCourse({ course, calendar, catalog });
      if (plan) expect(compareSchedule(drafted.days, plan)).toEqual([]);
    }),
    // More runs, each time other ones: `SCHEDULE_RUNS=2000`.
    numRuns === undefined ? { numRuns: 150, seed: 585 } : { numRuns: Number(numRuns) },
  );
  expect(made).toBeGreaterThan(20);
});
