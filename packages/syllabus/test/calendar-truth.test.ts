import { expect, test } from 'vitest';
import { type Calendar, type Course, parseCourse, planCourse } from '../src/index.js';
import { makeCatalog, makePaper } from './make-catalog.js';
import { renderTexts } from './render-texts.js';

const catalog = makeCatalog([makePaper('a1'), makePaper('a2')]);
const course: Course = { title: 'Seminar', readingList: 'index.md' };
const calendar: Calendar = {
  firstDay: '2027-01-11',
  lastDay: '2027-01-31',
  timeZone: 'America/New_York',
  meetings: 'MW 10:30-11:50',
};

function plan(ofCourse: Partial<Course>, ofCalendar: Partial<Calendar>) {
  return planCourse({
    course: { ...course, ...ofCourse },
    calendar: { ...calendar, ...ofCalendar },
    catalog,
  });
}

test.each<[string, Partial<Course>, Partial<Calendar>, string[]]>([
  [
    'a day that follows another weekday without class, twice, or outside of the term',
    {},
    {
      noClass: [{ date: '2027-01-13', reason: 'Snow' }],
      follows: [
        { date: '2027-01-13', weekday: 'Monday' },
        { date: '2027-01-19', weekday: 'Monday' },
        { date: '2027-01-19', weekday: 'Wednesday' },
        { date: '2027-03-02', weekday: 'Monday' },
      ],
    },
    [
      'error follows-day-is-free follows.0.date',
      'error follows-day-is-free follows.2.date',
      'error follows-day-is-free follows.3.date',
    ],
  ],
  [
    'a day that follows another weekday to no effect',
    {},
    {
      follows: [
        { date: '2027-01-18', weekday: 'Monday' },
        { date: '2027-01-19', weekday: 'Thursday' },
      ],
    },
    ['warning follows-day-matters follows.0', 'warning follows-day-matters follows.1'],
  ],
  [
    'dates of another year',
    { milestones: [{ title: 'Proposal' }] },
    { exams: [{ date: '2026-01-20' }], dates: { proposal: '2026-01-20' } },
    ['warning date-is-in-term exams.0', 'warning date-is-in-term dates.proposal'],
  ],
  [
    'an extra day on a half-day, in the half without class',
    {},
    {
      noClass: [{ date: '2027-01-13', reason: 'Snow', after: '11:00' }],
      extraDays: [{ date: '2027-01-13', time: '14:00-15:00' }],
    },
    ['error extra-day-is-free extraDays.0.date'],
  ],
  [
    'a half-day that changes nothing',
    {},
    { noClass: [{ date: '2027-01-13', reason: 'Snow', after: '14:00' }] },
    ['warning no-class-day-would-be-class noClass.0'],
  ],
  [
    'a week, and a session of a week, that there is not',
    {
      milestones: [
        { title: 'A', due: 'week 6 Friday' },
        { title: 'B', due: 'week 2 session 3' },
      ],
    },
    {},
    ['error week-exists milestones.0.due', 'error week-exists milestones.1.due'],
  ],
  [
    'a milestone that there is not',
    { milestones: [{ title: 'Proposal', due: 'propsal + 1 week' }] },
    { dates: { proposel: '2027-01-20' } },
    ['error milestone-is-known dates.proposel', 'error milestone-is-known milestones.0.due'],
  ],
  [
    'a milestone without a date, of which another waits',
    { milestones: [{ title: 'A' }, { title: 'B', due: 'a + 1 day' }] },
    {},
    ['error milestone-has-date milestones.0'],
  ],
  [
    'deadlines that are counted from each other',
    {
      milestones: [
        { title: 'A', due: 'b + 1 day' },
        { title: 'B', due: 'c + 1 day' },
        { title: 'C', due: 'a + 1 day' },
      ],
    },
    {},
    ['error milestones-have-no-cycle milestones.2.due'],
  ],
  [
    'a deadline on a day without class',
    { milestones: [{ title: 'A', due: 'week 2 Friday' }] },
    { noClass: [{ from: '2027-01-18', to: '2027-01-24', reason: 'Break' }] },
    ['warning deadline-avoids-break milestones.0.due'],
  ],
  [
    'papers for a day without class that there is not',
    {
      selfStudy: [
        { day: 'Snw', readings: ['a1'] },
        { day: 2, readings: ['a2'] },
      ],
    },
    { noClass: [{ date: '2027-01-13', reason: 'Snow' }] },
    ['warning no-class-day-exists selfStudy.0.day', 'warning no-class-day-exists selfStudy.1.day'],
  ],
  [
    'a fixed session that a day without class cancels',
    { fixed: [{ session: 2, title: 'X' }] },
    { sessionNumbers: 'scheduled', noClass: [{ date: '2027-01-13', reason: 'Snow' }] },
    ['error session-exists fixed.0.session'],
  ],
  [
    'a deadline at a time that clocks skip',
    { milestones: [{ title: 'A', due: 'week 9 Sunday @ 02:30' }] },
    { lastDay: '2027-03-31' },
    ['error clock-time-exists milestones.0.due'],
  ],
])('%s is reported', (_, ofCourse, ofCalendar, expected) => {
  const { plan: planned, problems } = plan(ofCourse, ofCalendar);
  const shown = problems.map(({ severity, ruleId, path }) => `${severity} ${ruleId} ${path.join('.')}`);
  expect(shown).toEqual(expected);
  expect(planned === undefined).toBe(expected.some((line) => line.startsWith('error')));
});

test('a cycle of deadlines is named', () => {
  const milestones = [
    { title: 'A', due: 'b + 1 day' },
    { title: 'B', due: 'a' },
  ];
  expect(plan({ milestones }, {}).problems.map(({ reason }) => reason)).toEqual([
    'Unexpected cycle `a` → `b` → `a`, expected deadlines that a session or a day of the term begins with',
  ]);
});

test('meetings that share a weekday but no date do not overlap', () => {
  const halves = [
    { days: 'M', time: '10:30-11:50', to: '2027-01-20' },
    { days: 'M', time: '11:00-12:00', from: '2027-01-21' },
  ];
  const weeks = [
    { days: 'M', time: '10:30-11:50', every: 2 },
    { days: 'M', time: '11:00-12:00', every: 2, from: '2027-01-18' },
  ];
  for (const meetings of [halves, weeks]) {
    const { plan: planned, problems } = plan({}, { meetings });
    expect(problems).toEqual([]);
    expect(planned?.sessions.map(({ date }) => date)).toEqual(['2027-01-11', '2027-01-18', '2027-01-25']);
  }
});

test('a day that follows a weekday without meetings has no class', () => {
  const { plan: planned } = plan({}, { follows: [{ date: '2027-01-13', weekday: 'Friday' }] });
  expect(planned?.noClass).toEqual([
    { kind: 'no-class', date: '2027-01-13', week: 1, reason: 'Follows a Friday schedule' },
  ]);
});

test('neither policy of numbers renames a file or an event', async () => {
  const noClass = [{ from: '2027-01-18', to: '2027-01-22', reason: 'Break' }];
  const numberings = [
    {},
    { sessionNumbers: 'scheduled' as const },
    { weekNumbers: 'teaching' as const },
    { weekNumbers: 'iso' as const },
  ];
  const all = await Promise.all(
    numberings.map(async (numbers) => {
      const { plan: planned } = plan({}, { noClass, ...numbers });
      if (!planned) throw new Error('The course has a plan');
      const { documents } = await renderTexts(planned, { catalog });
      const events = documents.find(({ path }) => path === 'calendar.ics')?.content.match(/^UID:.*$/gmu);
      const page = documents.find(({ path }) => path === 'sessions/2027-01-27-open-session/README.md');
      return {
        names: [...documents.map(({ path }) => path), ...(events ?? [])],
        words: /Session \d+ · Week \d+/u.exec(page?.content ?? '')?.[0],
      };
    }),
  );

  for (const { names } of all) expect(names).toEqual(all[0]?.names);
  expect(all.map(({ words }) => words)).toEqual([
    'Session 4 · Week 3',
    'Session 6 · Week 3',
    'Session 4 · Week 2',
    'Session 4 · Week 4',
  ]);
});

test('papers for days without class are shown everywhere, and presented by nobody', async () => {
  const { plan: planned } = plan(
    {
      selfStudy: [{ day: 'snow', readings: ['a1'], description: 'At home.' }],
      presenters: { rotate: [{ id: 'ada', name: 'Ada' }] },
    },
    { noClass: [{ date: '2027-01-13', reason: 'Snow' }] },
  );
  if (!planned) throw new Error('The course has a plan');
  expect(planned.noClass[0]?.readings?.map(({ paper }) => paper)).toEqual(['a1']);
  expect(planned.leftOut).toEqual([]);
  expect(planned.sessions.flatMap(({ readings }) => readings.map(({ paper }) => paper))).toEqual(['a2']);

  const documents = new Map(
    (await renderTexts(planned, { catalog })).documents.map(({ path, content }) => [path, content]),
  );
  expect(documents.get('README.md')).toContain('| *No class: Snow* | Paper a1 | |');
  expect(documents.get('syllabus.md')).toContain('*No class: Snow (read Paper a1)*');
  expect(documents.get('site/index.html')).toMatch(/No class<\/span> Snow<\/td>\s*<td class="readings"/u);
  expect(documents.get('calendar.ics')).toContain('DESCRIPTION:At home.\\nRequired: Paper a1');
  expect(documents.get('references.bib')).toContain('Paper a1');
});

test('exams are shown as such, not as days without class', async () => {
  const { plan: planned } = plan({}, { exams: [{ from: '2027-02-01', to: '2027-02-10', reason: 'Finals' }] });
  if (!planned) throw new Error('The course has a plan');
  const documents = new Map(
    (await renderTexts(planned, { catalog })).documents.map(({ path, content }) => [path, content]),
  );
  expect(planned.noClass.map(({ date, to }) => [date, to])).toEqual([
    ['2027-02-01', '2027-02-10'],
    ['2027-02-08', '2027-02-10'],
  ]);
  expect(documents.get('README.md')).toContain('| *Finals (to Wed 10 Feb)* |');
  expect(documents.get('syllabus.md')).toContain('*Finals (to Wed 10 Feb)*');
  expect(documents.get('site/index.html')).toContain('Finals (to Wed 10 Feb)</td>');
  expect(documents.get('calendar.ics')).toMatch(
    /DTSTART;VALUE=DATE:20270201\r\nDTEND;VALUE=DATE:20270211\r\nSUMMARY:Finals\r\n/u,
  );
  for (const path of ['README.md', 'syllabus.md', 'site/index.html', 'calendar.ics']) {
    expect(documents.get(path)).not.toContain('No class');
  }
});

test.each([
  [
    'America/New_York',
    ['15:30', '14:30', '14:30', '15:30'],
    ['2027-03-08', '2027-03-15', '2027-11-01', '2027-11-08'],
  ],
  [
    'Europe/London',
    ['10:30', '09:30', '09:30', '10:30'],
    ['2027-03-22', '2027-03-29', '2027-10-25', '2027-11-01'],
  ],
])('in %s, a course over both changes of clocks keeps its time on the wall', (timeZone, instants, dates) => {
  const { plan: planned } = plan({}, { timeZone, meetings: 'M 10:30-11:50', lastDay: '2027-12-31' });
  const shown = planned?.sessions.filter(({ date }) => dates.includes(date));
  expect(shown?.map(({ startInstant }) => startInstant.slice(11, 16))).toEqual(instants);
  expect(new Set(planned?.sessions.map(({ start }) => start))).toEqual(new Set(['10:30']));
});

test('29 February, 31 December and a term over New Year are days like others', () => {
  const leap = plan({}, { firstDay: '2028-02-28', lastDay: '2028-03-01', meetings: 'MTuW 10:30-11:50' });
  expect(leap.plan?.sessions.map(({ date }) => date)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);

  const milestones = [{ title: 'A', due: 'session 1 + 1 day @ 23:59' }];
  const year = plan(
    { milestones },
    { firstDay: '2026-12-30', lastDay: '2027-01-07', meetings: 'WTh 10:30-11:50' },
  );
  expect(year.plan?.sessions.map(({ date, week }) => [date, week])).toEqual([
    ['2026-12-30', 1],
    ['2026-12-31', 1],
    ['2027-01-06', 2],
    ['2027-01-07', 2],
  ]);
  expect(year.plan?.milestones[0]).toMatchObject({ date: '2026-12-31', instant: '2027-01-01T04:59:00Z' });
});

test('a term of 400 weeks is planned, and the longest of lists are judged, in seconds', () => {
  const start = performance.now();
  const term = { firstDay: '2027-01-11', lastDay: '2034-09-10' };
  expect(plan({}, { ...term, meetings: 'MW 10:30-11:50' }).plan?.sessions).toHaveLength(800);

  const noClass = Array.from({ length: 1000 }, () => ({ from: '2027-01-11', to: '2034-09-10', reason: 'X' }));
  const meetings = Array.from({ length: 50 }, () => ({ days: 'M', time: '10:30-11:50', to: '2026-01-01' }));
  const exams = Array.from({ length: 50 }, () => ({ from: '2027-01-11', to: '2027-03-01' }));
  const { problems } = plan({}, { ...term, noClass, meetings, exams });
  expect(problems.map(({ ruleId }) => ruleId)).toContain('calendar-has-meetings');
  expect(performance.now() - start).toBeLessThan(50_000);
});

test.each([
  ['meetings: TH 10:30-11:20', '`Th` for Thursday, or `TTh` for Tuesday and Thursday'],
  ['meetings: [{days: M, time: 10:30-11:20, every: 0}]', 'a whole number from 1 to 26'],
  [
    'meetings: [{days: M, time: 10:30-11:20, from: 2027-02-01, to: 2027-01-20}]',
    'a date from `2027-02-01` on',
  ],
  ['noClass: [{date: 2027-01-13, reason: X, after: 12:00, before: 9:00}]', 'either `after` or `before`'],
  ['exams: [{from: 2027-01-13, to: 2028-01-13}]', 'at most 60 days of exams'],
  ['follows: [{date: 2027-01-13, weekday: MW}]', 'a day such as `Monday`'],
  ['weekNumbers: term', '`calendar`, `teaching`, `iso`'],
  ['sessionNumbers: all', '`held`, `scheduled`'],
  ['dates: {proposal: tomorrow}', 'a date such as `2027-02-12` or `2027-02-12 @ 17:00`'],
  ['folows: []', '`follows`'],
])('“%s” is refused with what was expected', (line, expected) => {
  const rest = `firstDay: 2027-01-11\ntimeZone: UTC\n${line.startsWith('meetings') ? '' : 'meetings: M 10:30-11:50\n'}`;
  const { files } = parseCourse('title: X\nreadingList: a.md\n', `${rest}${line}\n`);
  const messages = files.flatMap((file) => file.messages.map(({ reason }) => reason));
  expect(messages).toHaveLength(1);
  expect(messages[0]).toContain(`expected ${expected}`);
});
