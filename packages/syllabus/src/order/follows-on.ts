import type { Paper, PaperNotes } from '@proseminar/core';
import type { ReadingOrder } from './order-papers.js';
import { shareNotes } from './shared-notes.js';

/**
 * Whether a paper follows on from the one that is read before it, so that both are gladly read in one session: their
 * notes are on one page, or its notes mention the other.
 */
export function followsOn(
  before: Paper,
  paper: Paper,
  notes: Readonly<Record<string, PaperNotes>>,
  { mentions }: ReadingOrder,
): boolean {
  const notesOf = ({ id }: Paper) => (Object.hasOwn(notes, id) ? notes[id] : undefined);
  const isMentioned = mentions?.get(paper.id)?.some(({ mentioned }) => mentioned === before.id);
  return isMentioned === true || shareNotes(notesOf(paper), notesOf(before));
}
