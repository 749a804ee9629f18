import { cleanMarkdown } from '../clean-markdown.js';
import { escapeMarkdown, markdownLink } from '../escape-markdown.js';
import { findSummary } from '../find-summary.js';
import type { CourseNotes, CourseSource } from '../format.js';
import { hasOwnSlides, viewAttachments } from './attachment-words.js';
import { deckName } from './course-files.js';
import type { Fields, ViewOf } from './fields.js';
import { courseHeading, readingLinks, readingOrigin, viewPeople } from './markdown-words.js';
import { joinPieces, notesPieces } from './notes-markdown.js';
import { pageSentences, sessionLabels } from './page-labels.js';
import type { ReadingFacts } from './reading-facts.js';
import type { CourseFacts, SessionFacts } from './session-facts.js';
import { otherTopics, sessionReasons } from './session-reasons.js';

const readings = [
  {
    title: 'Title of the paper, linked to where it can be read',
    origin: 'Where it appeared and who wrote it: `OSDI 2018 · Wencong Xiao et al.`; may be empty',
    links: 'All its links: `[PDF](…) · [Code](…)`; empty where none is known',
    summary:
      'Summary section of its reading notes, word for word, as Markdown blocks; empty where there is none',
    notesPath: 'Where the notes stand: `notes/gandiva.md`; empty where there is no summary',
  },
] as const;

const neighbour = [
  { title: 'Title of the session', date: 'Its date: `Wed 20 Jan`', slug: 'Name of its folder' },
] as const;

/** What `session.md.hbs` may name. */
export const sessionFields = {
  labels: sessionLabels.en,
  heading: 'Title of the session',
  course: 'Code and title of the course',
  coursePage: 'Where its page stands: `../../README.md`; empty where there is none',
  number: 'Number of the session: `3`',
  sessionCount: 'How many sessions are counted: `22`',
  week: 'Number of the week: `2`',
  position: 'Its number and week in a line: `Session 3 · Week 2`',
  date: 'Date: `Wednesday 20 January 2027`',
  time: 'When it meets: `10:30–11:50`',
  timeZone: 'Zone of the time: `America/Detroit`',
  room: 'Where it meets; empty where none is known',
  note: 'What is special about the day: `Follows a Monday schedule`; empty where nothing is',
  topics: 'Its topics; empty where the title says the same',
  people: [
    {
      role: 'What people do: `Presenting`',
      names: 'Who does it: `Ada and Grace`, as the course shows people',
    },
  ],
  description: 'A sentence about the session; empty where the course has none',
  readingTime:
    'How long the required readings take: `About 2 h 50`, with what is assumed; empty where none is required',
  attached: [
    {
      label: 'What is attached: `Slides`, `Summary`, `Recording`',
      links: 'Each of that sort, linked: `[talk.pdf](talk.pdf)`',
    },
  ],
  deck: 'File name of its deck; empty where there is none',
  deckLabel: 'What that is called: `Slides`, or `Prepared slides` beside those that were shown',
  due: [
    {
      title: 'What is due on the day',
      time: 'Time of day: `23:59`',
      dueAt: 'The same in words: `Due at 23:59`',
      description: 'More about it, or empty',
    },
  ],
  record: 'What was noted of the session, as Markdown blocks; empty where nothing was',
  required: readings,
  optional: readings,
  background: readings,
  reasons: ['Why the session is as it is and why each paper is in it, a line each'],
  previous: neighbour,
  next: neighbour,
} as const satisfies Fields;

/** The page of one session. */
export type SessionView = ViewOf<typeof sessionFields>;

/** View the page of one session: when and where, what to read, and why. */
export function viewSession(
  course: CourseFacts,
  session: SessionFacts,
  { notes, outputs }: Pick<CourseSource, 'notes' | 'outputs'>,
): SessionView {
  const { language } = course;
  const words = pageSentences[language];
  const index = course.sessions.indexOf(session);
  const readings = (isRequired: boolean) =>
    session.readings
      .filter((reading) => reading.isRequired === isRequired)
      .map((own) => viewReading(own, notes));

  return {
    labels: sessionLabels[language],
    heading: escapeMarkdown(session.title),
    course: courseHeading(course),
    coursePage: outputs.includes('readme') ? '../../README.md' : '',
    number: String(session.number),
    sessionCount: String(course.sessionCount),
    week: String(session.week),
    position: words.position(session.number, session.week),
    date: session.dateLong,
    time: words.time(session.time),
    timeZone: escapeMarkdown(course.timeZone),
    room: escapeMarkdown(session.room),
    note: escapeMarkdown(session.note),
    topics: otherTopics(session).map(escapeMarkdown).join(', '),
    people: viewPeople(session, language),
    description: escapeMarkdown(session.description),
    readingTime: session.readingTime,
    attached: viewAttachments(session, language),
    deck: deckName(session, outputs),
    deckLabel: hasOwnSlides(session) ? sessionLabels[language].prepared : sessionLabels[language].slides,
    due: session.due.map(({ title, time, description }) => ({
      title: escapeMarkdown(title),
      time: words.time(time),
      dueAt: words.dueAt(time),
      description: escapeMarkdown(description),
    })),
    record: cleanMarkdown(session.record.note),
    required: readings(true),
    optional: readings(false),
    background: session.background.map((own) => viewReading(own, notes)),
    reasons: sessionReasons(session).map(escapeMarkdown),
    previous: course.sessions.slice(Math.max(0, index - 1), index).map(viewNeighbour),
    next: course.sessions.slice(index + 1, index + 2).map(viewNeighbour),
  };
}

function viewReading(reading: ReadingFacts, notes: CourseNotes): SessionView['required'][number] {
  const own = reading.hasNotes ? notes[reading.id] : undefined;
  const summary = joinPieces(notesPieces(findSummary(own)?.blocks ?? []));

  return {
    title: markdownLink(reading.title, reading.url),
    origin: readingOrigin(reading),
    links: readingLinks(reading),
    summary: summary
      .replace(/^(?=.)/gmu, '> ')
      .replace(/^$/gmu, '>')
      .replace(/^>$/u, ''),
    notesPath: summary === '' || !own ? '' : escapeMarkdown(own.path),
  };
}

function viewNeighbour(session: SessionFacts): SessionView['next'][number] {
  return { title: escapeMarkdown(session.title), date: session.dateShort, slug: session.slug };
}
