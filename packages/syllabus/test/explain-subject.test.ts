import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Course,
  describeSubject,
  explainPlan,
  explainSubject,
  findSubjects,
  planCourse,
} from '../src/index.js';
import { sampleCalendar, sampleCatalog, sampleCourse, samplePlan } from './sample-plan.js';

const source = { plan: samplePlan, catalog: sampleCatalog, course: sampleCourse };

function find(words: string) {
  return findSubjects(words, samplePlan, sampleCatalog);
}

function explain(words: string, from = source): string {
  const { subjects } = findSubjects(words, from.plan, from.catalog);
  expect(subjects).toHaveLength(1);
  return subjects.map((subject) => explainSubject(subject, from)).join();
}

test.each([
  ['pollux', { kind: 'paper', id: 'osdi21-pollux' }],
  ['OSDI21-Pollux', { kind: 'paper', id: 'osdi21-pollux' }],
  ['like clockwork', { kind: 'paper', id: 'osdi20-clockwork' }],
  ['pipeline parallelism', { kind: 'topic', id: 'distributed-training-pipelines' }],
  ['workload scheduling', { kind: 'topic', id: 'workload-scheduling' }],
  ['5', { kind: 'session', number: 5 }],
  ['session 5', { kind: 'session', number: 5 }],
  ['Session last', { kind: 'session', number: 8 }],
  ['guest', { kind: 'session', number: 7 }],
  ['2027-03-08', { kind: 'date', date: '2027-03-08' }],
  ['snow day', { kind: 'date', date: '2027-03-03' }],
  ['Team Blue', { kind: 'person', id: 'team-blue' }],
  ['team-blue', { kind: 'person', id: 'team-blue' }],
  ['proposal', { kind: 'milestone', id: 'project-proposal' }],
])('“%s” is found', (words, subject) => {
  expect(find(words)).toEqual({ subjects: [subject], nearest: [] });
});

test.each([
  ['polux', ['Pollux']],
  ['tem-blue', ['team-blue', 'Team Blue']],
  ['2027-03-09', ['2027-03-08', '2027-03-10']],
  ['session 90', ['session 8']],
  ['★', []],
  ['', []],
])('“%s” is nothing, but near to %j', (words, nearest) => {
  const found = find(words);
  expect(found.subjects).toEqual([]);
  expect(found.nearest.slice(0, 2)).toEqual(nearest);
});

test('words that fit several name them all', () => {
  const { subjects } = find('pipe');
  expect(subjects.map((subject) => describeSubject(subject, source))).toEqual(
    expect.arrayContaining([
      'paper sosp19-pipedream: PipeDream, session 7, 2027-03-22',
      expect.stringMatching(/^topic distributed-training-pipelines: /u),
    ]),
  );
});

test('a paper has its session, its reasons and its people, in the words of the whole plan', () => {
  const whole = explainPlan(samplePlan, sampleCatalog).split('\n');
  const words = explain('pollux');
  expect(words).toMatch(/^Pollux: .+\n {2}id: osdi21-pollux\n\nSession 5, 2027-03-08: /u);
  for (const part of ['It comes after “Gandiva”', 'Presenting: Team Blue']) expect(words).toContain(part);
  for (const line of words.trimEnd().split('\n').slice(3)) expect(whole).toContain(line);
});

test('every session, date and milestone is explained in the words of the whole plan', () => {
  const whole = explainPlan(samplePlan, sampleCatalog);
  for (const { number, date, title } of samplePlan.sessions) {
    const words = explain(`session ${number}`);
    expect(words).toContain(`Session ${number}, ${date}: ${title}`);
    expect(whole).toContain(words.trimEnd());
    expect(explain(date)).toContain(words.trimEnd());
  }
  for (const { id, date } of samplePlan.milestones) {
    expect(whole).toContain(explain(id).trimEnd());
    expect(explain(date)).toContain(explain(id).trimEnd());
  }
});

test('a day without class says where that stands', () => {
  expect(explain('2027-03-03')).toBe(
    'No class, 2027-03-03: Snow day\n  The calendar has no class then, where the course would meet. [calendar: noClass]\n',
  );
});

test('a person has their turns, with reasons', () => {
  const words = explain('team red');
  expect(words).toMatch(/^Team Red: Presenting 2\n\nSession 4, 2027-03-05: /u);
  expect(words).not.toContain('Team Blue');
});

test('a topic has its papers, those left out as well', () => {
  const words = explain('serving-inference');
  for (const part of ['Clipper', 'INFaaS', 'Left out\n  Orca']) expect(words).toContain(part);
  expect(words).not.toContain('Pollux');
});

test('a paper left out says why', () => {
  expect(explain('orca')).toMatch(/id: osdi22-orca\n {2}Left out:\n {4}Of 2 papers from 2021–2022/u);
});

test.each<[select: Course['select'], why: string]>([
  [{ exclude: ['osdi22-orca'] }, 'The course excludes it. [select.exclude]'],
  [{ years: '2014-2021' }, 'Its year is none that the course selects. [select.years]'],
  [{ venues: ['SOSP'] }, 'Its venue is none that the course selects. [select.venues]'],
  [{ has: ['code'] }, 'It does not have all that the course asks papers to have. [select.has]'],
  [{ text: 'gandiva' }, 'The words that the course looks for are not in it. [select.text]'],
  [{ topics: ['workload-scheduling'] }, 'It stands under none of the topics'],
  [
    { topics: ['workload-scheduling'], background: ['osdi22-orca'] },
    'The course wants it in the background, but no session begins its topic. [select.background]',
  ],
])('a paper that %j keeps out says so', (select, why) => {
  const course: Course = { title: 'Seminar', readingList: 'index.md', ...(select && { select }) };
  const keep = select?.has ? { ...course, select: { ...select, include: ['osdi18-gandiva'] } } : course;
  const { plan } = planCourse({ course: keep, calendar: sampleCalendar, catalog: sampleCatalog });
  if (!plan) throw new Error('The course has a plan.');
  const words = explain('orca', { plan, catalog: sampleCatalog, course: keep });
  expect(words).toContain(`  Not in the course:\n    ${why}`);
});

test('any words are found, suggested for, or neither', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme', maxLength: 300 })), (words) => {
      const { subjects, nearest } = find(words);
      expect(subjects.length === 0 || nearest.length === 0).toBe(true);
      for (const subject of subjects) expect(explainSubject(subject, source)).toMatch(/\S/u);
    }),
  );
});
