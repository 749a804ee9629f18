import { expect, test } from 'vitest';
import { type Calendar, type Course, diffPlans, explainPlan, formatPlan, planCourse } from '../src/index.js';
import { makeCatalog, makePaper } from './make-catalog.js';
import { renderTexts } from './render-texts.js';

const calendar: Calendar = {
  firstDay: '2027-01-11',
  lastDay: '2027-02-07',
  timeZone: 'America/New_York',
  meetings: [{ days: 'M', time: '10:30-11:50' }],
};
const topics = ['a', 'b'];
const catalog = makeCatalog(
  topics.flatMap((topic) =>
    [1, 2, 3, 4, 5].map((number) =>
      makePaper(`${topic}${number}`, {
        topics: [topic],
        title: `Title ${topic}${number}`,
        year: 2000 + number,
      }),
    ),
  ),
);

function planOf(fields: Partial<Course> = {}, dates: Calendar = calendar) {
  const course: Course = {
    title: 'Seminar',
    readingList: 'index.md',
    select: { background: ['b5', 'a5', 'b1'] },
    sessions: { required: 1, optional: 1 },
    ...fields,
  };
  const { plan, problems } = planCourse({ course, calendar: dates, catalog });
  if (!plan) throw new Error(JSON.stringify(problems));
  return { plan, problems };
}

function shownIn({ plan }: ReturnType<typeof planOf>): string[] {
  return plan.sessions.map(({ readings }) =>
    readings.map(({ paper, role }) => `${paper} ${role}`).join(', '),
  );
}

test('it is shown with the first session of its topic, and takes no place', () => {
  const planned = planOf();
  expect(planned.problems).toEqual([]);
  expect(shownIn(planned)).toEqual([
    'a1 required, a2 optional, a5 background',
    'a3 required, a4 optional',
    'b2 required, b1 background, b5 background',
    'b3 required, b4 optional',
  ]);
  expect(planned.plan.leftOut.map(({ paper }) => paper)).not.toContain('b5');
  expect(planned.plan.sessions[0]?.readings.at(-1)?.reasons).toEqual([
    {
      sentence: 'The course shows it where its topic begins, for those who want more.',
      evidence: ['select.background'],
    },
  ]);
});

test('it is shown with the session that opens its topic', () => {
  const select = {
    topics: [{ topic: 'a', opener: { title: 'Basics' } }, 'b'],
    background: ['a5'],
  };
  const planned = planOf({ select });
  expect(planned.plan.sessions[0]?.title).toBe('Basics');
  expect(shownIn(planned)[0]).toBe('a5 background');
});

test('a paper of a topic without a session is named', () => {
  const { plan, problems } = planOf({ select: { topics: ['a'], background: ['b1', 'a5'] } });
  expect(problems).toMatchObject([
    {
      ruleId: 'background-has-session',
      severity: 'warning',
      path: ['select', 'background', 0],
      reason:
        'Unexpected `b1` in the background, expected a paper whose topic has a session; no session begins the topic of “Title b1”',
    },
  ]);
  expect(JSON.stringify(plan)).not.toContain('"b1"');
});

test.each([
  ['excluded', { select: { background: ['a1'], exclude: ['a1'] } }],
  ['required', { select: { background: ['a1'], include: ['a1'] } }],
  ['optional', { select: { background: ['a1'], optional: ['a1'] } }],
  ['pinned', { select: { background: ['a1'] }, pins: [{ paper: 'a1', session: 1 }] }],
  ['fixed', { select: { background: ['a1'] }, fixed: [{ session: 1, title: 'Guest', background: ['a1'] }] }],
])('one that is %s too is an error', (_, fields: Partial<Course>) => {
  const course: Course = { title: 'Seminar', readingList: 'index.md', ...fields };
  const { plan, problems } = planCourse({ course, calendar, catalog });
  expect(plan).toBeUndefined();
  expect(problems).toMatchObject([{ ruleId: 'paper-has-one-place' }]);
});

test('one that the list does not have is an error, also in a fixed session', () => {
  const fixed = [{ session: 1, title: 'Guest', background: ['a9'] }];
  const course: Course = { title: 'Seminar', readingList: 'index.md', select: { background: ['b9'] }, fixed };
  const { problems } = planCourse({ course, calendar, catalog });
  expect(problems.map(({ ruleId, path }) => [ruleId, path])).toEqual([
    ['paper-is-known', ['select', 'background', 0]],
    ['paper-is-known', ['fixed', 0, 'background', 0]],
  ]);
});

test('fixed sessions show their own, those of the calendar too', () => {
  const fixed = [{ session: 1, title: 'Guest', readings: ['a1'], background: ['b1'] }];
  const dated = [{ date: '2027-02-01', title: 'Talks', background: ['b2'] }];
  const shown = shownIn(planOf({ select: {}, fixed }, { ...calendar, fixed: dated }));
  expect([shown[0], shown[3]]).toEqual(['a1 required, b1 background', 'b2 background']);
  expect(shown.join(' ').match(/b[12] /gu)).toEqual(['b1 ', 'b2 ']);
});

test('it counts in no load, and nobody has a turn for it alone', () => {
  const people = {
    people: [{ id: 'ada', name: 'Ada' }],
    roles: [{ id: 'presenter', title: 'Presenting' }],
  };
  const fixed = [{ session: 1, title: 'Guest', background: ['a1', 'a2'] }];
  const { plan } = planOf({ select: {}, fixed, people });
  expect(plan.sessions[0]).toMatchObject({ load: { required: 0, optional: 0, assumed: [] }, people: [] });
  expect(plan.sessions[1]?.people).toHaveLength(1);
});

test('a choice of it is a choice of a paper that is not read', () => {
  const people = {
    people: [{ id: 'ada', name: 'Ada', prefer: ['a5'] }],
    roles: [{ id: 'presenter', title: 'Presenting' }],
  };
  expect(planOf({ people }).problems.map(({ ruleId }) => ruleId)).toEqual(['choice-is-read']);
});

test('the order is that of what is read', () => {
  expect(planOf({ order: { after: { a1: ['b1'], b2: ['a5'] } } }).problems).toEqual([]);
});

test('plans for people say so', () => {
  const { plan } = planOf();
  const text = formatPlan(plan, catalog);
  expect(text).toContain('- Title a5 (background)');
  expect(text).toContain('4 sessions, 4 required papers, 3 optional papers, 3 for background, 0 left out.');
  expect(explainPlan(plan, catalog)).toContain('Title a5 (2005), background');
});

test('documents that say how much is read do not count it', async () => {
  const sources: string[] = [];
  const { plan } = planOf();
  const { documents } = await renderTexts(plan, {
    catalog,
    only: ['readme', 'site', 'pdf'],
    typeset: async (source) => {
      sources.push(source);
      return new Uint8Array();
    },
  });
  const contentOf = (name: string) => documents.find(({ path }) => path === name)?.content;
  expect(contentOf('README.md')).toContain('7 papers in 4 sessions');
  expect(sources[0]).toContain('7 papers in 4 sessions');
  expect(contentOf('site/syllabus.html')).toContain('7 of 7 papers have no page count');
});

test('a paper that moves to the background is a change', () => {
  const { plan: before } = planOf({ select: { background: ['b1'] } });
  const { plan: after } = planOf({ select: { background: ['b1', 'a1'] } });
  const [change] = diffPlans(before, after).filter((each) => each.kind === 'paper' && each.paper === 'a1');
  expect(change).toMatchObject({
    change: 'changed',
    before: [{ session: 1, role: 'required' }],
    after: [{ session: 1, role: 'background' }],
  });
});

test('every document shows it, apart from what is read', async () => {
  const { documents, problems } = await renderTexts(planOf().plan, { catalog });
  const read = (pattern: RegExp) => documents.find(({ path }) => pattern.test(path))?.content ?? '';
  expect(problems).toEqual([]);
  expect(read(/^README/u)).toContain('*Optional:* Title a2<br>*Background:* Title a5 |');
  expect(read(/^README/u)).toContain('7 papers in 4 sessions');
  expect(read(/^sessions\/2027-01-11/u)).toContain('## Background\n\nFor those who want more.\n\n');
  expect(read(/^sessions\/2027-01-18/u)).not.toContain('Background');
  expect(read(/^slides\/2027-01-11.*\.md/u)).toContain('## For those who want more\n\n- Title a5, 2005\n');
  expect(read(/^slides\/2027-01-11.*\.md/u).match(/Title a5/gu)).toHaveLength(1);
  expect(read(/^slides\/2027-01-18.*\.md/u)).not.toContain('For those who want more');
  expect(read(/^site\/index/u)).toMatch(/<ul class="background">\s*<li>[^\n]*Title a5/u);
  expect(read(/^site\/sessions\/2027-01-11/u)).toMatch(/<div class="background">\s*<h3[^>]*>Background/u);
  expect(read(/^calendar/u).replaceAll('\r\n ', '')).toContain('Background: Title a5');
  expect(read(/^references/u)).toContain('Title a5');
});
