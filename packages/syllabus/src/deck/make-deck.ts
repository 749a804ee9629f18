import type { PaperNotes } from '@proseminar/core';
import { Temporal } from 'temporal-polyfill';
import { courseName } from '../views/course-name.js';
import type { ReadingFacts } from '../views/reading-facts.js';
import type { CourseFacts, SessionFacts } from '../views/session-facts.js';
import { comparisonSlides } from './comparison-slides.js';
import type { Deck } from './deck.js';
import { fitSlide } from './fit-slide.js';
import { paperSlides } from './paper-slides.js';
import {
  agendaSlide,
  backgroundSlides,
  nextSlides,
  positionSlide,
  roleSlides,
  sourcesSlide,
  titleSlide,
} from './session-slides.js';
import { shareMinutes } from './share-minutes.js';

/**
 * The deck of a session: what it says is out of the course, the reading list and the notes, word for word, and the rest
 * are prompts that say so.
 *
 * Every slide has room for what is on it, in the frame of `deckFrame`; its minutes add up to those of the session.
 *
 * @param notes Reading notes by paper id.
 */
export function makeDeck(
  course: CourseFacts,
  session: SessionFacts,
  notes: Readonly<Record<string, PaperNotes>>,
): Deck {
  const own = notesOfSession(session, notes);
  const names = new Map(
    course.sessions.flatMap((each) => each.readings.map(({ id, shortName }) => [id, shortName] as const)),
  );
  const shown = new Set<string>();

  const papers = session.readings.flatMap((reading) => {
    const page = own.get(reading.id);
    const key = page && `${page.path}#${page.anchor ?? ''}`;
    const isNew = key !== undefined && !shown.has(key);
    if (key !== undefined) shown.add(key);
    const sharedWith = (page?.sharedWith ?? []).map((id) => names.get(id) ?? id);
    return paperSlides({ reading, sharedWith, ...(page && isNew && { notes: page }) }, course.language);
  });

  const opening = [titleSlide, positionSlide, agendaSlide].flatMap((draft) =>
    fitSlide(draft(course, session)),
  );
  const closing = [
    ...comparisonSlides(session.readings, own, course.language),
    ...roleSlides(course, session),
    ...backgroundSlides(course, session),
    ...nextSlides(course, session),
    sourcesSlide(course, session, own),
  ].flatMap(fitSlide);

  const minutes = sessionMinutes(session);
  return {
    language: course.language,
    title: session.title,
    course: courseName(course),
    term: course.term,
    date: session.dateLong,
    slug: session.slug,
    minutes,
    slides: shareMinutes([...opening, ...papers, ...closing], minutes),
  };
}

function notesOfSession(
  session: SessionFacts,
  notes: Readonly<Record<string, PaperNotes>>,
): ReadonlyMap<string, PaperNotes> {
  const pairs = session.readings.flatMap(({ id, hasNotes }: ReadingFacts) => {
    const own = hasNotes ? notes[id] : undefined;
    return own ? [[id, own] as const] : [];
  });
  return new Map(pairs);
}

function sessionMinutes({ startInstant, endInstant }: SessionFacts): number {
  const start = Temporal.Instant.from(startInstant);
  return Math.max(0, Math.floor(start.until(endInstant).total('minutes')));
}
