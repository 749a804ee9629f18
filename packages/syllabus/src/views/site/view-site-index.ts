import { formatMinutes } from '../../load/format-minutes.js';
import { markdownToHtml } from '../../markdown-to-html.js';
import { markdownToText } from '../../markdown-to-text.js';
import { courseName } from '../course-name.js';
import type { ViewOf } from '../fields.js';
import type { ScheduleRow, WeekFacts } from '../schedule-facts.js';
import { courseData } from './course-data.js';
import { jsonData } from './json-data.js';
import { courseFacts } from './site-facts.js';
import type { siteIndexFields } from './site-fields.js';
import { type SiteCourse, viewSiteFrame } from './site-frame.js';
import { sitePhrases } from './site-phrases.js';
import { bibliographyFiles, shortReading } from './site-readings.js';
import {
  dueCell,
  milestoneAnchor,
  type SharedPlace,
  sessionCells,
  sessionWhen,
  sharedPlace,
} from './site-session-cells.js';

/** The first page of a course's site. */
export type SiteIndexView = ViewOf<typeof siteIndexFields>;

type SiteWeek = SiteIndexView['weeks'][number];
type SiteRow = SiteWeek['rows'][number];

/** View the first page of a course's site: what is on, the schedule, and what is due. */
export function viewSiteIndex(site: SiteCourse): SiteIndexView {
  const { course } = site;
  const phrases = sitePhrases[course.language];
  const shared = sharedPlace(course.sessions);

  return {
    ...viewSiteFrame(site, {
      page: 'index',
      titles: [courseName(course), course.term],
      summary: markdownToText(course.description),
      data: jsonData(courseData(site)),
    }),
    kicker: course.term,
    title: course.title,
    facts: courseFacts(site),
    description: course.description.trim() ? markdownToHtml(course.description) : '',
    first: course.sessions.slice(0, 1).map((session) => ({
      date: session.date,
      dateShort: session.dateShort,
      when: sessionWhen(session),
      ...sessionCells(session, { time: '', room: '' }, course.language),
    })),
    weeks: course.weeks.map((week) => siteWeek(week, shared, site)),
    milestones: course.milestones.map((milestone) => ({
      anchor: milestoneAnchor(milestone),
      title: milestone.title,
      instant: milestone.instant,
      dateLong: milestone.dateLong,
      time: milestone.time,
      description: milestone.description,
    })),
    files: [
      { href: 'calendar.ics', title: phrases.calendar, hint: phrases.calendarHint },
      ...bibliographyFiles(site),
    ],
  };
}

function siteWeek(week: WeekFacts, shared: SharedPlace, site: SiteCourse): SiteWeek {
  const { course, plan } = site;
  const groups = groupRows(week.rows);
  const monday = week.rows[0]?.monday ?? '';
  const minutes = plan.load.weeks.find((load) => load.monday === monday)?.required ?? 0;

  return {
    monday,
    number: week.number,
    dates: week.dates,
    load: minutes > 0 ? sitePhrases[course.language].weeklyReading(formatMinutes(minutes)) : '',
    rowSpan: `${groups.length}`,
    rows: groups.map((rows, index) => siteRow(rows, { isFirst: index === 0 ? 'yes' : '', shared, site })),
  };
}

/** Days in a row that are without class for the same reason become one row. */
function groupRows(rows: readonly ScheduleRow[]): readonly (readonly ScheduleRow[])[] {
  const groups: ScheduleRow[][] = [];

  for (const row of rows) {
    const last = groups.at(-1)?.at(-1);
    const isSame =
      row.type === 'no-class' &&
      last?.type === 'no-class' &&
      last.reason === row.reason &&
      row.readings.length + last.readings.length === 0;
    if (isSame) groups.at(-1)?.push(row);
    else groups.push([row]);
  }

  return groups;
}

function siteRow(
  rows: readonly ScheduleRow[],
  { isFirst, shared, site }: { isFirst: string; shared: SharedPlace; site: SiteCourse },
): SiteRow {
  const [row] = rows;
  const session = row?.type === 'session' ? [row.session] : [];

  return {
    className: row?.type === 'no-class' || row?.type === 'exams' ? 'no-class' : '',
    isFirst,
    from: row?.date ?? '',
    to: lastDay(rows.at(-1)),
    when: session.map(sessionWhen).join(''),
    days: rows.map(({ date, dateShort }) => ({ date, dateShort })),
    time: shared.time === undefined ? (session[0]?.time ?? '') : '',
    reason: row?.type === 'no-class' ? row.reason : '',
    exams: row?.type === 'exams' ? row.reason : '',
    selfStudy: row && 'readings' in row ? row.readings.map(shortReading) : [],
    session: session.map((own) => sessionCells(own, shared, site.course.language)),
    due: row?.type === 'milestone' ? [dueCell(row.milestone)] : [],
  };
}

function lastDay(row: ScheduleRow | undefined): string {
  return row && 'lastDate' in row ? row.lastDate : (row?.date ?? '');
}
