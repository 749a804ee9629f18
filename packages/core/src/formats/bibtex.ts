import type { Author } from '../author.js';
import { findVenue } from '../find-venue.js';
import { foldName } from '../fold-text.js';
import type { Paper } from '../paper.js';
import { readArxiv, readDoi } from '../paper-identifiers.js';
import { slug } from '../slug.js';
import { cleanText } from '../text.js';
import { formatVenue, type PaperVenue } from '../venue.js';
import type { VenueKind } from '../venue-registry.js';
import { escapeTex } from './tex.js';

/**
 * Papers as a BibTeX file, in their order, with their ids as keys.
 *
 * It has what is known and no more: a paper without authors gets a `key` to
 * be sorted by, not an invented author. URLs and DOIs are verbatim, as
 * BibTeX's readers expect.
 *
 * @example
 * toBibtex(catalog.papers)
 * // => @inproceedings{osdi18-gandiva,
 * //      key = {Gandiva},
 * //      title = {{Gandiva: Introspective Cluster Scheduling for Deep Learning}}, …
 */
export function toBibtex(papers: readonly Paper[]): string {
  const keys = uniqueKeys(papers.map(({ id }) => id));
  return papers.map((paper, index) => formatEntry(paper, keys[index] ?? paper.id)).join('\n');
}

function formatEntry(paper: Paper, key: string): string {
  const { type, fields } = describeVenue(paper.venue);
  const arxiv = readArxiv(paper);
  const url = paper.links.find(isPaperLink)?.url ?? (arxiv && `https://arxiv.org/abs/${arxiv}`);
  const all: [name: string, value: string | undefined][] = [
    paper.authors.length > 0
      ? ['author', paper.authors.map(formatAuthor).join(' and ')]
      : ['key', escapeTex(paper.shortName ?? paper.title)],
    ['title', `{${escapeTex(paper.title)}}`],
    ...fields,
    ['year', paper.year?.toString()],
    ['eprint', arxiv],
    ['archiveprefix', arxiv && 'arXiv'],
    ['doi', verbatim(readDoi(paper))],
    ['url', verbatim(url)],
    ['keywords', paper.tags && escapeTex(paper.tags.join(', '))],
    ['abstract', paper.abstract && escapeTex(paper.abstract)],
  ];
  const lines = all.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));

  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`;
}

const entryTypes: Readonly<Record<VenueKind, string>> = {
  conference: 'inproceedings',
  workshop: 'inproceedings',
  journal: 'article',
  magazine: 'article',
  preprint: 'misc',
};

/** A venue that nobody knows is named, but not said to be a conference or a journal. */
function describeVenue(venue: PaperVenue | undefined): { type: string; fields: [string, string][] } {
  if (!venue) return { type: 'misc', fields: [] };
  const known = findVenue(venue.key ?? venue.name);

  if (venue.workshop !== undefined) {
    const name = `${venue.workshop} at ${known?.name ?? venue.name}`;
    return { type: 'inproceedings', fields: [['booktitle', escapeTex(name)]] };
  }
  const type = known ? entryTypes[known.kind] : 'misc';
  const name = known ? nameInFull(venue, known.fullName) : formatVenue(venue);
  const field = { inproceedings: 'booktitle', article: 'journal' }[type] ?? 'howpublished';
  return { type, fields: [[field, escapeTex(name)]] };
}

/** `USENIX Symposium on Operating Systems Design and Implementation (OSDI)` */
function nameInFull({ name, track }: PaperVenue, fullName: string): string {
  const short = foldName(fullName).includes(foldName(name)) ? '' : ` (${name})`;
  return `${fullName}${short}${track === undefined ? '' : `, ${track}`}`;
}

/** Only what is known to be a family name is one; any other name stays whole. */
function formatAuthor({ literal, family, given }: Author): string {
  if (family === undefined) return `{${escapeTex(literal)}}`;
  return [family, given].flatMap((part) => (part === undefined ? [] : [braced(part)])).join(', ');
}

/** A comma, or the word “and”, would divide the name. */
function braced(part: string): string {
  const escaped = escapeTex(part);
  return /,|\b(?:and|others)\b/iu.test(part) ? `{${escaped}}` : escaped;
}

function isPaperLink({ rel, url }: { rel: string; url: string }): boolean {
  return (rel === 'paper' || rel === 'pdf') && /^https?:/iu.test(url);
}

/** Readers take URLs and DOIs as they stand; only what would end the field is encoded. */
function verbatim(text: string | undefined): string | undefined {
  return text && cleanText(text).replace(/[{}\\\s]/gu, encodeURIComponent);
}

function uniqueKeys(ids: readonly string[]): string[] {
  const used = new Set<string>();
  return ids.map((id) => {
    const base = /^[a-z0-9-]+$/u.test(id) ? id : slug(id);
    let key = base;
    for (let number = 2; used.has(key); number++) key = `${base}-${number}`;
    used.add(key);
    return key;
  });
}
