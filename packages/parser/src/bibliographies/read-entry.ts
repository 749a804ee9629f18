import {
  cleanText,
  findVenue,
  type Identifiers,
  type Link,
  type Paper,
  type PaperVenue,
  type Provenance,
  readIdentifiers,
  readShortName,
  readUrl,
  readVenueText,
} from '@proseminar/core';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { PaperDraft, ResourceDraft } from '../draft.js';
import { quoted } from '../quoted.js';
import { sourceRange } from '../source-range.js';
import type { BibliographyEntry } from './bibliography-entry.js';
import { countPages } from './count-pages.js';
import { tell } from './tell.js';

/** The fields of a paper from an entry of a bibliography; what is no such value is reported, and left out. */
export function readPaperEntry(entry: BibliographyEntry, place: Position, file: VFile): PaperDraft['fields'] {
  const { title, authors, abstract, tags } = entry;
  const { doi, arxiv } = readEntryIdentifiers(entry, place, file);
  const found = readVenue(entry.venues);
  const venue: PaperVenue | undefined = found?.venue ?? (arxiv === undefined ? undefined : arxivVenue);
  const year = readYear(entry, place, file) ?? found?.year;
  const pages =
    readCount(entry.pageCount) ?? (entry.pages === undefined ? undefined : countPages(entry.pages));
  const shortName = readShortName(title);
  const links = readLinks(entry, place, file);
  const source = sourceRange(place, file);
  const identifiers = { ...(doi !== undefined && { doi }), ...(arxiv !== undefined && { arxiv }) };

  const fields = {
    ...(venue && { venue }),
    ...(year !== undefined && { year }),
    ...((doi ?? arxiv) !== undefined && { identifiers }),
    ...(pages !== undefined && { pages }),
    ...(abstract !== undefined && { abstract }),
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
  } satisfies Partial<Paper>;
  const proven = [
    'title',
    ...(authors.length > 0 ? ['authors'] : []),
    ...(links.length > 0 ? ['links'] : []),
    ...Object.keys(fields),
  ];
  const imported: Provenance = { from: 'import', ...(file.path !== undefined && { detail: file.path }) };

  return {
    title,
    ...(shortName !== undefined && { shortName }),
    authors,
    ...fields,
    links,
    ...(source && { source }),
    provenance: Object.fromEntries(proven.map((field) => [field, imported])),
  };
}

/** The fields of a resource: a book, a talk, a page of the web. */
export function readResourceEntry(
  entry: BibliographyEntry,
  kind: ResourceDraft['fields']['kind'],
  place: Position,
  file: VFile,
): ResourceDraft['fields'] {
  const { title, authors, tags } = entry;
  const year = readYear(entry, place, file);
  const source = sourceRange(place, file);

  return {
    kind,
    title,
    authors,
    ...(year !== undefined && { year }),
    links: readLinks(entry, place, file),
    ...(tags.length > 0 && { tags: [...new Set(tags)] }),
    ...(source && { source }),
  };
}

const arxivVenue: PaperVenue = { key: 'arxiv', name: 'arXiv' };

/** A year in its digits, also of a date: `2018-10-08`, `October 2018`. */
function readYear({ year }: BibliographyEntry, place: Position, file: VFile): number | undefined {
  if (year === undefined) return undefined;
  const digits = /(?<!\d)[12]\d{3}(?!\d)/u.exec(year)?.[0];
  if (digits === undefined) {
    tell(file, 'bibliography-value-is-known', `Unexpected year ${quoted(year)}, expected four digits`, place);
    return undefined;
  }
  return Number(digits);
}

function readCount(count: string | undefined): number | undefined {
  const digits = /^(\d{1,4})(?:\s?(?:pages|pp\.?))?$/iu.exec(count ?? '')?.[1];
  return digits === undefined || Number(digits) < 1 ? undefined : Number(digits);
}

const arxivId =
  /(?:^|arxiv[:.\s/]{1,3}|abs\/)(\d{4}\.\d{4,5}|[a-z][a-z-]{1,10}(?:\.[a-z]{2})?\/\d{7})(?=v\d{1,2}\b|\D|$)/iu;

/** The DOI and the arXiv id, where the entry has them in a field of their own or in an address. */
function readEntryIdentifiers(
  { doi, arxiv, urls }: BibliographyEntry,
  place: Position,
  file: VFile,
): Identifiers {
  const linked = readIdentifiers(urls);
  const written = doi?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s?)/iu, '').toLowerCase();
  const isDoi = written !== undefined && /^10\.\d{4,9}\/\S{1,500}$/u.test(written);
  if (written !== undefined && written !== '' && !isDoi) {
    const reason = `Unexpected DOI ${quoted(written)}, expected one such as \`10.1145/3341301.3359642\``;
    tell(file, 'bibliography-value-is-known', reason, place);
  }

  const anyDoi = isDoi ? written : linked.doi;
  const ofArxiv = /^10\.48550\/arxiv\.(.+)$/u.exec(anyDoi ?? '')?.[1];
  const candidates = [
    ...arxiv.filter((text) => /arxiv|^abs\//iu.test(text)),
    ...(ofArxiv === undefined ? [] : [`arXiv:${ofArxiv}`]),
  ];
  const id =
    candidates.map((text) => arxivId.exec(text)?.[1]?.toLowerCase()).find((each) => each !== undefined) ??
    linked.arxiv;
  const published = ofArxiv === undefined || id === undefined ? anyDoi : undefined;
  return { ...(published !== undefined && { doi: published }), ...(id !== undefined && { arxiv: id }) };
}

function readLinks({ urls }: BibliographyEntry, place: Position, file: VFile): Link[] {
  const links = new Map<string, Link>();
  for (const raw of urls) {
    const read = /^[a-z]{2,12}:/iu.test(raw) ? readUrl(raw) : { problem: 'unsafe-url' };
    if ('url' in read) links.set(read.url, { rel: 'paper', url: read.url });
    else
      tell(
        file,
        'url-is-safe',
        `Unexpected address ${quoted(raw)}, expected \`https://…\`; it is left out`,
        place,
      );
  }
  return [...links.values()];
}

/** Longer names of known venues are shown as people say them. */
const longestName = 20;

/** The first venue that the registry knows, else what is said first. */
function readVenue(written: readonly string[]): { venue: PaperVenue; year?: number } | undefined {
  const candidates = written.map(withoutProceedings).filter((text) => /\p{L}/u.test(text));
  for (const text of candidates) {
    const known = readKnownVenue(text);
    if (known) return known;
  }
  const [first] = candidates;
  return first === undefined ? undefined : { venue: { name: first } };
}

/** As a whole, or in one of its parts: `13th Symposium on …, OSDI 2018, Carlsbad, October 8-10, 2018`. */
function readKnownVenue(text: string): { venue: PaperVenue; year?: number } | undefined {
  for (const part of [text, ...text.split(/,\s/u).slice(0, 4)]) {
    const read = readVenueText(part);
    const key = read?.venue.key ?? findVenue(part)?.key;
    if (key === undefined) continue;
    const known = findVenue(key);
    const name = read?.venue.name ?? part;
    return {
      venue: { ...read?.venue, key, name: name.length > longestName && known ? known.name : name },
      ...(read?.year !== undefined && { year: read.year }),
    };
  }
  return undefined;
}

function withoutProceedings(text: string): string {
  return cleanText(text.replace(/^(?:in:?\s)?(?:the\s)?proceedings of(?:\sthe)?\s/iu, ''));
}
