import type { Paper } from '@proseminar/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Calendar, type Course, planCourse } from '../src/index.js';
import { makeCatalog, makePaper } from './make-catalog.js';
import { makeNotes } from './make-notes.js';

type Select = NonNullable<Course['select']>;

/** Two meetings a week, so many weeks. */
function calendarOf(weeks: number): Calendar {
  const lastDay = new Date(Date.UTC(2027, 0, 11 + weeks * 7 - 1)).toISOString().slice(0, 10);
  return {
    firstDay: '2027-01-11',
    lastDay,
    timeZone: 'America/New_York',
    meetings: [{ days: 'MW', time: '10:30-11:50' }],
  };
}

/** Papers `a1`, `a2`, … of topic `a`, one a year. */
function papersOf(topic: string, count: number): Paper[] {
  return Array.from({ length: count }, (_, index) =>
    makePaper(`${topic}${index + 1}`, { topics: [topic], year: 2001 + index }),
  );
}

function courseOf(select: Select, sessions: Course['sessions'] = { required: 2, optional: 0 }): Course {
  return { title: 'Seminar', readingList: 'index.md', select, sessions };
}

/** How many required papers each topic gets. */
function deal(select: Select, papers: readonly Paper[], weeks: number, required = 2): Record<string, number> {
  const course = courseOf(select, { required, optional: 0 });
  const { plan } = planCourse({ course, calendar: calendarOf(weeks), catalog: makeCatalog(papers) });
  const counts: Record<string, number> = {};
  for (const { readings } of plan?.sessions ?? []) {
    for (const { paper } of readings) counts[paper.charAt(0)] = (counts[paper.charAt(0)] ?? 0) + 1;
  }
  return counts;
}

const three = [...papersOf('a', 20), ...papersOf('b', 20), ...papersOf('c', 40)];

test.each<[string, Select['topics'], Record<string, number>]>([
  ['by papers', ['a', 'b', 'c'], { a: 4, b: 4, c: 8 }],
  ['so many sessions', [{ topic: 'a', sessions: 1 }, 'b', 'c'], { a: 2, b: 4, c: 10 }],
  [
    'a share of its papers',
    [{ topic: 'a', share: 3 }, 'b', { topic: 'c', share: 0.5 }],
    { a: 10, b: 4, c: 2 },
  ],
  ['equal shares of unequal topics', ['a', 'b', { topic: 'c', share: 0.5 }], { a: 6, b: 6, c: 4 }],
  [
    'a share beside sessions',
    [{ topic: 'a', share: 2 }, { topic: 'b', sessions: 4 }, 'c'],
    { a: 4, b: 8, c: 4 },
  ],
  ['a session for the smallest share', ['a', 'b', { topic: 'c', share: 0.01 }], { a: 8, b: 6, c: 2 }],
])('places are dealt out: %s', (_, topics = [], expected) => {
  expect(deal({ topics }, three, 4)).toEqual(expected);
});

test('sessions of a topic are sessions of as many papers as the course reads in one', () => {
  expect(deal({ topics: [{ topic: 'a', sessions: 2 }, 'b'] }, three, 3, 3)).toEqual({ a: 6, b: 12 });
});

test('a topic without papers for so many sessions has a warning, a last session half full has none', () => {
  const problemsOf = (sessions: number) =>
    planCourse({
      course: courseOf({ topics: [{ topic: 'a', sessions }, 'b'] }),
      calendar: calendarOf(4),
      catalog: makeCatalog([...papersOf('a', 3), ...papersOf('b', 20)]),
    }).problems;
  expect(problemsOf(2)).toEqual([]);
  expect(problemsOf(3)).toMatchObject([
    {
      ruleId: 'selection-is-filled',
      reason: 'Unexpected 3 sessions for “Topic a”, expected at most the 2 that its 3 papers need',
      path: ['select', 'topics', 0, 'sessions'],
    },
  ]);
});

test('what a topic gets is explained by the key that says so', () => {
  const { plan } = planCourse({
    course: courseOf({ topics: [{ topic: 'a', sessions: 1 }, { topic: 'b', share: 2 }, 'c'] }),
    calendar: calendarOf(4),
    catalog: makeCatalog(three),
  });
  const begins = plan?.sessions
    .flatMap(({ reasons }) => reasons)
    .filter(({ sentence }) => /^Of /u.test(sentence));
  expect(begins?.map(({ evidence }) => evidence)).toEqual([
    ['select.topics[0].sessions'],
    ['20 of 80 papers get 8 of 16 places', 'select.topics[1].share: 2'],
    ['40 of 80 papers get 6 of 16 places'],
  ]);
});

const link = (rel: 'pdf' | 'paper' | 'code') => [{ rel, url: `https://example.org/${rel}` }];
const known = { key: 'osdi', name: 'OSDI', kind: 'conference' as const };

/** Each of these papers has one part of a score; the first is the oldest too. */
const parts = [
  makePaper('old', { topics: ['a'], year: 2001 }),
  makePaper('pdf', { topics: ['a'], year: 2002, links: link('pdf') }),
  makePaper('venue', { topics: ['a'], year: 2003, venue: known }),
  makePaper('link', { topics: ['a'], year: 2004, links: link('paper') }),
  makePaper('doi', { topics: ['a'], year: 2005, identifiers: { doi: '10.1/1' } }),
  makePaper('code', { topics: ['a'], year: 2006, links: link('code') }),
  makePaper('notes', { topics: ['a'], year: 2007 }),
];

/** The only paper that there is a place for, and the scores of the others. */
function judge(weights?: Select['weights']): { chosen?: string; scores: Record<string, string | undefined> } {
  const { plan } = planCourse({
    course: courseOf(weights ? { papers: 1, weights } : { papers: 1 }, { required: 1, optional: 0 }),
    calendar: calendarOf(1),
    catalog: makeCatalog(parts),
    notes: { notes: makeNotes('notes.md', 'Words.') },
  });
  const [chosen] = plan?.sessions.flatMap(({ readings }) => readings) ?? [];
  const scores = [
    ...(chosen ? [[chosen.paper, chosen.reasons[0]?.evidence[0]]] : []),
    ...(plan?.leftOut ?? []).map(({ paper, reason }) => [paper, reason.evidence[0]]),
  ];
  return { ...(chosen && { chosen: chosen.paper }), scores: Object.fromEntries(scores) };
}

test('a score has the parts of the table', () => {
  expect(judge()).toEqual({
    chosen: 'pdf',
    scores: {
      old: 'score 2 = oldest of its topic 2',
      pdf: 'score 3 = PDF 2 + link 1',
      venue: 'score 1 = venue 1',
      link: 'score 1 = link 1',
      doi: 'score 1 = link 1',
      code: 'score 0',
      notes: 'score 3 = notes 3',
    },
  });
});

test.each<[NonNullable<Select['weights']>, string, Record<string, string>]>([
  [{ notes: 9 }, 'notes', { notes: 'score 9 = notes 9' }],
  [{ pdf: 0 }, 'notes', { pdf: 'score 1 = link 1' }],
  [{ fundamental: 5 }, 'old', { old: 'score 5 = oldest of its topic 5' }],
  [{ venue: 7 }, 'venue', { venue: 'score 7 = venue 7' }],
  [{ link: 4, pdf: -1 }, 'link', { link: 'score 4 = link 4', pdf: 'score 3 = PDF -1 + link 4' }],
  [{ papers: { code: 4 } }, 'code', { code: 'score 4 = points of its own 4' }],
  [
    { papers: { pdf: -100, notes: -1 } },
    'old',
    {
      pdf: 'score -97 = PDF 2 + link 1 + points of its own -100',
      notes: 'score 2 = notes 3 + points of its own -1',
    },
  ],
])('%j', (weights, chosen, scores) => {
  expect(judge(weights)).toMatchObject({ chosen, scores });
});

test('a key that every object has is no points', () => {
  const catalog = makeCatalog([
    makePaper('constructor', { topics: ['a'] }),
    makePaper('b1', { topics: ['a'] }),
  ]);
  const course = courseOf({ papers: 1, weights: { papers: { b1: 5 } } });
  const { plan } = planCourse({ course, calendar: calendarOf(1), catalog });
  expect(plan?.leftOut).toMatchObject([{ paper: 'constructor', score: 2 }]);
});

const topicNames = ['a', 'b', 'c'];
const wishes = ['none', 'include', 'optional', 'exclude'] as const;
const lists = fc.array(
  fc.record({
    topic: fc.constantFrom(...topicNames),
    year: fc.integer({ min: 2000, max: 2020 }),
    tag: fc.boolean(),
    wish: fc.constantFrom('none', 'none', 'none', ...wishes),
    points: fc.constantFrom(0, 0, 0, -100, 100),
  }),
  { minLength: 1, maxLength: 30 },
);

test('a selection keeps to include, optional, exclude, tags, weights, shares and sessions', () => {
  const entry = fc.oneof(
    fc.record({ share: fc.constantFrom(0.1, 0.5, 1, 2, 10) }),
    fc.record({ sessions: fc.integer({ min: 1, max: 3 }) }),
    fc.constant({}),
  );
  let planned = 0;

  fc.assert(
    fc.property(
      lists,
      fc.tuple(entry, entry, entry),
      fc.boolean(),
      fc.integer({ min: 1, max: 3 }),
      (rows, entries, tagged, required) => {
        const papers = rows.map(({ topic, year, tag }, index) =>
          makePaper(`p${index}`, { topics: [topic], year, ...(tag && { tags: ['core'] }) }),
        );
        const idsOf = (wish: (typeof wishes)[number]) =>
          rows.flatMap((row, index) => (row.wish === wish ? [`p${index}`] : []));
        const [include, optional, exclude] = [idsOf('include'), idsOf('optional'), idsOf('exclude')];
        const used = topicNames.filter((name) => rows.some(({ topic }) => topic === name));
        const select: Select = {
          topics: used.map((topic, index) => ({ topic, ...entries[index] })),
          ...(include.length > 0 && { include }),
          ...(optional.length > 0 && { optional }),
          ...(exclude.length > 0 && { exclude }),
          ...(tagged && { tags: ['core'] }),
          weights: { papers: Object.fromEntries(rows.map(({ points }, index) => [`p${index}`, points])) },
        };
        const { plan } = planCourse({
          course: courseOf(select, { required, optional: 1 }),
          calendar: calendarOf(5),
          catalog: makeCatalog(papers),
        });
        if (!plan) return;
        planned++;

        const readings = plan.sessions.flatMap((session) => session.readings);
        const requiredIds = new Set(
          readings.flatMap(({ paper, role }) => (role === 'required' ? [paper] : [])),
        );
        const optionalIds = new Set(
          readings.flatMap(({ paper, role }) => (role === 'optional' ? [paper] : [])),
        );
        const left = new Set(plan.leftOut.map(({ paper }) => paper));

        expect(include.filter((id) => !requiredIds.has(id))).toEqual([]);
        expect(optional.filter((id) => requiredIds.has(id))).toEqual([]);
        expect(exclude.filter((id) => requiredIds.has(id) || optionalIds.has(id) || left.has(id))).toEqual(
          [],
        );

        for (const [index, { tag, wish }] of rows.entries()) {
          const id = `p${index}`;
          const isCandidate =
            wish === 'include' || wish === 'optional' || (wish === 'none' && (tag || !tagged));
          const times = [requiredIds, optionalIds, left].filter((ids) => ids.has(id)).length;
          expect([id, times]).toEqual([id, isCandidate ? 1 : 0]);
        }

        for (const [index, topic] of used.entries()) {
          const own = rows.flatMap((row, at) => (row.topic === topic ? [{ ...row, id: `p${at}` }] : []));
          const free = own.filter(
            ({ wish, tag }) => wish === 'include' || (wish === 'none' && (tag || !tagged)),
          );
          const taken = free.filter(({ id }) => requiredIds.has(id)).length;
          const { sessions } = { sessions: undefined, ...entries[index] };
          const least = own.filter(({ wish }) => wish === 'include').length;
          if (sessions !== undefined) {
            expect(taken).toBe(Math.min(free.length, Math.max(least, sessions * required)));
          }
          // One paper is in for each stretch of years, so that what has −100 is behind what has +100 in its stretch:
          // with a single place beyond what is included, no loved paper of the topic is left for a hated one.
          const others = free.filter(({ wish }) => wish === 'none');
          const chosen = others.filter(({ id }) => requiredIds.has(id));
          const [only] = chosen;
          if (chosen.length === 1 && only) {
            expect(only.points).toBe(Math.max(...others.map(({ points }) => points)));
          }
        }
      },
    ),
    { numRuns: 300, seed: 20270111 },
  );

  expect(planned).toBeGreaterThan(200);
});
