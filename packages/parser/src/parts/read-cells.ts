import { readVenueText } from '@proseminar/core';
import { countWords } from '../entry-forms/count-words.js';
import { readAuthors } from '../fields/authors.js';
import { readDate } from '../fields/date.js';
import { isLabel } from '../fields/label-words.js';
import { relationOf } from '../fields/links.js';
import { readNames } from '../fields/names.js';
import { plainVenue } from '../fields/venue.js';
import { venueOfBadge } from '../fields/venue-of-badge.js';
import type { Cell } from '../find-entries.js';
import type { Line, Span } from '../line.js';
import type { Citation } from './citation.js';
import { readCitation } from './read-citation.js';

/** What the columns beside that of the title say of a paper. */
export interface ReadCells {
  readonly citation: Citation;
  readonly links: readonly Span[];
  /** Words of a column of topics. */
  readonly tags: readonly string[];
  /** The words at the head of the column that a field comes from. */
  readonly columns: ReadonlyMap<'authors' | 'venue' | 'year', string>;
}

const blank = /^(?:[-–—/.?\s]|n\/?a|none|null|tbd|tba|todo|coming soon|无|暂无|x|✗|❌)*$/iu;

/** Read the cells of a row but that of its title. */
export function readCells(cells: readonly Cell[]): ReadCells {
  const rest: string[] = [];
  const tags: string[] = [];
  const columns = new Map<'authors' | 'venue' | 'year', string>();
  let citation: Citation = { rest: [] };
  let dated: { readonly year: number; readonly header: string } | undefined;

  for (const { role, header, line } of cells) {
    const words = wordsOf(line);
    if (role === 'title' || blank.test(words)) continue;

    if (role === 'authors' && !citation.authors) {
      // `to be added` names nobody.
      const authors = readNames(words) ?? (/[\p{Lu}\p{Lo}]/u.test(words) ? plainNames(words) : undefined);
      if (authors) columns.set('authors', header);
      if (authors) citation = { ...citation, authors };
      else rest.push(words);
    } else if (role === 'venue' && !citation.venue) {
      const { year, ...said } = readVenueCell(words);
      citation = { ...citation, ...said, ...(year !== undefined && { year }) };
      if (said.venue) columns.set('venue', header);
      if (year !== undefined) columns.set('year', header);
    } else if (role === 'year' || role === 'date') {
      const year = readDate(words) ?? yearIn(words);
      if (year !== undefined) dated ??= { year, header };
    } else if (role === 'topic' && words.length <= 80) {
      tags.push(words);
    } else if (line.spans.length === 0 && !isLabel(words) && role !== 'code') {
      rest.push(words);
    }
  }

  if (dated && citation.year === undefined) {
    citation = { ...citation, year: dated.year };
    columns.set('year', dated.header);
  }
  const links = cells.flatMap((cell) => (cell.role === 'title' ? [] : linksOf(cell)));
  return { citation: { ...citation, rest }, links, tags, columns };
}

/** `:star:` */
const picture = /:[a-z][a-z0-9_+-]{1,29}:/gu;

/** The words of a cell; of a badge its description. */
function wordsOf({ text, marks, spans }: Line): string {
  const image = marks.find(({ kind, words }) => kind === 'image' && words);
  const badge = image && (venueOfBadge(image) ?? image.words);
  return text.replace(picture, '').trim() || (badge ?? spans[0]?.label ?? '');
}

function readVenueCell(words: string): Pick<Citation, 'venue' | 'year'> {
  const date = readDate(words);
  if (date !== undefined) return { year: date };
  const read = readVenueText(words);
  if (read) return { venue: read.venue, ...(read.year !== undefined && { year: read.year }) };
  const cited = readCitation(words, { sure: true });
  const { venue, year = yearIn(words) } = cited;
  const name = words.replace(/[\s,'’(]*\b(?:19|20)\d\d\b\)?/gu, '').trim() || words;
  return { venue: venue ?? plainVenue(name.slice(0, 200)), ...(year !== undefined && { year }) };
}

function plainNames(words: string): NonNullable<Citation['authors']> {
  return {
    names: readAuthors(words).map(({ literal }) => literal),
    strength: 1,
    more: /(?<!\w)et al\b/iu.test(words),
  };
}

function yearIn(words: string): number | undefined {
  const found = /(?<!\d)(?:19|20)\d\d(?!\d)/u.exec(words)?.[0];
  return found === undefined ? undefined : Number(found);
}

/** Links of a cell; what one leads to that does not say it, its column says. */
function linksOf({ header, line }: Cell): Span[] {
  const named = header.trim();
  const relation = relationOf(named);
  return line.spans.map((span) => {
    if (relation === 'other' || relationOf(span.label) !== 'other') return span;
    if (isLabel(span.label)) return { ...span, label: named };
    return countWords(span.label) === 1 ? { ...span, label: `${relation}: ${span.label}` } : span;
  });
}
