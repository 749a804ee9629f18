import type { Author } from '../author.js';
import type { Paper } from '../paper.js';
import { readPersonName } from '../person-name.js';
import { cleanText } from '../text.js';
import { citationKeys } from './citation-keys.js';
import { describePublication, type Publication } from './publication.js';
import { escapeTex } from './tex.js';

/**
 * Papers as a BibTeX file, in their order, with their ids as keys.
 *
 * It has what is known and no more: a paper without authors gets a `key` to
 * be sorted by, not an invented author. URLs and DOIs are verbatim, as
 * BibTeX's readers expect; titles stand in braces twice, since some readers
 * make their capitals small otherwise.
 *
 * @example
 * toBibtex(catalog.papers)
 * // => @inproceedings{osdi18-gandiva,
 * //      key = {Gandiva},
 * //      title = {{Gandiva: Introspective Cluster Scheduling for Deep Learning}}, …
 */
export function toBibtex(papers: readonly Paper[]): string {
  const keys = citationKeys(papers);
  return papers.map((paper, index) => formatEntry(paper, keys[index] ?? '')).join('\n');
}

function formatEntry(paper: Paper, key: string): string {
  const { kind, venue, doi, arxiv, url } = describePublication(paper);
  const { type, venueField } = entryForms[kind];
  const all: [name: string, value: string | undefined][] = [
    paper.authors.length > 0
      ? ['author', paper.authors.map(formatAuthor).join(' and ')]
      : ['key', escapeTex(paper.shortName ?? paper.title)],
    ['title', `{${escapeTex(paper.title)}}`],
    [venueField, venue && (venueField === 'booktitle' ? `{${escapeTex(venue)}}` : escapeTex(venue))],
    ['year', paper.year?.toString()],
    ['eprint', arxiv],
    ['archiveprefix', arxiv && 'arXiv'],
    ['doi', verbatim(doi)],
    ['url', verbatim(url)],
    ['keywords', paper.tags && escapeTex(paper.tags.join(', '))],
    ['abstract', paper.abstract && escapeTex(paper.abstract)],
  ];
  const lines = all.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));

  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** A venue of which nobody knows what it is is named, but not said to be proceedings or a journal. */
const entryForms: Readonly<Record<Publication['kind'], { type: string; venueField: string }>> = {
  proceedings: { type: 'inproceedings', venueField: 'booktitle' },
  journal: { type: 'article', venueField: 'journal' },
  magazine: { type: 'article', venueField: 'journal' },
  preprint: { type: 'misc', venueField: 'howpublished' },
  unknown: { type: 'misc', venueField: 'howpublished' },
};

/** A name whose parts cannot be told stays whole. */
function formatAuthor(author: Author): string {
  const name = readPersonName(author);
  if (!name) return `{${escapeTex(author.literal)}}`;
  return [name.family, name.given].flatMap((part) => (part === undefined ? [] : [braced(part)])).join(', ');
}

/** A comma, or the word “and”, would divide the name. */
function braced(part: string): string {
  const escaped = escapeTex(part);
  return /,|(?<!\w)(?:and|others)\b/iu.test(part) ? `{${escaped}}` : escaped;
}

/** Readers take URLs and DOIs as they stand; only what would end the field is encoded. */
function verbatim(text: string | undefined): string | undefined {
  return text && cleanText(text).replace(/[{}\\\s]/gu, encodeURIComponent);
}
