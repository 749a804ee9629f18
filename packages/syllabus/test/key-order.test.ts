import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Calendar, type Course, type People, planCourse } from '../src/index.js';
import { sampleCalendar, sampleCatalog, sampleCourse } from './sample-plan.js';

const { presenters: _, ...rest } = sampleCourse;
const course: Course = {
  ...rest,
  order: {
    ...rest.order,
    after: {
      'osdi21-pollux': ['osdi18-gandiva', 'nsdi19-tiresias'],
      'nsdi19-tiresias': ['osdi18-gandiva'],
      'sc20-zero': ['neurips19-gpipe'],
      'neurips19-gpipe': ['osdi14-parameter-server'],
    },
  },
  milestones: [
    { id: 'proposal', title: 'Proposal', due: 'session 2' },
    { id: 'report', title: 'Report', due: 'proposal + 2 weeks' },
    { id: 'slides', title: 'Slides' },
  ],
};
const calendar: Calendar = {
  ...sampleCalendar,
  dates: { slides: '2027-03-10', proposal: '2027-03-01 @ 12:00' },
};
const people: People = {
  people: [
    { id: 'ada', name: 'Ada', prefer: ['osdi21-pollux'], cannot: ['2027-03-08'] },
    { id: 'alan', name: 'Alan', most: 4 },
    { id: 'grace', name: 'Grace', roles: ['scribe'] },
  ],
  roles: [
    { id: 'presenter', title: 'Presenting' },
    { id: 'scribe', title: 'Scribe', clashes: [] },
  ],
};

/** A value with the keys of its maps in another order, at every depth. */
function shuffled<Value>(value: Value): fc.Arbitrary<Value> {
  return fc.infiniteStream(fc.nat()).map((numbers) => rearrange(value, () => numbers.next().value) as Value);
}

function rearrange(value: unknown, draw: () => number): unknown {
  if (Array.isArray(value)) return value.map((each) => rearrange(each, draw));
  if (typeof value !== 'object' || value === null) return value;
  const keyed = Object.entries(value).map(([key, each]) => ({
    key,
    each: rearrange(each, draw),
    at: draw(),
  }));
  return Object.fromEntries(keyed.sort((a, b) => a.at - b.at).map(({ key, each }) => [key, each]));
}

test('the order of keys in the files makes no difference to the bytes of the plan', () => {
  const usual = planCourse({ course, calendar, people, catalog: sampleCatalog });
  expect(usual.plan?.sessions.length).toBeGreaterThan(5);
  const text = JSON.stringify(usual.plan);

  fc.assert(
    fc.property(shuffled(course), shuffled(calendar), shuffled(people), (one, other, third) => {
      const { plan } = planCourse({ course: one, calendar: other, people: third, catalog: sampleCatalog });
      expect(JSON.stringify(plan)).toBe(text);
    }),
    { numRuns: 60 },
  );
});
