import type { NotesSection, NotesSectionName, PaperNotes } from '@proseminar/core';
import { escapeMarkdown, markdownLink, yamlString } from '../escape-markdown.js';
import type { Fields, ViewOf } from './fields.js';
import { courseHeading, readingLinks, readingOrigin, viewPeople } from './markdown-words.js';
import { notesSlides } from './notes-slides.js';
import type { ReadingFacts } from './reading-facts.js';
import type { CourseFacts, SessionFacts } from './session-facts.js';

/** What `slides.md.hbs` may name. */
export const slidesFields = {
  frontMatterTitle: 'Title of the deck, quoted for YAML',
  heading: 'Title of the session',
  course: 'Code and title of the course',
  term: 'When the course is held; may be empty',
  date: 'Date: `Wednesday 20 January 2027`',
  time: 'When it meets: `10:30–11:50`',
  room: 'Where it meets; empty where none is known',
  people: [{ role: 'What people do: `Presenting`', names: 'Who does it, as the course shows people' }],
  number: 'Number of the session: `3`',
  sessionCount: 'How many sessions are counted: `22`',
  week: 'Number of the week: `2`',
  previous: 'Date and title of the session before; empty for the first',
  next: 'Date and title of the session after; empty for the last',
  papers: [
    {
      title: 'Title of the paper',
      shortName: 'The name people say: `Gandiva`',
      isOptional: '`yes` for an optional reading, else empty',
      origin: 'Where it appeared and who wrote it; may be empty',
      links: 'All its links; empty where none is known',
      notesPath: 'Where its reading notes stand; empty where there are none',
      sharedWith: 'Other papers that the same notes are about; may be empty',
      slides: [
        { title: 'Title of the slide', body: 'A part of the notes, word for word, as Markdown blocks' },
      ],
      hasPrompts: '`yes` where slides for the presenter to fill belong to it, else empty',
      hasDesign: '`yes` where the notes have a section about the design, else empty',
      hasEvaluation: '`yes` where the notes have a section about the evaluation, else empty',
    },
  ],
  background: [
    {
      title: 'Title of a paper for those who want more, linked',
      origin: 'Where it appeared and who wrote it; may be empty',
    },
  ],
  sources: [
    { title: 'Title of the paper, linked', notesPath: 'Where its notes stand; empty where there are none' },
  ],
} as const satisfies Fields;

/** The deck of one session. */
export type SlidesView = ViewOf<typeof slidesFields>;

type Notes = Readonly<Record<string, PaperNotes>>;

/** View the deck of one session: content only from reading notes, prompts for the presenter where there are none. */
export function viewSlides(course: CourseFacts, session: SessionFacts, notes: Notes): SlidesView {
  const index = course.sessions.indexOf(session);
  const names = new Map(
    course.sessions.flatMap((each) => each.readings.map(({ id, shortName }) => [id, shortName] as const)),
  );

  return {
    frontMatterTitle: yamlString(session.title),
    heading: escapeMarkdown(session.title),
    course: courseHeading(course),
    term: escapeMarkdown(course.term),
    date: session.dateLong,
    time: session.time,
    room: escapeMarkdown(session.room),
    people: viewPeople(session, course.language),
    number: String(session.number),
    sessionCount: String(course.sessionCount),
    week: String(session.week),
    previous: neighbour(course.sessions[index - 1]),
    next: neighbour(course.sessions[index + 1]),
    papers: session.readings.map((reading) => viewPaper(reading, notesOf(reading, notes), names)),
    background: session.background.map((reading) => ({
      title: markdownLink(reading.title, reading.url),
      origin: readingOrigin(reading),
    })),
    sources: session.readings.map((reading) => ({
      title: markdownLink(reading.title, reading.url),
      notesPath: escapeMarkdown(notesOf(reading, notes)?.path ?? ''),
    })),
  };
}

function viewPaper(
  reading: ReadingFacts,
  notes: PaperNotes | undefined,
  names: ReadonlyMap<string, string>,
): SlidesView['papers'][number] {
  const slides = notes ? notesSlides(notes) : [];

  return {
    title: escapeMarkdown(reading.title),
    shortName: escapeMarkdown(reading.shortName),
    isOptional: reading.isRequired ? '' : 'yes',
    origin: readingOrigin(reading),
    links: readingLinks(reading),
    notesPath: slides.length > 0 ? escapeMarkdown(notes?.path ?? '') : '',
    sharedWith: (notes?.sharedWith ?? []).map((id) => escapeMarkdown(names.get(id) ?? id)).join(', '),
    slides,
    hasPrompts: reading.isRequired || slides.length > 0 ? 'yes' : '',
    hasDesign: has('design', notes?.sections ?? []),
    hasEvaluation: has('evaluation', notes?.sections ?? []),
  };
}

function notesOf(reading: ReadingFacts, notes: Notes): PaperNotes | undefined {
  return reading.hasNotes ? notes[reading.id] : undefined;
}

function has(name: NotesSectionName, sections: readonly NotesSection[]): string {
  return sections.some(
    (section) => (section.name === name && !isEmpty(section)) || has(name, section.sections),
  )
    ? 'yes'
    : '';
}

function isEmpty(section: NotesSection): boolean {
  return section.blocks.length === 0 && section.sections.every(isEmpty);
}

function neighbour(session: SessionFacts | undefined): string {
  return session ? `${session.dateShort}: ${escapeMarkdown(session.title)}` : '';
}
