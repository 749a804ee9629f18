import {
  byCodeUnits,
  type Catalog,
  type Notes,
  type NotesLine,
  type NotesSection,
  nearest,
  type Paper,
  type PaperNotes,
} from '@proseminar/core';
import { slug } from 'github-slugger';
import { VFile } from 'vfile';
import { notesPagePath } from './find-notes-pages.js';
import { findSection, indexSections, leadsTo, type SectionIndex } from './notes-anchor.js';
import { reportNotes } from './notes-rules.js';
import { readNotes } from './parse-notes.js';

/** The notes of each paper, and the pages with what was wrong with them. */
export interface ResolvedNotes {
  /** Notes by paper id; papers without notes are not in it. */
  readonly notes: Readonly<Record<string, PaperNotes>>;
  /** The pages referred to, by path, with their messages. */
  readonly files: readonly VFile[];
}

/**
 * Find the notes of each paper of a catalog: its whole page, or the section
 * that the anchor of its reference names.
 *
 * A missing page or section is a message on its file, and its papers are
 * without notes.
 *
 * @param pages
 *   Texts by path relative to the list, as `findNotesPages` names them.
 * @example
 * const {notes} = resolveNotes(catalog, {'gpipe.md': '# GPipe\n\n## Summary\n\n…'})
 * notes['neurips19-gpipe']?.sections[0]?.name // => 'summary'
 */
export function resolveNotes(catalog: Catalog, pages: Readonly<Record<string, string>>): ResolvedNotes {
  const opened = new Map<string, Page>();
  const found: [id: string, notes: Omit<PaperNotes, 'sharedWith'>][] = [];

  for (const paper of catalog.papers) {
    if (!paper.notes) continue;
    const path = notesPagePath(paper.notes) ?? paper.notes.path;
    const page = opened.get(path) ?? openPage(path, paper, pages);
    opened.set(path, page);
    const notes = readPaperNotes(paper, path, page);
    if (notes) found.push([paper.id, notes]);
  }

  return { notes: shareNotes(found), files: sortFiles(opened) };
}

interface Page {
  readonly file: VFile;
  /** Absent where there is no such page. */
  readonly notes?: Notes;
  readonly sections: SectionIndex;
  /** Lines of the sections that were asked for. */
  readonly linesOf: Map<NotesSection, readonly NotesLine[]>;
}

/** Most candidates that are compared to suggest what was meant. */
const mostCandidates = 500;

/** Most other papers that are named as sharing the same notes. */
const mostSharing = 100;

function openPage(path: string, paper: Paper, pages: Readonly<Record<string, string>>): Page {
  const file = new VFile({ path });
  const reference = paper.notes ? notesPagePath(paper.notes) : undefined;

  if (reference === undefined) {
    const reason = `Unexpected notes page \`${path}\` of “${paper.title}”, expected a path inside the folder of the list`;
    reportNotes(file, 'notes-path-stays-inside', reason);
    return { file, ...noSections() };
  }

  const text = Object.hasOwn(pages, path) ? pages[path] : undefined;
  if (text === undefined) {
    const near = nearest(path, Object.keys(pages).sort(byCodeUnits).slice(0, mostCandidates));
    const wanted = near === undefined ? 'a file' : `\`${near}\``;
    const reason = `Unexpected missing notes page \`${path}\` of “${paper.title}”, expected ${wanted}`;
    reportNotes(file, 'notes-page-exists', reason, fixOf(path, near));
    return { file, ...noSections() };
  }

  file.value = text;
  const notes = readNotes(file, path.slice(0, path.lastIndexOf('/') + 1));
  return { file, notes, sections: indexSections(notes.sections), linesOf: new Map() };
}

function noSections(): Pick<Page, 'sections' | 'linesOf'> {
  return { sections: indexSections([]), linesOf: new Map() };
}

function readPaperNotes(paper: Paper, path: string, page: Page): Omit<PaperNotes, 'sharedWith'> | undefined {
  const { file, notes } = page;
  if (!notes) return undefined;
  const anchor = paper.notes?.anchor;
  const whole = anchor === undefined || (notes.title !== undefined && leadsTo(anchor, slug(notes.title)));
  const part = whole ? notes : findSection(page.sections, anchor);

  if (!part) {
    const near = nearest(anchor ?? '', [...page.sections.exact.keys()].slice(0, mostCandidates));
    const wanted = near === undefined ? 'that of a heading of the page' : `\`#${near}\``;
    const reason = `Unexpected anchor \`#${anchor}\` of “${paper.title}”, expected ${wanted}`;
    reportNotes(file, 'notes-anchor-exists', reason, fixOf(anchor ?? '', near));
    return undefined;
  }

  const { blocks, sections } = part;
  const lines = 'anchor' in part ? linesOf(part, page, notes) : notes.lines;
  if (blocks.length === 0 && sections.length === 0) {
    reportNotes(file, 'notes-have-text', `Unexpected empty notes of “${paper.title}”, expected text`);
    return undefined;
  }

  return { path, ...('anchor' in part ? { anchor: part.anchor } : {}), blocks, sections, lines };
}

/** The lines of a section, made once for all papers that have it. */
function linesOf(section: NotesSection, { linesOf }: Page, { lines }: Notes): readonly NotesLine[] {
  const known = linesOf.get(section);
  if (known) return known;
  const { line, endLine } = section.source;
  const own = lines.slice(countUntil(lines, line - 1), countUntil(lines, endLine));
  linesOf.set(section, own);
  return own;
}

/** How many lines there are up to a number, by halving. */
function countUntil(lines: readonly NotesLine[], number: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.line ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function fixOf(actual: string, expected: string | undefined): { fix?: { actual: string; expected: string } } {
  return expected === undefined ? {} : { fix: { actual, expected } };
}

/** Say of each paper's notes which other papers have the same. */
function shareNotes(found: readonly [string, Omit<PaperNotes, 'sharedWith'>][]): Record<string, PaperNotes> {
  const places = new Map<string, string[]>();
  for (const [id, notes] of found) {
    const place = placeOf(notes);
    const sharing = places.get(place) ?? [];
    places.set(place, sharing);
    if (sharing.length <= mostSharing) sharing.push(id);
  }

  return Object.fromEntries(
    found.map(([id, notes]) => {
      const sharedWith = (places.get(placeOf(notes)) ?? []).filter((other) => other !== id);
      return [id, { ...notes, sharedWith }];
    }),
  );
}

function placeOf({ path, anchor = '' }: Pick<PaperNotes, 'path' | 'anchor'>): string {
  return `${path}#${anchor}`;
}

function sortFiles(opened: ReadonlyMap<string, Page>): VFile[] {
  return [...opened].sort(([a], [b]) => byCodeUnits(a, b)).map(([, { file }]) => file);
}
