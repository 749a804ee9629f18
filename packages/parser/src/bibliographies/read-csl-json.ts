import { type Author, cleanText } from '@proseminar/core';
import type { BibliographyEntry, BibliographyProblem, ReadBibliography } from './bibliography-entry.js';
import { findJsonItems, type Span } from './json-items.js';
import { withoutMarkup } from './without-markup.js';

/** Read CSL-JSON as Zotero, pandoc and citation processors write it: an array of items. */
export function readCslJson(text: string): ReadBibliography {
  const items = findJsonItems(text);
  if (!items) {
    const reason = 'Unexpected text that is no array of JSON, expected CSL-JSON such as `[{"title": "…"}]`';
    return { entries: [], problems: [{ reason, start: 0, end: Math.min(text.length, 1) }] };
  }

  const entries: BibliographyEntry[] = [];
  const problems: BibliographyProblem[] = [];
  for (const [index, span] of items.entries()) {
    const item = parseItem(text.slice(span.start, span.end));
    if (item) entries.push(readItem(item, span));
    else
      problems.push({
        ...span,
        reason: `Unexpected item ${index + 1} that is no object of JSON, expected \`{"title": "…"}\`; it is left out`,
      });
  }
  return { entries, problems };
}

type Item = Readonly<Record<string, unknown>>;

function parseItem(text: string): Item | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isItem(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const kinds: Readonly<Partial<Record<string, BibliographyEntry['kind']>>> = {
  book: 'book',
  webpage: 'other',
  post: 'blog',
  'post-weblog': 'blog',
  software: 'tool',
  dataset: 'other',
  speech: 'talk',
  motion_picture: 'talk',
  broadcast: 'talk',
};

function readItem(item: Item, { start, end }: Span): BibliographyEntry {
  const texts = (...names: readonly string[]) =>
    names.map((name) => readText(item, name)).filter((text) => text !== '');
  const [type = ''] = texts('type');
  const [key] = texts('citation-key', 'id');
  const [title = ''] = texts('title');
  const year = readYear(item);
  const [pages] = texts('page');
  const [pageCount] = texts('number-of-pages');
  const [doi] = texts('DOI');
  const abstract = withoutMarkup(readText(item, 'abstract'));

  return {
    ...(key !== undefined && { key }),
    kind: kinds[type] ?? 'paper',
    title: withoutMarkup(title),
    authors: readAuthors(own(item, 'author')),
    venues: texts(
      'collection-title',
      'container-title-short',
      'container-title',
      'event-title',
      'event',
      'publisher',
    ).map(withoutMarkup),
    ...(year !== undefined && { year }),
    ...(pages !== undefined && { pages }),
    ...(pageCount !== undefined && { pageCount }),
    ...(doi !== undefined && { doi }),
    arxiv: texts('number', 'archive_location', 'container-title', 'note'),
    urls: texts('URL'),
    ...(abstract !== '' && { abstract }),
    tags: texts('keyword')
      .flatMap((text) => text.split(text.includes(';') ? ';' : ','))
      .map(cleanText)
      .filter((tag) => tag !== ''),
    groups: [],
    start,
    end,
  };
}

function own(item: Item, name: string): unknown {
  return Object.hasOwn(item, name) ? item[name] : undefined;
}

function readText(item: Item, name: string): string {
  const value = own(item, name);
  return typeof value === 'string' || typeof value === 'number' ? cleanText(String(value)) : '';
}

/** `{"date-parts": [[2018, 10]]}`, or a date in words. */
function readYear(item: Item): string | undefined {
  const date = own(item, 'issued') ?? own(item, 'event-date');
  if (!isItem(date)) return undefined;
  const parts = own(date, 'date-parts');
  const [first]: unknown[] = Array.isArray(parts) ? parts : [];
  const [year]: unknown[] = Array.isArray(first) ? first : [];
  const [text] = [year, own(date, 'raw'), own(date, 'literal')].filter(
    (value) => typeof value === 'number' || typeof value === 'string',
  );
  return text === undefined ? undefined : cleanText(String(text));
}

function readAuthors(value: unknown): Author[] {
  return (Array.isArray(value) ? value : []).flatMap((name: unknown) =>
    isItem(name) ? (readName(name) ?? []) : [],
  );
}

function readName(name: Item): Author | undefined {
  const part = (...names: readonly string[]) =>
    names
      .map((each) => readText(name, each))
      .filter((text) => text !== '')
      .join(' ');
  const family = part('dropping-particle', 'non-dropping-particle', 'family', 'suffix');
  const given = part('given');
  const literal = part('literal') || [given, family].filter((text) => text !== '').join(' ');
  if (literal === '') return undefined;
  return { literal, ...(family !== '' && given !== '' && { family, given }) };
}
