import { cleanMarkdown } from '../clean-markdown.js';
import { escapeMarkdown } from '../escape-markdown.js';
import type { FormatName } from '../format-names.js';
import type { Language } from '../language/language.js';
import { attachmentWords, hasOwnSlides } from './attachment-words.js';
import { courseFileFields, courseFiles, deckName } from './course-files.js';
import type { Fields, ViewOf } from './fields.js';
import { courseHeading, dueWords, kindWord, nameWords, peopleWords, readingLink } from './markdown-words.js';
import { coursePageLabels, pageSentences } from './page-labels.js';
import { countRead, type ScheduleRow } from './schedule-facts.js';
import type { CourseFacts } from './session-facts.js';

/** What `README.md.hbs` may name. */
export const coursePageFields = {
  labels: coursePageLabels.en,
  heading: 'Code and title of the course: `CSE 585: Machine Learning Systems`',
  term: 'When it is held: `Winter 2027`; empty where the course does not say',
  instructors: 'Who teaches it: `Ada and Grace`; empty where the course does not say',
  description: 'The description from the course file, as Markdown blocks; empty where there is none',
  meetings: ['When and where it meets: `Monday, Wednesday 10:30–11:50, Room 3901`'],
  firstDay: 'First day of the term: `Monday 18 January 2027`',
  lastDay: 'Last day of the term: `Friday 30 April 2027`',
  timeZone: 'Zone of all clock times: `America/Detroit`',
  runs: 'Those three in a line: `Monday 18 January 2027 to Friday 30 April 2027, all times America/Detroit`',
  size: 'How much is read: `46 papers in 22 sessions`',
  files: courseFileFields,
  rows: [
    {
      week: 'Number of the week, on its first row only',
      date: 'Date: `Wed 20 Jan`',
      title: 'Title of the session; empty on days without one',
      slug: 'Name of its folder: `2027-01-20-gandiva-pollux`; empty on days without a session',
      page: 'Where its own page stands: `sessions/2027-01-20-gandiva-pollux/README.md`; empty where there is none',
      kind: 'What sort of session it is: `Reading`',
      people:
        'Who does what: `Ada and Grace`, with several roles `Presenting: Ada · Scribe: Grace`; empty unless the course shows people',
      attached:
        'What was attached to the session, each linked: `[Slides](…) · [Summary](…)`; empty where nothing was',
      deck: 'File name of its deck; empty where there is none, or the slides that were shown are attached',
      required: 'Required readings, each linked: `[Gandiva](…) · [Pollux](…)`',
      optional: 'Optional readings, each linked',
      background: 'Papers for those who want more, each linked',
      due: 'What is due on the day: `Project proposal (23:59)`',
      note: 'What is special about the day: `Follows a Monday schedule`; empty where nothing is',
      noClass: 'Why there is no class; empty where there is',
      exams: 'What is written instead of class: `Final exams`; empty on other days',
    },
  ],
} as const satisfies Fields;

/** The page of the course. */
export type CoursePageView = ViewOf<typeof coursePageFields>;

/** View the page of the course, with the schedule as a table. */
export function viewCoursePage(course: CourseFacts, outputs: readonly FormatName[]): CoursePageView {
  const { language } = course;
  const labels = coursePageLabels[language];
  const words = pageSentences[language];

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
    runs: words.runs(course.firstDayLong, course.lastDayLong, escapeMarkdown(course.timeZone)),
    size: words.size(countRead(course.schedule), course.sessions.length),
    files: courseFiles(
      [
        ['syllabus', labels.syllabus],
        ['calendar', labels.calendar],
        ['references', labels.bibliography],
        ['site', labels.website],
      ],
      outputs,
    ),
    rows: course.schedule.map((row, index) =>
      viewRow(row, course.schedule[index - 1], { language, outputs }),
    ),
  };
}

const emptyRow = {
  title: '',
  slug: '',
  page: '',
  kind: '',
  people: '',
  attached: '',
  deck: '',
  required: '',
  optional: '',
  background: '',
  due: '',
  note: '',
  noClass: '',
  exams: '',
};

function viewRow(
  row: ScheduleRow,
  before: ScheduleRow | undefined,
  { language, outputs }: { readonly language: Language; readonly outputs: readonly FormatName[] },
): CoursePageView['rows'][number] {
  const common = {
    ...emptyRow,
    week: row.monday === before?.monday ? '' : row.week,
    date: row.dateShort,
  };

  if (row.type === 'no-class' || row.type === 'exams') {
    const reason = escapeMarkdown(row.reason);
    const required = row.readings.map(readingLink).join(' · ');
    return { ...common, required, ...(row.type === 'exams' ? { exams: reason } : { noClass: reason }) };
  }
  if (row.type === 'milestone') return { ...common, due: dueWords([row.milestone], language) };

  const { session } = row;
  const links = (isRequired: boolean) =>
    session.readings
      .filter((reading) => reading.isRequired === isRequired)
      .map(readingLink)
      .join(' · ');

  const attached = attachmentWords(session, { language, outputs });

  return {
    ...common,
    title: escapeMarkdown(session.title),
    slug: session.slug,
    page: outputs.includes('sessions') ? `sessions/${session.slug}/README.md` : '',
    kind: kindWord(session, language),
    people: peopleWords(session, language),
    attached,
    deck: attached !== '' && hasOwnSlides(session) ? '' : deckName(session, outputs),
    note: escapeMarkdown(session.note),
    required: links(true),
    optional: links(false),
    background: session.background.map(readingLink).join(' · '),
    due: dueWords(session.due, language),
  };
}
