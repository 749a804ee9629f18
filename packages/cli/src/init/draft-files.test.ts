import { parseReadingList } from '@proseminar/parser';
import { parseCourse, planCourse } from '@proseminar/syllabus';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { list } from '../../test/small-course.js';
import { draftCalendar, draftCourse, draftPeople } from './draft-files.js';
import type { Answers } from './questions.js';

const { catalog } = parseReadingList(list);
const answers: Answers = {
  list: 'list.md',
  title: 'Storage',
  from: '2027-01-11',
  to: '2027-02-12',
  timeZone: 'Europe/Berlin',
  meetings: 'MW 10:30-11:50; F 9:00-10:00',
  people: 'Ada Lovelace, Alan Turing, Ada Lovelace',
  roles: 'Presenting, Scribe',
};
const examples = { catalog, dates: ['2027-01-11', '2027-01-13', '2027-01-15'] };

function read(given: Answers, change = (text: string) => text) {
  const people = draftPeople(given, examples);
  return parseCourse(
    change(draftCourse(given, examples)),
    change(draftCalendar(given, examples)),
    people && change(people),
  );
}

/** What stands in comments, put to use. */
function uncomment(text: string): string {
  const [, more = ''] = /^# {3}(prefer: .*)$/mu.exec(text) ?? [];
  const filled = text.replace('name: Ada Lovelace }', `name: Ada Lovelace, ${more} }`);
  return filled.replaceAll(/^# (?=[a-z][A-Za-z]*:(?: [[{\d]|$)| +- \{| +(?:topics|years|include):)/gmu, '');
}

function messages({ files }: ReturnType<typeof parseCourse>): readonly string[] {
  return files.flatMap((file) => file.messages.map(({ reason }) => reason));
}

test('the topics of the example are such that have papers', () => {
  const { catalog: sparse } = parseReadingList(
    `# L\n\n## Contents\n\n## About us\n\n${list.replace(/^# .*$/mu, '')}`,
  );
  const [, ids = ''] = /topics: \[(.+)\]/u.exec(draftCourse(answers, { catalog: sparse })) ?? [];
  expect(sparse.topics.map(({ id }) => id)).toContain('contents');
  expect(ids).not.toBe('');
  expect(ids).not.toContain('contents');
});

test('the files say what was answered', () => {
  const parsed = read(answers);
  expect(messages(parsed)).toEqual([]);
  expect(parsed.course).toEqual({
    title: 'Storage',
    readingList: 'list.md',
    sessions: { required: 2, optional: 1 },
  });
  expect(parsed.calendar).toEqual({
    firstDay: '2027-01-11',
    lastDay: '2027-02-12',
    timeZone: 'Europe/Berlin',
    meetings: ['MW 10:30-11:50', 'F 9:00-10:00'],
  });
  expect(parsed.people).toEqual({
    people: [
      { id: 'ada-lovelace', name: 'Ada Lovelace' },
      { id: 'alan-turing', name: 'Alan Turing' },
      { id: 'ada-lovelace-2', name: 'Ada Lovelace' },
    ],
    roles: [
      { id: 'presenter', title: 'Presenting' },
      { id: 'scribe', title: 'Scribe' },
    ],
    show: 'none',
  });
});

test('the comments hold once they are uncommented', () => {
  const parsed = read(answers, uncomment);
  expect(messages(parsed)).toEqual([]);
  const { course, calendar, people } = parsed;
  expect(Object.keys(course ?? {})).toEqual(
    expect.arrayContaining(['select', 'fixed', 'milestones', 'instructors']),
  );
  expect(calendar?.noClass).toHaveLength(2);
  expect(people?.spacing).toBe(7);
  expect(people?.people[0]).toMatchObject({
    prefer: ['osdi14-cedar'],
    cannot: ['2027-01-11'],
    most: 3,
  });
  if (!course || !calendar || !people) throw new Error('The files have no errors.');
  const { plan, problems } = planCourse({ course, calendar, people, catalog });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(plan?.milestones).toHaveLength(1);
});

test('a number of people are placeholders, and none are no file', () => {
  expect(read({ ...answers, people: '12' }).people?.people).toHaveLength(12);
  expect(draftPeople({ ...answers, people: '' }, examples)).toBeUndefined();
});

test('any title, name and role comes back as it was typed', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'yes',
      'null',
      '1e3',
      '2027',
      'a: b',
      'a #b',
      '- a',
      '"',
      "'",
      '{a}',
      '@a',
      '12:30',
      'a:',
      '0x1F',
      '.5',
      '\u2028',
    ),
  );
  fc.assert(
    fc.property(line, line, (title, name) => {
      const given = { ...answers, title: `${title}x`, people: 'Ada', roles: name.replaceAll(',', '') || 'a' };
      const { course, people } = read(given);
      expect(course?.title).toBe(given.title);
      const role = given.roles.trim();
      if (role !== '' && people) expect(people.roles?.map((each) => each.title)).toEqual([role]);
    }),
  );
});
