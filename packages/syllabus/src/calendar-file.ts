import { type Immutable, nearest } from '@proseminar/core';
import * as z from 'zod';
import { daysBetween, isTimeZone, listTimeZones } from './calendar.js';
import {
  catalogId,
  date,
  fixedReadings,
  line,
  listOf,
  ownSession,
  readable,
  wholeNumber,
} from './course-fields.js';
import { readDateTime } from './date-time.js';
import type { Expected } from './expected.js';
import { readDays, readMeeting, readTime, readTimes, readWeekday } from './meeting-pattern.js';

const oneMeeting = 'a meeting such as `MW 10:30-11:50` or `{days: MW, time: 10:30-11:50}`';
const meetingLine = readable(readMeeting, oneMeeting);

const meetingMap = z
  .strictObject(
    {
      days: readable(readDays, 'days such as `MW`, `TTh`, `TR` or `Mon Wed`').describe(
        'Days of the week: `MW`, `TTh`, `TR`, `Mon Wed`, `Tu/Th`.',
      ),
      time: readable(readTimes, 'start and end such as `10:30-11:50`').describe(
        'Start and end: `10:30-11:50`, or with am and pm: `2:00-3:20 pm`.',
      ),
      room: line('the name of a room').exactOptional().describe('Where it meets.'),
      every: wholeNumber(1, 26)
        .exactOptional()
        .describe('Weeks from one meeting to the next: 2 for every second week, counted from the first.'),
      from: date().exactOptional().describe('First day that it holds for; by default the first of the term.'),
      to: date().exactOptional().describe('Last day that it holds for; by default the last of the term.'),
    },
    { error: oneMeeting },
  )
  .superRefine(orderedDates);

const meetingSchema = z.union([meetingLine, meetingMap], { error: oneMeeting });

const clockTime = () => readable(readTime, 'a time such as `12:00`');

const noClassSchema = z.union(
  [
    z
      .strictObject({
        date: date().describe('The day without class.'),
        reason: line('why there is no class').describe('Why: `Labor Day`. Shown in the schedule.'),
        after: clockTime()
          .exactOptional()
          .describe(
            'Of a half-day, from when on there is no class: `12:00`. A class that lasts longer ends then.',
          ),
        before: clockTime()
          .exactOptional()
          .describe(
            'Of a half-day, until when there is no class: `13:00`. A class that begins earlier begins then.',
          ),
      })
      .refine(({ after, before }) => after === undefined || before === undefined, {
        error: 'either `after` or `before`',
        path: ['before'],
      }),
    z
      .strictObject({
        from: date().describe('First day without class.'),
        to: date().describe('Last day without class.'),
        reason: line('why there is no class').describe('Why: `Spring break`. Shown in the schedule.'),
      })
      .superRefine(orderedDates),
  ],
  { error: 'a day such as `{date: 2027-01-18, reason: Holiday}` or a range with `from` and `to`' },
);

const examReason = () =>
  line('what is written').exactOptional().describe('What they are: `Final exams`. By default `Exams`.');

const examsSchema = z.union(
  [
    z.strictObject({ date: date().describe('The day of exams.'), reason: examReason() }),
    z
      .strictObject({
        from: date().describe('First day of exams.'),
        to: date().describe('Last day of exams.'),
        reason: examReason(),
      })
      .superRefine(orderedDates)
      .refine(({ from, to }) => to < from || daysBetween(from, to) < 60, {
        error: 'at most 60 days of exams',
        path: ['to'],
      }),
  ],
  { error: 'a day such as `{date: 2027-04-28}` or a range with `from` and `to`' },
);

const followsSchema = z.strictObject(
  {
    date: date().describe('The day on which the meetings of another weekday take place.'),
    weekday: readable(readWeekday, 'a day such as `Monday`').describe(
      'The weekday whose meetings take place: `Monday`. Those of the day itself do not.',
    ),
    reason: line('why')
      .exactOptional()
      .describe('Why: `In place of Presidents’ Day`. Shown in the schedule.'),
  },
  { error: 'a day such as `{date: 2027-02-16, weekday: Monday}`' },
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

const someMeetings = 'meetings such as `MW 10:30-11:50`, or a list of such';

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
      meetings: z
        .union([meetingLine, listOf(meetingSchema, someMeetings, 50)], { error: someMeetings })
        .exactOptional()
        .describe('When the course meets in a week: `MW 10:30-11:50`, or a list of such.'),
      noClass: z
        .array(noClassSchema, { error: 'a list of days without class' })
        .max(1000, { error: 'at most 1,000' })
        .exactOptional()
        .describe('Holidays and breaks.'),
      exams: z
        .array(examsSchema, { error: 'a list of days or ranges' })
        .max(50, { error: 'at most 50' })
        .exactOptional()
        .describe('Days of exams: without class, shown as such.'),
      follows: z
        .array(followsSchema, { error: 'a list of days such as `- {date: 2027-02-16, weekday: Monday}`' })
        .max(1000, { error: 'at most 1,000' })
        .exactOptional()
        .describe('Days on which the meetings of another weekday take place.'),
      extraDays: z
        .array(extraDaySchema, { error: 'a list of days' })
        .max(1000, { error: 'at most 1,000' })
        .exactOptional()
        .describe('Days with class that the meetings do not give.'),
      fixed: z
        .array(
          z.strictObject(
            {
              date: date().describe('The day; the first session on it.'),
              ...ownSession,
              ...fixedReadings,
            },
            { error: 'a session such as `{date: 2027-02-15, title: Guest lecture}`' },
          ),
          { error: 'a list of sessions such as `- {date: 2027-02-15, title: Guest lecture}`' },
        )
        .max(1000, { error: 'at most 1,000' })
        .exactOptional()
        .describe('Sessions of your own that have a date in this term: guests, talks.'),
      pins: z
        .array(
          z.strictObject(
            {
              paper: catalogId('paper').describe('Id of the paper.'),
              date: date().describe('The day that it is read for.'),
            },
            { error: 'a pin such as `{paper: osdi18-gandiva, date: 2027-02-15}`' },
          ),
          { error: 'a list of pins such as `- {paper: osdi18-gandiva, date: 2027-02-15}`' },
        )
        .max(1000, { error: 'at most 1,000' })
        .exactOptional()
        .describe('Papers with a date in this term.'),
      weekNumbers: z
        .enum(['calendar', 'teaching', 'iso'], { error: '`calendar`, `teaching`, `iso`' })
        .exactOptional()
        .describe(
          'How weeks are numbered: `calendar`, weeks of the term, breaks counted (the default); `teaching`, weeks with class; `iso`, weeks of the year.',
        ),
      sessionNumbers: z
        .enum(['held', 'scheduled'], { error: '`held`, `scheduled`' })
        .exactOptional()
        .describe(
          'Which sessions are numbered: `held`, those that take place (the default); `scheduled`, also those that days without class cancel.',
        ),
      dates: z
        .record(
          z.string().max(80),
          readable(readDateTime, 'a date such as `2027-02-12` or `2027-02-12 @ 17:00`'),
          { error: 'a map such as `{proposal: 2027-02-12}`' },
        )
        .exactOptional()
        .describe(
          'Dates of milestones in this term, by id: `proposal: 2027-02-12 @ 17:00`. They count more than `due`.',
        ),
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
      context.addIssue({ code: 'custom', message: someMeetings, path: ['meetings'], input: undefined });
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

/** Report a last day that is before the first. */
function orderedDates(
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (from === undefined || to === undefined || to >= from) return;
  context.addIssue({ code: 'custom', message: `a date from \`${from}\` on`, path: ['to'], input: to });
}

function readTimeZone(text: string): string | Expected {
  if (isTimeZone(text)) return text;
  const meant = nearest(text, listTimeZones());
  return { expected: meant === undefined ? 'an IANA time zone such as `America/Detroit`' : `\`${meant}\`` };
}
