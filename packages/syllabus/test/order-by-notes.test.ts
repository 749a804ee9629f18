import { expect, test } from 'vitest';
import type { Calendar } from '../src/calendar-file.js';
import type { Course } from '../src/course-file.js';
import { explainPlan } from '../src/explain/explain-plan.js';
import { planCourse } from '../src/plan-course.js';
import { makeCatalog, makePaper } from './make-catalog.js';
import { makeNotes } from './make-notes.js';

const course: Course = {
  title: 'Seminar',
  readingList: 'index.md',
  select: { papers: 'all' },
  sessions: { required: 1, optional: 0 },
};
const calendar: Calendar = {
  firstDay: '2027-01-11',
  timeZone: 'America/New_York',
  meetings: [{ days: 'M', time: '10:30-11:50' }],
};
const named = (shortName: string, year: number, topic = 'a') =>
  makePaper(shortName.toLowerCase(), { title: `${shortName}: a system`, shortName, year, topics: [topic] });
const catalog = makeCatalog([
  named('Undine', 2018),
  named('Kelpie', 2020),
  named('Selkie', 2021),
  named('Nixe', 2022),
]);

function plan(fields: Partial<Course>, notes: Readonly<Record<string, string>>, list = catalog) {
  const pages = Object.entries(notes).map(([id, text]) => [id, makeNotes(`notes/${id}.md`, text)] as const);
  const { plan: planned, problems } = planCourse({
    course: { ...course, ...fields },
    calendar,
    catalog: list,
    notes: Object.fromEntries(pages),
  });
  const readings = planned?.sessions.flatMap((session) => session.readings) ?? [];
  const explained = planned ? explainPlan(planned, list, { width: 1000 }) : '';
  return {
    ids: readings.map(({ paper }) => paper).join(' '),
    problems: problems.map(({ ruleId, severity, reason }) => `${severity} ${ruleId}: ${reason}`),
    reasonsOf: (id: string) => readings.find(({ paper }) => paper === id)?.reasons.slice(1) ?? [],
    explained,
    begins: planned?.sessions[0]?.reasons[0]?.sentence,
  };
}

test('a paper comes after the one that its notes mention, and says where they do', () => {
  const { ids, problems, reasonsOf, explained, begins } = plan(
    {},
    { undine: '# Undine\n\nSlower than Kelpie.' },
  );

  expect(ids).toBe('kelpie undine selkie nixe');
  expect(problems).toEqual([]);
  expect(reasonsOf('undine')).toEqual([
    {
      sentence: 'It comes after “Kelpie”: its notes mention it.',
      evidence: ['notes/undine.md:3 “Slower than Kelpie.”'],
    },
  ]);
  expect(reasonsOf('kelpie')).toEqual([]);
  expect(explained).toContain(
    '    It comes after “Kelpie”: its notes mention it. [notes/undine.md:3 “Slower than Kelpie.”]\n',
  );
  expect(begins).toContain('in order of year, but for what notes mention.');
});

test('several papers are named together, at most three', () => {
  const text = 'Undine, Kelpie, Selkie, and Kelpie';
  const five = makeCatalog([...catalog.papers, named('Nokken', 2023)]);
  expect(plan({}, { nixe: text }).reasonsOf('nixe')[0]?.sentence).toBe(
    'It comes after “Kelpie”, “Undine” and “Selkie”: its notes mention them.',
  );
  expect(plan({}, { nokken: `${text}\nNixe` }, five).reasonsOf('nokken')).toEqual([
    {
      sentence: 'It comes after “Kelpie”, “Undine”, “Selkie” and 1 more: its notes mention them.',
      evidence: [`notes/nokken.md:1 “${text}”`],
    },
  ]);
});

test('`evidence: none` leaves notes out of the order', () => {
  const notes = { undine: 'Slower than Kelpie.' };
  const { ids, reasonsOf, begins } = plan({ order: { evidence: 'none' } }, notes);
  expect(ids).toBe('undine kelpie selkie nixe');
  expect(reasonsOf('undine')).toEqual([]);
  expect(begins).toContain('in order of year.');
  expect(plan({ order: { evidence: 'notes' } }, notes).ids).toBe('kelpie undine selkie nixe');
});

test('what the course declares counts more than notes, which say so and are no problem', () => {
  const { ids, problems, reasonsOf, begins } = plan(
    { order: { after: { kelpie: ['undine'] } } },
    { undine: 'Slower than Kelpie.' },
  );
  expect(ids).toBe('undine kelpie selkie nixe');
  expect(problems).toEqual([]);
  expect(reasonsOf('undine')).toEqual([
    {
      sentence: 'Its notes mention “Kelpie”, which comes later: what says so counts more.',
      evidence: ['notes/undine.md:1 “Slower than Kelpie.”', 'order.after.kelpie[0]'],
    },
  ]);
  expect(begins).toContain('in order of year.');
});

test('notes that mention each other are told, with what gave way', () => {
  const { ids, problems, reasonsOf } = plan(
    {},
    { undine: 'Like Selkie.', kelpie: 'Like Undine.', selkie: 'Like Kelpie. Kelpie!' },
  );
  expect(ids).toBe('undine kelpie selkie nixe');
  expect(problems).toEqual([
    'info mentions-have-no-cycle: Unexpected cycle “Undine” → “Kelpie” → “Selkie” → “Undine” of papers whose notes mention the one before, expected an order in which they can be read; the weakest mention is left out: notes/undine.md:1 “Like Selkie.”',
  ]);
  expect(reasonsOf('undine')).toEqual([
    {
      sentence: 'Its notes mention “Selkie”, which comes later: what says so counts more.',
      evidence: [
        'notes/undine.md:1 “Like Selkie.”',
        'notes/kelpie.md:1 “Like Undine.”',
        'notes/selkie.md:1 “Like Kelpie. Kelpie!”',
      ],
    },
  ]);
});

test('both what is declared and what notes mention are said to move papers', () => {
  const { ids, begins } = plan({ order: { after: { kelpie: ['selkie'] } } }, { undine: 'Like Nixe.' });
  expect(ids).toBe('selkie kelpie nixe undine');
  expect(begins).toContain('in order of year, but for what `order` says and notes mention.');
});

test('a declared order is said to be the exception, and once, where notes agree with it', () => {
  const { begins, reasonsOf } = plan(
    { order: { after: { undine: ['kelpie'] } } },
    { undine: 'Like Kelpie.', nixe: 'Like Kelpie.' },
  );
  expect(reasonsOf('undine')).toEqual([
    { sentence: 'It comes after “Kelpie”.', evidence: ['order.after.undine[0]'] },
  ]);
  expect(begins).toContain('in order of year, but for what `order` says.');
});

test('topics keep their order, whatever notes mention', () => {
  const list = makeCatalog([named('Undine', 2018), named('Kelpie', 2020, 'b')]);
  const { ids, problems, reasonsOf } = plan({}, { undine: 'Like Kelpie.', kelpie: 'Like Undine.' }, list);
  expect(ids).toBe('undine kelpie');
  expect(problems).toEqual([]);
  expect(reasonsOf('kelpie')).toEqual([]);
});

test('optional papers come after what their notes mention too', () => {
  const sessions = { required: 1, optional: 1 };
  const select = { papers: 2, include: ['undine', 'nixe'] };
  const two = { firstDay: '2027-01-11', lastDay: '2027-01-18' };
  const { plan: planned } = planCourse({
    course: { ...course, select, sessions },
    calendar: { ...calendar, ...two },
    catalog,
    notes: { kelpie: makeNotes('kelpie.md', 'Like Selkie.') },
  });
  expect(planned?.sessions.map(({ readings }) => readings.map(({ paper }) => paper))).toEqual([
    ['undine', 'selkie'],
    ['nixe', 'kelpie'],
  ]);
});
