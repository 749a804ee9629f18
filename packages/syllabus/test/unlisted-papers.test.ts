import { expect, test } from 'vitest';
import type { Calendar } from '../src/calendar-file.js';
import type { Course } from '../src/course-file.js';
import type { CoursePlan } from '../src/course-plan.js';
import type { TermChange } from '../src/overrides/overrides-file.js';
import { planCourse } from '../src/plan-course.js';
import { isError } from '../src/plan-problem.js';
import { makeCatalog, makePaper } from './make-catalog.js';
import { checkPast } from './terms/find-breaches.js';
import { makeRandom } from './terms/random.js';
import { compare, daysOfEvents, findCourse, keep } from './terms/replay-term.js';
import { addEvent } from './terms/term-events.js';

const papers = ['a', 'b', 'c'].flatMap((topic) =>
  Array.from({ length: 6 }, (_, index) =>
    makePaper(`osdi1${index}-${topic.repeat(4)}${index}`, { topics: [topic], year: 2010 + index }),
  ),
);
const [read, later] = ['osdi10-aaaa0', 'osdi14-bbbb4'];
const calendar: Calendar = {
  firstDay: '2027-01-11',
  lastDay: '2027-02-26',
  timeZone: 'UTC',
  meetings: 'MW 9:00-10:00',
};
const course: Course = {
  title: 'Course',
  readingList: 'list.md',
  select: { topics: ['a', 'b', 'c'], papers: 12 },
  sessions: { required: 1, optional: 0 },
};
const snow: TermChange = { on: '2027-02-01', cancel: '2027-02-03' };

interface Told {
  readonly plan?: CoursePlan;
  readonly messages: readonly string[];
}

/** Plan a course with some papers, after what a plan before has carried out. */
function plan(
  gone: readonly string[],
  changes: readonly TermChange[],
  last?: CoursePlan,
  own: Course = course,
): Told {
  const { plan, problems } = planCourse({
    course: own,
    calendar,
    catalog: makeCatalog(papers.filter(({ id }) => !gone.includes(id))),
    overrides: { changes },
    ...(last && { last: keep(last) }),
  });
  const messages = problems.map(
    ({ file, path, severity, reason }) => `${severity} ${[file, ...path].join('.')}: ${reason}`,
  );
  return { ...(plan && { plan }), messages };
}

/** A term in which some changes were carried out, and then papers leave the list. */
function leave(gone: readonly string[], before: readonly TermChange[], own: Course = course, more = [snow]) {
  const first = plan([], [], undefined, own).plan;
  const last = before.length === 0 ? first : plan([], before, first, own).plan;
  expect(last).toBeDefined();
  const { plan: next, messages } = plan(gone, [...before, ...more], last, own);
  if (last && next) expect([...checkPast({ before: last, after: next, change: snow })]).toEqual([]);
  return { next, messages };
}

const unread =
  (how: string) =>
  (id: string): string =>
    `Unexpected list without \`${id}\`, which ${how}, expected it to stay until it is read: put it back, or take it out of the course, too (\`--remove ${id}\`)`;
const wasRead = `warning course.readingList: Unexpected list without \`${read}\`, which was read on 2027-01-11, expected it to stay: documents have nothing but its id`;
const on = '2027-01-11';

test.each<[string, string, readonly TermChange[], Course, readonly string[]]>([
  ['that was added and read', read, [{ on, addPaper: read }], course, [wasRead]],
  ['that the course includes and that was read', read, [], withSelect({ include: [read] }), [wasRead]],
  ['that was read and pinned', read, [], { ...course, pins: [{ paper: read, session: 1 }] }, [wasRead]],
  [
    'that was read and comes before another',
    read,
    [],
    { ...course, order: { before: { [read]: ['osdi11-aaaa1'] }, apart: [[read, later]] } },
    [wasRead],
  ],
  [
    'that was read on a day of its own',
    read,
    [],
    { ...course, fixed: [{ session: 1, title: 'Introduction', kind: 'introduction', readings: [read] }] },
    [wasRead],
  ],
  [
    'that was added and is not read yet',
    later,
    [{ on, addPaper: later }],
    course,
    [`warning overrides.changes.0.addPaper: ${unread('was added on 2027-01-11')(later)}`],
  ],
  [
    'that became optional',
    later,
    [
      { on, addPaper: later },
      { on, optional: later },
    ],
    course,
    [`warning overrides.changes.1.optional: ${unread('became optional on 2027-01-11')(later)}`],
  ],
  ['that was removed', later, [{ on, remove: later }], course, []],
  ['that nobody names', later, [], course, []],
])('a paper %s leaves the list, and the term goes on', (_, gone, before, own, expected) => {
  const { next, messages } = leave([gone], before, own);
  expect(messages).toEqual(expected);
  expect(next).toBeDefined();
});

test('a paper that has left the list can be taken out of the course, too', () => {
  const { next, messages } = leave([later], [{ on, addPaper: later }], course, [
    { on: snow.on, remove: later },
  ]);
  expect([next !== undefined, ...messages]).toEqual([true]);
});

test('a course that names a paper before it is read, which has left the list, says so', () => {
  const expected = (words: string) => [
    `error course.select.include.0: Unexpected paper \`${later}\`, which has left the reading list, expected ${words}`,
  ];
  const own = withSelect({ include: [later] });
  expect(leave([later], [], own).messages).toEqual(expected('it to come back, or to be named no more'));

  // The one that has come to the list is meant, none that was there before.
  const last = plan([], [], undefined, own).plan;
  const renamed = makePaper('osdi14-bbbb4x', { topics: ['b'] });
  const { problems } = planCourse({
    course: own,
    calendar,
    catalog: makeCatalog([...papers.filter(({ id }) => id !== later), renamed]),
    overrides: { changes: [snow] },
    ...(last && { last: keep(last) }),
  });
  expect(problems).toMatchObject([
    { reason: expect.stringMatching(/reading list, expected `osdi14-bbbb4x`$/u) },
  ]);
});

test('a change that names a paper which the list does not have is a mistake', () => {
  const add: TermChange = { on: snow.on, addPaper: 'osdi14-bbbb' };
  expect(leave([], [], course, [add]).messages).toEqual([
    'error overrides.changes.0.addPaper: Unexpected paper `osdi14-bbbb`, expected `osdi14-bbbb4`',
  ]);
  expect(leave([later], [], course, [{ on: snow.on, addPaper: later }]).messages).toEqual([
    `error overrides.changes.0.addPaper: Unexpected paper \`${later}\`, which has left the reading list, expected it to come back, or to be named no more`,
  ]);
});

function withSelect(more: Course['select']): Course {
  return { ...course, select: { ...course.select, ...more } };
}

/** How many terms are played: `UNLISTED_TERMS=400 npx vitest run packages/syllabus/test/unlisted-papers.test.ts`. */
const terms = Number(process.env.UNLISTED_TERMS ?? 3);
/** The last one is an open-ended course that once was too short without the papers that were read. */
const seeds = [...Array.from({ length: terms }, (_, index) => index + 1), 35];

// What runs in one go is not broken off, and is longer on a machine that has more to do.
test('whatever was read may leave the list, and whatever changes name that were carried out', {
  timeout: 0,
}, () => {
  const tried = { read: 0, named: 0 };
  for (const seed of seeds) {
    const random = makeRandom(seed);
    const { name, input, first } = findCourse(seed, random);
    const all = input.catalog.papers.map(({ id }) => id);
    let last = first;
    let changes: readonly TermChange[] = [];
    for (const day of daysOfEvents(first, 30, random)) {
      const next = addEvent({ changes }, day, last, all, random)?.changes ?? changes;
      const after = planCourse({ ...input, overrides: { changes: next }, last: keep(last) }).plan;
      if (!after || next === changes) continue;
      [last, changes] = [after, next];

      const readAlready = last.sessions.flatMap(({ date, readings }) =>
        readings.flatMap(({ paper }) => (date < day ? paper : [])),
      );
      const { course, calendar } = input;
      const isNamed = (id: string) => JSON.stringify([course, calendar]).includes(`"${id}"`);
      const named = changes
        .flatMap(({ addPaper, optional, remove }) => addPaper ?? optional ?? remove ?? [])
        .filter((id) => !isNamed(id));
      tried.read += readAlready.length;
      tried.named += named.length;

      const gone = new Set([...readAlready, ...named].filter(() => random.chance(0.5)));
      const catalog = { ...input.catalog, papers: input.catalog.papers.filter(({ id }) => !gone.has(id)) };
      const without = planCourse({ ...input, catalog, overrides: { changes }, last: keep(last) });
      const words = `${name} ${seed} on ${day}, without ${[...gone]}`;
      expect([words, ...without.problems.filter(isError)]).toEqual([words]);
      const change = { on: day };
      const past = without.plan ? checkPast({ before: last, after: without.plan, change }) : ['no plan'];
      expect([words, ...past]).toEqual([words]);

      const back = planCourse({ ...input, overrides: { changes }, last: keep(without.plan ?? last) }).plan;
      expect(back).toBeDefined();
      if (named.every((id) => !gone.has(id))) expect([words, ...compare(last, back)]).toEqual([words]);
    }
  }
  expect(Math.min(tried.read, tried.named)).toBeGreaterThan(terms);
});
