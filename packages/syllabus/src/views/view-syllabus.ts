import { cleanMarkdown } from '../clean-markdown.js';
import { escapeMarkdown } from '../escape-markdown.js';
import type { FormatName } from '../format-names.js';
import type { Language } from '../language/language.js';
import { attachmentWords } from './attachment-words.js';
import { courseFileFields, courseFiles } from './course-files.js';
import { listNames } from './fact-labels.js';
import type { Fields, ViewOf } from './fields.js';
import { courseHeading, nameWords } from './markdown-words.js';
import { pageSentences, syllabusLabels } from './page-labels.js';
import type { ReadingFacts } from './reading-facts.js';
import { notedSessions } from './record-facts.js';
import type { WeekFacts } from './schedule-facts.js';
import type { CourseFacts } from './session-facts.js';

/** What `syllabus.md.hbs` may name. */
export const syllabusFields = {
  labels: syllabusLabels.en,
  heading: 'Code and title of the course: `CSE 585: Machine Learning Systems`',
  term: 'When it is held: `Winter 2027`; empty where the course does not say',
  instructors: 'Who teaches it: `Ada and Grace`; empty where the course does not say',
  description: 'The description from the course file, as Markdown blocks; empty where there is none',
  meetings: ['When and where it meets: `Monday, Wednesday 10:30–11:50, Room 3901`'],
  firstDay: 'First day of the term: `Monday 18 January 2027`',
  lastDay: 'Last day of the term: `Friday 30 April 2027`',
  timeZone: 'Zone of all clock times: `America/Detroit`',
  runs: 'Those three and the term in a line: `From Monday 18 January 2027 to Friday 30 April 2027 (Winter 2027), all times America/Detroit`',
  files: courseFileFields,
  hasCoursePage: '`yes` where there is a page of the course, with the schedule; else empty',
  weeks: [
    {
      number: 'Number of the week: `1`',
      dates: 'Monday to Sunday: `18–24 Jan`',
      topics: 'Titles of its sessions: `Scheduling; Serving`; empty where there is none',
      noClass: 'Reasons for days without class, with what to read; empty where there is none',
      exams: 'What is written instead of class; empty where nothing is',
      attached:
        'What was attached to its sessions, each linked: `Wed 20 Jan: [Slides](…) · [Summary](…)`; empty where nothing was',
    },
  ],
  hasAttached: '`yes` where something was attached to a session of the course; else empty',
  records: [
    {
      title: 'Title of a session of which something was noted',
      date: 'Its date: `Wed 20 Jan`',
      text: 'What was noted, as Markdown blocks',
    },
  ],
  grading: [{ title: 'What is graded: `Project`', percent: 'Its share: `40 %`' }],
  milestones: [
    {
      title: 'Title of the milestone',
      description: 'More about it; empty where the course says no more',
      date: 'When it is due: `Friday 5 March 2027`',
      time: 'Time of day: `23:59`',
    },
  ],
  policies: [{ title: 'Title of a section', text: 'Its text from the course file, as Markdown blocks' }],
} as const satisfies Fields;

/** The syllabus. */
export type SyllabusView = ViewOf<typeof syllabusFields>;

/** View the syllabus: what a student should know before the first day. */
export function viewSyllabus(course: CourseFacts, outputs: readonly FormatName[]): SyllabusView {
  const { language } = course;
  const labels = syllabusLabels[language];
  const words = pageSentences[language];
  const weeks = course.weeks.map((week) => viewWeek(week, { language, outputs }));

  return {
    labels,
    heading: courseHeading(course),
    term: escapeMarkdown(course.term),
    instructors: nameWords(course.instructors, language),
    description: cleanMarkdown(course.description),
    meetings: course.meetings.map(escapeMarkdown),
    firstDay: course.firstDayLong,
    lastDay: course.lastDayLong,
    timeZone: escapeMarkdown(course.timeZone),
    runs: words.term(
      course.firstDayLong,
      course.lastDayLong,
      escapeMarkdown(course.timeZone),
      escapeMarkdown(course.term),
    ),
    files: courseFiles(
      [
        ['readme', labels.coursePage],
        ['calendar', labels.calendar],
        ['references', labels.bibliography],
      ],
      outputs,
    ),
    hasCoursePage: outputs.includes('readme') ? 'yes' : '',
    weeks,
    hasAttached: weeks.some(({ attached }) => attached !== '') ? 'yes' : '',
    records: notedSessions(course).map(({ title, dateShort, record }) => ({
      title: escapeMarkdown(title),
      date: dateShort,
      text: cleanMarkdown(record.note),
    })),
    grading: course.grading.map((part) => ({ title: escapeMarkdown(part.title), percent: part.percent })),
    milestones: course.milestones.map((milestone) => ({
      title: escapeMarkdown(milestone.title),
      description: escapeMarkdown(milestone.description),
      date: milestone.dateLong,
      time: words.time(milestone.time),
    })),
    policies: course.policies.map((policy) => ({
      title: escapeMarkdown(policy.title),
      text: cleanMarkdown(policy.text),
    })),
  };
}

function viewWeek(
  { number, dates, rows }: WeekFacts,
  { language, outputs }: { readonly language: Language; readonly outputs: readonly FormatName[] },
): SyllabusView['weeks'][number] {
  return {
    number,
    dates,
    topics: different(rows.map((row) => (row.type === 'session' ? row.session.title : ''))),
    noClass: different(rows.map((row) => (row.type === 'no-class' ? withReadings(row, language) : ''))),
    exams: different(rows.map((row) => (row.type === 'exams' ? row.reason : ''))),
    attached: rows
      .flatMap((row) => {
        const words = row.type === 'session' ? attachmentWords(row.session, { language, outputs }) : '';
        return words === '' ? [] : [`${row.dateShort}: ${words}`];
      })
      .join('<br>'),
  };
}

/** `Study days (read Gandiva and Pollux)` */
function withReadings(
  { reason, readings }: { reason: string; readings: readonly ReadingFacts[] },
  language: Language,
): string {
  const names = readings.map(({ shortName }) => shortName);
  return names.length === 0 ? reason : pageSentences[language].selfStudy(reason, listNames(names, language));
}

function different(words: readonly string[]): string {
  return [...new Set(words)].filter(Boolean).map(escapeMarkdown).join('; ');
}
