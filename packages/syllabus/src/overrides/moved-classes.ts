import type { Term } from '../meetings.js';
import type { TermChange } from './overrides-file.js';

/** A term in which days whose class a change has moved cancel none: it takes place, and has its number, on another day. */
export function withMovedClasses(term: Term, changes: readonly TermChange[] = []): Term {
  const held = new Set(term.meetings.map(({ date }) => date));
  const moves = changes.filter(({ move }) => move !== undefined);
  if (moves.length === 0) return term;

  /** Where the class of a day is in the end, which may be moved more than once. */
  const placeOf = (date: string): string =>
    moves.reduce((place, { move, to = place }) => (move === place ? to : place), date);
  return {
    ...term,
    daysOff: term.daysOff.map((day) => {
      const place = placeOf(day.date);
      return place !== day.date && held.has(place) ? { ...day, starts: [] } : day;
    }),
  };
}
