import type { FormatName } from '../format-names.js';
import type { Language } from '../language/language.js';
import { markdownToTypst } from '../typst/markdown-to-typst.js';
import { typstText } from '../typst/typst-text.js';
import { attachmentsFromOutputs } from './attachment-words.js';
import { courseName } from './course-name.js';
import { kindTitle } from './fact-labels.js';
import type { Fields, ViewOf } from './fields.js';
import { pageSentences } from './page-labels.js';
import { syllabusPdfLabels } from './pdf-labels.js';
import type { ReadingFacts } from './reading-facts.js';
import { notedSessions } from './record-facts.js';
import { countRead, rowReadings, type ScheduleRow } from './schedule-facts.js';
import type { CourseFacts, MilestoneFacts, SessionFacts } from './session-facts.js';

const reading = {
  name: 'The name people say: `"Gandiva"`',
  title: 'Title of the paper',
  url: 'Where to read it; empty where no link is known',
  venueYear: 'Where and when it appeared: `"OSDI 2018"`; may be empty',
  authors: 'Who wrote it; may be empty',
  remark: '`"optional"` or `"background"`; empty where it is required',
} as const;

const due = [{ title: 'What is due', time: 'Time of day: `"23:59"`' }] as const;

/** What `pdf/syllabus.typ.hbs` may name: Typst in code, so a text stands in quotes. */
export const syllabusPdfFields = {
  labels: syllabusPdfLabels.en,
  language: 'Language of the words: `"en"`',
  year: 'First day of the term, by which the document is dated: `2027`',
  month: 'Its month: `1`',
  day: 'Its day: `18`',
  name: 'Code and title of the course',
  code: 'Code of the course; empty where it has none',
  title: 'Title of the course',
  term: 'When it is held: `"Winter 2027"`; empty where the course does not say',
  instructors: ['Name of one who teaches it'],
  meetings: ['When and where it meets: `"Monday, Wednesday 10:30–11:50, Room 3901"`'],
  runs: 'From when to when, and the zone of all times',
  size: 'How much is read: `"46 papers in 22 sessions"`',
  description: 'The description from the course file, as blocks; empty where there is none',
  grading: [{ title: 'What is graded: `"Project"`', percent: 'Its share: `"40 %"`' }],
  milestones: [
    {
      title: 'Title of the milestone',
      description: 'More about it; empty where the course says no more',
      date: 'When it is due: `"Friday 5 March 2027"`',
      time: 'Time of day: `"23:59"`',
    },
  ],
  policies: [{ title: 'Title of a section', text: 'Its text from the course file, as blocks' }],
  rows: [
    {
      week: 'Number of the week, on its first row only',
      date: 'Date: `"Wed 20 Jan"`',
      title: 'Title of the session; empty on days without one',
      kind: 'What sort of session it is; empty where readings or its title say so',
      note: 'What is special about the day; empty where nothing is',
      people: ['Who does what: `"Presenting: Ada, Grace"`; none unless the course shows people'],
      attached: [
        {
          label: 'What was attached to the session: `"Slides"`',
          files: [
            {
              title: 'Name of a file, or who has the address: `"talk.pdf"`',
              url: 'Where it is, from the output folder; empty where it cannot be opened',
            },
          ],
        },
      ],
      noClass: 'Why there is no class; empty where there is',
      exams: 'What is written instead of class; empty on other days',
      readings: [reading],
      due,
    },
  ],
  sessions: [
    {
      date: 'Date of a session, or of a day without class, with something to read: `"Wed 20 Jan"`',
      title: 'Title of the session',
      readings: [reading],
    },
  ],
  records: [
    {
      date: 'Date of a session of which something was noted: `"Wed 20 Jan"`',
      title: 'Title of the session',
      text: 'What was noted, as blocks',
    },
  ],
} as const satisfies Fields;

/** The syllabus as a PDF, in Typst. */
export type SyllabusPdfView = ViewOf<typeof syllabusPdfFields>;

/** View the syllabus for print: what a student should know before the first day, with all that is read. */
export function viewSyllabusPdf(course: CourseFacts, outputs: readonly FormatName[]): SyllabusPdfView {
  const { language } = course;
  const words = pageSentences[language];
  const [year = '', month = '', day = ''] = course.firstDay.split('-');
  const read = course.schedule.filter((row) => rowReadings(row).length > 0);

  return {
    labels: mapValues(syllabusPdfLabels[language]),
    language: typstText(language),
    year: String(Number(year)),
    month: String(Number(month)),
    day: String(Number(day)),
    name: typstText(courseName(course)),
    code: typstText(course.code),
    title: typstText(course.title),
    term: typstText(course.term),
    instructors: course.instructors.map(typstText),
    meetings: course.meetings.map(typstText),
    runs: typstText(words.runs(course.firstDayLong, course.lastDayLong, course.timeZone)),
    size: typstText(words.size(countRead(course.schedule), course.sessions.length)),
    description: markdownToTypst(course.description),
    grading: course.grading.map(({ title, percent }) => ({
      title: typstText(title),
      percent: typstText(percent),
    })),
    milestones: course.milestones.map((milestone) => ({
      title: typstText(milestone.title),
      description: typstText(milestone.description),
      date: typstText(milestone.dateLong),
      time: typstText(words.time(milestone.time)),
    })),
    policies: course.policies.map(({ title, text }) => ({
      title: typstText(title),
      text: markdownToTypst(text),
    })),
    rows: course.schedule.map((row, index) => ({
      ...viewRow(row, course.schedule[index - 1], course),
      attached: row.type === 'session' ? viewAttached(row.session, course, outputs) : [],
    })),
    sessions: read.map((row) => ({
      date: typstText(row.dateShort),
      title: typstText(titleOf(row)),
      readings: rowReadings(row).map((own) => viewReading(own, course)),
    })),
    records: notedSessions(course).map(({ dateShort, title, record }) => ({
      date: typstText(dateShort),
      title: typstText(title),
      text: markdownToTypst(record.note),
    })),
  };
}

function viewRow(
  row: ScheduleRow,
  before: ScheduleRow | undefined,
  course: CourseFacts,
): Omit<SyllabusPdfView['rows'][number], 'attached'> {
  const session = row.type === 'session' ? row.session : undefined;
  const due = session ? session.due : row.type === 'milestone' ? [row.milestone] : [];

  return {
    week: row.monday === before?.monday ? '' : typstText(row.week),
    date: typstText(row.dateShort),
    title: typstText(session?.title ?? ''),
    kind: typstText(session ? tellingKind(session, course.language) : ''),
    note: typstText(session?.note ?? ''),
    people: session ? viewPeople(session) : [],
    noClass: typstText(row.type === 'no-class' ? row.reason : ''),
    exams: typstText(row.type === 'exams' ? row.reason : ''),
    readings: rowReadings(row).map((own) => viewReading(own, course)),
    due: due.map((milestone) => viewDue(milestone, course)),
  };
}

function viewAttached(session: SessionFacts, { language }: CourseFacts, outputs: readonly FormatName[]) {
  return attachmentsFromOutputs(session, { language, outputs }).map(({ label, files }) => ({
    label: typstText(label),
    files: files.map(({ title, href }) => ({ title: typstText(title), url: typstText(href) })),
  }));
}

/** What sort of session it is, where neither readings nor its title say so. */
function tellingKind({ kind, title, readings }: SessionFacts, language: Language): string {
  const name = kindTitle(kind, language);
  return readings.length > 0 || title.toLowerCase().includes(name.toLowerCase()) ? '' : name;
}

function viewPeople({ people }: SessionFacts): readonly string[] {
  return people.map(({ tellingTitle, names }) =>
    typstText([tellingTitle, names.join(', ')].filter(Boolean).join(': ')),
  );
}

function viewDue({ title, time }: MilestoneFacts, { language }: CourseFacts) {
  return { title: typstText(title), time: typstText(pageSentences[language].time(time)) };
}

function titleOf(row: ScheduleRow): string {
  if (row.type === 'milestone') return row.milestone.title;
  return row.type === 'session' ? row.session.title : row.reason;
}

function viewReading(own: ReadingFacts, { language }: CourseFacts) {
  const labels = syllabusPdfLabels[language];
  return {
    name: typstText(own.shortName),
    title: typstText(own.title),
    url: typstText(own.url),
    venueYear: typstText(own.venueYear),
    authors: typstText(own.authors),
    remark: typstText(own.role === 'required' ? '' : labels[own.role]),
  };
}

function mapValues<Words extends Readonly<Record<string, string>>>(
  labels: Words,
): { readonly [Name in keyof Words]: string } {
  return Object.fromEntries(Object.entries(labels).map(([name, label]) => [name, typstText(label)])) as {
    readonly [Name in keyof Words]: string;
  };
}
