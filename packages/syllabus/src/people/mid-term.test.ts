import { describe, expect, test } from 'vitest';
import { makeCatalog, makePaper } from '../../test/make-catalog.js';
import type { Calendar } from '../calendar-file.js';
import type { Course } from '../course-file.js';
import type { CoursePlan, Session } from '../course-plan.js';
import { findReadingTimes } from '../load/reading-times.js';
import { planCourse } from '../plan-course.js';
import { assignPeople, type PeopledSessions } from './assign-people.js';
import type { Member, People } from './people-file.js';

const course: Course = { title: 'Seminar', readingList: 'index.md', sessions: { required: 1, optional: 0 } };
const calendar: Calendar = {
  firstDay: '2027-01-11',
  timeZone: 'America/New_York',
  meetings: [{ days: 'M', time: '10:30-11:50' }],
};
const [ada, alan, grace] = ['ada', 'alan', 'grace'].map((id) => ({ id, name: id })) as [
  Member,
  Member,
  Member,
];
const don: Member = { id: 'don', name: 'don' };
const scribing = [
  { id: 'presenter', title: 'Presenting' },
  { id: 'scribe', title: 'Scribe' },
];
const catalog = makeCatalog(Array.from({ length: 18 }, (_, index) => makePaper(`a${index + 1}`)));

/** A plan with a session a week from 2027-01-11. */
function plan(people: People, sessions: number): CoursePlan {
  const papers = catalog.papers.slice(0, sessions);
  const { plan: made } = planCourse({ course, calendar, catalog: { ...catalog, papers }, people });
  if (!made) throw new Error('There is a plan');
  return made;
}

/** The turns of a plan given out again on a day, for sessions that are where they were unless given. */
function again(
  before: Pick<CoursePlan, 'sessions' | 'people'>,
  people: People,
  frozenBefore: string,
  sessions: readonly Session[] = before.sessions,
): PeopledSessions {
  const made = assignPeople(people, sessions, calendar, catalog, findReadingTimes(course, catalog), {
    frozenBefore,
    people: before.people,
    turnsOf: ({ number }) => before.sessions.find((session) => session.number === number)?.people ?? [],
  });
  expect(made.problems).toEqual([]);
  return made;
}

/** Who has a role in each session: `'ada alan -'`. */
function whoIs({ sessions }: Pick<CoursePlan, 'sessions'>, role = 'presenter'): string {
  return sessions
    .flatMap(({ people }) => people.filter((turn) => turn.role === role).map(({ person = '-' }) => person))
    .join(' ');
}

describe('a plan made again in mid-term', () => {
  test('gives the turns of who drops out to others, one by one, and leaves all else', () => {
    const before = plan({ people: [ada, alan, grace] }, 9);
    expect(whoIs(before)).toBe('ada alan grace ada alan grace ada alan grace');
    const people = { people: [ada, { ...alan, until: '2027-01-31' }, grace] };
    const made = again(before, people, '2027-02-01');
    expect(whoIs(made)).toBe('ada alan grace ada ada grace ada grace grace');
    expect(made.sessions[4]?.people[0]?.reasons[0]?.sentence).toBe(
      'ada takes it over, so that others keep their turns.',
    );
    expect(made.sessions[5]?.people[0]?.reasons[0]).toEqual(before.sessions[5]?.people[0]?.reasons[0]);
  });

  test('gives who is new a fair share of what is left, for as few turns of others', () => {
    const before = plan({ people: [ada, alan, grace] }, 9);
    const people = [ada, alan, grace, { ...don, from: '2027-02-01' }];
    const made = again(before, { people }, '2027-02-01');
    // Six of nine sessions are left, for four people: 1.5 each.
    expect(whoIs(made)).toBe('ada alan grace don alan grace ada don grace');
    expect(made.sessions[3]?.people[0]?.reasons[0]?.sentence).toBe(
      'don is new, and is due a fair share of the turns that are left.',
    );
    // Who is known keeps what they have; nothing is taken from others for them.
    expect(again({ ...made, people }, { people }, '2027-02-15')).toEqual(made);
    expect(whoIs(again(before, { people: [ada, alan, grace, don] }, '2027-03-08'))).toBe(whoIs(before));
  });

  test('leaves what was as it was, whatever the file says now', () => {
    const file: People = { people: [{ ...ada, prefer: ['a1'] }, alan, grace], roles: scribing, spacing: 8 };
    const before = plan(file, 6);
    const people: People = {
      people: [{ ...ada, cannot: ['2027-01-11'], most: 0 }, grace, don],
      roles: [{ id: 'presenter', title: 'Presenting', heldBy: ['don'], perSession: 2 }],
      fixed: [{ session: 1, person: 'don' }],
    };
    const made = again(before, people, '2027-02-01', before.sessions.slice(0, 3));
    expect(made.sessions.map((session) => session.people)).toEqual(
      before.sessions.slice(0, 3).map((session) => session.people),
    );
    expect(made.former).toEqual([alan]);
    expect(made.fairness?.roles).toEqual([{ role: 'presenter', turns: 3, empty: 0, least: 0, most: 0 }]);
  });

  test('counts what was: in most, spacing, fair counts and minutes', () => {
    const before = plan({ people: [{ ...ada, prefer: ['a1', 'a2', 'a3'] }, alan] }, 6);
    expect(whoIs(before)).toBe('ada ada ada alan alan alan');
    const people = [{ ...ada, most: 4 }, { ...alan, cannot: ['2027-02-01', '2027-02-08'] }, grace];
    const made = again(before, { people, spacing: 8 }, '2027-02-01');
    expect(whoIs(made)).toBe('ada ada ada grace ada alan');
    expect(made.fairness?.people.map(({ total, minutes }) => [total, minutes])).toEqual(
      [4, 1, 1].map((total) => [total, 168 * total]),
    );
  });

  test('keeps turns of roles to come where it gives out one', () => {
    const file: People = { people: [ada, alan, grace, don], roles: scribing };
    const before = plan(file, 8);
    const made = again(
      before,
      { ...file, people: [ada, alan, { ...grace, until: '2027-01-17' }, don] },
      '2027-01-18',
    );
    const keeps = (role: string) => {
      const [then, now] = [whoIs(before, role).split(' '), whoIs(made, role).split(' ')];
      return then.every((person, at) => person === now[at] || (person === 'grace' && at > 0));
    };
    expect([keeps('presenter'), keeps('scribe')]).toEqual([true, true]);
  });

  test('changes nothing where nothing changes, also where a search is cut short', () => {
    const people = Array.from(
      { length: 9 },
      (_, index): Member => ({
        id: `p${index}`,
        name: `P ${index}`,
        prefer: [3, 11, 5].map((step) => `a${1 + ((index * step) % 18)}`),
      }),
    );
    const file: People = { people, roles: [{ id: 'presenter', title: 'P', perSession: 2 }], spacing: 24 };
    const before = plan(file, 18);
    const made = again(before, file, '2027-02-01');
    expect(whoIs(made)).toBe(whoIs(before));
    expect(again({ ...made, people }, file, '2027-02-01')).toEqual(made);
  });
});

describe('people who are not in the course all the time', () => {
  test('have their share of the time that they are', () => {
    const people = [ada, { ...alan, until: '2027-02-21' }, { ...grace, from: '2027-02-22' }];
    const made = plan({ people }, 12);
    expect(whoIs(made).split(' ').slice(0, 6)).not.toContain('grace');
    expect(whoIs(made).split(' ').slice(6)).not.toContain('alan');
    expect(made.fairness?.people.map(({ total }) => total)).toEqual([6, 3, 3]);
  });

  test('are told where they keep a place empty, or a fixed turn is out of their time', () => {
    const people: People = {
      people: [{ ...ada, from: '2027-01-18' }],
      fixed: [{ session: 1, person: 'ada' }],
    };
    const { problems } = planCourse({ course, calendar, catalog: makeCatalog([makePaper('a1')]), people });
    expect(problems.map(({ reason, cause }) => [reason, cause?.path])).toEqual([
      [
        'Unexpected `presenter` for `ada` on 2027-01-11, expected a turn that is possible; `ada` is not in the course on that day',
        ['people', 0, 'from'],
      ],
      [
        'Unexpected 1 empty place of `presenter`, expected none: 2027-01-11 (ada is not in the course then)',
        undefined,
      ],
    ]);
  });

  test('leave no sooner than they come', () => {
    const people = { people: [{ ...ada, from: '2027-02-01', until: '2027-01-31' }] };
    expect(() => plan(people, 1)).toThrow('expected a date from `2027-02-01` on');
  });
});
