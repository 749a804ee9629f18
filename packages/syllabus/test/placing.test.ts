import { describe, expect, test } from 'vitest';
import type { Calendar } from '../src/calendar-file.js';
import type { Course } from '../src/course-file.js';
import { planCourse } from '../src/plan-course.js';
import { makeCatalog, makePaper } from './make-catalog.js';

const course: Course = { title: 'Seminar', readingList: 'index.md', sessions: { required: 1, optional: 1 } };
/** Mondays and Wednesdays: six sessions. */
const calendar: Calendar = {
  firstDay: '2027-01-11',
  lastDay: '2027-01-29',
  timeZone: 'America/New_York',
  meetings: 'MW 10:30-11:50',
};
const catalog = makeCatalog([
  ...[1, 2, 3].map((index) => makePaper(`a${index}`, { topics: ['a'], year: 2000 + index, tags: ['core'] })),
  ...[1, 2, 3].map((index) => makePaper(`b${index}`, { topics: ['b'], year: 2010 - index })),
]);

/** The papers of each session, optional ones in parentheses, or its title. */
function plan(more: Partial<Course>, term: Partial<Calendar> = {}, from = catalog) {
  const { plan, problems } = planCourse({
    course: { ...course, ...more },
    calendar: { ...calendar, ...term },
    catalog: from,
  });
  expect(problems.map(({ reason }) => reason)).toEqual([]);
  return plan?.sessions.map(({ readings, title }) =>
    readings.length === 0
      ? title
      : readings.map(({ paper, role }) => (role === 'required' ? paper : `(${paper})`)).join(' '),
  );
}

function reasons(more: Partial<Course>, term: Partial<Calendar> = {}) {
  const { problems } = planCourse({
    course: { ...course, ...more },
    calendar: { ...calendar, ...term },
    catalog,
  });
  return problems.map(({ ruleId, reason, file, path, cause }) => ({
    at: `${file}: ${path.join('.')}`,
    says: `${ruleId}: ${reason}`,
    ...(cause && { cause: `${cause.file}: ${cause.path.join('.')}` }),
  }));
}

test('without wishes, papers stand by topic and year', () => {
  expect(plan({})).toEqual(['a1', 'a2', 'a3', 'b3', 'b2', 'b1']);
});

describe('a key changes the plan', () => {
  test.each<[string, Partial<Course>, Partial<Calendar>, string[]]>([
    ['a pin on a session', { pins: [{ paper: 'b1', session: 2 }] }, {}, ['a1', 'b1', 'a2', 'a3', 'b3', 'b2']],
    [
      'a pin on the last session',
      { pins: [{ paper: 'a1', session: 'last' }] },
      {},
      ['a2', 'a3', 'b3', 'b2', 'b1', 'a1'],
    ],
    ['a pin on a week', { pins: [{ paper: 'a1', week: 3 }] }, {}, ['a2', 'a3', 'b3', 'b2', 'a1', 'b1']],
    [
      'a pin from a session on',
      { pins: [{ paper: 'a1', from: 3 }] },
      {},
      ['a2', 'a3', 'a1', 'b3', 'b2', 'b1'],
    ],
    [
      'a pin until a session',
      { pins: [{ paper: 'b1', to: 'last - 3' }] },
      {},
      ['a1', 'a2', 'b1', 'a3', 'b3', 'b2'],
    ],
    [
      'a pin that is not on sessions',
      { pins: [{ paper: 'a1', not: [1, 'last'] }] },
      {},
      ['a2', 'a1', 'a3', 'b3', 'b2', 'b1'],
    ],
    [
      'a pin on a date',
      {},
      { pins: [{ paper: 'b1', date: '2027-01-13' }] },
      ['a1', 'b1', 'a2', 'a3', 'b3', 'b2'],
    ],
    [
      'a paper alone',
      {
        sessions: { required: 2, optional: 0 },
        pins: [{ paper: 'a1', alone: true }],
        select: { topics: ['a'] },
      },
      { lastDay: '2027-01-15' },
      ['a1', 'a2 a3'],
    ],
    [
      'a session on a date',
      { select: { papers: 5 } },
      { fixed: [{ date: '2027-01-13', title: 'Guest' }] },
      ['a1', 'Guest', 'a2', 'a3', 'b3', 'b2 (b1)'],
    ],
    ['order by list', { order: { by: 'list' } }, {}, ['a1', 'a2', 'a3', 'b1', 'b2', 'b3']],
    ['before', { order: { before: { b1: ['b3'] } } }, {}, ['a1', 'a2', 'a3', 'b2', 'b1', 'b3']],
    [
      'an optional paper together with a required one',
      { select: { optional: ['a1'] }, order: { together: [['a3', 'a1']] } },
      {},
      ['a2', 'a3 (a1)', 'b3', 'b2', 'b1', 'Open session'],
    ],
    [
      'together',
      { sessions: { required: 2, optional: 0 }, order: { together: [['a1', 'a3']] } },
      {},
      ['a1 a3', 'a2', 'b3', 'b2', 'b1', 'Open session'],
    ],
    [
      'apart',
      { sessions: { required: 3, optional: 0 }, order: { apart: [['a1', 'a2']] }, select: { topics: ['a'] } },
      { lastDay: '2027-01-15' },
      ['a1', 'a2 a3'],
    ],
    [
      'an opener',
      { select: { topics: ['a', { topic: 'b', opener: { title: 'Basics of b' } }], papers: 5 } },
      {},
      ['a1', 'a2', 'a3', 'Basics of b', 'b3', 'b2 (b1)'],
    ],
    [
      'minutes per paper',
      { sessions: { required: 2, optional: 0, minutesPerPaper: 40 }, select: { topics: ['a'] } },
      { meetings: ['M 10:00-11:20', 'W 10:00-10:50'], lastDay: '2027-01-15' },
      ['a1 a2', 'a3'],
    ],
    [
      'minutes of reading',
      { sessions: { required: 3, optional: 0, readingMinutes: 170 }, select: { topics: ['a'] } },
      { lastDay: '2027-01-15' },
      ['a1 a2', 'a3'],
    ],
    [
      'tags',
      { select: { tags: ['core'] } },
      {},
      ['a1', 'a2', 'a3', 'Open session', 'Open session', 'Open session'],
    ],
    [
      'optional papers',
      { select: { optional: ['a2'] } },
      {},
      ['a1 (a2)', 'a3', 'b3', 'b2', 'b1', 'Open session'],
    ],
    [
      'a pinned optional paper',
      { select: { optional: ['a2'] }, pins: [{ paper: 'a2', session: 4 }] },
      {},
      ['a1', 'a3', 'b3', 'b2 (a2)', 'b1', 'Open session'],
    ],
    [
      'a pinned optional paper with several sessions, for one of its topic',
      { select: { optional: ['b2'] }, pins: [{ paper: 'b2', from: 2 }] },
      {},
      ['a1', 'a2', 'a3', 'b3 (b2)', 'b1', 'Open session'],
    ],
    [
      'a pinned optional paper of an open session',
      { select: { optional: ['a2'] }, pins: [{ paper: 'a2', session: 'last' }] },
      {},
      ['a1', 'a3', 'b3', 'b2', 'b1', '(a2)'],
    ],
    [
      'a pinned optional paper of an opener',
      {
        select: { topics: [{ topic: 'a', opener: { title: 'Basics' } }], optional: ['a2'] },
        pins: [{ paper: 'a2', session: 1 }],
      },
      { lastDay: '2027-01-20' },
      ['(a2)', 'a1', 'a3', 'Open session'],
    ],
    [
      'optional papers of a fixed session',
      { fixed: [{ session: 1, title: 'Start', readings: ['a1'], optional: ['a2'] }] },
      {},
      ['a1 (a2)', 'a3', 'b3', 'b2', 'b1', 'Open session'],
    ],
  ])('%s', (_, more, term, sessions) => {
    expect(plan(more, term)).toEqual(sessions);
  });

  test('papers of a subtopic share a session', () => {
    const list = makeCatalog([
      ...[1, 2, 3, 4].map((index) =>
        makePaper(`p${index}`, {
          topics: index === 2 || index === 3 ? ['a', 'sub'] : ['a'],
          year: 2000 + index,
        }),
      ),
    ]);
    const sessions = { required: 2, optional: 0 };
    const days = { lastDay: '2027-01-18' };
    expect(plan({ sessions, select: { topics: ['a'] } }, days, list)).toEqual(['p1', 'p2 p3', 'p4']);
  });

  test('a topic does not go on after a break where it need not', () => {
    const four = makeCatalog(['a1', 'a2', 'b1', 'b2'].map((id) => makePaper(id, { topics: [id[0] ?? ''] })));
    const term = { meetings: 'M 10:30-11:50' };
    const noClass = [{ from: '2027-01-25', to: '2027-01-29', reason: 'Break' }];
    const sessions = { required: 2, optional: 0 };
    expect(plan({ sessions }, term, four)).toEqual(['a1 a2', 'b1', 'b2']);
    expect(plan({ sessions }, { ...term, noClass, lastDay: '2027-02-01' }, four)).toEqual([
      'a1',
      'a2',
      'b1 b2',
    ]);
  });
});

test('an open-ended course has as many sessions as its wishes need', () => {
  const { lastDay: _, ...open } = calendar;
  const sessions = planCourse({
    course: {
      ...course,
      sessions: { required: 2, optional: 0 },
      select: { topics: [{ topic: 'a', opener: { title: 'Basics' } }] },
      pins: [{ paper: 'a2', alone: true }],
    },
    calendar: open,
    catalog,
  }).plan?.sessions.map(({ title, readings }) => [title, ...readings.map(({ paper }) => paper)].join(' '));
  expect(sessions).toEqual(['Basics', 'Topic a (1 of 3) a1', 'Topic a (2 of 3) a2', 'Topic a (3 of 3) a3']);
});

test('where only openers have room, it is not the time for reading that is blamed', () => {
  const select = { topics: [{ topic: 'a', opener: { title: 'Basics' } }] };
  const sessions = { required: 1, optional: 0, readingMinutes: 600 };
  expect(plan({ select, sessions }, { lastDay: '2027-01-11' })).toEqual(['Basics']);
});

describe('an open-ended course with meetings too short for a paper', () => {
  const { lastDay: _, ...open } = calendar;
  const meetings = ['M 10:30-11:00', 'W 10:30-12:00'];
  const papers = catalog.papers.slice(0, 3);
  const input = { course, calendar: { ...open, meetings }, catalog: { ...catalog, papers } };

  test('has as many as the papers need, the short ones among them', () => {
    const sessions = { required: 1, optional: 0, minutesPerPaper: 60 };
    const { plan, problems } = planCourse({ ...input, course: { ...course, sessions } });
    expect(problems).toEqual([]);
    expect(plan?.sessions.map(({ date, readings }) => [date, ...readings.map(({ paper }) => paper)])).toEqual(
      [
        ['2027-01-11'],
        ['2027-01-13', 'a1'],
        ['2027-01-18'],
        ['2027-01-20', 'a2'],
        ['2027-01-25'],
        ['2027-01-27', 'a3'],
      ],
    );
  });

  test('says so where no meeting is long enough', () => {
    const sessions = { required: 1, optional: 0, minutesPerPaper: 100 };
    expect(
      planCourse({ ...input, course: { ...course, sessions } }).problems.map(({ reason }) => reason),
    ).toEqual([
      'Unexpected requirements that do not fit together: 6 sessions of at most 1 paper, each of which takes 100 minutes; any of these would do: `sessions: {minutesPerPaper: 90}`',
    ]);
  });
});

test('as many papers are read as fit, though some smaller number does not', () => {
  // Four of seven have the long one among them, which leaves a session for itself; five do not.
  const uneven = makeCatalog(
    [1, 2, 3, 4, 5, 6, 7].map((index) =>
      makePaper(`p${index}`, { topics: ['p'], year: 2000 + index, pages: index === 4 ? 50 : 10 }),
    ),
  );
  const sessions = { required: 3, optional: 0, readingMinutes: 300 };
  expect(plan({ sessions }, { lastDay: '2027-01-13' }, uneven)).toEqual(['p1 p2 p3', 'p5 p6']);
});

describe('where one paper takes more time than there is', () => {
  const uneven = makeCatalog(
    [1, 2, 3, 4, 5, 6].map((index) =>
      makePaper(`p${index}`, { topics: ['p'], year: 2000 + index, pages: index === 4 ? 100 : 10 }),
    ),
  );
  const sessions = { required: 1, optional: 0, readingMinutes: 300 };
  const term = { lastDay: '2027-01-20' };

  test('it is not required, and says why', () => {
    expect(plan({ sessions }, term, uneven)).toEqual(['p1', 'p2', 'p3', 'p5']);
    expect(plan({ sessions: { ...sessions, optional: 1 } }, term, uneven)?.join(' ')).toContain('(p4)');
    const { plan: made } = planCourse({
      course: { ...course, sessions },
      calendar: { ...calendar, ...term },
      catalog: uneven,
    });
    expect(made?.leftOut.find(({ paper }) => paper === 'p4')?.reason).toEqual({
      sentence: 'It takes 600 minutes to read, more than a session may have.',
      evidence: ['sessions.readingMinutes', 'score 0'],
    });
  });

  test('the most that fit is a way out for a course that asks for more', () => {
    const { problems } = planCourse({
      course: { ...course, sessions, select: { papers: 4 } },
      calendar: { ...calendar, ...term },
      catalog: uneven,
    });
    expect(problems.map(({ reason }) => reason)).toEqual([
      'Unexpected requirements that do not fit together: a session has at most 300 minutes of reading; 4 sessions of at most 1 paper; any of these would do: drop `sessions.readingMinutes`, or `select: {papers: 3}`',
    ]);
  });
});

test('lists that are empty are as lists that are not there', () => {
  const empty = { pins: [], fixed: [], exams: [], follows: [], noClass: [], extraDays: [] };
  expect(plan({ pins: [], fixed: [] }, empty)).toEqual(plan({}));
});

test('a wish that decides is a reason', () => {
  const { plan } = planCourse({
    course: { ...course, pins: [{ paper: 'b1', session: 2 }] },
    calendar,
    catalog,
  });
  expect(plan?.sessions[1]?.readings[0]?.reasons.at(-1)).toEqual({
    sentence: 'The course wants it so: `b1` is read in session 2.',
    evidence: ['pins[0]'],
  });
});

test('reasons name what decides, and nothing else', () => {
  const why = (more: Partial<Course>, term: Partial<Calendar>, at: number) => {
    const input = { course: { ...course, ...more }, calendar: { ...calendar, ...term }, catalog };
    const session = planCourse(input).plan?.sessions[at];
    return [...(session?.reasons ?? []), ...(session?.readings[0]?.reasons ?? [])].map(
      ({ sentence, evidence }) => [sentence, ...evidence].join(' '),
    );
  };
  const a = { topics: ['a'] };

  expect(why({ pins: [{ paper: 'b1', session: 2 }], select: a }, {}, 1)).toEqual([
    'The only paper of “Topic b” is required.',
    'A pin asks for it by name.',
    'The course wants it so: `b1` is read in session 2. pins[0]',
  ]);
  expect(why({ select: a }, {}, 5)).toEqual(['All papers of the course have their places before it.']);
  const storm = [{ date: '2027-01-13', after: '11:00', reason: 'Storm' }];
  const sessions = { required: 1, optional: 0, minutesPerPaper: 60 };
  expect(why({ select: a, sessions }, { noClass: storm }, 1)).toEqual([
    'On 2027-01-13: Ends at 11:00: Storm. calendar: noClass[0]',
    'With all that the course asks for, nothing fills it.',
  ]);
  const both = { sessions: { required: 2, optional: 0 }, order: { together: [['a1', 'b1']] } };
  expect(why(both, {}, 0).join(' ')).not.toContain('share this session');
});

describe('what cannot be', () => {
  test.each<[string, Partial<Course>, string, string]>([
    [
      'no session is long enough',
      { sessions: { minutesPerPaper: 90 } },
      'sessions.minutesPerPaper',
      'Unexpected `minutesPerPaper` `90`, expected at most `80`, the minutes of the longest session that is free',
    ],
    [
      'every paper is too long',
      { sessions: { readingMinutes: 80 } },
      'sessions.readingMinutes',
      'Unexpected `readingMinutes` `80`, expected at least `84`, the minutes of the shortest paper',
    ],
  ])('a course without papers: %s', (_, more, at, says) => {
    expect(reasons(more)).toEqual([{ at: `course: ${at}`, says: `course-fits: ${says}` }]);
  });

  test.each<[string, Partial<Course>, Partial<Calendar>]>([
    [
      'two papers on one place',
      {
        pins: [
          { paper: 'a1', session: 2 },
          { paper: 'b1', session: 2 },
        ],
      },
      {},
    ],
    [
      'together and apart',
      { order: { together: [['a1', 'a2']], apart: [['a2', 'a1']] }, sessions: { required: 2 } },
      {},
    ],
    ['an order against pins', { order: { after: { a1: ['a2'] } }, pins: [{ paper: 'a1', session: 1 }] }, {}],
    [
      'too little time',
      { sessions: { required: 2, optional: 0, readingMinutes: 60 }, select: { papers: 6 } },
      {},
    ],
    [
      'more papers than places',
      { select: { papers: 6, topics: ['a', { topic: 'b', opener: { title: 'Basics' } }] } },
      {},
    ],
    [
      'pins that contradict each other',
      {
        pins: [
          { paper: 'a1', session: 2 },
          { paper: 'a1', from: 3 },
        ],
      },
      {},
    ],
    [
      'a pin of the calendar against one of the course',
      { pins: [{ paper: 'a1', session: 2 }] },
      { pins: [{ paper: 'a1', date: '2027-01-11' }] },
    ],
    [
      'a pin on a fixed session',
      { fixed: [{ session: 2, title: 'Guest' }], pins: [{ paper: 'a1', session: 2 }] },
      {},
    ],
    [
      'a pin on no session',
      {
        pins: [
          { paper: 'a1', session: 7 },
          { paper: 'a2', week: 4 },
        ],
      },
      { pins: [{ paper: 'a3', date: '2027-01-12' }] },
    ],
    ['an unknown pinned paper', { pins: [{ paper: 'a4', session: 1 }] }, {}],
    [
      'a pinned paper that is excluded',
      { select: { exclude: ['a1'] }, pins: [{ paper: 'a1', session: 1 }] },
      {},
    ],
    [
      'a paper alone that is together with another',
      {
        order: { together: [['a1', 'a2']] },
        pins: [{ paper: 'a1', alone: true }],
        sessions: { required: 2 },
      },
      {},
    ],
    [
      'more papers together than there are places',
      { order: { together: [['a1', 'a2', 'a3']] }, sessions: { required: 2 } },
      {},
    ],
    [
      'two things at once',
      {
        select: { papers: 6 },
        order: { after: { a1: ['a2'] } },
        pins: [
          { paper: 'a1', session: 1 },
          { paper: 'b1', session: 5 },
          { paper: 'b2', session: 5 },
        ],
      },
      {},
    ],
    [
      'sessions too short for two papers',
      { order: { together: [['a1', 'a2']] }, sessions: { required: 2, minutesPerPaper: 45 } },
      {},
    ],
    [
      'more papers than short sessions have room for',
      { select: { papers: 6 }, sessions: { required: 2, minutesPerPaper: 45 } },
      { lastDay: '2027-01-20' },
    ],
    [
      'fixed sessions against together and apart',
      {
        fixed: [{ session: 1, title: 'Start', readings: ['a1', 'a2'] }],
        order: { together: [['a1', 'a3']], apart: [['a2', 'a1']] },
      },
      {},
    ],
    ['a cycle of before and after', { order: { after: { a1: ['a2'] }, before: { a1: ['a2'] } } }, {}],
  ])('%s', (_, more, term) => {
    expect(reasons(more, term)).toMatchSnapshot();
  });

  test('an unknown paper and pins that contradict each other, at once', () => {
    const pins = [
      { paper: 'a1', session: 2 },
      { paper: 'a1', from: 3 },
      { paper: 'nobody-knows', session: 1 },
    ];
    expect(reasons({ pins }).map(({ at }) => at)).toEqual(['course: pins.2.paper', 'course: pins.1']);
  });

  test('nine pairs that are together and apart', () => {
    const many = makeCatalog(Array.from({ length: 18 }, (_, index) => makePaper(`p${index}`)));
    const pairs = Array.from({ length: 9 }, (_, index) => [`p${2 * index}`, `p${2 * index + 1}`]);
    const { problems } = planCourse({
      course: {
        ...course,
        sessions: { required: 3 },
        order: { together: pairs, apart: pairs },
        select: { papers: 'all' },
      },
      calendar,
      catalog: many,
    });
    expect(new Set(problems.map(({ ruleId }) => ruleId))).toEqual(new Set(['course-fits']));
  });

  test('nine papers whose second pin leaves them no choice', () => {
    const many = makeCatalog(Array.from({ length: 10 }, (_, index) => makePaper(`p${index}`)));
    const pins = many.papers.slice(0, 9).flatMap(({ id }) => [
      { paper: id, from: 2 },
      { paper: id, to: 2 },
    ]);
    const input = { course: { ...course, sessions: { required: 9, optional: 0 }, pins }, calendar };
    expect(planCourse({ ...input, catalog: many }).plan?.sessions[1]?.readings).toHaveLength(9);

    // One place too few: not both pins of each can be tried out without the other.
    const tight = { ...input.course, sessions: { required: 8, optional: 0 } };
    const { problems } = planCourse({ ...input, course: tight, catalog: many });
    expect(new Set(problems.map(({ ruleId }) => ruleId))).toEqual(new Set(['course-fits']));
  });

  test('eleven papers with a choice', () => {
    const many = makeCatalog(Array.from({ length: 11 }, (_, index) => makePaper(`p${index}`)));
    const pins = many.papers.map(({ id }) => ({ paper: id, from: 2 }));
    const { problems } = planCourse({
      course: { ...course, sessions: { required: 2 }, pins },
      calendar,
      catalog: many,
    });
    expect(problems.map(({ reason }) => reason)).toEqual([
      'Unexpected 11 papers that pins leave several sessions, expected at most 10',
    ]);
  });
});
