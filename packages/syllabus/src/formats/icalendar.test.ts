import { cleanText } from '@proseminar/core';
import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { CourseFacts, SessionFacts } from '../views/session-facts.js';
import { formatContentLines } from './content-lines.js';
import { toICalendar } from './icalendar.js';

/** Weekly sessions at 10:30 from the first day on, one of them with the title. */
function course(timeZone: string, firstDay: string, weeks: number, title = 'Scheduling'): CourseFacts {
  const sessions = Array.from({ length: weeks }, (_, index): SessionFacts => {
    const day = Temporal.PlainDate.from(firstDay).add({ weeks: index });
    const at = (time: string) => day.toZonedDateTime({ timeZone, plainTime: time }).toInstant().toString();
    return {
      number: index + 1,
      week: index + 1,
      date: day.toString(),
      dateShort: '',
      dateLong: '',
      time: '10:30–11:50',
      startInstant: at('10:30'),
      endInstant: at('11:50'),
      room: 'Room 1',
      note: '',
      kind: 'reading',
      title,
      description: '',
      slug: `s-${index}`,
      topics: [],
      readings: [],
      background: [],
      readingTime: '',
      people: [],
      due: [],
      reasons: [],
    };
  });

  const milestone = {
    id: 'report',
    title: `Report ${title}`,
    description: '',
    date: firstDay,
    dateShort: '',
    dateLong: '',
    time: '23:59',
    instant: `${firstDay}T23:59:00Z`,
    session: 1,
    reasons: [],
  };

  return {
    language: 'en',
    title: 'Systems; for, ML',
    code: 'CS 1',
    term: 'Fall',
    description: '',
    slug: 'cs-1',
    instructors: [],
    roles: [],
    meetings: [],
    firstDay,
    firstDayLong: '',
    lastDay: firstDay,
    lastDayLong: '',
    timeZone,
    grading: [],
    policies: [],
    milestones: [milestone],
    weeks: [],
    sessions,
    sessionCount: weeks,
    schedule: [
      {
        type: 'no-class',
        week: '1',
        monday: '2026-12-28',
        date: '2026-12-31',
        dateShort: '',
        dateLong: '',
        reason: `Holiday ${title}`,
        readings: [],
        description: '',
      },
      ...sessions.map(
        (session) =>
          ({
            type: 'session',
            week: '1',
            monday: '',
            date: session.date,
            dateShort: '',
            dateLong: '',
            session,
          }) as const,
      ),
    ],
  };
}

function readBack(text: string) {
  const root = new ICAL.Component(ICAL.parse(text));
  const zones = root.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  for (const zone of zones) ICAL.TimezoneService.register(zone);
  const events = root.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  const instants = events
    .filter((event) => event.uid.includes('-session-'))
    .map(({ startDate, endDate }) =>
      [startDate, endDate].map((time) => new Date(time.toUnixTime() * 1000).toISOString()),
    );
  ICAL.TimezoneService.reset();
  return { root, zones, events, instants };
}

/** What is wrong with the bytes, by the letter of RFC 5545 and the habits of the programs that read it. */
function complaints(text: string): string[] {
  const found: string[] = [];
  const bytes = new TextEncoder().encode(text);
  const lines = text.split('\r\n');
  if (bytes[0] === 0xef) found.push('begins with a byte order mark');
  if (lines.pop() !== '') found.push('does not end with CRLF');
  if (lines.some((line) => /[\n\r]/u.test(line))) found.push('has a bare line break');
  if (lines.some((line) => new TextEncoder().encode(line).length > 75)) found.push('has a long line');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (lines.some((line) => /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/u.test(line)))
    found.push('has a control character');

  const allowed =
    /^(?:BEGIN|END|VERSION|PRODID|CALSCALE|NAME|X-WR-CALNAME|X-WR-TIMEZONE|REFRESH-INTERVAL|X-PUBLISHED-TTL|TZID|TZOFFSETFROM|TZOFFSETTO|TZNAME|DTSTART|DTEND|DTSTAMP|UID|SEQUENCE|SUMMARY|LOCATION|DESCRIPTION|TRANSP)$/u;
  const open: string[] = [];
  const uids = new Set<string>();
  const zones = new Set<string>();
  let event: Map<string, number> | undefined;

  for (const line of lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n')) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Z-]+)((?:;[A-Z]+=[^:;]+)*):(.*)$/u.exec(line) ?? [];
    if (!allowed.test(name)) found.push(`unknown line ${line}`);
    if (name === 'BEGIN') open.push(value);
    if (name === 'BEGIN' && value === 'VEVENT') event = new Map();
    if (name === 'END' && open.pop() !== value) found.push(`unbalanced ${value}`);
    event?.set(name, (event.get(name) ?? 0) + 1);

    if (name === 'TZID') zones.add(value);
    const tzid = /;TZID=([^;:]+)/u.exec(parameters)?.[1];
    if (tzid !== undefined && !zones.has(tzid)) found.push(`zone ${tzid} is not defined`);
    if (name === 'DTSTAMP' && !/^\d{8}T\d{6}Z$/u.test(value)) found.push('DTSTAMP is not in UTC');
    if (/^TZOFFSET/u.test(name) && !/^[+-]\d{4}$/u.test(value)) found.push('offset with seconds');
    if (/^(?:DTSTART|DTEND)$/u.test(name) && event) {
      const isDate = parameters.includes('VALUE=DATE');
      const form = isDate ? /^\d{8}$/u : tzid === undefined ? /^\d{8}T\d{6}Z$/u : /^\d{8}T\d{6}$/u;
      if (!form.test(value)) found.push(`${name} ${value}`);
    }
    if (/^(?:SUMMARY|DESCRIPTION|LOCATION|NAME)$/u.test(name) && /(?<!\\)(?:\\\\)*[;,]/u.test(value)) {
      found.push(`unescaped ${value}`);
    }
    if (name === 'UID') {
      if (uids.has(value) || !/^[a-z0-9-]+@proseminar$/u.test(value)) found.push(`UID ${value}`);
      uids.add(value);
    }
    if (name === 'END' && value === 'VEVENT') {
      for (const once of ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY']) {
        if (event?.get(once) !== 1) found.push(`event with ${event?.get(once) ?? 0} ${once}`);
      }
      event = undefined;
    }
  }

  return found;
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
    const planned = course(timeZone, firstDay, 16);
    const text = toICalendar(planned);
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

test('the zone has an observance for each offset in use, and no more', () => {
  const count = (timeZone: string) =>
    toICalendar(course(timeZone, '2027-01-18', 16)).match(/BEGIN:(?:STANDARD|DAYLIGHT)/gu)?.length;
  expect([count('America/New_York'), count('Asia/Kolkata')]).toEqual([2, 1]);
});

test.each(hostile)('%j is text', (title) => {
  const text = toICalendar(course('America/New_York', '2027-01-18', 3, title));
  expect(complaints(text)).toEqual([]);
  const { root, events } = readBack(text);
  expect(events.map((event) => event.summary)).toContain(`CS 1: ${cleanText(title)}`);
  expect(root.getAllSubcomponents('vevent').flatMap((event) => event.getAllSubcomponents())).toEqual([]);
  expect(events.flatMap((event) => event.attendees)).toEqual([]);
});

test('events keep their ids when they move', () => {
  const ids = (text: string) => text.match(/^UID:.*session.*$/gmu);
  const moved = toICalendar(course('Europe/London', '2027-01-25', 3));
  expect(ids(moved)).toEqual(ids(toICalendar(course('Europe/London', '2027-01-18', 3))));
});

test('a day without class is a whole day, and a deadline takes no time', () => {
  const { events } = readBack(toICalendar(course('Europe/London', '2027-01-18', 1)));
  expect(events[0]?.startDate.isDate).toBe(true);
  expect([events[0]?.startDate.toString(), events[0]?.endDate.toString()]).toEqual([
    '2026-12-31',
    '2027-01-01',
  ]);
  expect(events.at(-1)?.duration.toSeconds()).toBe(0);
});

test('lines fold between characters', () => {
  expect(formatContentLines([['X', 'é'.repeat(60)]])).toBe(`X:${'é'.repeat(36)}\r\n ${'é'.repeat(24)}\r\n`);
});

test.each([
  ['DTSTAMP:20270118T000000Z', 'DTSTAMP:20270118T000000', 'DTSTAMP is not in UTC'],
  ['VERSION:2.0\r\n', 'VERSION:2.0\n', 'has a bare line break'],
  ['CS 1: Systems\\;', 'CS 1: Systems;', 'unescaped CS 1: Systems; for\\, ML'],
  ['END:VTIMEZONE\r\n', '', 'unbalanced VCALENDAR'],
  ['TZID:Europe/London', 'TZID:Europe/Paris', 'zone Europe/London is not defined'],
])('the checker sees %j as %j', (right, wrong, complaint) => {
  const text = toICalendar(course('Europe/London', '2027-01-18', 1));
  expect(complaints(text.replaceAll(right, wrong))).toContain(complaint);
});
