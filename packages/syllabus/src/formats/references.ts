import { toBibtex, toCslJson, toRis } from '@proseminar/core';
import type { Format } from '../format.js';

/** The papers of a course for reference managers. */
export const references: Format = {
  what: 'bibliography of what is read: references.bib, references.csl.json, references.ris',
  write: ({ papers }) => [
    { path: 'references.bib', content: toBibtex(papers) },
    { path: 'references.csl.json', content: toCslJson(papers) },
    { path: 'references.ris', content: toRis(papers) },
  ],
};
