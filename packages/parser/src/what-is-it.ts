import { type ResourceKind, readIdentifiers } from '@proseminar/core';
import { readDetail } from './fields/details.js';
import { isRelationWord } from './fields/links.js';
import { isNotesPath } from './fields/notes.js';
import { readTitle } from './fields/title.js';
import type { Entry, Section } from './find-entries.js';
import { type Parts, readLineParts } from './read-parts.js';

/** What an entry is; `contents` points to a place on the same page, `text` is none of these. */
export type EntryKind =
  | { readonly is: 'paper' | 'group' | 'contents' | 'text' | 'untitled' }
  | { readonly is: 'resource'; readonly kind: ResourceKind };

/** How a list writes its entries, seen from all of them. */
export interface Habits {
  /** Whether most papers have a tag with venue or year before the title. */
  readonly tagged: boolean;
}

const kindWords: readonly (readonly [ResourceKind, RegExp])[] = [
  ['talk', /\b(?:talk|keynote|lecture)s?\b/iu],
  ['course', /\b(?:courses?|lecture notes)\b|^[A-Z]{2,6}[ -]?\d{2,5}[A-Z]?\b/u],
  ['overview', /\b(?:overview|literature review|tutorial)\b/iu],
  ['blog', /\bblog\b/iu],
  ['book', /\b(?:textbook|handbook)\b/iu],
];

/** Decide what an entry is, from its parts and from what is listed below it. */
export function whatIsIt(entry: Entry, parts: Parts, habits: Habits): EntryKind {
  const { tag, titleLink, links } = parts;
  const title = readTitle(parts);

  if (tag.is === 'paper' || tag.is === 'group') return { is: title === '' ? 'untitled' : tag.is };
  if (tag.is) return title === '' ? { is: 'untitled' } : { is: 'resource', kind: tag.is };
  if (title === '') return { is: 'untitled' };
  if (isTagged(parts)) return { is: 'paper' };
  if ([titleLink, ...links].some((span) => span?.url.startsWith('#'))) return { is: 'contents' };

  const kind = titleLink && resourceKind(parts);
  if (kind) return { is: 'resource', kind };
  if (entry.below.some(seemsEntry)) return { is: 'group' };
  if (isPublished(parts) || (titleLink && isNotesPath(titleLink.url))) return { is: 'paper' };
  if (titleLink) return habits.tagged ? { is: 'resource', kind: 'other' } : { is: 'paper' };
  return { is: habits.tagged ? 'paper' : 'text' };
}

/** See how the entries of a list are written. */
export function findHabits(outline: Pick<Section, 'entries' | 'sections'>): Habits {
  const entries = allEntries(outline).map(({ line }) => readLineParts(line));
  const tagged = entries.filter(isTagged).length;
  const linked = entries.filter((parts) => !isTagged(parts) && parts.titleLink).length;
  return { tagged: tagged > linked };
}

/** Whether an entry that stands below another is an entry of its own, not a detail of it. */
export function seemsEntry({ line, below }: Pick<Entry, 'line' | 'below'>): boolean {
  if (isDetail({ line, below })) return false;
  const parts = readLineParts(line);
  return (
    isTagged(parts) || parts.tag.is !== undefined || parts.titleLink !== undefined || below.some(seemsEntry)
  );
}

/** Whether an entry has a venue or a year in a tag, which surely makes it a paper. */
function isTagged(parts: Parts): boolean {
  const { venue, year } = parts.tag;
  return (venue !== undefined || year !== undefined) && readTitle(parts) !== '';
}

/** Whether an entry below a paper is, or holds, a paper of its own. */
export function holdsPaper(entry: Entry): boolean {
  if (isDetail(entry)) return false;
  return isTagged(readLineParts(entry.line)) || entry.below.some(holdsPaper);
}

function isDetail({ line, below }: Pick<Entry, 'line' | 'below'>): boolean {
  return below.length === 0 && readDetail(line.text) !== undefined;
}

function isPublished({ links, titleLink }: Parts): boolean {
  const urls = [...links, ...(titleLink ? [titleLink] : [])].map(({ url }) => url);
  return (
    Object.keys(readIdentifiers(urls)).length > 0 ||
    links.some(({ label }) => isRelationWord(label) && /^(?:pdf|paper|arxiv)$/iu.test(label.trim()))
  );
}

function resourceKind({ lead, title }: Parts): ResourceKind | undefined {
  const words = lead === '' ? title : lead;
  return kindWords.find(([, pattern]) => pattern.test(words))?.[0];
}

function allEntries({ entries, sections }: Pick<Section, 'entries' | 'sections'>): Entry[] {
  const below = (entry: Entry): Entry[] => [entry, ...entry.below.flatMap(below)];
  return [...entries.flatMap(below), ...sections.flatMap(allEntries)];
}
