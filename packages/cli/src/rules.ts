import { createReporter } from '@proseminar/core';

/** Every problem the command itself can find in a file; `docs/rules.md` has a section for each. */
export const report = createReporter('proseminar', {
  'file-is-small': 'error',
  'file-is-text': 'error',
  'file-is-utf8': 'error',
  'notes-page-is-known': 'warning',
  'notes-page-is-readable': 'warning',
  'template-is-valid': 'error',
});
