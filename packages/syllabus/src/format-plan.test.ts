import { describe, expect, test } from 'vitest';
import { makeCatalog, makePaper } from '../test/make-catalog.js';
import type { Course } from './course-file.js';
import { formatPlan } from './format-plan.js';
import { planCourse } from './plan-course.js';

const pages = [12, 8, undefined, 14, 30, 16, 9, 22];
const catalog = makeCatalog([
  ...pages.map((count, index) =>
    makePaper(`a${index + 1}`, {
      title: `${['Cedar', 'Maple', 'Birch', 'Alder', 'Rowan', 'Hazel', 'Larch', 'Aspen'][index]}: a paper about a tree`,
      shortName: ['Cedar', 'Maple', 'Birch', 'Alder', 'Rowan', 'Hazel', 'Larch', 'Aspen'][index] ?? '',
      topics: [index < 4 ? 'a' : 'b'],
      year: 2001 + index,
      ...(count !== undefined && { pages: count }),
    }),
  ),
  makePaper('survey', { title: 'All trees', pages: 25 }),
]);
const course: Course = {
  title: 'Trees',
  code: 'T 1',
  readingList: 'index.md',
  select: { topics: ['a', 'b'], papers: 6 },
  selfStudy: [{ day: 'Holiday', readings: ['survey'] }],
  fixed: [{ session: 'last', title: 'Projects' }],
  presenters: {
    rotate: [
      { id: 'ada', name: 'Ada Lovelace' },
      { id: 'alan', name: 'Alan Turing' },
    ],
    perSession: 2,
  },
  calendar: {
    firstDay: '2027-01-11',
    lastDay: '2027-01-28',
    timeZone: 'America/New_York',
    meetings: [{ days: 'MW', time: '10:30-11:50' }],
    noClass: [{ date: '2027-01-18', reason: 'Holiday' }],
  },
};

function plan(more: Partial<Course> = {}, list = catalog) {
  const own = { ...course, ...more };
  const { plan: made } = planCourse({ course: own, calendar: own.calendar ?? ({} as never), catalog: list });
  if (!made) throw new Error('There is a plan');
  return made;
}

describe('how much is read', () => {
  test.each([
    ['plan-100.txt', { width: 100 }],
    ['plan-80-ascii.txt', { width: 80, unicode: false }],
    ['plan-64.txt', { width: 64 }],
  ] as const)('%s', async (name, options) => {
    const text = formatPlan(plan(), catalog, options);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(options.width);
    await expect(text).toMatchFileSnapshot(`../test/fixtures/load/${name}`);
  });

  test('rates of the course change it', () => {
    const text = formatPlan(
      plan({ load: { pages: 40, pagesPerHour: { reader: 20, presenter: 10 } } }),
      catalog,
    );
    expect(text).toContain(
      'Read at 20 pages an hour. 1 of 8 papers has no page count (~): assumed 40 pages.',
    );
  });

  test('nothing is said where nothing is read', () => {
    const { fairness: _, ...made } = plan({ selfStudy: [] });
    const talks = made.sessions.filter(({ readings }) => readings.length === 0);
    const empty = { ...made, sessions: talks, load: { ...made.load, weeks: [] } };
    expect(formatPlan(made, catalog)).toMatch(/Reading\n/u);
    expect(formatPlan(empty, catalog)).not.toMatch(/Reading|pages an hour/u);
  });
});
