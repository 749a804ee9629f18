import { linkRelations } from './link.js';
import type { Paper } from './paper.js';

/** What a paper may have or lack: a link of some kind, notes, or a field. */
export const paperParts = [
  ...linkRelations,
  'notes',
  'abstract',
  'identifiers',
  'venue',
  'year',
  'authors',
] as const;

/** What a paper may have or lack. */
export type PaperPart = (typeof paperParts)[number];

/** Whether a paper has a link of this kind, notes, or a value in this field. */
export function hasPart(paper: Paper, part: PaperPart): boolean {
  switch (part) {
    case 'notes':
    case 'abstract':
    case 'venue':
    case 'year':
      return paper[part] !== undefined;
    case 'identifiers':
      return paper.identifiers?.doi !== undefined || paper.identifiers?.arxiv !== undefined;
    case 'authors':
      return paper.authors.length > 0;
    default:
      return paper.links.some((link) => link.rel === part);
  }
}
