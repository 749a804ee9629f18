import { cleanText, slug } from '@proseminar/core';
import { Temporal } from 'temporal-polyfill';
import type { ReadingFacts } from '../views/reading-facts.js';
import type { ScheduleRow } from '../views/schedule-facts.js';
import type { CourseFacts, MilestoneFacts, SessionFacts } from '../views/session-facts.js';
import { type ContentLine, formatContentLines } from './content-lines.js';
import { timeZoneLines } from './time-zone-lines.js';

/**
 * A course as an iCalendar feed: a session is an event on the clock of the course's zone, a day without class
 * an event of the whole day, and a deadline an event at its instant that takes no time.
 *
 * Events keep their `UID` when they move: it comes from what they are about, not from their date. `DTSTAMP` is
 * the first day of the course, so that the same course is always the same file.
 */
export function toICalendar(course: CourseFacts): string {
  const { timeZone } = course;
  const scope = slug([course.slug, course.term].filter(Boolean).join(' '));
  const stamp = `${basic(course.firstDay)}T000000Z`;
  const uid = uniqueIds(scope);
  const name = [course.code, course.title].filter(Boolean).join(': ');
  const instants = course.sessions.flatMap(({ startInstant, endInstant }) => [startInstant, endInstant]);

  return formatContentLines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', '-//proseminar//proseminar//EN'],
    ['CALSCALE', 'GREGORIAN'],
    ['NAME', text(name)],
    ['X-WR-CALNAME', text(name)],
    ['X-WR-TIMEZONE', timeZone],
    ['REFRESH-INTERVAL;VALUE=DURATION', 'PT12H'],
    ['X-PUBLISHED-TTL', 'PT12H'],
    ...(instants.length > 0 ? timeZoneLines(timeZone, instants) : []),
    ...course.schedule.flatMap((row): readonly ContentLine[] => {
      if (row.type === 'session') return sessionEvent(row.session, course, stamp, uid);
      return row.type === 'milestone' ? [] : dayOffEvent(row, stamp, uid);
    }),
    ...course.milestones.flatMap((milestone) => milestoneEvent(milestone, stamp, uid)),
    ['END', 'VCALENDAR'],
  ]);
}

type DayOffRow = Exclude<ScheduleRow, { readonly type: 'session' | 'milestone' }>;

type MakeUid = (words: string) => string;

function sessionEvent(
  session: SessionFacts,
  { code, timeZone }: CourseFacts,
  stamp: string,
  uid: MakeUid,
): readonly ContentLine[] {
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', uid(`session ${session.readings[0]?.id ?? `${session.kind} ${session.title}`}`)],
    ['DTSTAMP', stamp],
    ['SEQUENCE', '0'],
    [`DTSTART;TZID=${timeZone}`, localTime(session.startInstant, timeZone)],
    [`DTEND;TZID=${timeZone}`, localTime(session.endInstant, timeZone)],
    ['SUMMARY', text([code, session.title].filter(Boolean).join(': '))],
    ...optional('LOCATION', session.room),
    ...optional('DESCRIPTION', describe(session)),
    ['END', 'VEVENT'],
  ];
}

/** The end of an event of whole days is the day after its last. */
function dayOffEvent(
  { type, date, reason, readings, description }: DayOffRow,
  stamp: string,
  uid: MakeUid,
): readonly ContentLine[] {
  const after = Temporal.PlainDate.from(date).add({ days: 1 }).toString();

  return [
    ['BEGIN', 'VEVENT'],
    ['UID', uid(`${type === 'exams' ? 'exams' : 'no class'} ${date}`)],
    ['DTSTAMP', stamp],
    ['SEQUENCE', '0'],
    ['DTSTART;VALUE=DATE', basic(date)],
    ['DTEND;VALUE=DATE', basic(after)],
    ['SUMMARY', text(type === 'exams' ? reason : `No class: ${reason}`)],
    ...optional('DESCRIPTION', [description, ...readings.map(describeReading)].filter(Boolean).join('\n')),
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

/** Without `DTEND`, as a deadline has no length; in UTC, so that it needs no zone. */
function milestoneEvent(milestone: MilestoneFacts, stamp: string, uid: MakeUid): readonly ContentLine[] {
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', uid(`due ${milestone.id}`)],
    ['DTSTAMP', stamp],
    ['SEQUENCE', '0'],
    ['DTSTART', `${localTime(milestone.instant, 'UTC')}Z`],
    ['SUMMARY', text(`Due: ${milestone.title}`)],
    ...optional('DESCRIPTION', milestone.description),
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ];
}

function describe(session: SessionFacts): string {
  const readings = [...session.readings, ...session.background].map(describeReading);
  const people = session.people.map(({ title, names }) => `${title}: ${names.join(', ')}`);
  const due = session.due.map(({ title, time }) => `Due at ${time}: ${title}`);
  return [session.note, session.description, ...people, ...readings, ...due].filter(Boolean).join('\n');
}

const roleWords = { required: 'Required', optional: 'Optional', background: 'Background' } as const;

function describeReading({ title, venueYear, url, role }: ReadingFacts): string {
  const origin = venueYear === '' ? '' : ` (${venueYear})`;
  return `${roleWords[role]}: ${title}${origin}${url === '' ? '' : `\n${url}`}`;
}

/** Its line breaks are meant. */
function optional(name: string, value: string): readonly ContentLine[] {
  return value === '' ? [] : [[name, value.split('\n').map(text).join('\\n')]];
}

/** A value of type TEXT, on one line. */
function text(value: string): string {
  return cleanText(value).replace(/[\\;,]/gu, '\\$&');
}

/** `20270120T103000` on the clock of a zone. */
function localTime(instant: string, timeZone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return basic(local.toString({ smallestUnit: 'second' }));
}

/** Dates and times without separators: `20270120`. */
function basic(date: string): string {
  return date.replace(/[-:]/gu, '');
}

/** Ids that are unique in the file; a second of the same words gets the first free number. */
function uniqueIds(scope: string): MakeUid {
  const taken = new Set<string>();

  return (words) => {
    const base = slug(words, 100);
    let id = base;
    for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
    taken.add(id);
    return `${scope}-${id}@proseminar`;
  };
}
