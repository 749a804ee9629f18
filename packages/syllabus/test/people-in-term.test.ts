import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../src/calendar.js';
import type { Calendar } from '../src/calendar-file.js';
import type { Course } from '../src/course-file.js';
import type { CoursePlan } from '../src/course-plan.js';
import { lockPlan, planCourse } from '../src/index.js';
import { changePeople } from '../src/overrides/change-people.js';
import type { TermChange } from '../src/overrides/overrides-file.js';
import type { People } from '../src/people/people-file.js';
import { readLastPlan } from '../src/replan/last-plan.js';
import { makeCatalog, makePaper } from './make-catalog.js';
import { renderTexts } from './render-texts.js';

/** How many terms are played. */
const numRuns = Number(process.env.TERM_RUNS ?? 30);

const catalog = makeCatalog(
  ['a', 'b', 'c'].flatMap((topic, place) =>
    Array.from({ length: 5 }, (_, index) =>
      makePaper(`${topic}${index + 1}`, { topics: [topic], year: 2010 + index + place }),
    ),
  ),
);
const calendar: Calendar = {
  firstDay: '2027-01-11',
  lastDay: '2027-03-12',
  timeZone: 'UTC',
  meetings: 'MW 9:00-10:00',
};
const course: Course = { title: 'Course', readingList: 'list.md', sessions: { required: 1, optional: 0 } };
const days = Array.from({ length: 18 }, (_, index) =>
  addDays('2027-01-11', 7 * (index >> 1) + 2 * (index % 2)),
);

const files: fc.Arbitrary<People> = fc
  .record({
    people: fc.array(
      fc.record({
        cannot: fc.subarray(days, { maxLength: 3 }),
        prefer: fc.subarray(['a1', 'a3', 'b', 'b4', 'c2'], { maxLength: 3 }),
        most: fc.option(fc.integer({ min: 2, max: 6 }), { freq: 2 }),
      }),
      { minLength: 4, maxLength: 8 },
    ),
    roles: fc.integer({ min: 1, max: 2 }),
    spacing: fc.constantFrom(1, 3, 8),
  })
  .map(({ people, roles, spacing }) => ({
    spacing,
    roles: ['presenter', 'scribe'].slice(0, roles).map((id) => ({ id, title: id })),
    people: people.map(({ cannot, prefer, most }, index) => ({
      id: `s${index}`,
      name: `S${index}`,
      cannot,
      prefer,
      ...(most !== null && { most }),
    })),
  }));

/** What happens, and on which of the days since the last time. */
const events = fc.array(
  fc.record({
    kind: fc.constantFrom('dropStudent', 'addStudent', 'cancel', 'move', 'swap'),
    wait: fc.nat(4),
    ahead: fc.nat(6),
    who: fc.nat(9),
  }),
  { minLength: 1, maxLength: 6 },
);

type Event = (typeof events extends fc.Arbitrary<infer Value> ? Value : never)[number];

function toChange({ kind, ahead, who }: Event, on: string, index: number): TermChange {
  const later = days.filter((day) => day >= on);
  const one = later[ahead % later.length] ?? on;
  const other = later[(ahead + 1 + who) % later.length] ?? on;
  if (kind === 'dropStudent') return { on, dropStudent: `s${who}` };
  if (kind === 'addStudent') return { on, addStudent: { id: `new${index}`, name: `N${index}` } };
  if (kind === 'cancel') return { on, cancel: one };
  return kind === 'move' ? { on, move: one, to: addDays(one, 1) } : { on, swap: [one, other] };
}

test('whatever happens in a term, turns that were stay, and those to come keep to the rules', () => {
  let played = 0;

  fc.assert(
    fc.property(files, events, (people, happened) => {
      const plan = (changes: readonly TermChange[], last?: CoursePlan) => {
        const kept = last && readLastPlan(JSON.parse(JSON.stringify(lockPlan(last))));
        return planCourse({
          course,
          calendar,
          catalog,
          people,
          overrides: { changes },
          ...(kept && { last: kept }),
        }).plan;
      };
      let changes: readonly TermChange[] = [];
      let last = plan(changes);
      let today = 0;

      for (const [index, event] of happened.entries()) {
        today = Math.min(today + event.wait, days.length - 2);
        const more = [...changes, toChange(event, days[today] ?? '', index)];
        const next = last && plan(more, last);
        if (!last || !next) continue;

        expectPastAsItWas(next, last, days[today] ?? '');
        expectRulesKept(next, changePeople(people, { changes: more }).people ?? people, days[today] ?? '');
        expect(listPeople(plan(more, next))).toEqual(listPeople(next));
        [changes, last] = [more, next];
        played++;
      }
    }),
    { numRuns },
  );

  expect(played).toBeGreaterThan(numRuns);
});

test.each([
  ['dropped the course', [{ on: '2027-02-08', dropStudent: 's1' }], undefined],
  ['is no longer in the file', [{ on: '2027-02-08', addStudent: { id: 's3', name: 'Dan Three' } }], 's1'],
] as const)('documents name who %s for what they did', async (_, changes, removed) => {
  const people: People = {
    show: 'full',
    people: ['Ann One', 'Bob Two', 'Cem Six'].map((name, index) => ({ id: `s${index}`, name })),
  };
  const last = planCourse({ course, calendar, catalog, people }).plan;
  const rest = { ...people, people: people.people.filter(({ id }) => id !== removed) };
  const { plan } = planCourse({
    course,
    calendar,
    catalog,
    people: rest,
    overrides: { changes },
    ...(last && { last }),
  });
  if (!plan) throw new Error('There is a plan');

  const { documents } = await renderTexts(plan, { catalog });
  const page = documents.find(({ path }) => path === 'README.md')?.content ?? '';
  const lines = page.split('\n').filter((line) => line.includes('Bob Two'));
  expect(lines.map((line) => /\w{3} \d+/u.exec(line)?.[0])).toEqual(['Wed 13', 'Mon 25', 'Wed 3']);
});

function expectPastAsItWas(next: CoursePlan, last: CoursePlan, today: string): void {
  const past = ({ sessions }: CoursePlan) =>
    sessions.filter(({ date }) => date < today).map(({ date, people }) => ({ date, people }));
  expect(past(next)).toEqual(past(last));
  expect(next.people.map(({ id }) => id)).toEqual(expect.arrayContaining(last.people.map(({ id }) => id)));
}

function expectRulesKept({ sessions }: CoursePlan, { people, spacing = 0 }: People, today: string): void {
  for (const { id, cannot = [], from = '', until = '9', most = 99 } of people) {
    const own = sessions.flatMap(({ date, people: turns }) =>
      turns.filter(({ person }) => person === id).map(() => date),
    );
    const later = own.filter((date) => date >= today);
    for (const date of later) {
      expect(cannot).not.toContain(date);
      expect(date >= from && date <= until).toBe(true);
      // Two sessions are on different days, so a day that comes twice is two roles in one session.
      const near = own.filter((other) => Math.abs(daysBetween(date, other)) < Math.max(1, spacing));
      expect(near).toEqual([date]);
    }
    if (later.length > 0) expect(own.length).toBeLessThanOrEqual(most);
  }
}

function listPeople(plan: CoursePlan | undefined) {
  return [plan?.sessions.map(({ date, people }) => ({ date, people })), plan?.people, plan?.fairness];
}
