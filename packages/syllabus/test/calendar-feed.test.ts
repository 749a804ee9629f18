import { cleanText } from '@proseminar/core';
import { describe, expect, test } from 'vitest';
import { formatContentLines } from '../src/formats/calendar/content-lines.js';
import { toICalendar } from '../src/formats/calendar/icalendar.js';
import { reviseEvents } from '../src/formats/calendar/revisions.js';
import { courseFeed } from '../src/formats/calendar.js';
import type { CourseFacts } from '../src/views/session-facts.js';
import { calendarCourse } from './calendar-course.js';
import { canImport, complaints, debianReaders, readBack, readWith } from './read-calendar.js';

function feedOf(course: CourseFacts): string {
  return toICalendar(courseFeed(course));
}

const hostile = [
  'x\r\nATTENDEE:mailto:victim@example.org\r\nBEGIN:VALARM',
  'a;b,c\\d: e \\n',
  `${'北京'.repeat(60)}😀`,
  'bell\u0007 nul\u0000 bad \ud800 end',
  'a'.repeat(500),
];

describe.each([
  'America/New_York',
  'Europe/London',
  'Asia/Kolkata',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'UTC',
])('in %s', (timeZone) => {
  test.each(['2027-01-18', '2026-08-31'])('sessions from %s are read back at their instants', (firstDay) => {
    const planned = calendarCourse(timeZone, firstDay, 16);
    const text = feedOf(planned);
    expect(complaints(text)).toEqual([]);
    const expected = planned.sessions.map(({ startInstant, endInstant }) =>
      [startInstant, endInstant].map((instant) => new Date(instant).toISOString()),
    );
    const read = readBack(text);
    expect(read.instants).toEqual(expected);
    expect(read.events).toHaveLength(18);
    expect(read.zones.length).toBe(1);
  });
});

test.each([
  ['America/New_York', '2027-01-18', 16, 'SD'],
  ['Asia/Kolkata', '2027-01-18', 16, 'S'],
  // In summer only, standard time is that of before: Outlook wants some.
  ['America/New_York', '2027-06-07', 8, 'SD'],
  // Clocks go back in Ramadan, and half an hour back on Lord Howe in April.
  ['Africa/Casablanca', '2027-01-18', 16, 'DSD'],
  ['Australia/Lord_Howe', '2027-01-18', 16, 'DS'],
])('%s from %s has an observance for each offset in use, and no more', (timeZone, firstDay, weeks, kinds) => {
  const feed = feedOf(calendarCourse(timeZone, firstDay, weeks));
  const begins = [...feed.matchAll(/BEGIN:(STANDARD|DAYLIGHT)/gu)].map(([, kind = '']) => kind.charAt(0));
  expect(begins.join('')).toBe(kinds);
});

describe.each(debianReaders)('%s', (name, debianPackage, statement) => {
  const isThere = canImport(statement);
  const reads = test.skipIf(!isThere);
  if (!isThere) console.warn(`${name} is not there; install ${debianPackage} to read calendars with it`);

  // vobject looks at 2000 to 2020 only, and takes a zone that would have been at UTC then for UTC itself.
  const nearUtc = name === 'vobject' ? [] : ['Europe/London', 'Africa/Casablanca'];

  reads.each(['America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', ...nearUtc])(
    'reads sessions in %s at their instants',
    (timeZone) => {
      const planned = calendarCourse(timeZone, '2027-01-18', 16, 'a;b,c\\d: 北京');
      const { events, wrong } = readWith(name, feedOf(planned));
      expect(wrong).toBeUndefined();
      expect(events).toEqual([
        ...planned.sessions.map(({ startInstant }) => ({
          start: startInstant.replace(/[-:]/gu, ''),
          summary: 'CS 1: a;b,c\\d: 北京',
        })),
        { start: '20261231', summary: 'No class: Holiday a;b,c\\d: 北京' },
        { start: '20270118T235900Z', summary: 'Due: Report a;b,c\\d: 北京' },
      ]);
    },
  );

  reads.each([
    ['two summaries', (feed: string) => feed.replace(/SUMMARY:.*\r\n/u, '$&SUMMARY:again\r\n')],
    ['no PRODID', (feed: string) => feed.replace(/PRODID:.*\r\n/u, '')],
    ['a line that is no property', (feed: string) => feed.replace('BEGIN:VEVENT\r\n', '$&what is this\r\n')],
  ])('rejects a feed with %s', (_, spoil) => {
    expect(
      readWith(name, spoil(feedOf(calendarCourse('Europe/London', '2027-01-18', 2)))).wrong,
    ).toBeDefined();
  });
});

test.each(hostile)('%j is text', (title) => {
  const text = feedOf(calendarCourse('America/New_York', '2027-01-18', 3, title));
  expect(complaints(text)).toEqual([]);
  const { root, events } = readBack(text);
  expect(events.map((event) => event.summary)).toContain(`CS 1: ${cleanText(title)}`);
  expect(root.getAllSubcomponents('vevent').flatMap((event) => event.getAllSubcomponents())).toEqual([]);
  expect(events.flatMap((event) => event.attendees)).toEqual([]);
});

test('events keep their ids when they move', () => {
  const ids = (text: string) => text.match(/^UID:.*session.*$/gmu);
  const moved = feedOf(calendarCourse('Europe/London', '2027-01-25', 3));
  expect(ids(moved)).toEqual(ids(feedOf(calendarCourse('Europe/London', '2027-01-18', 3))));
});

test('days without class are whole days, and a deadline takes no time', () => {
  const { events } = readBack(feedOf(calendarCourse('Europe/London', '2027-01-18', 1)));
  const [, dayOff, due] = events;
  expect(dayOff?.startDate.isDate).toBe(true);
  expect([dayOff?.startDate.toString(), dayOff?.endDate.toString()]).toEqual(['2026-12-31', '2027-01-02']);
  expect(due?.duration.toSeconds()).toBe(0);
});

test('lines fold between characters', () => {
  expect(formatContentLines([['X', 'é'.repeat(60)]])).toBe(`X:${'é'.repeat(36)}\r\n ${'é'.repeat(24)}\r\n`);
});

test.each([
  ['DTSTAMP:20270118T000000Z', 'DTSTAMP:20270118T000000', 'DTSTAMP is not in UTC'],
  ['VERSION:2.0\r\n', 'VERSION:2.0\n', 'has a bare line break'],
  ['VERSION:2.0\r\n', '', 'calendar with 0 VERSION'],
  ['CS 1: Systems\\;', 'CS 1: Systems;', 'unescaped CS 1: Systems; for\\, ML'],
  ['CS 1: Systems\\;', 'CS 1: Systems\\x', 'unescaped CS 1: Systems\\x for\\, ML'],
  ['END:VTIMEZONE\r\n', '', 'unbalanced VCALENDAR'],
  ['TZID:Europe/London', 'TZID:Europe/Paris', 'zone Europe/London is not defined'],
  [
    'DTEND;TZID=Europe/London:20270118T1150',
    'DTEND;TZID=Europe/London:20270118T0950',
    'event that ends before it begins',
  ],
  ['SEQUENCE:0', 'SEQUENCE:-1', 'SEQUENCE -1'],
  ['BEGIN:VCALENDAR', '\ufeffBEGIN:VCALENDAR', 'begins with a byte order mark'],
])('the checker sees %j as %j', (right, wrong, complaint) => {
  const text = feedOf(calendarCourse('Europe/London', '2027-01-18', 1));
  expect(text).toContain(right);
  expect(complaints(text.replaceAll(right, wrong))).toContain(complaint);
});

describe('revisions', () => {
  const planned = calendarCourse('Europe/London', '2027-01-18', 3);
  const published = feedOf(planned);
  const [, second] = planned.sessions;
  const changed = (now: string, last: string, room: string) => {
    const sessions = planned.sessions.map((session) => (session === second ? { ...session, room } : session));
    const feed = courseFeed({ ...planned, sessions });
    return toICalendar(feed, reviseEvents(feed.events, last, now));
  };
  const revisions = (feed: string) =>
    readBack(feed).events.map(({ sequence, component }) => [
      sequence,
      String(component.getFirstPropertyValue('last-modified') ?? ''),
    ]);

  const once = changed('2027-02-03T15:00:00Z', published, 'Room 2');
  const twice = changed('2027-02-09T08:30:00Z', once, 'Room 3');

  test('what is as it was stays as it is', () => {
    expect(changed('2027-02-03T15:00:00Z', published, 'Room 1')).toBe(published);
    expect(changed('2027-03-03T15:00:00Z', once, 'Room 2')).toBe(once);
    expect(changed('2027-03-03T15:00:00Z', once.replaceAll('\r\n', '\n'), 'Room 2')).toBe(once);
  });

  test('an event counts its changes, and says when it changed last', () => {
    expect([once, twice].flatMap(complaints)).toEqual([]);
    expect(revisions(once)).toEqual([[0, ''], [1, '2027-02-03T15:00:00Z'], ...Array(3).fill([0, ''])]);
    expect(revisions(twice)[1]).toEqual([2, '2027-02-09T08:30:00Z']);
    expect(twice).toContain('DTSTAMP:20270209T083000Z\r\nSEQUENCE:2\r\n');
  });

  test('an event that is new is of this moment', () => {
    const before = published.replace(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/u, '');
    const after = changed('2027-02-03T15:00:00Z', before, 'Room 1');
    expect(revisions(after)[0]).toEqual([0, '2027-02-03T15:00:00Z']);
  });

  test.each([
    ['nothing', ''],
    ['no feed', 'BEGIN:VEVENT\nUID\nSEQUENCE:x'],
    ['a huge number', published.replaceAll('SEQUENCE:0', `SEQUENCE:${'9'.repeat(400)}`)],
    [
      'a line in place of a date',
      once.replace(/LAST-MODIFIED:.*\r\n/u, 'LAST-MODIFIED:x\r\n ATTENDEE:y\r\n'),
    ],
  ])('a last feed that is %s does no harm', (_, last) => {
    expect(complaints(changed('2027-02-03T15:00:00Z', last, 'Room 1'))).toEqual([]);
  });
});
