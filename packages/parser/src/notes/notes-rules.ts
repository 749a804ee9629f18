import { createReporter } from '@proseminar/core';

/** Every problem of notes that this package can report; `docs/rules.md` has a section for each. */
export const reportNotes = createReporter('notes', {
  'notes-path-stays-inside': 'error',
  'notes-page-exists': 'warning',
  'notes-anchor-exists': 'warning',
  'notes-have-text': 'warning',
});
