import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Calendar, type Course, planCourse } from '../src/index.js';
import { makeCatalog, makePaper } from './make-catalog.js';

const topicNames = ['a', 'b', 'c', 'd'];

const catalogs = fc
  .array(
    fc.record({
      topic: fc.constantFrom(...topicNames),
      year: fc.option(fc.integer({ min: 1990, max: 2026 })),
      pdf: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((rows) =>
    makeCatalog(
      rows.map(({ topic, year, pdf }, index) =>
        makePaper(`p${index}`, {
          topics: [topic],
          ...(year !== null && { year }),
          links: pdf ? [{ rel: 'pdf', url: 'https://example.org/x.pdf' }] : [],
        }),
      ),
    ),
  );

const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    start: fc.integer({ min: 0, max: 330 }),
    length: fc.option(fc.integer({ min: 20, max: 120 })),
    days: fc.constantFrom('M', 'MW', 'TTh', 'MWF', 'Fri'),
    zone: fc.constantFrom(
      'America/New_York',
      'Europe/London',
      'Asia/Kolkata',
      'Pacific/Kiritimati',
      'Pacific/Apia',
    ),
    every: fc.constantFrom(1, 1, 2, 3),
    weekNumbers: fc.constantFrom('calendar' as const, 'teaching' as const, 'iso' as const),
    sessionNumbers: fc.constantFrom('held' as const, 'scheduled' as const),
    exams: fc.option(fc.integer({ min: 0, max: 60 })),
    breaks: fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 8 })), {
      maxLength: 3,
    }),
  })
  .map(({ start, length, days, zone, every, weekNumbers, sessionNumbers, exams, breaks }) => {
    const firstDay = dayOf(start);
    return {
      firstDay,
      ...(length !== null && { lastDay: dayOf(start + length) }),
      timeZone: zone,
      meetings: [{ days, time: '10:30-11:50', every }],
      weekNumbers,
      sessionNumbers,
      ...(exams !== null && { exams: [{ from: dayOf(start + exams), to: dayOf(start + exams + 4) }] }),
      noClass: breaks.map(([from, more]) => ({
        from: dayOf(start + from),
        to: dayOf(start + from + more),
        reason: 'Break',
      })),
    };
  });

const courses: fc.Arbitrary<Course> = fc
  .record({
    required: fc.integer({ min: 1, max: 4 }),
    optional: fc.integer({ min: 0, max: 2 }),
    after: fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 4 }),
    wanted: fc.option(fc.integer({ min: 1, max: 12 })),
    introduction: fc.boolean(),
  })
  .map(({ required, optional, after, wanted, introduction }) => ({
    title: 'Seminar',
    readingList: 'index.md',
    sessions: { required, optional },
    ...(wanted !== null && { select: { papers: wanted } }),
    ...(introduction && { fixed: [{ session: 1, title: 'Introduction' }] }),
    order: {
      after: Object.fromEntries(
        after.filter(([one, other]) => one > other).map(([one, other]) => [`p${one}`, [`p${other}`]]),
      ),
    },
  }));

/** A date by its day from 1 September 2026, by the calendar of the tests' own. */
function dayOf(day: number): string {
  return new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(0, 10);
}

test('every plan keeps what a plan must keep', () => {
  let plans = 0;

  fc.assert(
    fc.property(courses, calendars, catalogs, (course, calendar, catalog) => {
      const known = new Set(catalog.papers.map(({ id }) => id));
      const after = Object.fromEntries(
        Object.entries(course.order?.after ?? {}).filter(
          ([id, [other = '']]) => known.has(id) && known.has(other),
        ),
      );
      const input = { course: { ...course, order: { after } }, calendar, catalog };
      const { plan, problems } = planCourse(input);
      expect(plan === undefined).toBe(problems.some(({ severity }) => severity === 'error'));
      if (!plan) return;
      plans++;

      expect(planCourse(structuredClone(input))).toEqual({ plan, problems });
      expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);

      const read = plan.sessions.flatMap(({ readings }) => readings.map(({ paper }) => paper));
      const all = [...read, ...plan.leftOut.map(({ paper }) => paper)];
      expect([...all].sort()).toEqual([...known].sort());

      const dates = plan.sessions.map(({ date }) => date);
      expect(dates).toEqual([...new Set(dates)].sort());
      const numbers = plan.sessions.map(({ number }) => number);
      const taken = plan.noClass.flatMap((day) => day.numbers ?? []);
      expect([...numbers, ...taken].sort((a, b) => a - b)).toEqual(
        [...numbers, ...taken].map((_, index) => index + 1),
      );
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      for (const { from, to } of (calendar.exams ?? []) as readonly { from: string; to: string }[]) {
        expect(dates.filter((date) => from <= date && date <= to)).toEqual([]);
      }
      const off = new Set(plan.noClass.map(({ date }) => date));
      expect(dates.filter((date) => off.has(date))).toEqual([]);
      for (const { from, to } of (calendar.noClass ?? []) as readonly { from: string; to: string }[]) {
        expect(dates.filter((date) => from <= date && date <= to)).toEqual([]);
      }

      for (const { readings, kind } of plan.sessions) {
        const count = (wanted: string) => readings.filter(({ role }) => role === wanted).length;
        expect(count('required')).toBeLessThanOrEqual(course.sessions?.required ?? 2);
        expect(count('optional')).toBeLessThanOrEqual(course.sessions?.optional ?? 1);
        expect(kind === 'reading').toBe(count('required') > 0);
      }

      const topics = new Map(catalog.papers.map((paper) => [paper.id, paper.topics[0]]));
      const required = plan.sessions.flatMap(({ readings }) =>
        readings.filter(({ role }) => role === 'required').map(({ paper }) => topics.get(paper)),
      );
      const changes = required.filter((topic, index) => topic !== required[index - 1]);
      expect(changes).toEqual([...new Set(required)]);

      for (const { ruleId, path } of problems) {
        if (ruleId !== 'order-is-kept') continue;
        const [later = ''] = path.slice(2).map(String);
        const [earlier = ''] = after[later] ?? [];
        expect(path.length < 4 || topics.get(later) !== topics.get(earlier)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );

  expect(plans).toBeGreaterThan(50);
});

test('sessions start at the same time on the clock of their zone, whatever its offset is', () => {
  const catalog = makeCatalog(Array.from({ length: 30 }, (_, index) => makePaper(`p${index}`)));
  const course: Course = { title: 'Group', readingList: 'index.md', sessions: { required: 1 } };

  for (const timeZone of ['America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Africa/Casablanca']) {
    const calendar: Calendar = {
      firstDay: '2027-09-06',
      timeZone,
      meetings: [{ days: 'W', time: '16:00-17:30' }],
    };
    const sessions = planCourse({ course, calendar, catalog }).plan?.sessions ?? [];
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' });
    const shown = sessions.map(({ startInstant }) => clock.format(new Date(startInstant)));

    expect(shown).toHaveLength(30);
    expect(shown).toEqual(
      sessions.map(({ date, start }) => `${date.slice(8)}/${date.slice(5, 7)}/${date.slice(0, 4)}, ${start}`),
    );
  }
});
