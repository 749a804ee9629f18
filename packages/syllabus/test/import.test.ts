import type { Schedule, ScheduleCell, ScheduleDay, ScheduleReading } from '@proseminar/core';
import { expect, test } from 'vitest';
import { compareSchedule } from '../src/import/compare-schedule.js';
import { draftCourse } from '../src/import/draft-course.js';
import type { DraftedCourse, DraftOptions } from '../src/import/drafted.js';
import { planCourse } from '../src/plan-course.js';
import { makeCatalog, makePaper } from './make-catalog.js';

const options: DraftOptions = { readingList: 'list.md', timeZone: 'Europe/Berlin', latestYear: 2030 };

const catalog = makeCatalog(
  [...'abcde'].map((id) =>
    makePaper(id, { topics: [id < 'd' ? 'logs' : 'caches'], year: 2024, venue: { name: 'SOSP' } }),
  ),
);

let line = 0;

function read(id: string, role?: ScheduleReading['role']): ScheduleReading {
  return { title: `Paper ${id}`, ...(role && { role }), line };
}

/** A day such as `9/1`, with titles as texts. */
function day(date: string, ...content: readonly (string | ScheduleReading)[]): ScheduleDay {
  line++;
  const [month = 0, inMonth = 0] = date.split('/').map(Number);
  return {
    date: { text: date, month, day: inMonth },
    line,
    titles: content.flatMap((each) => (typeof each === 'string' ? [{ text: each, line }] : [])),
    readings: content.flatMap((each) => (typeof each === 'string' ? [] : [each])),
    cells: [],
  };
}

const times = [{ text: 'TTh 10:30-12:00', line: 1 }];

function schedule(days: readonly ScheduleDay[], more: Partial<Schedule> = {}): Schedule {
  return { title: 'Storage', times, days, ...more };
}

function drafted(
  days: readonly ScheduleDay[],
  more: Partial<Schedule> = {},
  told: Partial<DraftOptions> = {},
): DraftedCourse {
  const result = draftCourse(schedule(days, more), catalog, { ...options, ...told });
  if ('missing' in result) throw new Error(result.expected);
  return result;
}

/** How the plan of a course differs from the page that it is made from. */
function differences(course: DraftedCourse) {
  const { plan, problems } = planCourse({ ...course, catalog });
  if (!plan) throw new Error(problems.map(({ reason }) => reason).join('\n'));
  return compareSchedule(course.days, plan);
}

test.each([
  ['the term', { term: { name: 'Fall 2026', year: 2026 } }, {}, 2026],
  ['what is told', { term: { name: 'Fall 2026', year: 2026 } }, { year: 2020 }, 2020],
  ['the weekdays, and the newest paper', {}, {}, 2026],
])('the year is that of %s', (_, more, told, year) => {
  const { calendar, found } = drafted([day('9/1', read('a')), day('9/3', read('b'))], more, told);
  expect(calendar.firstDay).toBe(`${year}-09-01`);
  expect(found).toHaveLength('term' in more ? 0 : 1);
});

test('a year may end in the term, and a term whose weekdays are others is not believed', () => {
  const days = [day('12/15', read('a')), day('12/17', read('b')), day('1/5', read('c'))];
  expect(drafted(days, { term: { name: 'Winter 2026', year: 2026 } }).calendar.lastDay).toBe('2027-01-05');
  const other = draftCourse(schedule(days, { term: { name: 'Winter 2025', year: 2025 } }), catalog, {
    ...options,
    latestYear: 2025,
  });
  expect(other).toMatchObject({ missing: 'year' });
});

test.each<[string, readonly (readonly ScheduleReading['role'][])[], string]>([
  ['nothing', [[undefined], [undefined, undefined]], 'a+ b+ c+'],
  ['most days', [['required', undefined], [undefined]], 'a+ b c'],
  ['one day of three', [['required', undefined], [undefined], [undefined]], 'a+ b c+ d+'],
  ['what is optional', [['optional', undefined], [undefined]], 'a b+ c+'],
])('what a page does not mark is required or not by what it does mark: %s', (_, roles, expected) => {
  const ids = [...'abcde'];
  const days = roles.map((own, index) =>
    day(['9/1', '9/3', '9/8'][index] ?? '', ...own.map((role) => read(ids.shift() ?? '', role))),
  );
  const found = drafted(days).days.flatMap(({ readings }) => readings);
  expect(found.map(({ paper, role }) => `${paper}${role === 'required' ? '+' : ''}`).join(' ')).toBe(
    expected,
  );
});

/** What a column of a day says. */
function cell(header: string, text: string, column: ScheduleCell['column'] = 'due'): ScheduleCell {
  return { column, header, text, links: [], line };
}

test.each<[string, ScheduleDay, readonly string[]]>([
  ['in a column', { ...day('9/3', read('b')), cells: [cell('Due', 'HW1')] }, ['HW1: session 2 @ 23:59']],
  [
    'with a time',
    { ...day('9/3', read('b')), cells: [cell('Notes', 'Project proposal due by 5:30 pm', 'other')] },
    ['Project proposal: session 2 @ 17:30'],
  ],
  ['on a row of its own', day('9/4', 'Report due'), ['Report: session 2 + 1 day @ 23:59']],
  ['without a link', day('9/6', { title: 'Deadline: Report', line }), ['Report: session 2 + 3 days @ 23:59']],
  ['after the last class', day('9/28', 'Report due (5pm)'), ['Report: session last + 11 days @ 17:00']],
  ['on a class', day('9/8', 'Report due'), ['Report: session 3 @ 23:59']],
  ['on another day', { ...day('9/3', read('b')), cells: [cell('Due', 'HW1 on Sep 20')] }, []],
  ['or handed out', { ...day('9/3', read('b')), cells: [cell('Homework', 'HW1')] }, []],
  ['beside a guest', day('9/3', 'Guest, proposals due'), []],
])('what is due is a milestone: %s', (_, due, expected) => {
  const others = [day('9/1', read('a')), day('9/3', read('c')), day('9/10', read('d')), day('9/17', 'Talks')];
  const days = [...others.filter(({ date }) => date.text !== due.date.text), due];
  const course = drafted(days, {}, { year: 2026 });
  const { milestones = [] } = course.course;
  expect(milestones.map(({ title, due }) => `${title}: ${due}`)).toEqual(expected);
  expect(differences(course)).toEqual([]);
  // What is no milestone is told.
  expect(expected.length > 0 || due.cells.length === 0 || course.notCarried.length > 0).toBe(true);
  const { plan } = planCourse({ ...course, catalog });
  expect(plan?.milestones.map(({ title }) => title)).toEqual(milestones.map(({ title }) => title));
  expect(plan?.sessions.every(({ date }) => date !== '2026-09-04' && date !== '2026-09-28')).toBe(true);
});

test('what is due a second time has an id of its own, and one before the first class is told', () => {
  const due = (date: string, text: string) => ({ ...day(date), cells: [cell('Due', text)] });
  const { course, notCarried } = drafted(
    [
      due('8/30', 'Survey'),
      day('9/1', read('a')),
      { ...day('9/3', read('b')), cells: [cell('Due', 'Review')] },
      due('9/4', 'Review'),
    ],
    {},
    { year: 2026 },
  );
  expect(course.milestones?.map(({ id }) => id)).toEqual(['review', 'review-2']);
  expect(notCarried).toMatchObject([{ text: 'Survey', why: 'it is due before the first class' }]);
});

test('a row of several days has what is read on the first', () => {
  const several = {
    ...day('9/1', read('a')),
    date: { text: '9/1, 8', month: 9, day: 1, others: [{ month: 9, day: 8 }] },
  };
  const course = drafted([several, day('9/3', read('b'))], {}, { year: 2026 });
  expect(course.days.map(({ date, readings }) => [date.slice(5), readings.length])).toEqual([
    ['09-01', 1],
    ['09-03', 1],
    ['09-08', 0],
  ]);
  expect(course.found).toEqual(['What is read on 2026-09-01, 2026-09-08 is read on 2026-09-01.']);
});

test('what a page does not say is missing', () => {
  const days = [day('9/1', read('a')), day('9/3', read('b'))];
  const of = (more: Partial<Schedule>, told: Partial<DraftOptions> = {}) =>
    draftCourse(schedule(days, more), catalog, { ...options, ...told });
  expect(of({ times: [] })).toMatchObject({ missing: 'year' });
  expect(of({ times: [] }, { year: 2026 })).toEqual({
    missing: 'meetings',
    expected: "`--meetings 'MW 10:30-11:50'`, with the times of the course",
  });
  expect(of({}, { meetings: ['sometimes'] })).toMatchObject({ missing: 'meetings' });
  expect(of({ days: [] })).toMatchObject({ missing: 'schedule' });
});

test('days without class, extra days and days without a row are in the calendar', () => {
  const course = drafted(
    [
      day('9/1', 'Introduction', read('a', 'required')),
      day('9/3', 'No class: find a group', read('b', 'required')),
      day('9/8', read('c', 'required'), read('d')),
      day('9/14', 'Guest talk'),
      day('9/15', 'No lecture – Labor Day'),
      day('9/18', 'Spring break'),
      day('9/22', read('e', 'required')),
    ],
    {},
    { year: 2026 },
  );
  expect(differences(course)).toEqual([]);
  expect(course.calendar).toMatchObject({
    noClass: [
      { date: '2026-09-03', reason: 'find a group' },
      { date: '2026-09-10', reason: 'Not scheduled' },
      { date: '2026-09-15', reason: 'Labor Day' },
      { date: '2026-09-17', reason: 'Not scheduled' },
    ],
    extraDays: [{ date: '2026-09-14' }],
  });
  expect(course.course.fixed).toEqual([
    { session: 1, title: 'Introduction', kind: 'introduction', readings: ['a'] },
    { session: 3, title: 'Guest talk', kind: 'guest' },
  ]);
  expect(course.course.selfStudy).toEqual([{ day: 'find a group', readings: ['b'] }]);
  expect(course.notCarried.map(({ date, text }) => [date, text])).toEqual([['2026-09-18', 'Spring break']]);
});

test.each([
  ['University holiday', read('b'), 'no-class'],
  ['When Models Break', read('b'), 'fixed'],
  ['Break', undefined, 'no-class'],
  ['Weihnachtsferien', undefined, 'no-class'],
  ['vorlesungsfreie Zeit', undefined, 'no-class'],
  ['The long break', undefined, 'no-class'],
])(
  'a day called “%s” is one with class or not, also by whether something is read',
  (title, reading, kind) => {
    const { days } = drafted(
      [day('9/1', read('a')), day('9/3', title, ...(reading ? [reading] : []))],
      {},
      { year: 2026 },
    );
    expect(days[1]?.kind).toBe(kind);
  },
);

test('topics that come back are pinned, and said to be read together on another calendar', () => {
  const course = drafted([day('9/1', read('a')), day('9/3', read('d')), day('9/8', read('b'))]);
  expect(differences(course)).toEqual([]);
  expect(course.notCarried).toHaveLength(1);
  expect(course.notCarried[0]).toMatchObject({ date: '2026-09-08', text: 'Paper b' });
  expect(course.notCarried[0]?.why).toContain('on another calendar');
});

test('papers stand in the order of the page, though the list has another', () => {
  const course = drafted([day('9/1', read('c')), day('9/3', read('a')), day('9/8', read('b'))]);
  expect(course.course.order?.after).toEqual({ a: ['c'], b: ['a'] });
  const { pins: _, ...calendar } = course.calendar;
  const rolled = planCourse({ ...course, calendar, catalog }).plan;
  expect(rolled?.sessions.map(({ readings }) => readings.map((each) => each.paper))).toEqual([
    ['c'],
    ['a'],
    ['b'],
  ]);
});

test('a paper is read once, and what the list does not have is said', () => {
  const course = drafted([
    day('9/1', read('a', 'required')),
    day('9/3', read('a'), read('unknown', 'required')),
    day('9/8', { ...read('b', 'required'), detail: 'Sections 1–3' }),
  ]);
  expect(differences(course)).toEqual([]);
  expect(course.notCarried.map(({ text, why }) => `${text}: ${why}`)).toEqual([
    'Paper a: it is read on 2026-09-01 already, and a plan has a paper once',
    'Paper unknown: the reading list does not have it',
    'Paper b: Sections 1–3: a plan has whole papers, without words on them',
  ]);
});

test('where papers have no topics, none that the page does not read comes beside its optional ones', () => {
  const plain = makeCatalog([...'abcd'].map((id) => makePaper(id, { year: 2024 })));
  const days = [day('9/1', read('a', 'required'), read('b', 'optional')), day('9/3', read('c', 'required'))];
  const course = draftCourse(schedule(days), plain, { ...options, year: 2026 });
  if ('missing' in course) throw new Error(course.expected);
  const { plan } = planCourse({ ...course, catalog: plain });
  expect(plan && compareSchedule(course.days, plan)).toEqual([]);
});

test('a year of two digits is one that the list has, and what is due is said to have a place', () => {
  const cell = { header: 'Notes', links: [], line: 9 } as const;
  const course = drafted([
    {
      ...day('9/1', { ...read('a'), detail: "SOSP'24" }),
      cells: [{ ...cell, column: 'summary', text: 'Proposal due Friday' }],
    },
    {
      ...day('9/3', { ...read('b'), detail: "'23" }),
      cells: [{ ...cell, column: 'other', text: 'Bring a pen' }],
    },
  ]);
  expect(course.notCarried.map(({ text, why }) => `${text}: ${why}`)).toEqual([
    'Notes: Bring a pen: a course has no place for it',
    'Notes: Proposal due Friday: the page does not say for certain what is due then; that stands in `milestones` of the course, by session',
    "Paper b: '23: a plan has whole papers, without words on them",
  ]);
});

test('what a link leads to is said by its own words before those at the head of its column', () => {
  const cell = { column: 'summary', header: 'Notes', text: '', line: 9 } as const;
  const link = (rel: 'other' | 'pdf' | 'slides' | 'video', label: string) => ({
    rel,
    label,
    url: `https://example.org/${label.length}`,
  });
  const links = [link('slides', 'slides'), link('video', 'Recording'), link('pdf', 'pdf')];
  const slides = { ...cell, column: 'slides', header: 'Slides', links: [link('video', 'talk')] } as const;
  const course = drafted([
    { ...day('9/1', read('a')), cells: [{ ...cell, links }] },
    { ...day('9/3', read('b')), cells: [slides] },
  ]);
  expect(course.overrides?.sessions).toEqual([
    {
      date: '2026-09-01',
      slides: 'https://example.org/6',
      summary: 'https://example.org/3',
      video: 'https://example.org/9',
    },
    { date: '2026-09-03', slides: 'https://example.org/4' },
  ]);
  const [first] = drafted([
    { ...day('9/1', read('a')), cells: [{ ...cell, links, text: 'slides, Recording + pdf' }] },
    day('9/3', read('b')),
  ]).notCarried;
  expect(first).toBeUndefined();
});

test('what is attached by an address is carried, by what it is', () => {
  const link = (rel: 'other' | 'slides', label: string, url: string) => ({ rel, label, url });
  const cell = { text: '', line: 9 };
  const course = drafted([
    {
      ...day('9/1', read('a')),
      cells: [
        {
          ...cell,
          column: 'people',
          header: 'Presenter',
          links: [link('other', 'Ada', 'https://example.org/a')],
        },
        {
          ...cell,
          column: 'slides',
          header: 'Slides',
          links: [link('slides', 'slides', 'https://example.org/b')],
        },
        { ...cell, column: 'summary', header: 'Summary', links: [link('other', 'x', 'Summaries/x.pdf')] },
        { ...cell, column: 'other', header: '', links: [link('other', 'forum', 'https://example.org/c')] },
      ],
    },
    day('9/3', read('b')),
  ]);
  expect(course.overrides).toEqual({
    sessions: [{ date: '2026-09-01', slides: ['https://example.org/a', 'https://example.org/b'] }],
  });
  expect(course.notCarried.map(({ text }) => text)).toEqual([
    'Summary: x <Summaries/x.pdf>',
    'forum <https://example.org/c>',
  ]);
});
