import type { PaperNotes } from '@proseminar/core';
import type { ListedPaper, ReadingOrder } from './order-papers.js';
import { shareNotes } from './shared-notes.js';

/** A paper in a row of papers, with its topic. */
export interface RowPaper extends ListedPaper {
  readonly topic: number;
}

/**
 * For each paper of a row, whether it follows on from the one right before it, so that both are gladly read in one
 * session: they are of one topic, and their notes are on one page, or its notes mention the other.
 *
 * The first never does.
 */
export function findFollowing(
  row: readonly RowPaper[],
  notes: Readonly<Record<string, PaperNotes>>,
  { mentions }: ReadingOrder,
): readonly boolean[] {
  const notesOf = (id: string) => (Object.hasOwn(notes, id) ? notes[id] : undefined);

  return row.map(({ paper, topic }, index) => {
    const before = row[index - 1];
    if (before?.topic !== topic) return false;
    const isMentioned = mentions?.get(paper.id)?.some(({ mentioned }) => mentioned === before.paper.id);
    return isMentioned === true || shareNotes(notesOf(paper.id), notesOf(before.paper.id));
  });
}
