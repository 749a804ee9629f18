import type { PaperNotes } from '@proseminar/core';
import type { Language } from '../language/language.js';
import { markdownToHtml } from '../markdown-to-html.js';
import { cartridgeWords } from './cartridge-labels.js';
import { factLabels } from './fact-labels.js';
import type { Fields, ViewOf } from './fields.js';
import { notesSummary } from './notes-summary.js';
import { pageSentences, sessionLabels, syllabusLabels } from './page-labels.js';
import type { ReadingFacts } from './reading-facts.js';
import { attachmentsByKind } from './record-facts.js';
import type { CourseFacts, MilestoneFacts, SessionFacts } from './session-facts.js';
import { otherTopics } from './session-reasons.js';
import { zoneName } from './zone-name.js';

const readings = [
  {
    title: 'Title of the paper',
    url: 'Where it can be read; may be empty',
    origin: 'Where it appeared and who wrote it: `OSDI 2018 · Wencong Xiao et al.`; may be empty',
    links: [{ label: 'What else there is: `Code`', url: 'Where it leads' }],
    notes: [
      {
        html: 'HTML: Summary out of the reading notes, word for word',
        attribution: 'Where it is from: `Summary, from the reading notes in notes/gandiva.md`',
      },
    ],
  },
] as const;

/** What `cartridge/session.html.hbs` may name. */
export const cartridgeSessionFields = {
  facts: [{ label: 'What is told: `When`, `Where`, `Presenting`', lines: ['The fact'] }],
  attached: [
    {
      label: 'What is attached: `Slides`, `Summary`, `Recording`',
      files: [{ title: 'Name of a file, or who has the address', url: 'The address; empty of a file' }],
    },
  ],
  description: 'A sentence about the session; empty where the course has none',
  recordTitle: 'Above what was noted of the session: `From the session`',
  record: 'HTML: What was noted of the session; empty where nothing was',
  groups: [{ title: '`Required reading`, `Optional reading` or `Background`', readings }],
} as const satisfies Fields;

/** What `cartridge/discussion.html.hbs` may name. */
export const cartridgeDiscussionFields = {
  prompt: 'What is asked for: `What would you like to talk about on Wednesday 20 January 2027? …`',
  readings,
} as const satisfies Fields;

/** What `cartridge/deadline.html.hbs` may name. */
export const cartridgeDeadlineFields = {
  due: 'When: `Due on Friday 5 March 2027 at 23:59 (America/Detroit).`',
  description: 'More about it; empty where the course says no more',
} as const satisfies Fields;

/** What `cartridge/syllabus.html.hbs` may name. */
export const cartridgeSyllabusFields = {
  labels: syllabusLabels.en,
  description: 'HTML: The description from the course file',
  meetings: ['When and where it meets, and from when to when: `Monday, Wednesday 10:30–11:50, Room 3901`'],
  instructors: ['Who teaches it'],
  weeks: [
    {
      number: 'Number of the week: `1`; may be empty',
      dates: 'Monday to Sunday: `18–24 Jan`',
      lines: ['A session, or why there is none'],
    },
  ],
  milestones: [
    { title: 'Title of the milestone', description: 'More about it; may be empty', due: 'When it is due' },
  ],
  grading: [{ title: 'What is graded: `Project`', percent: 'Its share: `40 %`' }],
  policies: [{ title: 'Title of a section', html: 'HTML: Its text from the course file' }],
} as const satisfies Fields;

type SessionView = ViewOf<typeof cartridgeSessionFields>;
type Notes = Readonly<Record<string, PaperNotes>>;

/** View the page of one session for a learning platform. */
export function viewCartridgeSession(course: CourseFacts, session: SessionFacts, notes: Notes): SessionView {
  const words = sessionLabels[course.language];
  const time = `${pageSentences[course.language].time(session.time)} (${zoneName(course)})`;
  const facts = [
    { label: words.when, lines: [session.dateLong, time, session.note] },
    { label: words.where, lines: [session.room] },
    { label: words.topics, lines: [otherTopics(session).join(', ')] },
    ...session.people.map(({ title, names }) => ({ label: title, lines: names })),
    { label: words.reading, lines: [session.readingTime] },
  ].map(({ label, lines }) => ({ label, lines: lines.filter(Boolean) }));
  const shown = [...session.readings, ...session.background];

  return {
    facts: facts.filter(({ lines }) => lines.length > 0),
    attached: attachmentsByKind(session.record).map(({ kind, attachments }) => ({
      label: factLabels[course.language].attachments[kind],
      files: attachments.map(({ title, url, isFile }) => ({ title, url: isFile ? '' : url })),
    })),
    description: session.description,
    recordTitle: words.record,
    record: session.record.note === '' ? '' : markdownToHtml(session.record.note, { headings: 3 }),
    groups: (['required', 'optional', 'background'] as const)
      .map((role) => ({
        title: words[role],
        readings: shown
          .filter((reading) => reading.role === role)
          .map((own) => viewReading(own, notes, course.language)),
      }))
      .filter((group) => group.readings.length > 0),
  };
}

/** View the place where a session is prepared together. */
export function viewCartridgeDiscussion(
  course: CourseFacts,
  session: SessionFacts,
): ViewOf<typeof cartridgeDiscussionFields> {
  return {
    prompt: cartridgeWords[course.language].prompt(session.dateLong),
    readings: session.readings.map((reading) => viewReading(reading, {}, course.language)),
  };
}

/** View the page of what is due. */
export function viewCartridgeDeadline(
  course: CourseFacts,
  { dateLong, time, description }: MilestoneFacts,
): ViewOf<typeof cartridgeDeadlineFields> {
  return { due: cartridgeWords[course.language].dueLong(dateLong, time, zoneName(course)), description };
}

/** View the syllabus for a learning platform. */
export function viewCartridgeSyllabus(course: CourseFacts): ViewOf<typeof cartridgeSyllabusFields> {
  const words = cartridgeWords[course.language];
  const sentences = pageSentences[course.language];
  const term = sentences.term(course.firstDayLong, course.lastDayLong, zoneName(course), course.term);

  return {
    labels: syllabusLabels[course.language],
    description: markdownToHtml(course.description, { headings: 2 }),
    meetings: [...course.meetings, term],
    instructors: course.instructors,
    weeks: course.weeks.map(({ number, dates, rows }) => ({
      number,
      dates,
      lines: rows.flatMap((row) => {
        if (row.type === 'session') return [row.session.title];
        if (row.type === 'exams') return [row.reason];
        return row.type === 'no-class' ? [words.noClass(row.reason)] : [];
      }),
    })),
    milestones: course.milestones.map(({ title, description, dateLong, time }) => ({
      title,
      description,
      due: `${dateLong}, ${sentences.time(time)}`,
    })),
    grading: course.grading,
    policies: course.policies.map(({ title, text }) => ({
      title,
      html: markdownToHtml(text, { headings: 3 }),
    })),
  };
}

function viewReading(
  reading: ReadingFacts,
  notes: Notes,
  language: Language,
): SessionView['groups'][number]['readings'][number] {
  return {
    title: reading.title,
    url: reading.url,
    origin: [reading.venueYear, reading.authors].filter(Boolean).join(' · '),
    links: reading.links.filter(({ url }) => url !== reading.url),
    notes: Object.hasOwn(notes, reading.id) ? notesSummary(notes[reading.id], language) : [],
  };
}
