import { byCodeUnits, type CsvColumn, toCsvTable } from '@proseminar/core';
import type { Session } from '../course-plan.js';
import type { CourseSource } from '../format.js';
import { markdownToText } from '../markdown-to-text.js';
import type { AttachmentKind } from '../overrides/attachments.js';
import { attachmentsFromOutputs } from '../views/attachment-words.js';
import { presentersOnRecord } from '../views/presenters-on-record.js';
import type { ReadingFacts } from '../views/reading-facts.js';
import { rowReadings, type ScheduleRow } from '../views/schedule-facts.js';
import type { MilestoneFacts, SessionFacts } from '../views/session-facts.js';

/** A line of the table. */
interface Row {
  readonly date: string;
  /** What it is sorted by within its day. */
  readonly order: string;
  readonly type: ScheduleRow['type'] | 'due';
  readonly title: string;
  readonly week: string;
  readonly lastDate?: string;
  readonly session?: SessionFacts;
  readonly recorded?: RecordedFacts;
  readonly times?: Pick<Session, 'start' | 'end'>;
  readonly milestone?: MilestoneFacts;
  readonly description?: string;
  readonly reading?: ReadingFacts;
}

/** What is known of a session that took place: addresses, and names. */
type RecordedFacts = Readonly<Record<AttachmentKind | 'presentedBy', readonly string[]>>;

/** All of them, whatever the course has: programs find the same head in every table. */
const columns: readonly CsvColumn<Row>[] = [
  ['date', ({ date }) => date],
  ['last_date', ({ date, lastDate }) => lastDate ?? date],
  ['start', ({ times, milestone }) => clockTime(times?.start ?? milestone?.time)],
  ['end', ({ times }) => clockTime(times?.end)],
  ['week', ({ week }) => (week === '' ? undefined : Number(week))],
  ['type', ({ type }) => type],
  ['session', ({ session, milestone }) => session?.number ?? milestone?.session],
  ['kind', ({ session }) => session?.kind],
  ['title', ({ title }) => title],
  ['topics', ({ session }) => session?.topics.join('; ')],
  ['room', ({ session }) => session?.room],
  [
    'people',
    ({ session }) => session?.people.map(({ title, names }) => `${title}: ${names.join(', ')}`).join('; '),
  ],
  ['reading', ({ reading }) => reading?.role],
  ['paper', ({ reading }) => reading?.id],
  ['paper_title', ({ reading }) => reading?.title],
  ['paper_authors', ({ reading }) => reading?.authors],
  ['paper_venue', ({ reading }) => reading?.venueYear],
  ['paper_url', ({ reading }) => reading?.url],
  ['description', ({ session, description }) => session?.description ?? description],
  ['presented_by', ({ recorded }) => recorded?.presentedBy.join('; ')],
  ['slides', ({ recorded }) => recorded?.slides.join('; ')],
  ['summary', ({ recorded }) => recorded?.summary.join('; ')],
  ['video', ({ recorded }) => recorded?.video.join('; ')],
  ['note', ({ session }) => markdownToText(session?.record.note ?? '')],
];

/**
 * The schedule as a CSV table for spreadsheets, in the order of time: one row for each paper of a session or day, one
 * for a session or day without any, and one for each deadline. Clock times are those of the course's zone.
 */
export function toScheduleCsv(source: ScheduleSource): string {
  const { course } = source;
  const rows: Row[] = [
    ...course.schedule.flatMap((row) => (row.type === 'milestone' ? [] : readingRows(row, source))),
    ...course.milestones.map(dueRow),
  ];
  const sorted = rows.sort((a, b) => byCodeUnits(`${a.date} ${a.order}`, `${b.date} ${b.order}`));
  return toCsvTable(columns, sorted);
}

type ScheduleSource = Pick<CourseSource, 'plan' | 'course' | 'records' | 'outputs'>;

function readingRows(
  row: Exclude<ScheduleRow, { readonly type: 'milestone' }>,
  source: ScheduleSource,
): readonly Row[] {
  const { date, week } = row;
  if (row.type === 'session') {
    const { session } = row;
    const { startInstant: order, title } = session;
    const times = source.plan.sessions.find(({ number }) => number === session.number);
    const recorded = recordedFacts(session, source);
    const own: Row = { date, week, type: row.type, order, title, session, recorded, ...(times && { times }) };
    return withReadings(own, rowReadings(row));
  }

  const { type, lastDate, occasion, description } = row;
  const own: Row = { date, week, type, order: '', title: occasion, lastDate, description };
  return withReadings(own, rowReadings(row));
}

/** Attached files by where they are from the table; those that are nowhere are left out. */
function recordedFacts(
  session: SessionFacts,
  { plan, course, records, outputs }: ScheduleSource,
): RecordedFacts {
  const { language } = course;
  const attached = new Map(
    attachmentsFromOutputs(session, { language, outputs }).map(({ kind, files }) => [
      kind,
      files.flatMap(({ href }) => (href === '' ? [] : [href])),
    ]),
  );
  return {
    presentedBy: presentersOnRecord(plan, session.number, records),
    slides: attached.get('slides') ?? [],
    summary: attached.get('summary') ?? [],
    video: attached.get('video') ?? [],
  };
}

function withReadings(row: Row, readings: readonly ReadingFacts[]): readonly Row[] {
  return readings.length === 0 ? [row] : readings.map((reading) => ({ ...row, reading }));
}

function dueRow(milestone: MilestoneFacts): Row {
  const { date, week, title, description, instant } = milestone;
  return {
    date,
    week: week === undefined ? '' : String(week),
    type: 'due',
    order: instant,
    title,
    milestone,
    description,
  };
}

/** With seconds, as databases want them: `10:30:00`. */
function clockTime(time: string | undefined): string | undefined {
  return time === undefined ? undefined : `${time}:00`;
}
