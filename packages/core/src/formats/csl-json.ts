import type { Author } from '../author.js';
import type { Paper } from '../paper.js';
import { readPersonName } from '../person-name.js';
import { cleanText } from '../text.js';
import { citationKeys } from './citation-keys.js';
import { toJson } from './json.js';
import { describePublication, type Publication } from './publication.js';

/**
 * Papers as CSL-JSON, in their order, with their ids: what Zotero, pandoc and library systems read.
 *
 * Text is plain, as their readers want it: `<` stays `<`. Nothing is said that is not known.
 *
 * @example
 * toCslJson(catalog.papers)
 * // => [{"id": "osdi18-gandiva", "type": "paper-conference", "title": "Gandiva: …", …}]
 */
export function toCslJson(papers: readonly Paper[]): string {
  const keys = citationKeys(papers);
  const items = papers.map((paper, index) => describeItem(paper, keys[index] ?? ''));
  return `${toJson(items, 2)}\n`;
}

function describeItem(paper: Paper, id: string) {
  const { kind, venue, doi, arxiv, url } = describePublication(paper);
  const { title, shortName, authors, year, pages, tags, abstract } = paper;

  return {
    id,
    type: types[kind],
    title: cleanText(title),
    ...(shortName !== undefined && { 'title-short': cleanText(shortName) }),
    ...(authors.length > 0 && { author: authors.map(describeAuthor) }),
    ...(venue !== undefined && describeVenue(kind, cleanText(venue))),
    ...(year !== undefined && { issued: { 'date-parts': [[year]] } }),
    ...(pages !== undefined && { 'number-of-pages': pages }),
    ...(arxiv !== undefined && { number: `arXiv:${arxiv}` }),
    ...(doi !== undefined && { DOI: doi }),
    ...(url !== undefined && { URL: url }),
    ...(tags && { keyword: cleanText(tags.join(', ')) }),
    ...(abstract !== undefined && { abstract: cleanText(abstract) }),
  };
}

/** Zotero takes an `article` for a preprint. */
const types: Readonly<Record<Publication['kind'], string>> = {
  proceedings: 'paper-conference',
  journal: 'article-journal',
  magazine: 'article-magazine',
  preprint: 'article',
  unknown: 'document',
};

function describeVenue(kind: Publication['kind'], venue: string) {
  if (kind === 'preprint') return { publisher: venue };
  return { 'container-title': venue, ...(kind === 'proceedings' && { 'event-title': venue }) };
}

function describeAuthor(author: Author) {
  const { family, given } = readPersonName(author) ?? {};
  if (family === undefined) return { literal: cleanText(author.literal) };
  return { family: cleanText(family), ...(given !== undefined && { given: cleanText(given) }) };
}
