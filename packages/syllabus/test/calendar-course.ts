import { Temporal } from 'temporal-polyfill';
import type { CourseFacts, SessionFacts } from '../src/views/session-facts.js';

/** Weekly sessions at 10:30 from the first day on, one of them with the title. */
export function calendarCourse(
  timeZone: string,
  firstDay: string,
  weeks: number,
  title = 'Scheduling',
): CourseFacts {
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
      record: { attachments: [], note: '' },
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
    meetings: [],
    firstDay,
    firstDayLong: '',
    lastDay: firstDay,
    lastDayLong: '',
    timeZone,
    roles: [],
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
        reason: `Holiday ${title} (to Fri 1 Jan)`,
        occasion: `Holiday ${title}`,
        lastDate: '2027-01-01',
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
