import { expect, test } from 'vitest';
import { makeCatalog, makePaper } from '../test/make-catalog.js';
import { makeNotes } from '../test/make-notes.js';
import { sampleCalendar, sampleCatalog, sampleCourse } from '../test/sample-plan.js';
import type { Calendar } from './calendar-file.js';
import type { Course } from './course-file.js';
import { planCourse } from './plan-course.js';

const course: Course = { title: 'Seminar', readingList: 'index.md' };
const weekly: Calendar = {
  firstDay: '2027-01-11',
  timeZone: 'America/New_York',
  meetings: [{ days: 'M', time: '10:30-11:50' }],
};

/** Papers `a1`, `a2`, … of topic `a`, one a year. */
function papersOf(topic: string, count: number) {
  return Array.from({ length: count }, (_, index) =>
    makePaper(`${topic}${index + 1}`, { topics: [topic], year: 2001 + index }),
  );
}

function reasonsOf(...input: Parameters<typeof planCourse>): string[] {
  return planCourse(...input).problems.map(({ ruleId, reason }) => `${ruleId}: ${reason}`);
}

function readingsOf(...input: Parameters<typeof planCourse>) {
  return planCourse(...input).plan?.sessions.map(({ readings }) => readings.map(({ paper }) => paper));
}

test('more papers than places: the numbers, and what would make it fit', () => {
  const catalog = makeCatalog(papersOf('a', 46));
  const calendar = { ...weekly, lastDay: '2027-06-07' };
  const { plan, problems } = planCourse({
    course: { ...course, select: { papers: 'all' } },
    calendar,
    catalog,
  });

  expect(plan).toBeUndefined();
  expect(problems).toMatchObject([{ ruleId: 'course-fits', severity: 'error', path: ['select', 'papers'] }]);
  expect(problems[0]?.reason).toContain(
    '46 required papers, 22 sessions × 2 = 44 places: drop 2, or allow 3 on two days',
  );
});

test('what makes it fit does', () => {
  const catalog = makeCatalog(papersOf('a', 46));
  const calendar = { ...weekly, lastDay: '2027-06-07' };
  const select = { papers: 46 };
  const sizes = readingsOf({ course: { ...course, select, sessions: { required: 3 } }, calendar, catalog });
  expect(sizes?.map(({ length }) => length).sort()).toEqual([...Array(20).fill(2), 3, 3]);
});

test('without sessions for papers there is no place', () => {
  const catalog = makeCatalog(papersOf('a', 1));
  const calendar = { ...weekly, lastDay: '2027-01-11' };
  const fixed = [{ session: 1, title: 'Introduction' }];
  expect(reasonsOf({ course: { ...course, fixed, select: { include: ['a1'] } }, calendar, catalog })).toEqual(
    ['course-fits: Unexpected 1 required paper, 0 sessions × 2 = 0 places: drop 1, or add one session'],
  );
});

test('as many papers as fit, spread over the years of their topics, and the best of each stretch', () => {
  const pdf = [{ rel: 'pdf' as const, url: 'https://example.org/a.pdf' }];
  const papers = papersOf('a', 6).map((paper) =>
    ['a2', 'a4'].includes(paper.id) ? { ...paper, links: pdf } : paper,
  );
  const calendar = { ...weekly, lastDay: '2027-01-25' };
  const input = {
    course: { ...course, sessions: { required: 1, optional: 0 } },
    calendar,
    catalog: makeCatalog(papers),
  };
  expect(readingsOf(input)).toEqual([['a2'], ['a4'], ['a5']]);
  expect(planCourse(input).plan?.leftOut.map(({ paper, score }) => [paper, score])).toEqual([
    ['a1', 2],
    ['a3', 0],
    ['a6', 0],
  ]);
});

test('a paper with notes is the better choice', () => {
  const catalog = makeCatalog(papersOf('a', 4));
  const calendar = { ...weekly, lastDay: '2027-01-11' };
  const sessions = { required: 1, optional: 0 };
  const notes = { a3: makeNotes('a3.md', 'Words.') };
  expect(readingsOf({ course: { ...course, sessions }, calendar, catalog, notes })).toEqual([['a3']]);
});

test('an open-ended calendar has as many meetings as the papers need, and one without class', () => {
  const catalog = makeCatalog(papersOf('a', 5));
  const calendar = {
    ...weekly,
    noClass: [
      { date: '2027-01-18', reason: 'Holiday' },
      { date: '2027-06-07', reason: 'Far away' },
    ],
  };
  const { plan, problems } = planCourse({ course, calendar, catalog });
  expect(problems).toEqual([]);
  expect(plan?.sessions.map(({ date, week }) => [date, week])).toEqual([
    ['2027-01-11', 1],
    ['2027-01-25', 3],
    ['2027-02-01', 4],
  ]);
  expect(plan?.calendar.lastDay).toBe('2027-02-01');
  expect(plan?.noClass).toEqual([{ kind: 'no-class', date: '2027-01-18', week: 2, reason: 'Holiday' }]);
});

test('fixed sessions of an open-ended course count from its end', () => {
  const catalog = makeCatalog(papersOf('a', 3));
  const fixed = [
    { session: 1, title: 'Hello' },
    { session: 'last', title: 'Bye' },
  ];
  const { plan } = planCourse({ course: { ...course, fixed }, calendar: weekly, catalog });
  expect(plan?.sessions.map(({ title, kind }) => [title, kind])).toEqual([
    ['Hello', 'lecture'],
    ['Topic a (1 of 2)', 'reading'],
    ['Topic a (2 of 2)', 'reading'],
    ['Bye', 'lecture'],
  ]);
});

test('topics come in the order asked, quotas hold, a group can be asked for by itself', () => {
  const select = {
    topics: [
      'serving-inference',
      { topic: 'distributed-training-pipelines', papers: 1 },
      'distributed-training',
    ],
  };
  const { plan, problems } = planCourse({
    course: { ...course, select, sessions: { required: 1, optional: 0 } },
    calendar: weekly,
    catalog: sampleCatalog,
  });
  expect(problems).toEqual([]);
  expect(plan?.sessions.map(({ title }) => title)).toEqual([
    'Serving & Inference (1 of 4)',
    'Serving & Inference (2 of 4)',
    'Serving & Inference (3 of 4)',
    'Serving & Inference (4 of 4)',
    'Pipeline Parallelism',
    'Distributed Training (1 of 2)',
    'Distributed Training (2 of 2)',
  ]);
});

test('a topic can have a title of the course’s own', () => {
  const select = { topics: [{ topic: 'serving-inference', title: 'Serving', papers: 1 }] };
  const { plan } = planCourse({ course: { ...course, select }, calendar: weekly, catalog: sampleCatalog });
  expect(plan?.sessions[0]).toMatchObject({
    title: 'Serving',
    topics: [{ id: 'serving-inference', title: 'Serving' }],
  });
});

test('an included paper brings its topic along, a list without topics needs none', () => {
  const select = { topics: ['serving-inference'], include: ['osdi18-gandiva'] };
  const { plan } = planCourse({ course: { ...course, select }, calendar: weekly, catalog: sampleCatalog });
  expect(plan?.sessions.map(({ title }) => title)).toEqual([
    'Serving & Inference (1 of 2)',
    'Serving & Inference (2 of 2)',
    'Workload Scheduling',
  ]);

  const bare = makeCatalog([makePaper('x'), makePaper('y', { shortName: 'Y' })]);
  expect(
    planCourse({ course, calendar: weekly, catalog: bare }).plan?.sessions.map(({ title }) => title),
  ).toEqual(['Paper x · Y']);
});

test('filters narrow the list', () => {
  const filtered = (select: Course['select']) =>
    readingsOf({
      course: { ...course, ...(select && { select }) },
      calendar: weekly,
      catalog: sampleCatalog,
    })?.flat();
  expect(filtered({ years: '2021-' })).toEqual(['osdi21-pollux', 'atc21-infaas', 'osdi22-orca']);
  expect(filtered({ years: 2014 })).toEqual(['osdi14-parameter-server']);
  expect(filtered({ venues: ['SOSP'] })).toEqual(['sosp19-pipedream']);
  expect(filtered({ has: ['notes', 'pdf'], years: { from: 2018 } })).toEqual([
    'neurips19-gpipe',
    'osdi18-gandiva',
  ]);
  expect(filtered({ text: 'cluster scheduling', exclude: ['osdi21-pollux'] })).toEqual(['osdi18-gandiva']);
});

test('presenters take turns, also in fixed sessions with readings', () => {
  const presenters = {
    rotate: [
      { id: 'x', name: 'X' },
      { id: 'y', name: 'Y' },
      { id: 'z', name: 'Z' },
    ],
    perSession: 2,
  };
  const fixed = [
    { session: 2, title: 'Talks' },
    { session: 3, title: 'Guest', readings: ['a1'] },
  ];
  const { plan } = planCourse({
    course: { ...course, presenters, fixed, sessions: { required: 1 } },
    calendar: weekly,
    catalog: makeCatalog(papersOf('a', 3)),
  });
  expect(plan?.sessions.map(({ people }) => people.map(({ person }) => person))).toEqual([
    ['x', 'y'],
    [],
    ['x', 'z'],
    ['y', 'z'],
  ]);
  expect(plan?.showPeople).toBe('none');
});

test('what names nothing comes with what was meant, all at once', () => {
  const wrong: Course = {
    ...course,
    select: {
      topics: ['serving-inferense', 'Workload Scheduling'],
      include: ['pollux'],
      venues: ['OSDY'],
      exclude: ['nothing-like-it'],
    },
    order: { after: { 'osdi21-polux': ['osdi18-gandiva'] } },
    fixed: [{ session: 1, title: 'A', readings: ['osdi18-gandivas'] }],
  };
  expect(reasonsOf({ course: wrong, calendar: weekly, catalog: sampleCatalog })).toEqual([
    'paper-is-known: Unexpected paper `pollux`, expected `osdi21-pollux`',
    'paper-is-known: Unexpected paper `nothing-like-it`, expected the id of a paper in the reading list',
    'paper-is-known: Unexpected paper `osdi18-gandivas`, expected `osdi18-gandiva`',
    'paper-is-known: Unexpected paper `osdi21-polux`, expected `osdi21-pollux`',
    'selected-venue-is-known: Unexpected venue `OSDY`, expected `OSDI`',
    'topic-is-known: Unexpected topic `serving-inferense`, expected `serving-inference`',
    'topic-is-known: Unexpected topic `Workload Scheduling`, expected `workload-scheduling`',
  ]);
});

test.each<[string, Partial<Course>, Partial<Calendar>, string[]]>([
  [
    'a paper with two places',
    { select: { include: ['a1'], exclude: ['a1'] } },
    {},
    ['paper-has-one-place: Unexpected `a1` in select.exclude, expected one place; it is in select.include'],
  ],
  [
    'a cycle',
    { order: { after: { a1: ['a2'], a2: ['a1'] } } },
    {},
    [
      'order-has-no-cycle: Unexpected cycle `a1` → `a2` → `a1`, expected an order in which papers can be read',
    ],
  ],
  [
    'a session that is not there',
    { fixed: [{ session: 9, title: 'X' }], milestones: [{ title: 'Y', due: 'session 12' }] },
    { lastDay: '2027-01-18' },
    [
      'session-exists: Unexpected session `9`, expected one that the calendar has; it has 2 sessions',
      'session-exists: Unexpected session `12`, expected one that the calendar has; it has 2 sessions',
    ],
  ],
  [
    'two fixed sessions in one',
    {
      fixed: [
        { session: 2, title: 'X' },
        { session: 'last', title: 'Y' },
      ],
    },
    { lastDay: '2027-01-18' },
    ['session-is-fixed-once: Unexpected second fixed session `2`, expected one; “X” is there'],
  ],
  [
    'a selection that nothing meets',
    { select: { years: 1950 } },
    {},
    [
      'course-has-papers: Unexpected selection that no paper meets, expected one at least; the reading list has 3 papers',
    ],
  ],
  [
    'a term without a meeting',
    {},
    { firstDay: '2027-01-12', lastDay: '2027-01-14' },
    [
      'calendar-has-meetings: Unexpected term without a meeting from `2027-01-12` to `2027-01-14`, expected one at least',
    ],
  ],
  [
    'a term of centuries',
    {},
    { lastDay: '2999-01-01' },
    ['calendar-has-meetings: Unexpected term from `2027-01-11` to `2999-01-01`, expected ten years at most'],
  ],
  [
    'too many meetings',
    {},
    { lastDay: '2030-12-31', meetings: [{ days: 'MTuWThFSaSu', time: '10:30-11:50' }] },
    ['calendar-has-meetings: Unexpected 1451 meetings, expected 1000 at most'],
  ],
  [
    'an extra day on a day without class',
    {},
    { noClass: [{ date: '2027-01-18', reason: 'Holiday' }], extraDays: [{ date: '2027-01-18' }] },
    [
      'extra-day-is-free: Unexpected extra day `2027-01-18`, expected a day with class; `noClass` says “Holiday”',
    ],
  ],
  [
    'an extra day on a meeting',
    {},
    { extraDays: [{ date: '2027-01-18', time: '11:00-12:00' }] },
    [
      'extra-day-is-free: Unexpected extra day `2027-01-18`, expected a time without class; one starts at 10:30',
    ],
  ],
  [
    'an extra day before the term',
    {},
    { extraDays: [{ date: '2027-01-04' }] },
    ['extra-day-is-free: Unexpected extra day `2027-01-04`, expected a date from `2027-01-11` on'],
  ],
  [
    'meetings at the same time',
    {},
    {
      meetings: [
        { days: 'MW', time: '10:30-11:50' },
        { days: 'WF', time: '11:00-12:00' },
      ],
    },
    [
      'meetings-do-not-overlap: Unexpected meeting at 11:00 on `2027-01-13`, expected none while another, at 10:30, lasts',
    ],
  ],
  [
    'a time that clocks skip',
    {},
    { firstDay: '2027-03-08', meetings: [{ days: 'Su', time: '02:30-04:00' }] },
    [
      'clock-time-exists: Unexpected time 02:30 on `2027-03-14`, expected one that clocks in America/New_York show; they go forward over it',
    ],
  ],
])('%s is an error', (_, courseFields, calendarFields, reasons) => {
  const input = {
    course: { ...course, ...courseFields },
    calendar: { ...weekly, ...calendarFields },
    catalog: makeCatalog(papersOf('a', 3)),
  };
  expect(reasonsOf(input)).toEqual(reasons);
  expect(planCourse(input).plan).toBeUndefined();
});

test.each<[string, Partial<Course>, Partial<Calendar>, string[]]>([
  [
    'a day without class that would have none anyway',
    {},
    { noClass: [{ from: '2027-01-12', to: '2027-01-13', reason: 'Break' }] },
    [
      'no-class-day-would-be-class: Unexpected no-class day `2027-01-12` to `2027-01-13`, expected a day on which the course would meet',
    ],
  ],
  [
    'a time that clocks show twice',
    {},
    { firstDay: '2027-11-07', meetings: [{ days: 'Su', time: '01:30-02:30' }] },
    [
      'clock-time-is-unambiguous: Unexpected time 01:30 on `2027-11-07`, expected one that clocks in America/New_York show once; they go back over it, and the first is taken',
    ],
  ],
  [
    'more papers than there are',
    { select: { papers: 9 } },
    {},
    ['selection-is-filled: Unexpected `papers` `9`, expected at most the 4 that match the selection'],
  ],
  [
    'an order against the order of topics',
    { order: { after: { a1: ['b1'] } } },
    {},
    [
      'order-is-kept: Unexpected “Paper a1” (session 1, Topic a) before “Paper b1” (session 2, Topic b), expected it after, as `order` says; topics and fixed sessions keep their places',
    ],
  ],
])('%s is a warning', (_, courseFields, calendarFields, reasons) => {
  const input = {
    course: { ...course, ...courseFields },
    calendar: { ...weekly, ...calendarFields },
    catalog: makeCatalog([...papersOf('a', 2), ...papersOf('b', 2)]),
  };
  expect(reasonsOf(input)).toEqual(reasons);
  expect(planCourse(input).plan).toBeDefined();
});

test('a topic with too few papers is shown at its row', () => {
  const select = { topics: ['b', { topic: 'a', papers: 5 }] };
  const catalog = makeCatalog([...papersOf('a', 2), ...papersOf('b', 2)]);
  expect(planCourse({ course: { ...course, select }, calendar: weekly, catalog }).problems).toMatchObject([
    {
      ruleId: 'selection-is-filled',
      reason: 'Unexpected 5 papers for “Topic a”, expected at most the 2 that it has',
      path: ['select', 'topics', 1, 'papers'],
    },
  ]);
});

test('sessions say what they have of their topics, and in which order', () => {
  const sentencesOf = (after: Record<string, string[]>) =>
    planCourse({
      course: { ...course, order: { after }, sessions: { required: 3 } },
      calendar: { ...weekly, lastDay: '2027-01-25' },
      catalog: makeCatalog([...papersOf('a', 4), ...papersOf('b', 1), ...papersOf('c', 3)]),
    }).plan?.sessions.map(({ reasons }) => reasons.map(({ sentence }) => sentence));

  expect(sentencesOf({})).toEqual([
    ['All 4 papers of “Topic a” are required; 3 are here, in order of year.'],
    [
      'One more of the 4 required papers of “Topic a” is here, in order of year.',
      'The only paper of “Topic b” is required.',
      'Topics share this session, so that every paper has a place.',
    ],
    ['All 3 papers of “Topic c” are required; all are here, in order of year.'],
  ]);
  expect(sentencesOf({ a1: ['a2'] })?.[0]).toEqual([
    'All 4 papers of “Topic a” are required; 3 are here, in order of year, but for what `order` says.',
  ]);
  expect(sentencesOf({ a2: ['a1'] })?.[0]).toEqual(sentencesOf({})?.[0]);
});

test('papers without years are said to stand in the order of the list', () => {
  const catalog = makeCatalog(papersOf('a', 3));
  const papers = catalog.papers.map(({ year, ...paper }) => paper);
  const { plan } = planCourse({
    course: { ...course, sessions: { required: 3 } },
    calendar: weekly,
    catalog: { ...catalog, papers },
  });
  expect(plan?.sessions[0]?.reasons.map(({ sentence }) => sentence)).toEqual([
    'All 3 papers of “Topic a” are required; all are here, in the order of the list.',
  ]);
});

test('a course as large as its schema allows is planned in seconds', () => {
  const size = 10_000;
  const topics = (index: number) => [`t${index % 3000}`];
  const catalog = makeCatalog(
    Array.from({ length: size }, (_, index) => makePaper(`p${index}`, { topics: topics(index) })),
  );
  const after = Object.fromEntries(
    Array.from({ length: size - 3000 }, (_, index) => [`p${index}`, [`p${index + 3000}`]]),
  );
  const { plan, problems } = planCourse({
    course: { ...course, sessions: { required: 7, optional: 3 }, order: { after } },
    calendar: { ...weekly, lastDay: '2034-09-10', meetings: [{ days: 'MW', time: '10:30-11:50' }] },
    catalog,
  });
  expect(problems).toEqual([]);
  expect(plan?.sessions).toHaveLength(800);
}, 60_000);

test('an empty list has nothing to plan', () => {
  expect(reasonsOf({ course, calendar: weekly, catalog: makeCatalog([]) })).toEqual([
    'course-has-papers: Unexpected reading list without papers, expected one at least',
  ]);
});

test('a block course has days but no pattern', () => {
  const calendar: Calendar = {
    firstDay: '2027-01-11',
    lastDay: '2027-02-28',
    timeZone: 'Europe/London',
    extraDays: [
      { date: '2027-02-20', time: '9:00-12:00', room: 'Hall' },
      { date: '2027-02-13', time: '9:00-12:00', reason: 'First weekend' },
    ],
  };
  const { plan, problems } = planCourse({ course, calendar, catalog: makeCatalog(papersOf('a', 3)) });
  expect(problems).toEqual([]);
  expect(plan?.sessions.map(({ date, room }) => [date, room])).toEqual([
    ['2027-02-13', undefined],
    ['2027-02-20', 'Hall'],
  ]);
});

test('milestones keep their clock time over the change to summer time', () => {
  const { plan } = planCourse({
    course: {
      ...sampleCourse,
      milestones: [
        { title: 'Report', due: 'session 6 + 1 week' },
        { title: 'Report', due: 'session 7 - 24 hours' },
        { title: 'Draft', due: 'session last - 1 week @ 9:00' },
      ],
    },
    calendar: sampleCalendar,
    catalog: sampleCatalog,
  });
  expect(plan?.milestones.map(({ id, date, time, instant }) => [id, date, time, instant])).toEqual(
    [
      ['report', '2027-03-17', '10:30', '2027-03-17T14:30:00Z'],
      ['draft', '2027-03-17', '09:00', '2027-03-17T13:00:00Z'],
      ['report-2', '2027-03-21', '10:30', '2027-03-21T14:30:00Z'],
    ].sort((a, b) => (String(a[3]) < String(b[3]) ? -1 : 1)),
  );
});

test('texts of people come out as clean lines', () => {
  const { plan } = planCourse({
    course: { ...course, title: ' A\n---\nb\u202e ', fixed: [{ session: 1, title: 'X\u200b\nY' }] },
    calendar: { ...weekly, term: 'Winter\n2027' },
    catalog: makeCatalog(papersOf('a', 1)),
  });
  expect([plan?.title, plan?.term, plan?.sessions[0]?.title]).toEqual(['A --- b', 'Winter 2027', 'X Y']);
});

test('a course that the schema refuses is a wrong call', () => {
  const wrong: unknown = { title: 'X', readingList: 'a.md', sesions: {} };
  expect(() => planCourse({ course: wrong as Course, calendar: weekly, catalog: sampleCatalog })).toThrow(
    new TypeError('Unexpected course: Unexpected key `sesions`, expected `sessions`'),
  );
});
