import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Calendar,
  type Course,
  type CoursePlan,
  diffPlans,
  formatChanges,
  lockPlan,
  type People,
  planCourse,
  readLockedPlan,
} from '../src/index.js';
import { makeCatalog, makePaper } from './make-catalog.js';

const catalog = makeCatalog(
  ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) =>
    makePaper(id, { title: id.toUpperCase(), topics: [index < 3 ? 'x' : 'y'], year: 2010 + index }),
  ),
);
const course: Course = {
  title: 'Seminar',
  readingList: 'list.md',
  sessions: { required: 1, optional: 0 },
  milestones: [{ title: 'Report', due: 'session 3' }],
};
const calendar: Calendar = { firstDay: '2027-01-11', timeZone: 'Europe/London', meetings: 'MW 10:00-11:00' };
const people: People = {
  people: ['ada', 'alan', 'grace'].map((id) => ({ id, name: id.toUpperCase() })),
  show: 'none',
};

function plan(changes: { course?: Partial<Course>; calendar?: Partial<Calendar>; people?: People } = {}) {
  const result = planCourse({
    course: { ...course, ...changes.course },
    calendar: { ...calendar, ...changes.calendar },
    catalog,
    ...(changes.people && { people: changes.people }),
  });
  if (!result.plan) throw new Error(result.problems.map(({ reason }) => reason).join('\n'));
  return result.plan;
}

function words(before: CoursePlan, after: CoursePlan): readonly string[] {
  return formatChanges(diffPlans(before, after), { before, after, catalog }, { width: 200 })
    .trimEnd()
    .split('\n');
}

test('a plan has no changes against itself', () => {
  expect(diffPlans(plan(), plan())).toEqual([]);
  expect(words(plan(), plan())).toEqual(['Nothing changes.']);
});

test('a day without class moves sessions, and their papers along', () => {
  const noClass = [{ date: '2027-01-25', reason: 'Snow day' }];
  expect(words(plan(), plan({ calendar: { noClass } }))).toEqual([
    'Course',
    '  changed  calendar.lastDay: 2027-01-27 → 2027-02-01',
    '',
    'Days without class',
    '  new      2027-01-25, Snow day',
    '',
    'Sessions',
    '  moved    session 5, 2027-01-25 → 2027-01-27',
    '  moved    session 6, 2027-01-27 → 2027-02-01',
    '',
    '4 changes.',
  ]);
});

test('papers move, come and go', () => {
  const select = { exclude: ['e'] };
  const after = plan({ course: { select, order: { after: { a: ['b'] } } } });
  expect(diffPlans(plan(), after).filter(({ kind }) => kind === 'paper')).toEqual([
    {
      kind: 'paper',
      change: 'dropped',
      paper: 'e',
      before: [{ session: 5, date: '2027-01-25', role: 'required' }],
      after: [],
    },
  ]);
  expect(words(plan(), after)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^ {2}moved {4}session 1, 2027-01-13 → 2027-01-11:/u),
      expect.stringMatching(/^ {2}moved {4}session 5, 2027-01-27 → 2027-01-25:/u),
      '  dropped  E: session 5, 2027-01-25 → no longer asked for',
      '  dropped  session 5, 2027-01-25: Topic y (2 of 3)',
    ]),
  );

  const [both, one] = [
    { required: 2, optional: 0 },
    { required: 1, optional: 0 },
  ].map((sessions) => plan({ course: { sessions } }));
  expect(one && both && words(both, one)).toContain(
    '  moved    B: session 1, 2027-01-11 → session 2, 2027-01-13',
  );
  expect(words(after, plan())).toContain('  new      E: session 5, 2027-01-25, required');
});

test('a paper that loses its place is left out, or becomes optional', () => {
  const few = plan({ course: { select: { papers: 5 } } });
  const left = few.leftOut.map(({ paper }) => paper);
  expect(left).toHaveLength(1);
  expect(diffPlans(plan(), few)).toContainEqual(
    expect.objectContaining({
      kind: 'paper',
      change: 'dropped',
      paper: left[0],
      leftOut: { before: false, after: true },
    }),
  );
  expect(words(plan(), few).some((line) => line.endsWith('→ left out'))).toBe(true);

  const optional = plan({ course: { select: { papers: 5 }, sessions: { required: 1, optional: 1 } } });
  expect(words(few, optional).filter((line) => line.startsWith('  new'))).toEqual([
    expect.stringMatching(/, optional$/u),
  ]);
});

test('turns say who had them and who has them', () => {
  const before = plan({ people });
  const after = plan({ people: { ...people, fixed: [{ session: 1, person: 'grace' }] } });
  expect(diffPlans(before, after)[0]).toEqual({
    kind: 'turn',
    session: 1,
    date: '2027-01-11',
    role: 'presenter',
    before: ['ada'],
    after: ['grace'],
  });
  expect(words(before, after)).toContain('  changed  session 1, 2027-01-11, Presenting: ADA → GRACE');
  expect(words(plan(), before)).toContain('  new      GRACE');
  expect(words(plan(), before)).toContain('  changed  session 1, 2027-01-11, Presenting: no place → ADA');
});

test('milestones and the course itself', () => {
  const after = plan({
    course: { title: 'New seminar', milestones: [{ title: 'Report', due: 'session 4 @ 12:00' }] },
  });
  expect(words(plan(), after)).toEqual([
    'Course',
    '  changed  title: Seminar → “New seminar”',
    '',
    'Milestones',
    '  moved    Report: 2027-01-18 10:00 → 2027-01-20 12:00',
    '',
    '2 changes.',
  ]);
});

test('next year’s calendar moves all sessions and no paper', () => {
  const after = plan({ calendar: { firstDay: '2028-01-10' } });
  const kinds = diffPlans(plan(), after).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'session')).toHaveLength(6);
  expect(kinds).not.toContain('paper');
});

test('a kept plan is the plan again; without its private part, as documents show it', () => {
  const whole = plan({ people });
  const parts = JSON.parse(JSON.stringify(lockPlan(whole)));
  const kept = readLockedPlan(parts);
  expect(kept && diffPlans(kept, whole)).toEqual([]);

  const shown = readLockedPlan({ shown: parts.shown, people: undefined });
  expect(shown && diffPlans(shown, lockPlan(whole).shown)).toEqual([]);
  expect(readLockedPlan({ shown: { ...parts.shown, schemaVersion: 2 }, people: undefined })).toBeUndefined();
  expect(readLockedPlan({ shown: parts.shown, people: {} })).toBeUndefined();
});

const variants = fc
  .record({
    required: fc.integer({ min: 1, max: 3 }),
    optional: fc.integer({ min: 0, max: 2 }),
    exclude: fc.subarray(['a', 'b', 'c', 'd', 'e']),
    after: fc.constantFrom<NonNullable<Course['order']>>(
      {},
      { after: { a: ['c'] } },
      { after: { d: ['f'] } },
    ),
    days: fc.constantFrom('M', 'MW', 'TTh'),
    room: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
    snow: fc.subarray(['2027-01-13', '2027-01-18', '2027-01-26']),
    members: fc.subarray([...people.people], { minLength: 1 }),
  })
  .map(({ required, optional, exclude, after, days, room, snow, members }) =>
    plan({
      course: {
        sessions: { required, optional },
        order: after,
        milestones: [{ title: 'Report', due: 'session 1' }],
        ...(exclude.length > 0 && { select: { exclude } }),
      },
      calendar: {
        meetings: [{ days, time: '10:00-11:00', ...(room !== undefined && { room }) }],
        noClass: snow.map((date) => ({ date, reason: 'Snow' })),
      },
      people: { ...people, people: members },
    }),
  );

/** A session without what says why, and what follows from the calendar’s zone. */
function facts(session: CoursePlan['sessions'][number] | undefined) {
  if (!session) return undefined;
  const {
    reasons: _,
    startInstant: __,
    endInstant: ___,
    load: ____,
    topics: _____,
    number: ______,
    week: _______,
    ...rest
  } = session;
  return JSON.stringify({
    ...rest,
    readings: session.readings.map(({ paper, role }) => [paper, role]),
    people: session.people.map(({ role, person }) => [role, person]),
  });
}

test('every session that changes appears, and no other', () => {
  fc.assert(
    fc.property(variants, variants, (before, after) => {
      const changes = diffPlans(before, after);
      const named = new Set(
        changes.flatMap((change) => {
          if (change.kind === 'turn') return [change.date];
          if (change.kind === 'session') {
            const moved = change.fields.find(({ field }) => field === 'date');
            return [change.date, ...(moved ? [String(moved.before)] : [])];
          }
          return change.kind === 'paper'
            ? [...change.before, ...change.after].flatMap(({ session, date }) => (session ? [date] : []))
            : [];
        }),
      );
      const [was, is] = [before, after].map(
        ({ sessions }) => new Map(sessions.map((session) => [session.date, session])),
      );
      const dates = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])];
      const changed = dates.filter((date) => facts(was?.get(date)) !== facts(is?.get(date)));
      expect([...named].sort()).toEqual(changed.sort());
      expect(formatChanges(changes, { before, after, catalog }).length).toBeGreaterThan(0);
      expect(diffPlans(after, after)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('whatever a file holds, it is a plan or none', () => {
  const { shown } = JSON.parse(JSON.stringify(lockPlan(plan())));
  const keys = Object.keys(shown);
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.jsonValue(), fc.jsonValue(), (key, value, own) => {
      const kept = readLockedPlan({ shown: { ...shown, [key]: value }, people: own ?? undefined });
      if (!kept) return;
      const changes = diffPlans(kept, plan());
      expect(formatChanges(changes, { before: kept, after: plan(), catalog })).toMatch(/\n$/u);
    }),
  );
});
