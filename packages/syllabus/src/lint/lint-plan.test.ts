import type { Paper } from '@proseminar/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCatalog, makePaper } from '../../test/make-catalog.js';
import type { Calendar } from '../calendar-file.js';
import type { Course } from '../course-file.js';
import type { People } from '../people/people-file.js';
import { planCourse } from '../plan-course.js';
import { chosenRuleIds, courseRules } from '../rules.js';
import { lintPlan } from './lint-plan.js';
import { listSome } from './list-some.js';

const pdf = { links: [{ rel: 'pdf' as const, url: 'https://example.org/a.pdf' }] };
const twoWeeks: Calendar = {
  firstDay: '2027-01-11',
  lastDay: '2027-01-22',
  timeZone: 'America/New_York',
  meetings: [{ days: 'MW', time: '10:30-11:50' }],
};

/** Papers `a1`, `a2`, … with a link, one a year. */
function papersOf(topic: string, count: number, more: Partial<Paper> = {}): readonly Paper[] {
  return Array.from({ length: count }, (_, index) =>
    makePaper(`${topic}${index + 1}`, { topics: [topic], year: 2001 + index, pages: 10, ...pdf, ...more }),
  );
}

/** What is said of a course: `info session-is-used @select.papers: Unexpected …`. */
function lint(
  course: Partial<Course>,
  papers: readonly Paper[],
  people?: People,
  calendar: Calendar = twoWeeks,
): readonly string[] {
  const input = {
    course: { title: 'Seminar', readingList: 'index.md', ...course },
    calendar,
    catalog: makeCatalog(papers),
    ...(people && { people }),
  };
  const { plan } = planCourse(input);
  if (!plan) throw new Error('There is a plan');
  return lintPlan(plan, input).map(
    ({ severity, ruleId, file, path, reason }) =>
      `${severity} ${ruleId} @${[file, ...path].join('.')}: ${reason}`,
  );
}

const named = (...ids: readonly string[]) => ids.map((id) => ({ id, name: id.toUpperCase() }));

test('of a plan as one would have it, nothing is said', () => {
  expect(lint({}, papersOf('a', 8), { people: named('ada', 'alan', 'grace', 'don') })).toEqual([]);
});

describe('papers without a link', () => {
  const [first, ...others] = papersOf('a', 8) as [Paper, ...Paper[]];

  test.each([
    [{ links: [] }, true],
    [{ links: [{ rel: 'code', url: 'https://example.org' }] }, true],
    [{ links: [{ rel: 'other', url: 'https://example.org' }] }, false],
    [{ links: [{ rel: 'pdf', url: 'papers/a.pdf' }] }, false],
    [{ links: [], identifiers: { doi: '10.1145/1' } }, false],
    [{ links: [], identifiers: { arxiv: '2001.00001' } }, false],
    [{ links: [], identifiers: {} }, true],
  ] as const)('%j: %j', (fields, isMissing) => {
    const found = lint({}, [{ ...first, ...fields } as Paper, ...others]);
    expect(found).toHaveLength(isMissing ? 1 : 0);
  });

  test('they are named with their lines in one message', () => {
    const source = { line: 12, column: 1, endLine: 12, endColumn: 9 };
    const [bare, ...more] = papersOf('a', 8, { links: [] }) as [Paper, ...Paper[]];
    expect(lint({}, [{ ...bare, source }, ...more])).toEqual([
      'warning required-paper-has-link @course.readingList: Unexpected 8 required papers without a link in the list, expected one to read each by: “Paper a1” (line 12), “Paper a2”, “Paper a3” and 5 more',
    ]);
  });

  test('optional ones need none, those of days without class do', () => {
    const bare = papersOf('a', 4, { links: [] });
    const select = { include: others.slice(0, 4).map(({ id }) => id) };
    const sessions = { required: 1, optional: 1 };
    expect(lint({ select, sessions }, [...others, ...bare.slice(0, 1)])).toEqual([]);
    const noClass = [{ date: '2027-01-18', reason: 'Holiday' }];
    const selfStudy = [{ day: 1, readings: ['s1'] }];
    expect(
      lint({ selfStudy }, [...papersOf('a', 6), makePaper('s1')], undefined, { ...twoWeeks, noClass }),
    ).toEqual([
      'warning required-paper-has-link @course.readingList: Unexpected 1 required paper without a link in the list, expected one to read each by: “Paper s1”',
    ]);
  });
});

describe('days with many papers', () => {
  test('as the course allows', () => {
    expect(lint({ sessions: { required: 3 } }, papersOf('a', 12))).toEqual([
      'info day-has-few-required-papers @course.sessions.required: Unexpected 4 days with more than 2 required papers, expected at most 2 on a day: 2027-01-11 (3), 2027-01-13 (3), 2027-01-18 (3) and 1 more',
    ]);
  });

  test('as a fixed session asks for', () => {
    const fixed = [
      { session: 1, title: 'Introduction' },
      { session: 2, title: 'Guest', readings: ['a1', 'a2', 'a3'] },
    ];
    expect(lint({ fixed }, papersOf('a', 7))).toEqual([
      'info day-has-few-required-papers @course.fixed.1.readings: Unexpected 3 required papers on 2027-01-13, expected at most 2 on a day',
    ]);
  });

  test('over the sessions of a day', () => {
    const meetings = [
      { days: 'MW', time: '10:30-11:50' },
      { days: 'M', time: '14:00-15:00' },
    ];
    const found = lint({}, papersOf('a', 12), undefined, { ...twoWeeks, meetings });
    expect(found).toEqual([expect.stringContaining('2027-01-11 (4) and 2027-01-18 (4)')]);
  });
});

test('weeks with more minutes than the course wants, at the key that says so', () => {
  const papers = papersOf('a', 8).map((paper, index) => (index < 2 ? { ...paper, pages: 30 } : paper));
  expect(lint({ load: { minutesPerWeek: 480 } }, papers)).toEqual([]);
  expect(lint({ load: { minutesPerWeek: 479 } }, papers)).toEqual([
    'warning week-is-within-its-minutes @course.load.minutesPerWeek: Unexpected 1 week with more than 479 minutes of required reading, expected at most that: week 1 (480)',
  ]);
  expect(lint({ load: { minutesPerWeek: 479, pagesPerHour: { reader: 20 } } }, papers)).toEqual([]);
});

describe('topics', () => {
  const papers = [...papersOf('a', 5), ...papersOf('b', 2), ...papersOf('c', 1)];

  test('of one paper are told, unless that was asked for', () => {
    expect(lint({}, papers)).toEqual([
      'info topic-has-several-papers @course.readingList: Unexpected 1 topic with a single paper, expected at least two in each: “Topic c”',
    ]);
    expect(lint({ select: { topics: ['a', 'b', 'c'] } }, papers)).toEqual([
      expect.stringContaining('@course.select.topics.2'),
    ]);
    expect(lint({ select: { topics: ['a', 'b', { topic: 'c', papers: 1 }] } }, papers)).toEqual([]);
  });

  test('with an optional paper beside it are not', () => {
    const course = { select: { papers: 2 }, sessions: { required: 1, optional: 1 } };
    const oneWeek = { ...twoWeeks, lastDay: '2027-01-15' };
    expect(lint(course, [...papersOf('a', 2), ...papersOf('b', 2)], undefined, oneWeek)).toEqual([]);
    expect(lint(course, [...papersOf('a', 2), ...papersOf('b', 1)], undefined, oneWeek)).toHaveLength(1);
  });

  test('without any paper are told', () => {
    const course = { select: { papers: 1 }, sessions: { required: 1, optional: 0 } };
    const oneDay = { ...twoWeeks, lastDay: '2027-01-12' };
    expect(lint(course, [...papersOf('a', 4), ...papersOf('b', 2)], undefined, oneDay)).toEqual([
      'warning topic-is-read @course.select.topics: Unexpected 1 topic without a paper, expected a place for one: “Topic b”',
      expect.stringContaining('“Topic a”'),
    ]);
  });
});

test('open sessions are told', () => {
  expect(lint({ sessions: { optional: 0 } }, papersOf('a', 2))).toEqual([
    'info session-is-used @course.readingList: Unexpected 2 open sessions, expected more papers, or `fixed` sessions: session 3 on 2027-01-18 and session 4 on 2027-01-20',
  ]);
});

describe('people', () => {
  const papers = papersOf('a', 8);

  test('who present twice in eight days are told, unless the file says how far apart turns are', () => {
    const people = named('ada', 'alan');
    const again =
      'Unexpected 2 second turns of `presenter` within 8 days, expected `spacing: 8` or more people: `ada` on 2027-01-11 and 2027-01-18 and `alan` on 2027-01-13 and 2027-01-20';
    expect(lint({}, papers, { people })).toEqual([`warning presenter-has-rest @people.people: ${again}`]);
    expect(lint({}, papers, { people, spacing: 7 })).toEqual([]);
    expect(lint({ presenters: { rotate: people } }, papers)).toEqual([
      `warning presenter-has-rest @people.roles.0: ${again}`,
    ]);
  });

  test('it is the presenters who need rest', () => {
    const people = named('ada', 'alan');
    const role = { id: 'scribe', title: 'Scribe' };
    expect(lint({}, papers, { people, roles: [role] })).toEqual([]);
    const found = lint({}, papers, { people, roles: [{ ...role, reads: 'presenter' }] });
    expect(found).toEqual([expect.stringContaining('presenter-has-rest @people.roles.0')]);
    const weekly = { ...twoWeeks, meetings: [{ days: 'M', time: '10:30-11:50' }] };
    expect(lint({}, papersOf('a', 4), { people }, weekly)).toEqual([]);
  });

  test('without a turn are told, but not those who are to have none', () => {
    const people = named('ada', 'alan', 'grace', 'don', 'ed', 'edsger', 'barbara');
    const [ada, alan, grace, don, ed, edsger, barbara] = people as [Member, ...Member[]] & readonly Member[];
    type Member = (typeof people)[number];
    expect(lint({}, papers, { people })).toEqual([
      'info person-has-turn @people.people.4: Unexpected 3 people without a turn, expected one for everyone: `ed`, `edsger` and `barbara`',
    ]);
    const settled = [
      ada,
      alan,
      grace,
      don,
      { ...ed, most: 0 },
      { ...edsger, roles: [] },
      barbara,
    ] as People['people'];
    expect(lint({}, papers, { people: settled })).toEqual([
      expect.stringContaining('@people.people.6: Unexpected somebody without a turn'),
    ]);
  });
});

describe('severities', () => {
  test('the course chooses them, and what it does not want to hear is not told', () => {
    const papers = [...papersOf('a', 7), ...papersOf('b', 1, { links: [] })];
    const rules = { 'required-paper-has-link': 'error', 'topic-has-several-papers': 'off' } as const;
    expect(lint({ rules }, papers)).toEqual([expect.stringMatching(/^error required-paper-has-link/u)]);
  });

  test('problems that planning finds are chosen as well; a chosen error leaves the plan', () => {
    const input = {
      course: {
        title: 'Seminar',
        readingList: 'index.md',
        milestones: [{ title: 'Report', due: '2027-01-18' }].map((one) => ({ ...one, due: 'week 2 Monday' })),
        rules: { 'deadline-avoids-break': 'error' as const },
      },
      calendar: { ...twoWeeks, noClass: [{ date: '2027-01-18', reason: 'Holiday' }] },
      catalog: makeCatalog(papersOf('a', 6)),
    };
    const { plan, problems } = planCourse(input);
    expect(plan).toBeDefined();
    expect(problems).toMatchObject([{ ruleId: 'deadline-avoids-break', severity: 'error' }]);
    const off = { ...input, course: { ...input.course, rules: { 'deadline-avoids-break': 'off' as const } } };
    expect(planCourse(off).problems).toEqual([]);
  });

  test('what is an error by itself cannot be chosen', () => {
    expect(chosenRuleIds.some((id) => courseRules[id] === 'error')).toBe(false);
    expect(() => lint({ rules: { 'course-fits': 'off' } as Course['rules'] & object }, [])).toThrow(
      'Unexpected course: Unexpected key `course-fits` in `rules`',
    );
  });
});

test('lists name the first, and say how many there are', () => {
  expect([1, 2, 3, 4, 5].map((count) => listSome(['a', 'b', 'c', 'd', 'e'].slice(0, count)))).toEqual([
    'a',
    'a and b',
    'a, b and c',
    'a, b, c and 1 more',
    'a, b, c and 2 more',
  ]);
});

test('any plan has at most one message of each rule, the same each time', () => {
  const topic = fc.record({ count: fc.integer({ min: 1, max: 6 }), linked: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(topic, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 6 }),
      (topics, required, people) => {
        const papers = topics.flatMap(({ count, linked }, index) =>
          papersOf(`t${index}`, count, linked ? {} : { links: [] }),
        );
        const course = { sessions: { required }, load: { minutesPerWeek: 100 } };
        const rotate = named(...['ada', 'alan', 'grace', 'don', 'ed', 'barbara'].slice(0, people));
        const found = lint(course, papers, { people: rotate });
        expect(lint(course, papers, { people: rotate })).toEqual(found);
        const rules = found.map((message) => message.split(' ')[1]);
        expect(rules).toEqual([...new Set(rules)]);
        if (topics.every(({ linked }) => linked)) expect(rules).not.toContain('required-paper-has-link');
        if (!topics.some(({ linked }) => linked)) expect(rules).toContain('required-paper-has-link');
      },
    ),
    { numRuns: 60 },
  );
});
