import { Temporal } from 'temporal-polyfill';
import { markdownToText } from '../../markdown-to-text.js';
import { courseScope } from '../../views/course-name.js';
import { factLabels } from '../../views/fact-labels.js';
import type { ReadingFacts } from '../../views/reading-facts.js';
import type { ScheduleRow } from '../../views/schedule-facts.js';
import type { CourseFacts, MilestoneFacts, SessionFacts } from '../../views/session-facts.js';
import { aboutSession } from '../unique-ids.js';
import {
  basicDate,
  type CalendarEvent,
  localTime,
  type MakeUid,
  text,
  textLines,
  uidMaker,
} from './calendar-event.js';
import { calendarLabels } from './calendar-labels.js';

/** Everything that happens in a course, sorted by what it is. */
export interface CourseEvents {
  /** One for each session, in the order of the course. */
  readonly sessions: readonly CalendarEvent[];
  readonly daysOff: readonly CalendarEvent[];
  readonly deadlines: readonly CalendarEvent[];
}

/**
 * The events of a course: a session on the clock of the course's zone, a day without class for the whole day, and a
 * deadline at its instant, taking no time.
 */
export function courseEvents(course: CourseFacts): CourseEvents {
  const uid = uidMaker(courseScope(course));

  return {
    sessions: course.sessions.map((session) => ({
      uid: uid(`session ${aboutSession(session)}`),
      ...sessionEvent(session, session.title, course),
    })),
    daysOff: course.schedule.flatMap((row) =>
      row.type === 'no-class' || row.type === 'exams' ? [dayOffEvent(row, course, uid)] : [],
    ),
    deadlines: course.milestones.map((milestone) => deadlineEvent(milestone, course, uid)),
  };
}

/** When, where and what for a session is. */
export function sessionEvent(
  session: SessionFacts,
  title: string,
  { code, timeZone, language }: CourseFacts,
): Omit<CalendarEvent, 'uid'> {
  return {
    instants: [session.startInstant, session.endInstant],
    lines: [
      [`DTSTART;TZID=${timeZone}`, localTime(session.startInstant, timeZone)],
      [`DTEND;TZID=${timeZone}`, localTime(session.endInstant, timeZone)],
      ['SUMMARY', text([code, title].filter(Boolean).join(': '))],
      ...textLines('LOCATION', session.room),
      ...textLines('DESCRIPTION', describe(session, language)),
      ...session.record.attachments.flatMap(({ url, isFile }) => (isFile ? [] : [['ATTACH', url] as const])),
    ],
  };
}

type DayOffRow = Exclude<ScheduleRow, { readonly type: 'session' | 'milestone' }>;

/** The end of an event of whole days is the day after its last. */
function dayOffEvent(row: DayOffRow, { language }: CourseFacts, uid: MakeUid): CalendarEvent {
  const { type, date, lastDate, occasion, readings, description } = row;
  const after = Temporal.PlainDate.from(lastDate).add({ days: 1 }).toString();
  const words = readings.map((reading) => describeReading(reading, language));

  return {
    uid: uid(`${type === 'exams' ? 'exams' : 'no class'} ${date}`),
    instants: [],
    lines: [
      ['DTSTART;VALUE=DATE', basicDate(date)],
      ['DTEND;VALUE=DATE', basicDate(after)],
      ['SUMMARY', text(type === 'exams' ? occasion : calendarLabels[language].noClass(occasion))],
      ...textLines('DESCRIPTION', [description, ...words].filter(Boolean).join('\n')),
      ['TRANSP', 'TRANSPARENT'],
    ],
  };
}

/** Without `DTEND`, as a deadline has no length; in UTC, so that it needs no zone. */
function deadlineEvent(milestone: MilestoneFacts, { language }: CourseFacts, uid: MakeUid): CalendarEvent {
  return {
    uid: uid(`due ${milestone.id}`),
    instants: [],
    lines: [
      ['DTSTART', `${localTime(milestone.instant, 'UTC')}Z`],
      ['SUMMARY', text(calendarLabels[language].due(milestone.title))],
      ...textLines('DESCRIPTION', milestone.description),
      ['TRANSP', 'TRANSPARENT'],
    ],
  };
}

function describe(session: SessionFacts, language: CourseFacts['language']): string {
  const { dueAt } = calendarLabels[language];
  const papers = [...session.readings, ...session.background];
  const readings = papers.map((reading) => describeReading(reading, language));
  const people = session.people.map(({ title, names }) => `${title}: ${names.join(', ')}`);
  const due = session.due.map(({ title, time }) => dueAt(time, title));
  const attached = session.record.attachments.map(({ kind, title, url, isFile }) => {
    const label = factLabels[language].attachments[kind];
    return `${label}: ${isFile ? title : url}`;
  });
  const note = session.record.note ? [markdownToText(session.record.note)] : [];
  return [session.note, session.description, ...people, ...readings, ...due, ...attached, ...note]
    .filter(Boolean)
    .join('\n');
}

function describeReading(
  { title, venueYear, url, role }: ReadingFacts,
  language: CourseFacts['language'],
): string {
  const origin = venueYear === '' ? '' : ` (${venueYear})`;
  return `${calendarLabels[language][role]}: ${title}${origin}${url === '' ? '' : `\n${url}`}`;
}
