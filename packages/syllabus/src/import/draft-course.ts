import type { Catalog, Schedule } from '@proseminar/core';
import { byCodeUnits } from '@proseminar/core';
import { weekdayOf } from '../calendar.js';
import type { Course } from '../course-file.js';
import { type ClassifiedDay, classifyDays } from './classify-days.js';
import { dateDays } from './date-days.js';
import { draftCalendar } from './draft-calendar.js';
import { draftMilestones } from './draft-milestones.js';
import { draftOverrides } from './draft-overrides.js';
import { draftSelection } from './draft-selection.js';
import { draftSessions } from './draft-sessions.js';
import type { DatedDay, DraftedCourse, DraftedDay, DraftOptions, MissingFact } from './drafted.js';
import { expandRanges } from './expand-ranges.js';
import { findMeetings } from './find-meetings.js';
import { listOtherWords } from './list-other-words.js';
import { matchReadings } from './match-readings.js';
import { oneLine } from './one-line.js';
import { readTimesLine } from './read-times-line.js';
import { takeDues } from './take-dues.js';

/**
 * Make a course and a calendar from the schedule of a course's page.
 *
 * The calendar has the term: its days, and the papers pinned to their dates, so that the plan is the schedule again. The
 * course has the rest without dates: which papers, their order, which are read together, and its own sessions by number;
 * with another calendar, it is the same course in another term.
 *
 * @returns The course with all of the page that it does not have; or what only a person can say.
 */
export function draftCourse(
  schedule: Schedule,
  catalog: Catalog,
  options: DraftOptions,
): DraftedCourse | MissingFact {
  if (schedule.days.length === 0) return { missing: 'schedule', expected: 'a table with a column of dates' };
  const lines = schedule.times.flatMap((words) => readTimesLine(words) ?? []);
  const newest = Math.max(0, ...catalog.papers.map(({ year = 0 }) => year));
  const dated = dateDays(schedule, lines, newest, options);
  if ('missing' in dated) return dated;
  if (dated.days.length === 0)
    return { missing: 'year', expected: '`--year`, one that has the days of the page' };

  const matched = matchReadings(mergeDays(dated.days), catalog);
  const meetings = findMeetings(matched.days, lines, options.meetings);
  if ('missing' in meetings) return meetings;

  const weekly = new Set(meetings.meetings.flatMap(({ weekdays }) => weekdays));
  const isWeekly = (date: string) => weekly.has(weekdayOf(date));
  const { days: taught, dues } = takeDues(matched.days, isWeekly);
  const { days, found } = expandRanges(classifyDays(taught, catalog), isWeekly);
  const drafted = draftCalendar(days, meetings, schedule, options);
  if (!drafted.calendar.meetings && !drafted.calendar.extraDays) {
    return { missing: 'schedule', expected: 'a day with class in its schedule' };
  }
  const sessions = draftSessions(days, catalog, drafted.calendar, isWeekly);
  const { notCarried: unnamed, ...selection } = draftSelection(days, catalog, sessions);
  const { notCarried: unread, ...own } = sessions;
  const { notCarried: undated, ...due } = draftMilestones(dues, days);
  const { notCarried: unattached, ...attached } = draftOverrides(days);
  const course: Course = {
    title: oneLine(schedule.title) || 'Course',
    ...(schedule.code !== undefined && { code: schedule.code }),
    readingList: options.readingList,
    ...(days.some(({ kind }) => kind === 'reading') && selection),
    ...own,
    ...due,
  };

  return {
    course,
    calendar: drafted.calendar,
    ...attached,
    days: days
      .filter(({ date, to, kind }) => kind !== 'no-class' || (to === undefined && isWeekly(date)))
      .map(asDrafted),
    notCarried: [
      ...dated.notCarried,
      ...matched.notCarried,
      ...drafted.notCarried,
      ...unnamed,
      ...unread,
      ...undated,
      ...unattached,
      ...listOtherWords(days, catalog),
    ].sort((a, b) => a.line - b.line || byCodeUnits(a.text, b.text)),
    found: [
      ...(dated.found === undefined ? [] : [dated.found]),
      ...dated.several,
      ...found,
      ...drafted.found,
    ],
  };
}

/** Days of one date as one. */
function mergeDays(days: readonly DatedDay[]): readonly DatedDay[] {
  const merged = new Map<string, DatedDay>();
  for (const day of days) {
    const before = merged.get(day.date);
    merged.set(day.date, before ? join(before, day) : day);
  }
  return [...merged.values()];
}

function join(day: DatedDay, more: DatedDay): DatedDay {
  return {
    ...day,
    titles: [...day.titles, ...more.titles],
    readings: [...day.readings, ...more.readings],
    cells: [...day.cells, ...more.cells],
  };
}

function asDrafted({ line, date, kind, title, found }: ClassifiedDay): DraftedDay {
  return { line, date, kind, ...(title !== undefined && { title }), readings: found };
}
