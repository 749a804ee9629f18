import { markdownToHtml } from '../markdown-to-html.js';
import type { ViewOf } from './fields.js';
import type { ReadingFacts } from './reading-facts.js';
import type { ScheduleRow, WeekFacts } from './schedule-facts.js';
import type { CourseFacts, MilestoneFacts, SessionFacts } from './session-facts.js';
import type { siteIndexFields } from './site-fields.js';
import { courseName, documentTitle, onlyOne, pageFooter } from './site-words.js';

/** The first page of a course's site. */
export type SiteIndexView = ViewOf<typeof siteIndexFields>;

type SiteWeek = SiteIndexView['weeks'][number];
type SiteRow = SiteWeek['rows'][number];
type SiteSession = SiteRow['session'][number];

/** What every session shares and the schedule therefore leaves out. */
interface Shared {
  readonly time?: string | undefined;
  readonly room?: string | undefined;
}

/** View the first page of a course's site: the schedule, and everything else a syllabus has. */
export function viewSiteIndex(course: CourseFacts): SiteIndexView {
  const shared: Shared = {
    time: onlyOne(course.sessions.map((session) => session.time)),
    room: onlyOne(course.sessions.map((session) => session.room)),
  };

  return {
    pageTitle: documentTitle(courseName(course), course.term),
    root: '',
    kicker: [course.code, course.term].filter(Boolean).join(' · '),
    title: course.title,
    facts: courseFacts(course),
    contents: contents(course),
    description: course.description.trim() ? markdownToHtml(course.description, { base: '../' }) : '',
    first: course.sessions
      .slice(0, 1)
      .map(({ date, dateLong, time, room }) => ({ date, dateLong, time, room })),
    weeks: course.weeks.map((week) => siteWeek(week, shared)),
    milestones: course.milestones.map((milestone) => ({
      anchor: anchor(milestone),
      title: milestone.title,
      instant: milestone.instant,
      dateLong: milestone.dateLong,
      time: milestone.time,
      description: milestone.description,
    })),
    grading: course.grading.map(({ title, percent }) => ({ title, percent })),
    policies: course.policies.map(({ title, text }) => ({
      title,
      html: markdownToHtml(text, { headings: 4, base: '../' }),
    })),
    files: [
      { href: '../calendar.ics', title: 'Calendar', hint: 'Sessions and due dates for any calendar program' },
      { href: '../references.bib', title: 'Bibliography', hint: 'All readings, in BibTeX' },
      { href: '../syllabus.md', title: 'Syllabus', hint: 'This page as one Markdown document' },
    ],
    footer: pageFooter(course),
  };
}

function courseFacts(course: CourseFacts): SiteIndexView['facts'] {
  const facts = [
    { label: course.instructors.length > 1 ? 'Instructors' : 'Instructor', lines: course.instructors },
    { label: 'Meets', lines: course.meetings },
    { label: 'Runs', lines: [`${course.firstDayLong} to ${course.lastDayLong}`] },
    { label: 'Time zone', lines: [course.timeZone.replaceAll('_', ' ')] },
  ];

  return facts.filter((fact) => fact.lines.length > 0);
}

function contents(course: CourseFacts): SiteIndexView['contents'] {
  const sections = [
    { id: 'schedule', title: 'Schedule', isThere: true },
    { id: 'milestones', title: 'Milestones', isThere: course.milestones.length > 0 },
    { id: 'grading', title: 'Grading', isThere: course.grading.length > 0 },
    { id: 'policies', title: 'Policies', isThere: course.policies.length > 0 },
    { id: 'files', title: 'Files', isThere: true },
  ];

  return sections.filter((section) => section.isThere).map(({ id, title }) => ({ id, title }));
}

function siteWeek(week: WeekFacts, shared: Shared): SiteWeek {
  const groups = groupRows(week.rows);
  const opening = { number: week.number, dates: week.dates, rowSpan: `${groups.length}` };
  return { rows: groups.map((rows, index) => siteRow(rows, index === 0 ? [opening] : [], shared)) };
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

function siteRow(rows: readonly ScheduleRow[], week: SiteRow['week'], shared: Shared): SiteRow {
  const [row] = rows;
  const session = row?.type === 'session' ? [row.session] : [];

  return {
    className: row?.type === 'no-class' || row?.type === 'exams' ? 'no-class' : '',
    week,
    days: rows.map(({ date, dateShort }) => ({ date, dateShort })),
    time: shared.time === undefined ? (session[0]?.time ?? '') : '',
    reason: row?.type === 'no-class' ? row.reason : '',
    exams: row?.type === 'exams' ? row.reason : '',
    selfStudy: row && 'readings' in row ? row.readings.map(shortReading) : [],
    session: session.map((own) => siteSession(own, shared)),
    due: row?.type === 'milestone' ? [due(row.milestone)] : [],
  };
}

function siteSession(session: SessionFacts, shared: Shared): SiteSession {
  return {
    slug: session.slug,
    title: session.title,
    kind: kindWord(session),
    people: session.people
      .map(({ tellingTitle, names }) => [tellingTitle, names.join(', ')].filter(Boolean).join(': '))
      .join(' · '),
    room: shared.room === undefined ? session.room : '',
    note: session.note,
    required: session.readings.filter((reading) => reading.isRequired).map(shortReading),
    optional: session.readings.filter((reading) => !reading.isRequired).map(shortReading),
    background: session.background.map(shortReading),
    due: session.due.map(due),
  };
}

/** Nothing for readings, the usual kind, nor where the title says it. */
function kindWord({ kind, title }: SessionFacts): string {
  const isSaid = kind === 'reading' || title.toLowerCase().includes(kind.toLowerCase());
  return isSaid ? '' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

function shortReading({ title, url, venueYear }: ReadingFacts): SiteSession['required'][number] {
  return { title, url, venueYear };
}

function due(milestone: MilestoneFacts): SiteSession['due'][number] {
  return { anchor: anchor(milestone), title: milestone.title, time: milestone.time };
}

function anchor(milestone: MilestoneFacts): string {
  return `milestone-${milestone.id}`;
}
