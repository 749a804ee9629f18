import { createReporter, type Severity } from '@proseminar/core';

/** Every problem that the command itself can find in a file; `docs/rules.md` has a section for each. */
export const rules = {
  'file-is-small': 'error',
  'file-is-text': 'error',
  'file-is-utf8': 'error',
  'catalog-is-json': 'error',
  'catalog-is-valid': 'error',
  'catalog-needs-no-settings': 'warning',
  'notes-page-is-known': 'warning',
  'notes-page-is-readable': 'warning',
  'pdf-can-be-set': 'error',
  'pdf-is-optional': 'info',
  'template-is-known': 'error',
  'template-parses': 'error',
  'template-field-is-known': 'error',
  'template-helper-is-known': 'error',
  'template-partial-is-known': 'error',
  'template-escapes': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

/** Adds one of these problems to a file. */
export const report = createReporter('proseminar', rules);
