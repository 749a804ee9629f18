import type { SourceRange } from './source-range.js';

/**
 * What a section of a notes page is about, whatever words its heading uses:
 * “One-line Summary” and “TL;DR” are `summary`, “System Design” is `design`.
 */
export type NotesSectionName =
  | 'summary'
  | 'outline'
  | 'background'
  | 'design'
  | 'implementation'
  | 'evaluation'
  | 'strengths'
  | 'weaknesses'
  | 'discussion'
  | 'vocabulary'
  | 'links'
  | 'other';

/**
 * Text of notes, twice: as safe Markdown (one line; no HTML, links only to `http`, `https` and `mailto`)
 * and as plain text. Relative links are words only, as the text is shown elsewhere than its page.
 */
export interface NotesText {
  readonly markdown: string;
  readonly text: string;
}

/** An item of a list in notes. */
export interface NotesItem extends NotesText {
  /** Lists and other blocks below the item. */
  readonly blocks: readonly NotesBlock[];
}

/**
 * One block of a notes page; everything in it is safe to show.
 *
 * The `url` of a figure is absolute, or a path from the folder of the list when the page was read with its
 * own path; it is absent for a picture outside that folder. `code` and `math` are verbatim: escape them.
 */
export type NotesBlock =
  | ({ readonly type: 'paragraph' } & NotesText)
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly NotesItem[] }
  | { readonly type: 'figure'; readonly alt: string; readonly url?: string }
  | { readonly type: 'table'; readonly rows: readonly (readonly NotesText[])[] }
  | { readonly type: 'code'; readonly language?: string; readonly value: string }
  | { readonly type: 'math'; readonly value: string }
  | { readonly type: 'quote'; readonly blocks: readonly NotesBlock[] };

/** A section of a notes page, from a heading to the next of the same depth. */
export interface NotesSection {
  readonly name: NotesSectionName;
  /** The heading as plain text. */
  readonly heading: string;
  /** The heading's slug, as GitBook and GitHub make it. */
  readonly anchor: string;
  /** Depth of the heading, from 1. */
  readonly depth: number;
  /** What stands before the first heading below this one. */
  readonly blocks: readonly NotesBlock[];
  readonly sections: readonly NotesSection[];
  readonly source: SourceRange;
}

/** What stands on a line of a notes page, for whoever wants to point at it. */
export interface NotesLine {
  /** Number of the line, from 1. */
  readonly line: number;
  /** Its plain words. */
  readonly text: string;
  /** Where its links lead to: safe absolute URLs, and relative ones as they are written. */
  readonly links: readonly string[];
}

/** A page of reading notes. */
export interface Notes {
  /** The page's title as plain text; one that GitBook cut is joined with its rest in the front matter. */
  readonly title?: string;
  /** What stands before the first section. */
  readonly blocks: readonly NotesBlock[];
  readonly sections: readonly NotesSection[];
  /** The lines that have words or links, without front matter and blocks of code. */
  readonly lines: readonly NotesLine[];
}

/** Which paper notes are for, and where they stand. */
export interface PaperNotes {
  /** Path of the page, relative to the list. */
  readonly path: string;
  /** The section that is about the paper, where the page is about several; absent for a whole page. */
  readonly anchor?: string;
  readonly blocks: readonly NotesBlock[];
  readonly sections: readonly NotesSection[];
  /** The lines of the page, or of the section; absent where they are not known. */
  readonly lines?: readonly NotesLine[];
  /** Ids of other papers whose notes are the very same page or section. */
  readonly sharedWith: readonly string[];
}
