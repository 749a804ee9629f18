import { describe, expect, test } from 'vitest';
import { makeCatalog, makePaper } from '../../test/make-catalog.js';
import { renderTexts } from '../../test/render-texts.js';
import type { Calendar } from '../calendar-file.js';
import type { Course } from '../course-file.js';
import type { CoursePlan } from '../course-plan.js';
import { explainPlan } from '../explain/explain-plan.js';
import { formatPlan } from '../format-plan.js';
import { planCourse } from '../plan-course.js';
import type { People } from './people-file.js';

const course: Course = { title: 'Seminar', readingList: 'index.md', sessions: { required: 1, optional: 0 } };
const weekly: Calendar = {
  firstDay: '2027-01-11',
  timeZone: 'America/New_York',
  meetings: [{ days: 'M', time: '10:30-11:50' }],
};
const [ada, alan, grace, don] = ['Ada Lovelace', 'Alan Turing', 'Grace Hopper', 'Don Knuth'].map((name) => ({
  id: name.slice(0, name.indexOf(' ')).toLowerCase(),
  name,
})) as [Member, Member, Member, Member];
const scribing = [
  { id: 'presenter', title: 'Presenting' },
  { id: 'scribe', title: 'Scribe' },
];

type Member = People['people'][number];

/** A plan with a session a week, each with one of the papers `a1`, `a2`, … of topic `a`, then those of `b`. */
function plan(people: People, sessions = 6, more: Partial<Course> = {}) {
  const catalog = makeCatalog(
    Array.from({ length: sessions }, (_, index) => {
      const topic = index < sessions / 2 ? 'a' : 'b';
      const number = index < sessions / 2 ? index + 1 : index + 1 - Math.ceil(sessions / 2);
      return makePaper(`${topic}${number}`, { topics: [topic], year: 2001 + index });
    }),
  );
  const result = planCourse({ course: { ...course, ...more }, calendar: weekly, catalog, people });
  return { ...result, catalog };
}

/** Who has a role in each session: `['ada', 'alan+grace', '']`. */
function whoIs(made: CoursePlan | undefined, role = 'presenter') {
  return made?.sessions.map(({ people }) =>
    people.flatMap((turn) => (turn.role === role && turn.person ? [turn.person] : [])).join('+'),
  );
}

function rulesOf({ problems }: { problems: readonly { ruleId: string }[] }) {
  return problems.map(({ ruleId }) => ruleId);
}

describe('turns', () => {
  test('without anything else, people take turns', () => {
    expect(whoIs(plan({ people: [ada, alan, grace] }).plan)).toEqual([
      'ada',
      'alan',
      'grace',
      'ada',
      'alan',
      'grace',
    ]);
    const roles = [{ id: 'presenter', title: 'Presenting', perSession: 2 }];
    expect(whoIs(plan({ people: [ada, alan, grace], roles }, 3).plan)).toEqual([
      'ada+alan',
      'ada+grace',
      'alan+grace',
    ]);
  });

  test('`presenters` is a short form of `people`', () => {
    const presenters = { rotate: [ada, alan, grace], perSession: 2, show: true };
    const catalog = makeCatalog([makePaper('a1'), makePaper('a2')]);
    const short = planCourse({ course: { ...course, presenters }, calendar: weekly, catalog });
    const people: People = {
      people: [ada, alan, grace],
      roles: [{ id: 'presenter', title: 'Presenting', perSession: 2 }],
      show: 'full',
    };
    expect(short).toEqual(planCourse({ course, calendar: weekly, catalog, people }));
    expect(short).toEqual(planCourse({ course: { ...course, people }, calendar: weekly, catalog }));
  });

  test('choices are met, the first of everyone where that can be', () => {
    const people = [
      { ...ada, prefer: ['b3', 'a1'] },
      { ...alan, prefer: ['b3', '2027-01-18'] },
      { ...grace, prefer: ['b'] },
    ];
    const made = plan({ people });
    expect(whoIs(made.plan)).toEqual(['ada', 'alan', 'alan', 'grace', 'grace', 'ada']);
    expect(made.plan?.fairness).toMatchObject({
      choices: [3, 2],
      unchosen: 1,
      worst: { person: 'alan', choice: 2 },
    });
  });

  test('days they cannot, roles they may not hold, and `most` are kept', () => {
    const people = [
      { ...ada, cannot: ['2027-01-11', { from: '2027-02-01', to: '2027-02-15' }] },
      { ...alan, most: 1 },
      { ...grace, roles: ['scribe'] },
    ];
    const { plan: made } = plan({ people, roles: scribing }, 3);
    expect(whoIs(made)).toEqual(['alan', 'ada', 'ada']);
    expect(whoIs(made, 'scribe')).toEqual(['grace', 'grace', 'grace']);
    const longer = plan({ people: [people[0] ?? ada] });
    expect(whoIs(longer.plan)).toEqual(['', 'ada', 'ada', '', '', '']);
  });

  test('only those hold a role whom it names', () => {
    const roles = [{ id: 'presenter', title: 'Presenting', heldBy: ['grace', 'don'] }];
    expect(whoIs(plan({ people: [ada, alan, grace, don], roles }, 3).plan)).toEqual([
      'grace',
      'don',
      'grace',
    ]);
  });

  test('nobody has two roles in a session, unless they do not clash', () => {
    const one = plan({ people: [ada], roles: scribing }, 2);
    expect(whoIs(one.plan, 'scribe')).toEqual(['', '']);
    expect(rulesOf(one)).toEqual(['place-is-filled']);

    const [presenter = { id: '', title: '' }, scribe = { id: '', title: '' }] = scribing;
    const free = plan({ people: [ada], roles: [presenter, { ...scribe, clashes: [] }] }, 2);
    expect(whoIs(free.plan, 'scribe')).toEqual(['ada', 'ada']);
    const named = plan({
      people: [ada],
      roles: [
        { ...presenter, clashes: ['scribe'] },
        { ...scribe, clashes: [] },
      ],
    });
    expect(whoIs(named.plan, 'scribe')?.join('')).toBe('');
  });

  test('spacing holds over all roles', () => {
    const people = [{ ...ada, prefer: ['a1', 'a2', 'a3'] }, alan, grace];
    expect(whoIs(plan({ people }).plan)?.slice(0, 2)).toEqual(['ada', 'ada']);
    expect(whoIs(plan({ people, spacing: 8 }).plan)).toEqual([
      'ada',
      'alan',
      'ada',
      'grace',
      'alan',
      'grace',
    ]);
    const { plan: both } = plan({ people: [ada, alan, grace, don], roles: scribing, spacing: 8 });
    const turns = both?.sessions.map(({ people: own }) => own.flatMap(({ person }) => person ?? []));
    for (const [index, own] of turns?.entries() ?? []) {
      expect(own).toHaveLength(2);
      expect(own.filter((id) => turns?.[index + 1]?.includes(id))).toEqual([]);
    }
  });

  test('fixed turns are kept, by session, date or paper', () => {
    const fixed = [
      { session: 1, person: 'grace' },
      { session: 'last', role: 'presenter', person: 'ada' },
      { date: '2027-01-18', person: 'grace' },
      { paper: 'a3', person: 'alan' },
    ];
    const made = plan({ people: [ada, alan, grace], fixed });
    expect(whoIs(made.plan)).toEqual(['grace', 'grace', 'alan', 'ada', 'alan', 'ada']);
    expect(made.problems).toEqual([]);
    expect(made.plan?.sessions[0]?.people[0]?.reasons[0]).toEqual({
      sentence: 'It is fixed for Grace Hopper.',
      evidence: ['people: fixed[0]'],
    });
  });

  test('a role is level before choices count, and all roles together before that too', () => {
    const people = [{ ...ada, prefer: ['a', 'b'] }, alan, grace];
    const { plan: made } = plan({ people, roles: scribing }, 4);
    expect(made?.fairness?.people.map(({ total }) => total).sort()).toEqual([2, 3, 3]);
    expect(made?.fairness?.roles).toEqual([
      { role: 'presenter', turns: 4, empty: 0, least: 1, most: 2 },
      { role: 'scribe', turns: 4, empty: 0, least: 1, most: 2 },
    ]);
  });
});

describe('what cannot be', () => {
  test('a place that nobody can have is empty, and says why', () => {
    const people = [
      { ...ada, cannot: ['2027-01-18'] },
      { ...alan, most: 1 },
      { ...grace, roles: [] },
    ];
    const made = plan({ people, spacing: 8 }, 3);
    expect(whoIs(made.plan)).toEqual(['ada', 'alan', 'ada']);
    const few = plan({ people: people.slice(0, 1), spacing: 8 }, 3);
    expect(few.plan?.sessions[1]?.people).toEqual([
      {
        role: 'presenter',
        minutes: 168,
        reasons: [
          {
            sentence: 'Nobody is left for it: Ada Lovelace cannot on this day.',
            evidence: ['people: people[0].cannot[0]'],
          },
        ],
      },
    ]);
    expect(few.problems).toMatchObject([
      {
        ruleId: 'place-is-filled',
        severity: 'warning',
        file: 'people',
        path: ['people'],
        reason:
          'Unexpected 1 empty place of `presenter`, expected none: 2027-01-18 (Ada Lovelace cannot on this day)',
      },
    ]);
  });

  test('fixed turns that contradict each other: the first counts, with both places', () => {
    const fixed = [
      { session: 1, person: 'ada' },
      { session: 1, person: 'alan' },
      { session: 1, role: 'scribe', person: 'ada' },
      { session: 2, person: 'ada' },
      { session: 1, person: 'ada' },
    ];
    const { problems, plan: made } = plan({ people: [ada, alan], roles: scribing, fixed, spacing: 8 });
    expect(problems.slice(0, 4).map(({ reason, path, cause }) => [reason, path, cause?.path])).toEqual([
      [
        'Unexpected `presenter` for `alan` on 2027-01-11, expected a turn that is possible; it has one place, and others are fixed there',
        ['fixed', 1],
        ['fixed', 0],
      ],
      [
        'Unexpected `scribe` for `ada` on 2027-01-11, expected a turn that is possible; `ada` is `presenter` there',
        ['fixed', 2],
        ['fixed', 0],
      ],
      [
        'Unexpected `presenter` for `ada` on 2027-01-18, expected a turn that is possible; `ada` has a turn on 2027-01-11, and `spacing` is 8 days',
        ['fixed', 3],
        ['fixed', 0],
      ],
      [
        'Unexpected `presenter` for `ada` on 2027-01-11, expected a turn that is possible; `ada` has it already',
        ['fixed', 4],
        ['fixed', 0],
      ],
    ]);
    expect(whoIs(made)?.[0]).toBe('ada');
  });

  test('choices that the course does not read are told once each', () => {
    const people = [ada, alan].map((person) => ({ ...person, prefer: ['a2', 'b1', 'c'] }));
    const made = plan({ people }, 2, { select: { exclude: ['b1'] } });
    expect(made.problems.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
      'choice-is-known: Unexpected choice `a2` of `ada` and 1 other, expected `a1`',
      'choice-is-read: Unexpected choice `b1` of `ada` and 1 other, expected a paper that the course reads',
      'choice-is-known: Unexpected choice `c` of `ada` and 1 other, expected `a`',
    ]);
    expect(made.plan?.fairness?.unchosen).toBe(1);
  });

  test('days away outside of the term are told', () => {
    const people = [
      { ...ada, cannot: ['2027-01-10', { from: '2026-01-01', to: '2027-01-10' }, '2027-01-12'] },
    ];
    expect(rulesOf(plan({ people }))).toEqual(['day-away-is-in-term', 'day-away-is-in-term']);
  });

  test('people as no schema has them are a wrong call', () => {
    expect(() => plan({ people: [] })).toThrow(
      new TypeError('Unexpected people: Unexpected empty `people`, expected a list of people or groups'),
    );
  });
});

describe('how much there can be', () => {
  const many = (count: number, more: (index: number) => Partial<Member> = () => ({})) =>
    Array.from({ length: count }, (_, index) => ({ id: `p${index}`, name: `P ${index}`, ...more(index) }));

  test('a search that would not end is cut short and says so; nothing that must hold is broken', () => {
    const people = many(9, (index) => ({
      prefer: [3, 11, 5].map((step) => `${index % 2 ? 'a' : 'b'}${1 + ((index * step) % 14)}`),
      cannot: [`2027-0${2 + (index % 5)}-01`],
    }));
    const roles = [{ id: 'presenter', title: 'Presenting', perSession: 2 }];
    const made = plan({ people, roles, spacing: 24 }, 28);
    expect(rulesOf(made)).toEqual(['turns-are-best']);
    const turns = whoIs(made.plan)?.map((ids) => ids.split('+')) ?? [];
    for (const [index, ids] of turns.entries()) {
      expect(ids).toHaveLength(2);
      const next = turns.slice(index + 1, index + 4).flat();
      expect(ids.filter((id) => next.includes(id))).toEqual([]);
    }
    expect(plan({ people, roles, spacing: 24 }, 28)).toEqual(made);
  });

  test('two thousand people have their turns in seconds, ten thousand are refused', () => {
    const start = performance.now();
    const people = many(2000, (index) => ({ prefer: [`a${1 + (index % 100)}`, 'b', 'nothing'], most: 5 }));
    const { plan: made } = plan({ people, roles: scribing, spacing: 3 }, 200);
    expect(whoIs(made)?.every((id) => id !== '')).toBe(true);
    expect(performance.now() - start).toBeLessThan(50_000);
    expect(() => plan({ people: many(10_000) })).toThrow('expected at most 2000');

    const roles = [{ id: 'presenter', title: 'Presenting', perSession: 20 }];
    expect(plan({ people: many(500), roles }, 101)).toMatchObject({
      problems: [
        {
          reason: 'Unexpected 2020 places for 500 people, expected at most 2000',
          severity: 'error',
          path: ['roles'],
        },
      ],
    });
  });
});

describe('what is shown', () => {
  const people: People = {
    staff: [{ id: 'barbara', name: 'Barbara Liskov', email: 'barbara@example.org' }],
    people: [
      { ...ada, prefer: ['a1', 'b2'] },
      { ...alan, prefer: ['b2'] },
      { ...grace, cannot: ['2027-02-01'] },
    ],
    roles: scribing.map((role) => ({ ...role, perSession: role.id === 'scribe' ? 2 : 1 })),
  };
  const { plan: made, catalog } = plan(people, 4);
  if (!made) throw new Error('There is a plan');

  test('staff follow the instructors', () => {
    const instructors = [{ id: 'c', name: 'C' }];
    const { plan: other } = plan(people, 4, { instructors });
    expect(other?.instructors.map(({ name }) => name)).toEqual(['C', 'Barbara Liskov']);
  });

  test('the terminal has everything', async () => {
    await expect(formatPlan(made, catalog)).toMatchFileSnapshot('../../test/fixtures/people/plan.txt');
    await expect(explainPlan(made, catalog)).toMatchFileSnapshot('../../test/fixtures/people/explain.txt');
    await expect(`${JSON.stringify(made.fairness, undefined, 2)}\n`).toMatchFileSnapshot(
      '../../test/fixtures/people/fairness.json',
    );
  });

  test.each([
    ['none', /barbara/iu, /ada|lovelace|turing|A\. L\./iu],
    ['id', /\bada\b/u, /Lovelace|Turing|A\. L\./u],
    ['initials', /A\. L\./u, /\bada\b|lovelace|turing/iu],
    ['full', /Ada Lovelace/u, /A\. L\./u],
  ] as const)('with `show: %s`, documents have the names they may', async (show, shown, hidden) => {
    const { plan: other } = plan({ ...people, show }, 4);
    const { documents } = await renderTexts(other ?? made, { catalog });
    const text = documents
      .map(({ content }) => content)
      .join('\n')
      .replaceAll('@proseminar', '');
    expect(text).toMatch(shown);
    expect(text).not.toMatch(hidden);
    expect(text).not.toMatch(/choice|cannot on|Nobody is left/u);
  });

  test('with several roles, documents say who does what', async () => {
    const { plan: other } = plan({ ...people, show: 'full' }, 4);
    const { documents } = await renderTexts(other ?? made, { catalog });
    const find = (pattern: RegExp) => documents.find(({ path }) => pattern.test(path))?.content;
    expect(find(/^README/u)).toContain('Presenting: Ada Lovelace · Scribe: Alan Turing and Grace Hopper');
    expect(find(/^sessions/u)).toContain('- **Scribe:** Alan Turing and Grace Hopper');
    expect(find(/^slides.*md$/u)).toContain('- **Scribe:** Alan Turing, Grace Hopper');
    expect(find(/^site\/index/u)).toContain('Presenting: Ada Lovelace · Scribe: Alan Turing, Grace Hopper');
    expect(find(/^calendar/u)?.replaceAll('\r\n ', '')).toContain('Scribe: Alan Turing\\, Grace Hopper');
  });
});
