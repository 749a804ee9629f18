import type { NotesSection, PaperNotes } from '@proseminar/core';

/** The summary in the reading notes of a paper; undefined where they have none. */
export function findSummary(notes: PaperNotes | undefined): NotesSection | undefined {
  return findIn(notes?.sections ?? []);
}

function findIn(sections: readonly NotesSection[]): NotesSection | undefined {
  for (const section of sections) {
    const found = section.name === 'summary' ? section : findIn(section.sections);
    if (found) return found;
  }
  return undefined;
}
