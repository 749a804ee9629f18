import { expect, test } from 'vitest';
import type { Calendar } from '../src/calendar-file.js';
import type { Course } from '../src/course-file.js';
import type { CoursePlan } from '../src/course-plan.js';
import { planCourse } from '../src/index.js';
import type { TermChange } from '../src/overrides/overrides-file.js';
import { lockPlan } from '../src/plan-lock.js';
import { readLastPlan } from '../src/replan/last-plan.js';
import { makeCatalog, makePaper } from './make-catalog.js';

const catalog = makeCatalog(
  ['a', 'b', 'c'].flatMap((topic, place) =>
    Array.from({ length: 8 }, (_, index) =>
      makePaper(`${topic}${index + 1}`, { topics: [topic], year: 2010 + index + place }),
    ),
  ),
);
const calendar: Calendar = {
  firstDay: '2027-01-11',
  lastDay: '2027-02-26',
  timeZone: 'UTC',
  meetings: 'MW 9:00-10:00',
};
const course: Course = {
  title: 'Course',
  readingList: 'list.md',
  select: { topics: ['a', 'b', 'c'] },
  fixed: [
    { session: 1, title: 'Introduction', kind: 'introduction' },
    { session: 8, title: 'Guest', kind: 'guest' },
    { session: 'last', title: 'Talks', kind: 'talks' },
  ],
  milestones: [{ title: 'Report', due: 'session 10' }],
};

/** `01-13 a1 a2`: what is read on each day, `+` before what is optional; what else happens in words. */
function show({ sessions }: CoursePlan): string[] {
  return sessions.map(({ date, kind, title, readings }) => {
    const papers = readings.map(({ paper, role }) => (role === 'required' ? paper : `+${paper}`));
    return [date.slice(5), ...(kind === 'reading' ? papers : [title])].join(' ');
  });
}

function plan(changes: readonly TermChange[], last?: CoursePlan, own: Course = course) {
  return planCourse({ course: own, calendar, catalog, overrides: { changes }, ...(last && { last }) });
}

const full: Course = { ...course, sessions: { optional: 0 } };
const loose: Course = { ...full, select: { topics: ['a', 'b', 'c'], papers: 18 } };

function expectPlan(plan: CoursePlan | undefined): CoursePlan {
  if (!plan) throw new Error('Unexpected course without a plan');
  return plan;
}

const first = new Map([full, loose].map((own) => [own, expectPlan(plan([], undefined, own).plan)]));

/** Lines of the plan after a change that it did not have before, then those that are gone. */
function change(own: Course, ...changes: readonly TermChange[]) {
  const before = first.get(own);
  const { plan: after, problems } = plan(changes, before, own);
  const [was, is] = [before ? show(before) : [], after ? show(after) : []];
  return {
    after,
    problems: problems.map(({ reason }) => reason),
    lines: [
      ...is.filter((line) => !was.includes(line)),
      ...was.filter((line) => !is.includes(line)).map((line) => `- ${line}`),
    ],
  };
}

test.each<[string, Course, TermChange, string[]]>([
  [
    'papers of a cancelled day go where there is room',
    loose,
    { on: '2027-01-25', cancel: '2027-01-27', reason: 'Snow day' },
    ['01-25 a7 b1', '02-10 b2 c1', '- 01-25 a7', '- 01-27 b1 b2', '- 02-10 c1'],
  ],
  [
    'where there is none, they lose their place, and nothing else changes',
    full,
    { on: '2027-01-25', cancel: '2027-01-27' },
    ['- 01-27 b1 b2'],
  ],
  [
    'a class moves to another day',
    full,
    { on: '2027-01-25', move: '2027-01-27', to: '2027-01-29' },
    ['01-29 b1 b2', '- 01-27 b1 b2'],
  ],
  [
    'two sessions take each other’s place',
    full,
    { on: '2027-01-25', swap: ['2027-01-27', '2027-02-17'] },
    ['01-27 c3 c5', '02-17 b1 b2', '- 01-27 b1 b2', '- 02-17 c3 c5'],
  ],
  [
    'talks whose day is cancelled, with none after it, take the last one before that may give way',
    full,
    { on: '2027-01-25', cancel: '2027-02-24' },
    ['02-22 Talks', '- 02-22 c6 c7', '- 02-24 Talks'],
  ],
  [
    'a guest whose day is cancelled comes another day, in the order of reading',
    loose,
    { on: '2027-01-25', cancel: '2027-02-03' },
    [
      '02-10 c1 c2',
      '02-15 c3 c5',
      '02-17 Guest',
      '- 02-03 Guest',
      '- 02-10 c1',
      '- 02-15 c2 c3',
      '- 02-17 c5',
    ],
  ],
  [
    'a guest moves alone',
    full,
    { on: '2027-01-25', move: '2027-02-03', to: '2027-02-05' },
    ['02-05 Guest', '- 02-03 Guest'],
  ],
  ['a paper is removed', full, { on: '2027-01-25', remove: 'b3' }, ['02-01 b4', '- 02-01 b3 b4']],
  [
    'a paper becomes optional where it is',
    full,
    { on: '2027-01-25', optional: 'b3' },
    ['02-01 b4 +b3', '- 02-01 b3 b4'],
  ],
  [
    'a new paper goes where there is room',
    loose,
    { on: '2027-01-25', addPaper: 'a8' },
    ['01-25 a7 a8', '- 01-25 a7'],
  ],
  [
    'a new paper goes nowhere before today',
    loose,
    { on: '2027-02-17', addPaper: 'a8' },
    ['02-17 a8 c5', '- 02-17 c5'],
  ],
])('%s', (_, own, one, lines) => {
  const changed = change(own, one);
  expect(changed.lines).toEqual(lines);
  const again = plan([one], changed.after, own);
  expect(again.plan && show(again.plan)).toEqual(changed.after && show(changed.after));
});

test('a guest for whom there is no room has that of the next session', () => {
  const { lines, problems } = change(full, { on: '2027-01-25', cancel: '2027-02-03', reason: 'Ill' });
  expect(problems).toEqual([]);
  expect(lines).toEqual(['02-08 Guest', '- 02-03 Guest', '- 02-08 b5 b6']);
});

test('papers that the course asks for by name keep a place, or are named', () => {
  const select = { topics: ['a', 'b', 'c'], include: ['b1'] };
  const cancel: TermChange = { on: '2027-01-25', cancel: '2027-01-27' };
  const asked = { ...full, select };
  first.set(asked, expectPlan(plan([], undefined, asked).plan));
  expect(change(asked, cancel).lines).toEqual(['02-01 b1 b2 +b3 +b4', '- 01-27 b1 b2', '- 02-01 b3 b4']);

  const all = first.get(full)?.sessions.flatMap(({ readings }) => readings.map(({ paper }) => paper)) ?? [];
  const wanted: Course = { ...full, select: { ...select, include: all } };
  first.set(wanted, expectPlan(first.get(full)));
  expect(change(wanted, cancel).problems).toEqual([
    'Unexpected changes that leave no room for all papers, expected `b1` and `b2` as optional papers (`--optional`), or one more paper in a session (`sessions.required`)',
  ]);
  const cure = ['b1', 'b2'].map((optional): TermChange => ({ on: '2027-01-25', optional }));
  expect(change(wanted, cancel, ...cure).lines).toEqual(['- 01-27 b1 b2']);
});

test('a day with two classes is not moved past midnight', () => {
  const twice: Calendar = { ...calendar, meetings: ['MW 9:00-10:00', 'MW 16:00-17:00'] };
  const change: TermChange = {
    on: '2027-01-25',
    move: '2027-01-27',
    to: '2027-01-29',
    time: '17:00-18:00',
  };
  const last = expectPlan(planCourse({ course: full, calendar: twice, catalog }).plan);
  const again = (time: string) =>
    planCourse({
      course: full,
      calendar: twice,
      catalog,
      overrides: { changes: [{ ...change, time }] },
      last,
    });
  expect(again('17:00-18:00').problems.map(({ reason, path }) => [reason, path])).toEqual([
    [
      'Unexpected time `17:00-18:00` that moves the class at 16:00 past midnight, expected an earlier one; all classes of a day move together',
      ['changes', 0, 'time'],
    ],
  ]);
  const moved = again('10:00-11:00').plan?.sessions.filter(({ date }) => date === change.to);
  expect(moved?.map(({ start, end }) => `${start}-${end}`)).toEqual(['10:00-11:00', '17:00-18:00']);
});

test('an open-ended course ends with a class that is moved beyond its end, and is as long as before', () => {
  const { lastDay: _, ...open } = calendar;
  const own: Course = {
    ...course,
    sessions: { optional: 0 },
    select: { topics: [{ topic: 'a', opener: { title: 'Basics' } }] },
    fixed: [{ session: 1, title: 'Introduction', kind: 'introduction' }],
    milestones: [],
  };
  const make = (changes: readonly TermChange[], last?: CoursePlan) =>
    planCourse({ course: own, calendar: open, catalog, overrides: { changes }, ...(last && { last }) });
  const before = expectPlan(make([]).plan);
  const shown = show(before);
  expect(shown.at(-1)).toBe('01-27 a7 a8');

  const changed = (change: TermChange) => {
    const after = expectPlan(make([change], before).plan);
    expect(make([change], after).plan).toEqual(after);
    return show(after);
  };
  const on = '2027-01-12';
  const late = [...shown.slice(0, -1), '02-04 a7 a8'];
  expect(changed({ on, move: '2027-01-27', to: '2027-02-04' })).toEqual(late);
  const [fourth = '', fifth = ''] = shown.slice(3);
  const far = [...shown.slice(0, 3), fifth, shown[5], `06-03${fourth.slice(5)}`];
  expect(changed({ on, move: '2027-01-20', to: '2027-06-03' })).toEqual(far);
  expect(changed({ on, swap: ['2027-01-20', '2027-01-27'] })).toHaveLength(shown.length);
});

test('a pin of a day that has lost its class stays settled, also when its paper has become optional', () => {
  const pinned: Calendar = { ...calendar, pins: [{ paper: 'b1', date: '2027-02-08' }] };
  const make = (changes: readonly TermChange[], last?: CoursePlan) =>
    planCourse({ course: full, calendar: pinned, catalog, overrides: { changes }, ...(last && { last }) });
  const before = expectPlan(make([]).plan);
  const optional: TermChange = { on: '2027-01-25', optional: 'b1' };
  const days = { from: '2027-02-01', to: '2027-02-10' };
  const changes = [optional, { on: '2027-01-26', break: days }];
  const { plan: after, problems } = make(changes, before);
  expect(problems).toEqual([]);
  expect(make(changes, after).plan).toEqual(after);

  const typo = { ...calendar, pins: [{ paper: 'b1', date: '2027-02-09' }] };
  const input = { course: full, calendar: typo, catalog, overrides: { changes: [changes[1] ?? optional] } };
  expect(planCourse({ ...input, last: before }).problems.map(({ path }) => path)).toEqual([
    ['pins', 0, 'date'],
  ]);
});

test('what is over stays to the letter', () => {
  const before = first.get(full);
  const { after } = change(
    full,
    { on: '2027-02-10', cancel: '2027-02-15' },
    { on: '2027-02-10', remove: 'a1' },
  );
  const isOver = ({ date }: { date: string }) => date < '2027-02-10';
  expect(after?.sessions.filter(isOver)).toEqual(before?.sessions.filter(isOver));
});

test('changes of several days that come at once are made one after the other', () => {
  const move: TermChange = { on: '2027-01-25', move: '2027-02-03', to: '2027-02-05' };
  const cancel: TermChange = { on: '2027-01-19', cancel: '2027-01-20' };
  const remove: TermChange = { on: '2027-02-16', remove: 'c1' };
  const all = [move, cancel, remove];
  const { after, lines } = change(loose, ...all);
  const early = expectPlan(plan([cancel], first.get(loose), loose).plan);
  const next = expectPlan(plan([cancel, move], early, loose).plan);
  const late = expectPlan(plan(all, next, loose).plan);
  expect(after && show(after)).toEqual(show(late));
  // What the first of them moves is over on the day of the last.
  expect(lines.filter((line) => line < '02-16' && !line.startsWith('-'))).not.toEqual([]);

  const { plan: again } = plan(all, after, loose);
  expect(again).toEqual(after);
});

test('what does not fit on its day is made with what comes next', () => {
  const all = expectPlan(first.get(full)).sessions.flatMap(({ readings }) =>
    readings.map(({ paper }) => paper),
  );
  const wanted: Course = { ...full, select: { topics: ['a', 'b', 'c'], include: all } };
  first.set(wanted, expectPlan(first.get(full)));
  const cancel: TermChange = { on: '2027-01-25', cancel: '2027-01-27' };
  const cure = ['b1', 'b2'].map((optional): TermChange => ({ on: '2027-01-26', optional }));
  expect(change(wanted, cancel, ...cure).lines).toEqual(['- 01-27 b1 b2']);
});

test.each([
  ['en', 'Moved to Fri 29 Jan', 'Moved from Wed 27 Jan: Storm'],
  ['de', 'Verlegt auf Fr 29. Jan.', 'Verlegt von Mi 27. Jan.: Storm'],
] as const)('a class that moves says so with dates as documents have them: %s', (language, to, from) => {
  const own: Course = { ...full, language };
  const before = expectPlan(plan([], undefined, own).plan);
  const move: TermChange = { on: '2027-01-25', move: '2027-01-27', to: '2027-01-29' };
  expect(plan([move], before, own).plan?.noClass.map(({ reason }) => reason)).toEqual([to]);
  const { plan: after } = plan([{ ...move, reason: 'Storm' }], before, own);
  expect(after?.sessions.find(({ date }) => date === '2027-01-29')).toMatchObject({ note: from });
});

test('who presents stays, also where a session has moved; who drops the course has turns only until then', () => {
  const ids = ['s1', 's2', 's3', 's4', 's5'];
  const own: Course = { ...full, people: { people: ids.map((id) => ({ id, name: id.toUpperCase() })) } };
  const before = expectPlan(plan([], undefined, own).plan);
  const turns = ({ sessions }: CoursePlan) =>
    new Map(
      sessions.flatMap(({ readings, people }) => readings.map(({ paper }) => [paper, people[0]?.person])),
    );
  const moved = expectPlan(
    plan([{ on: '2027-01-25', move: '2027-01-27', to: '2027-01-29' }], before, own).plan,
  );
  expect(turns(moved)).toEqual(turns(before));

  const left = plan([{ on: '2027-01-25', dropStudent: 's2' }], before, own);
  const [was, is] = [turns(before), turns(expectPlan(left.plan))];
  const changed = [...was].filter(([paper, person]) => is.get(paper) !== person);
  expect(new Set(changed.map(([, person]) => person))).toEqual(new Set(['s2']));
  const isOver = ({ date }: { date: string }) => date < '2027-01-25';
  expect(left.plan?.sessions.filter(isOver)).toEqual(before.sessions.filter(isOver));
  const later = left.plan?.sessions.filter((session) => !isOver(session)).flatMap(({ people }) => people);
  expect(later?.map(({ person }) => person)).not.toContain('s2');

  const parts = lockPlan(expectPlan(left.plan));
  expect(JSON.stringify(parts.shown)).not.toContain('dropStudent');
  expect(readLastPlan({ shown: parts.shown, people: parts.people })?.settled).toEqual(left.plan?.settled);

  const unknown = plan([{ on: '2027-01-25', dropStudent: 's6' }], before, own);
  expect(unknown.problems.map(({ reason, path }) => [reason, path])).toContainEqual([
    'Unexpected person `s6`, expected `s1`',
    ['changes', 0, 'dropStudent'],
  ]);
});

test('without the file that names people, all have turns again, and that is told', () => {
  const own: Course = { ...full, people: { people: ['s1', 's2', 's3'].map((id) => ({ id, name: id })) } };
  const before = expectPlan(plan([], undefined, own).plan);
  const cancel: TermChange = { on: '2027-01-25', cancel: '2027-01-27' };
  const { shown, people } = lockPlan(before);
  const replan = (parts: Parameters<typeof readLastPlan>[0]) => {
    const last = readLastPlan(parts);
    return planCourse({
      course: own,
      calendar,
      catalog,
      overrides: { changes: [cancel] },
      ...(last && { last }),
    });
  };
  const turns = (made: CoursePlan | undefined) =>
    made?.sessions.flatMap(({ kind, people: own }) => (kind === 'reading' ? [own.length] : []));
  const rules = ({ problems }: ReturnType<typeof replan>) => problems.map(({ ruleId }) => ruleId);

  const [kept, lost] = [replan({ shown, people }), replan({ shown, people: undefined })];
  expect([rules(kept), rules(lost)]).toEqual([[], ['last-plan-is-kept']]);
  expect(new Set(turns(lost.plan))).toEqual(new Set([1]));
  expect(turns(lost.plan)).toEqual(turns(kept.plan));
  expect(lost.plan?.sessions.map(({ date }) => date)).toEqual(kept.plan?.sessions.map(({ date }) => date));
});

test('more papers than can choose are read in their order, or lose their place', () => {
  const days = { from: '2027-01-25', to: '2027-02-19' };
  const many: TermChange = { on: '2027-01-25', break: days };
  const roomy: Course = {
    ...full,
    sessions: { required: 4, optional: 0 },
    select: { topics: ['a', 'b', 'c'], papers: 24 },
  };
  const before = expectPlan(plan([], undefined, roomy).plan);
  const { plan: after, problems } = plan([many], before, roomy);
  expect(problems).toEqual([]);
  const read = (one: CoursePlan) =>
    one.sessions.flatMap(({ readings }) =>
      readings.flatMap(({ paper, role }) => (role === 'required' ? paper : [])),
    );
  const lost = read(before).filter((id) => !read(expectPlan(after)).includes(id));
  expect(lost.length).toBeGreaterThan(8);
  expect(after?.leftOut.map(({ paper }) => paper)).toEqual(expect.arrayContaining(lost));
  expect(after?.sessions.map(({ title }) => title)).toContain('Guest');
});

test('more sessions of its own than can choose are told', () => {
  const dates = Array.from({ length: 11 }, (_, index) => index + 2);
  const own: Course = {
    ...full,
    fixed: dates.map((session) => ({ session, title: `Talk ${session}`, kind: 'talk' })),
    milestones: [],
  };
  const before = expectPlan(plan([], undefined, own).plan);
  const { plan: after, problems } = plan(
    [{ on: '2027-01-12', break: { from: '2027-01-13', to: '2027-02-17' } }],
    before,
    own,
  );
  expect(after).toBeUndefined();
  expect(problems.map(({ reason }) => reason)).toEqual([
    expect.stringContaining(
      'no room for “Talk 2”, expected another day for it (`--move`), or fewer moves, swaps and pins at once; 11 papers and sessions look for a place, of which 10 may go anywhere, so not every way was tried',
    ),
  ]);
});

test('a fixed session keeps its day once a term has changes, and another number for it is told of', () => {
  const swap: TermChange = { on: '2027-01-13', swap: ['2027-02-03', '2027-02-10'] };
  const cancel: TermChange = { on: '2027-01-20', cancel: '2027-01-25' };
  const once = expectPlan(plan([swap], first.get(full), full).plan);
  const words = (fixed: Course['fixed'], changes: readonly TermChange[]) =>
    plan(changes, once, { ...full, ...(fixed && { fixed }) }).problems.flatMap(({ ruleId, reason }) =>
      ruleId === 'fixed-session-keeps-its-day' ? [reason] : [],
    );
  // The guest comes two sessions later, and one less before that.
  expect(words(full.fixed, [swap])).toEqual([]);
  expect(words(full.fixed, [swap, cancel])).toEqual([]);

  const edited = full.fixed?.map((entry) => (entry.title === 'Guest' ? { ...entry, session: 9 } : entry));
  for (const changes of [[swap], [swap, cancel]]) {
    expect(words(edited, changes)).toEqual([
      'Unexpected session `9` for “Guest”, which keeps its day (2027-02-10) once a term has changes, expected `8`; `proseminar replan` with `--swap` or `--move` gives it another',
    ]);
  }
});
