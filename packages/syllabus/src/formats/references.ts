import { toBibtex } from '@proseminar/core';
import type { Format } from '../format.js';

/** The papers of a course for reference managers. */
export const references: Format = {
  what: 'bibliography of what is read: references.bib',
  write: ({ papers }) => [{ path: 'references.bib', content: toBibtex(papers) }],
};
