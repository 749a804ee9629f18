import MiniSearch from 'minisearch';
import type { Catalog } from './catalog.js';
import { findVenue } from './find-venue.js';
import { foldedWords } from './fold-text.js';
import type { Paper } from './paper.js';
import { topicPath } from './topics.js';
import { formatVenue, type PaperVenue } from './venue.js';

/** A paper that was found, best first in a list of them. */
export interface SearchResult<AnyPaper extends Paper = Paper> {
  readonly paper: AnyPaper;
  /** How well it fits; comparable within one search only. */
  readonly score: number;
  /** Words of the paper that fit, without case and accents. */
  readonly terms: readonly string[];
}

export interface SearchOptions {
  /**
   * Most papers to find.
   *
   * @default 20
   */
  readonly limit?: number;
}

/** Searches one catalog many times. */
export interface CatalogSearch<AnyPaper extends Paper = Paper> {
  /** Papers that fit all words, or any of them where none fits all; equally good ones in the order of the list. */
  readonly search: (text: string, options?: SearchOptions) => readonly SearchResult<AnyPaper>[];
}

/** Most words of a question that are looked up. */
const mostWords = 32;
/** Longest part of a word that is indexed and looked up. */
const longestWord = 40;

/**
 * Index a catalog for searching by title, short name, authors, venue, topics
 * and tags: by beginnings of words, with small misspellings, without accents.
 *
 * @example
 * const {search} = createSearch(catalog)
 * search('gandiva')[0]?.paper.id // => 'osdi18-gandiva'
 */
export function createSearch<AnyCatalog extends Catalog>(
  catalog: AnyCatalog,
): CatalogSearch<AnyCatalog['papers'][number]> {
  const papers: readonly AnyCatalog['papers'][number][] = catalog.papers;
  const index = new MiniSearch({
    idField: 'place',
    fields: ['shortName', 'title', 'authors', 'venue', 'tags', 'topics'],
    tokenize: (text) => foldedWords(text).map((word) => word.slice(0, longestWord)),
    processTerm: (term) => term,
    searchOptions: {
      boost: { shortName: 4, title: 3, authors: 2, venue: 1.5, tags: 1, topics: 0.5 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    },
  });
  const topicWords = readTopicWords(catalog);
  index.addAll(papers.map((paper, place) => ({ place, ...readFields(paper, topicWords) })));

  return { search };

  function search(
    text: string,
    { limit = 20 }: SearchOptions = {},
  ): readonly SearchResult<AnyCatalog['papers'][number]>[] {
    if (!Number.isInteger(limit) || limit < 1) {
      throw new TypeError(`Unexpected \`limit\` \`${limit}\`, expected a whole number from 1`);
    }

    const question = foldedWords(text).slice(0, mostWords).join(' ');
    const fitting = index.search(question, { combineWith: 'AND' });
    return (fitting.length > 0 ? fitting : index.search(question, { combineWith: 'OR' }))
      .map(({ id, score, terms }) => ({ place: Number(id), score: Math.round(score * 1000) / 1000, terms }))
      .sort((a, b) => b.score - a.score || a.place - b.place)
      .slice(0, limit)
      .flatMap(({ place, score, terms }) => {
        const paper = papers[place];
        return paper === undefined ? [] : [{ paper, score, terms }];
      });
  }
}

/** Search a catalog once; `createSearch` is for more often. */
export function search<AnyCatalog extends Catalog>(
  catalog: AnyCatalog,
  text: string,
  options?: SearchOptions,
): readonly SearchResult<AnyCatalog['papers'][number]>[] {
  return createSearch(catalog).search(text, options);
}

function readFields(paper: Paper, topicWords: (id: string) => string) {
  return {
    shortName: paper.shortName ?? '',
    title: paper.title,
    authors: paper.authors.map(({ literal }) => literal).join(' '),
    venue: paper.venue ? venueWords(paper.venue, paper.year) : '',
    tags: (paper.tags ?? []).join(' '),
    topics: paper.topics.map(topicWords).join(' '),
  };
}

/** The words by which a venue is looked for: as written, by its other names, with the year as in `OSDI 2018`. */
function venueWords(venue: PaperVenue, year: number | undefined): string {
  const known = findVenue(venue.key ?? venue.name);
  return [formatVenue(venue), year ?? '', ...(known ? [known.key, known.name, ...known.aliases] : [])].join(
    ' ',
  );
}

/** The titles of a topic and of those above it, each read once. */
function readTopicWords(catalog: Catalog): (id: string) => string {
  const words = new Map<string, string>();

  return (id) => {
    const found =
      words.get(id) ??
      topicPath(catalog, id)
        .map(({ title }) => title)
        .join(' ');
    words.set(id, found);
    return found;
  };
}
