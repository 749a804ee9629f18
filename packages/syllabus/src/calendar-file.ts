import { type Immutable, nearest } from '@proseminar/core';
import * as z from 'zod';
import { isTimeZone, listTimeZones } from './calendar.js';
import { date, line, listOf, readable } from './course-fields.js';
import type { Expected } from './expected.js';
import { readDays, readTimes } from './meeting-pattern.js';

const meetingSchema = z.strictObject(
  {
    days: readable(readDays, 'days such as `MW`, `TTh`, `TR` or `Mon Wed`').describe(
      'Days of the week: `MW`, `TTh`, `TR`, `Mon Wed`, `Tu/Th`.',
    ),
    time: readable(readTimes, 'start and end such as `10:30-11:50`').describe(
      'Start and end: `10:30-11:50`, or with am and pm: `2:00-3:20 pm`.',
    ),
    room: line('the name of a room').exactOptional().describe('Where it meets.'),
  },
  { error: 'a meeting such as `{days: MW, time: 10:30-11:50}`' },
);

const noClassSchema = z.union(
  [
    z.strictObject({
      date: date().describe('The day without class.'),
      reason: line('why there is no class').describe('Why: `Labor Day`. Shown in the schedule.'),
    }),
    z
      .strictObject({
        from: date().describe('First day without class.'),
        to: date().describe('Last day without class.'),
        reason: line('why there is no class').describe('Why: `Spring break`. Shown in the schedule.'),
      })
      .superRefine(({ from, to }, context) => {
        if (to >= from) return;
        context.addIssue({ code: 'custom', message: `a date from \`${from}\` on`, path: ['to'], input: to });
      }),
  ],
  { error: 'a day such as `{date: 2027-01-18, reason: Holiday}` or a range with `from` and `to`' },
);

const extraDaySchema = z.strictObject(
  {
    date: date().describe('A day with class that the meetings do not give.'),
    time: readable(readTimes, 'start and end such as `10:30-11:50`')
      .exactOptional()
      .describe('Start and end; by default those of the first meeting.'),
    room: line('the name of a room').exactOptional().describe('By default that of the first meeting.'),
    reason: line('why there is class').exactOptional().describe('Why: `Follows a Monday schedule`.'),
  },
  { error: 'a day such as `{date: 2027-02-20}`' },
);

/** What `calendar.yaml` holds, or `calendar:` in `course.yaml`. */
export const calendarSchema = z
  .strictObject(
    {
      term: line('the name of the term such as `Winter 2027`').exactOptional().describe('Name of the term.'),
      firstDay: date().describe('First day of the term: `2027-01-11`.'),
      lastDay: date()
        .exactOptional()
        .describe('Last day of the term; without it, there are as many meetings as the papers need.'),
      timeZone: readable(readTimeZone, 'an IANA time zone such as `America/Detroit`').describe(
        'Zone of the clock times, by its IANA name: `Europe/London`.',
      ),
      meetings: listOf(meetingSchema, 'a list of meetings such as `- {days: MW, time: 10:30-11:50}`', 50)
        .exactOptional()
        .describe('When the course meets in a week.'),
      noClass: z
        .array(noClassSchema, { error: 'a list of days without class' })
        .max(1000, { error: 'at most 1,000' })
        .exactOptional()
        .describe('Holidays and breaks.'),
      extraDays: z
        .array(extraDaySchema, { error: 'a list of days' })
        .max(1000, { error: 'at most 1,000' })
        .exactOptional()
        .describe('Days with class that the meetings do not give.'),
    },
    { error: 'a calendar with `firstDay`, `timeZone` and `meetings`' },
  )
  .superRefine(({ firstDay, lastDay, meetings, extraDays = [] }, context) => {
    if (lastDay !== undefined && lastDay < firstDay) {
      const message = `a date from \`firstDay\` \`${firstDay}\` on`;
      context.addIssue({ code: 'custom', message, path: ['lastDay'], input: lastDay });
    }
    if (meetings) return;
    if (extraDays.length === 0) {
      const message = 'a list of meetings such as `- {days: MW, time: 10:30-11:50}`';
      context.addIssue({ code: 'custom', message, path: ['meetings'], input: undefined });
    }
    for (const [index, { time }] of extraDays.entries()) {
      if (time !== undefined) continue;
      const message = 'start and end such as `10:30-11:50`, since there are no `meetings` to take it from';
      context.addIssue({ code: 'custom', message, path: ['extraDays', index, 'time'], input: undefined });
    }
  })
  .meta({ id: 'Calendar', description: 'The calendar of one term.' });

/** When a course meets: the content of a `calendar.yaml`. */
export type Calendar = Immutable<z.infer<typeof calendarSchema>>;

function readTimeZone(text: string): string | Expected {
  if (isTimeZone(text)) return text;
  const meant = nearest(text, listTimeZones());
  return { expected: meant === undefined ? 'an IANA time zone such as `America/Detroit`' : `\`${meant}\`` };
}
