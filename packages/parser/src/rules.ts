import { createReporter } from '@proseminar/core';

/** Reports problems of the text itself, before anything in it is understood. */
export const reportInput = createReporter('markdown', {
  'input-is-text': 'error',
  'input-is-not-empty': 'error',
  'input-is-not-too-large': 'error',
  'nesting-is-shallow': 'error',
});

/** Every problem of a reading list that this package can report; `docs/rules.md` has a section for each. */
export const report = createReporter('reading-list', {
  'list-has-papers': 'error',
  'entry-has-title': 'error',
  'url-is-safe': 'error',
  'notes-path-stays-inside': 'error',
  'nesting-is-shallow': 'error',
  'paper-is-unique': 'warning',
  'year-is-known': 'warning',
  'venue-is-known': 'warning',
  'text-is-not-garbled': 'warning',
  'text-has-no-hidden-characters': 'warning',
  'entry-is-understood': 'info',
  'colon-has-space': 'info',
});
