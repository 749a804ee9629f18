import type { Catalog, Paper } from '@proseminar/core';
import { describe, expect, test } from 'vitest';
import type { CoursePlan, NamePolicy, Session } from '../course-plan.js';
import { dateLong, dateShort, weekDates } from '../language/date-words.js';
import { sessionFacts } from './session-facts.js';

const paper = (id: string, title: string, more: Partial<Paper> = {}): Paper => ({
  id,
  title,
  authors: [],
  links: [],
  topics: [],
  provenance: {},
  ...more,
});

const session = (number: number, date: string, more: Partial<Session> = {}): Session => ({
  number,
  week: 1,
  date,
  start: '10:30',
  end: '11:50',
  startInstant: `${date}T15:30:00Z`,
  endInstant: `${date}T16:50:00Z`,
  kind: 'reading',
  title: 'Scheduling',
  topics: [],
  readings: [],
  load: { required: 0, optional: 0, assumed: [] },
  people: [],
  reasons: [],
  ...more,
});

const catalog: Catalog = {
  schemaVersion: 1,
  title: 'List',
  topics: [],
  papers: [
    paper('osdi18-gandiva', 'Gandiva: Introspective Cluster Scheduling for Deep Learning', {
      shortName: 'Gandiva',
      venue: { name: 'OSDI' },
      year: 2018,
      authors: [{ literal: 'Wencong Xiao' }, { literal: 'Romil Bhardwaj' }],
      links: [
        { rel: 'code', url: 'https://example.org/code' },
        { rel: 'pdf', url: 'https://example.org/gandiva.pdf' },
        { rel: 'other', url: 'local/file.pdf' },
        { rel: 'other', url: 'javascript:alert(1)' },
      ],
    }),
    paper('plain', 'A title\nwithout a name'),
  ],
  resources: [],
};

const plan: CoursePlan = {
  schemaVersion: 1,
  language: 'en',
  title: 'Systems\nfor ML',
  instructors: [],
  people: [{ id: 'ada', name: 'Ada' }],
  roles: [{ id: 'presenter', title: 'Presenting' }],
  showPeople: 'none',
  grading: [],
  policies: [],
  calendar: { firstDay: '2027-01-18', lastDay: '2027-04-30', timeZone: 'America/Detroit', meetings: [] },
  sessions: [
    session(1, '2027-01-20', {
      people: [{ role: 'presenter', person: 'ada', minutes: 168, reasons: [] }],
      readings: [
        { paper: 'plain', role: 'optional', reasons: [] },
        { paper: 'osdi18-gandiva', role: 'required', reasons: [{ sentence: 'Asked for.', evidence: [] }] },
      ],
    }),
    session(2, '2027-01-20', { readings: [{ paper: 'osdi18-gandiva', role: 'required', reasons: [] }] }),
    session(3, '2027-01-27', { week: 2 }),
  ],
  load: { pages: 14, pagesPerHour: { reader: 10, reviewer: 7, presenter: 5 }, weeks: [] },
  noClass: [{ kind: 'no-class', date: '2027-01-18', week: 1, reason: 'Martin Luther King Day' }],
  milestones: [
    {
      id: 'proposal',
      title: 'Proposal',
      date: '2027-01-27',
      time: '10:30',
      instant: '2027-01-27T15:30:00Z',
      session: 3,
      reasons: [],
    },
    {
      id: 'report',
      title: 'Report',
      date: '2027-02-05',
      time: '23:59',
      instant: '2027-02-06T04:59:00Z',
      week: 3,
      session: 3,
      reasons: [],
    },
  ],
  leftOut: [],
};

test.each([
  ['2027-01-20', 'en', 'Wed 20 Jan', 'Wednesday 20 January 2027', '18–24 Jan'],
  ['2028-02-29', 'en', 'Tue 29 Feb', 'Tuesday 29 February 2028', '28 Feb – 5 Mar'],
  ['2027-01-20', 'de', 'Mi 20. Jan.', 'Mittwoch, 20. Januar 2027', '18.–24. Jan.'],
  ['2027-03-30', 'de', 'Di 30. März', 'Dienstag, 30. März 2027', '29. März – 4. Apr.'],
] as const)('%s in %s is %s', (date, language, short, long, week) => {
  expect([dateShort(date, language), dateLong(date, language), weekDates(date, language)]).toEqual([
    short,
    long,
    week,
  ]);
});

test('a paper stands under that topic of a shared session which it, or a topic below, belongs to', () => {
  const topic = (id: string, topics: Catalog['topics'] = []) => ({
    id,
    title: `Topic ${id}`,
    kind: 'heading' as const,
    links: [],
    topics,
  });
  const [session] = plan.sessions;
  if (!session) throw new Error('The plan has a session');
  const shared: CoursePlan = {
    ...plan,
    sessions: [
      {
        ...session,
        topics: [
          { id: 'one', title: 'One' },
          { id: 'two', title: 'Two' },
        ],
        readings: ['a', 'b', 'c'].map((id) => ({ paper: id, role: 'required', reasons: [] })),
      },
    ],
  };
  const facts = sessionFacts(shared, {
    ...catalog,
    topics: [topic('one'), topic('two', [topic('below')])],
    papers: [
      paper('a', 'A', { topics: ['one'] }),
      paper('b', 'B', { topics: ['below'] }),
      paper('c', 'C', { topics: [] }),
    ],
  });
  expect(facts.sessions[0]?.readings.map((reading) => reading.topic)).toEqual(['One', 'Two', undefined]);
});

describe('sessionFacts', () => {
  const facts = sessionFacts(plan, catalog);

  test('a reading has finished strings, and only links that are absolute and safe', () => {
    expect(facts.sessions[0]?.readings).toEqual([
      {
        id: 'osdi18-gandiva',
        title: 'Gandiva: Introspective Cluster Scheduling for Deep Learning',
        shortName: 'Gandiva',
        venueYear: 'OSDI 2018',
        authors: 'Wencong Xiao and Romil Bhardwaj',
        url: 'https://example.org/gandiva.pdf',
        links: [
          { rel: 'code', label: 'Code', url: 'https://example.org/code' },
          { rel: 'pdf', label: 'PDF', url: 'https://example.org/gandiva.pdf' },
        ],
        role: 'required',
        isRequired: true,
        hasNotes: false,
        reasons: ['Asked for.'],
      },
      expect.objectContaining({
        title: 'A title without a name',
        shortName: 'A title without a name',
        url: '',
      }),
    ]);
  });

  test('slugs are unique', () => {
    expect(facts.sessions.map((each) => each.slug)).toEqual([
      '2027-01-20-gandiva',
      '2027-01-20-gandiva-2',
      '2027-01-27-scheduling',
    ]);
  });

  test('the schedule is in the order of time, with its three kinds of rows', () => {
    expect(facts.schedule.map(({ date, week, type }) => `${date} week ${week} ${type}`)).toEqual([
      '2027-01-18 week 1 no-class',
      '2027-01-20 week 1 session',
      '2027-01-20 week 1 session',
      '2027-01-27 week 2 session',
      '2027-02-05 week 3 milestone',
    ]);
    expect(facts.sessions[2]?.due.map((due) => due.title)).toEqual(['Proposal']);
    expect(facts.weeks.map(({ number, dates }) => `${number}: ${dates}`)).toEqual([
      '1: 18–24 Jan',
      '2: 25–31 Jan',
      '3: 1–7 Feb',
    ]);
  });

  test('people are named only where the plan says so', () => {
    expect(JSON.stringify(facts)).not.toContain('Ada');
    const named = (showPeople: NamePolicy) =>
      sessionFacts({ ...plan, showPeople }, catalog).sessions[0]?.people;
    expect(named('full')).toEqual([{ title: 'Presenting', tellingTitle: '', names: ['Ada'] }]);
    expect(named('initials')?.[0]?.names).toEqual(['A.']);
    expect(named('id')?.[0]?.names).toEqual(['ada']);
  });

  test('hasNotes says whether there are notes', () => {
    const notes = {
      'osdi18-gandiva': { path: 'notes/gandiva.md', blocks: [], sections: [], sharedWith: [] },
    };
    expect(sessionFacts(plan, catalog, notes).sessions[0]?.readings[0]?.hasNotes).toBe(true);
  });

  test('a paper of another catalog is refused', () => {
    expect(() => sessionFacts(plan, { ...catalog, papers: [] })).toThrow(
      new TypeError('Unexpected paper `plain` in plan, expected the id of a paper in the catalog'),
    );
  });
});
