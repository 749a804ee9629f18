import type { CourseSource } from '../format.js';
import type { Deck } from './deck.js';
import { makeDeck } from './make-deck.js';

/** A deck for each session that has something to read. */
export function courseDecks(source: CourseSource): readonly Deck[] {
  const decks = made.get(source) ?? makeDecks(source);
  made.set(source, decks);
  return decks;
}

/** Several formats write the same decks. */
const made = new WeakMap<CourseSource, readonly Deck[]>();

function makeDecks({ course, notes }: CourseSource): readonly Deck[] {
  return course.sessions
    .filter(({ readings }) => readings.length > 0)
    .map((session) => makeDeck(course, session, notes));
}
