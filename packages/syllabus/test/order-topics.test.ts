import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Calendar, type Course, planCourse } from '../src/index.js';
import { makeCatalog, makePaper } from './make-catalog.js';

const calendar: Calendar = {
  firstDay: '2027-01-11',
  timeZone: 'America/New_York',
  meetings: [{ days: 'M', time: '10:30-11:50' }],
};
const names = ['a', 'b', 'c', 'd'];
const catalog = makeCatalog(
  names.flatMap((topic) =>
    [1, 2].map((number) => makePaper(`${topic}${number}`, { topics: [topic], year: 2000 + number })),
  ),
);

function plan(fields: Partial<Course>) {
  const course: Course = {
    title: 'Seminar',
    readingList: 'index.md',
    sessions: { required: 2, optional: 0 },
    ...fields,
  };
  return planCourse({ course, calendar, catalog });
}

function topicsOf(fields: Partial<Course>): string | undefined {
  return plan(fields)
    .plan?.sessions.flatMap(({ topics }) => topics.map(({ id }) => id))
    .join(' ');
}

const given = { topics: ['c', 'b', 'd', 'a'] };

test.each<[string, NonNullable<Course['order']>, string]>([
  ['as given without a word', {}, 'c b d a'],
  ['as given', { topics: 'given', after: { c1: ['a1'] } }, 'c b d a'],
  ['as in the list', { topics: 'list' }, 'a b c d'],
  ['as given where nothing is declared', { topics: 'precedence' }, 'c b d a'],
  ['after a topic that is given later', { topics: 'precedence', after: { c1: ['a2'] } }, 'b d a c'],
  ['before a topic that is given earlier', { topics: 'precedence', before: { a1: ['b2'] } }, 'c d a b'],
  ['papers of one topic move none', { topics: 'precedence', after: { c1: ['c2'] } }, 'c b d a'],
  [
    'of a circle what most papers ask for',
    { topics: 'precedence', after: { c1: ['a1'], c2: ['a2'], a1: ['c2'] } },
    'b d a c',
  ],
  [
    'of an equal circle what is given',
    { topics: 'precedence', after: { c1: ['a1'], a2: ['c2'] } },
    'c b d a',
  ],
])('topics come %s', (_, order, expected) => {
  expect(topicsOf({ select: given, order })).toBe(expected);
});

test('papers count through others that are not in the course', () => {
  const order = { topics: 'precedence' as const, after: { c1: ['d1'], d1: ['a2'] } };
  expect(topicsOf({ select: { ...given, exclude: ['d1'] }, order })).toBe('b d a c');
});

test('a pinned paper moves no topic', () => {
  const order = { topics: 'precedence' as const, after: { c1: ['a2'] } };
  const pins = [{ paper: 'c1', session: 'last' }];
  const bounded = { ...calendar, lastDay: '2027-02-14' };
  const course: Course = { title: 'Seminar', readingList: 'index.md', select: given, order, pins };
  const { plan: pinned } = planCourse({ course, calendar: bounded, catalog });
  expect(pinned?.sessions[0]?.topics[0]?.id).toBe('c');
});

test('a topic that is moved says why, the warning is gone', () => {
  const order = { after: { c1: ['a2'] } };
  expect(plan({ select: given, order }).problems.map(({ ruleId }) => ruleId)).toEqual(['order-is-kept']);

  const { plan: moved, problems } = plan({ select: given, order: { ...order, topics: 'precedence' } });
  expect(problems).toEqual([]);
  expect(moved?.sessions.at(-1)?.reasons[1]).toEqual({
    sentence:
      '“Topic c” comes after “Topic a”, which is given later: one of its papers comes after one of those.',
    evidence: ['order.topics', 'order.after.c1[0]'],
  });
  expect(moved?.sessions.slice(0, -1).flatMap(({ reasons }) => reasons)).toHaveLength(3);
});

test('the session that opens a topic moves with it', () => {
  const select = { topics: [{ topic: 'c', opener: { title: 'Basics' } }, 'a'] };
  const { plan: moved } = plan({ select, order: { topics: 'precedence', after: { c1: ['a2'] } } });
  expect(moved?.sessions.map(({ title }) => title)).toEqual(['Topic a', 'Basics', 'Topic c']);
});

test('wherever topics can keep the declared order, they do', () => {
  const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.constantFrom(1, 2));
  let moved = 0;
  fc.assert(
    fc.property(
      fc.array(pair, { maxLength: 5 }),
      fc.shuffledSubarray(names, { minLength: 4 }),
      (pairs, topics) => {
        // Pairs that agree with the order of the alphabet have no circle.
        const after: Record<string, string[]> = {};
        for (const [one, other, number] of pairs) {
          if (one <= other) continue;
          after[`${one}1`] = [...new Set([...(after[`${one}1`] ?? []), `${other}${number}`])];
        }
        const order = { topics: 'precedence' as const, ...(Object.keys(after).length > 0 && { after }) };
        const { problems } = plan({ select: { topics }, order });
        expect(problems).toEqual([]);
        if (topicsOf({ select: { topics }, order }) !== topics.join(' ')) moved++;
      },
    ),
    { numRuns: 150, seed: 20270112 },
  );
  expect(moved).toBeGreaterThan(40);
});
