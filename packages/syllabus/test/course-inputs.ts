import fc from 'fast-check';
import type { Calendar } from '../src/calendar-file.js';
import type { Course } from '../src/course-file.js';
import type { PlanInput } from '../src/plan-course.js';
import { makeCatalog, makePaper } from './make-catalog.js';

const ids = Array.from({ length: 12 }, (_, index) => `p${index}`);
const paper = fc.constantFrom(...ids);
const someOf = (least: number, most: number) => fc.uniqueArray(paper, { minLength: least, maxLength: most });
const session = fc.oneof(fc.integer({ min: 2, max: 5 }), fc.constantFrom('last', 'last - 1'));

const papers = fc.tuple(
  ...ids.map((id) =>
    fc
      .record(
        {
          topics: fc.constantFrom(['a'], ['b'], ['c'], ['a', 'sub']),
          year: fc.integer({ min: 2010, max: 2020 }),
          pages: fc.integer({ min: 4, max: 30 }),
          tags: fc.constantFrom(['core'], ['other']),
        },
        { requiredKeys: ['topics', 'tags'] },
      )
      .map((fields) => makePaper(id, fields)),
  ),
);

const pin = fc.oneof(
  fc.record({ paper, session }),
  fc.record({ paper, week: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ paper, from: session }, { requiredKeys: ['paper', 'from'] }),
  fc.record({ paper, to: session, not: fc.array(session, { minLength: 1, maxLength: 2 }) }),
  fc.record({ paper, alone: fc.constant(true as const) }),
  fc.record({ paper, session, alone: fc.constant(true as const) }),
);

const select = fc.record(
  {
    topics: fc.uniqueArray(
      fc
        .constantFrom('a', 'b', 'c')
        .chain((topic) => fc.constantFrom(topic, { topic, opener: { title: `Basics of ${topic}` } })),
      { minLength: 1, maxLength: 3, selector: (entry) => (typeof entry === 'string' ? entry : entry.topic) },
    ),
    tags: fc.constant(['core']),
    include: someOf(1, 2),
    optional: someOf(1, 3),
    exclude: someOf(1, 2),
    papers: fc.oneof(fc.constant('all' as const), fc.integer({ min: 1, max: 10 })),
  },
  { requiredKeys: [] },
);

const order = fc.record(
  {
    after: fc.dictionary(
      fc.constantFrom('p3', 'p5', 'p8'),
      fc.subarray(['p0', 'p1', 'p2'], { minLength: 1 }),
      {
        maxKeys: 2,
      },
    ),
    before: fc.dictionary(fc.constantFrom('p0', 'p2'), fc.subarray(['p4', 'p7', 'p9'], { minLength: 1 }), {
      maxKeys: 2,
    }),
    together: fc.array(someOf(2, 3), { minLength: 1, maxLength: 2 }),
    apart: fc.array(someOf(2, 3), { minLength: 1, maxLength: 2 }),
    by: fc.constantFrom('year' as const, 'list' as const),
  },
  { requiredKeys: [] },
);

const course: fc.Arbitrary<Course> = fc.record(
  {
    title: fc.constant('Course'),
    readingList: fc.constant('index.md'),
    select,
    order,
    sessions: fc.record(
      {
        required: fc.integer({ min: 1, max: 3 }),
        optional: fc.integer({ min: 0, max: 2 }),
        minutesPerPaper: fc.constantFrom(25, 40, 60),
        readingMinutes: fc.integer({ min: 60, max: 400 }),
      },
      { requiredKeys: [] },
    ),
    pins: fc.array(pin, { maxLength: 3 }),
    fixed: fc.uniqueArray(
      fc.record(
        { session: fc.constantFrom(1, 3, 'last'), title: fc.constant('Own'), readings: someOf(1, 2) },
        { requiredKeys: ['session', 'title'] },
      ),
      { maxLength: 2, selector: (own) => own.session },
    ),
  },
  { requiredKeys: ['title', 'readingList'] },
);

/** A course in which no paper is asked for twice, as far as that is an error. */
function askOnce(course: Course): Course {
  const { select, fixed = [], pins = [] } = course;
  const taken = new Set(fixed.flatMap(({ readings = [] }) => readings));
  const free = (papers: readonly string[] = []) => {
    const own = papers.filter((id) => !taken.has(id));
    for (const id of own) taken.add(id);
    return own;
  };
  const { optional, exclude, include, ...others } = select ?? {};
  const excluded = free(exclude?.filter((id) => !pins.some((pin) => pin.paper === id)));
  const lists = {
    exclude: excluded,
    include: free(include),
    optional: free(optional),
  };
  const filled = Object.fromEntries(Object.entries(lists).filter(([, papers]) => papers.length > 0));
  const inOwn = new Set(fixed.flatMap(({ readings = [] }) => readings));
  return {
    ...course,
    select: { ...others, ...filled },
    pins: pins.filter((pin) => !inOwn.has(pin.paper)),
  };
}

const calendar: fc.Arbitrary<Calendar> = fc
  .record(
    {
      lastDay: fc.constantFrom('2027-01-20', '2027-01-29', '2027-02-12'),
      meetings: fc.constantFrom('MW 10:30-11:50', 'MWF 10:30-11:20', 'Th 16:00-18:00', [
        'T 9:00-10:20',
        'F 9:00-9:50',
      ]),
      noClass: fc.constant([{ from: '2027-01-18', to: '2027-01-22', reason: 'Break' }]),
      extraDays: fc.constant([{ date: '2027-01-16', time: '9:00-12:00' }]),
      pins: fc.array(
        fc.record({ paper, date: fc.constantFrom('2027-01-12', '2027-01-13', '2027-01-14', '2027-01-16') }),
        {
          minLength: 1,
          maxLength: 1,
        },
      ),
    },
    { requiredKeys: ['meetings'] },
  )
  .map((fields) => ({ firstDay: '2027-01-11', timeZone: 'America/New_York', ...fields }));

/** Small courses with wishes of all kinds, of which about every second can be planned. */
export const courseInputs: fc.Arbitrary<PlanInput> = fc.record({
  course: course.map(askOnce),
  calendar,
  catalog: papers.map(makeCatalog),
});
