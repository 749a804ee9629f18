import type { BibliographyEntry, ReadBibliography } from '../bibliography-entry.js';
import { readNames } from './read-names.js';
import { readTex } from './read-tex.js';
import { type BibtexEntry, scanBibtex } from './scan-bibtex.js';
import { splitOutsideBraces } from './split-outside-braces.js';

/** Read BibTeX as Zotero, JabRef, Mendeley, publishers and biblatex write it. */
export function readBibtex(text: string): ReadBibliography {
  const { entries, problems } = scanBibtex(text);
  const byKey = new Map(entries.map((entry) => [entry.key.toLowerCase(), entry]));
  const parents = new Map(entries.map((entry) => [entry, byKey.get(crossReference(entry))]));
  const volumes = new Set(parents.values());

  return {
    entries: entries
      .filter((entry) => !administrative.has(entry.type) && (!volumes.has(entry) || parents.get(entry)))
      .map((entry) => readEntry(entry, parents.get(entry))),
    problems,
  };
}

/** The key of the volume that an entry is a part of. */
function crossReference({ fields }: BibtexEntry): string {
  return fields.get('crossref')?.trim().toLowerCase() ?? '';
}

const administrative: ReadonlySet<string> = new Set(['set', 'xdata', 'control']);

const kinds: Readonly<Partial<Record<string, BibliographyEntry['kind']>>> = {
  book: 'book',
  mvbook: 'book',
  booklet: 'book',
  collection: 'book',
  mvcollection: 'book',
  proceedings: 'book',
  mvproceedings: 'book',
  software: 'tool',
  video: 'talk',
  movie: 'talk',
  audio: 'talk',
  online: 'other',
  electronic: 'other',
  www: 'other',
  manual: 'other',
  dataset: 'other',
};

function readEntry(entry: BibtexEntry, parent: BibtexEntry | undefined): BibliographyEntry {
  const { type, key, fields, start, end } = entry;
  const raw = (name: string) => fields.get(name) ?? inherited(parent, name);
  const text = (name: string) => readTex(raw(name) ?? '');
  const texts = (...names: readonly string[]) => names.map(text).filter((value) => value !== '');
  const arxiv = readEprint(entry);
  const howPublished = raw('howpublished') ?? '';
  const [subtitle] = texts('subtitle');
  const [title = ''] = texts('title');
  const [year] = texts('year', 'date', 'issued');
  const [pages] = texts('pages');
  const [pageCount] = texts('numpages', 'pagetotal');
  const [abstract] = texts('abstract');
  const doi = raw('doi')?.trim();

  return {
    ...(key !== '' && { key }),
    kind: arxiv === undefined ? (kinds[type] ?? 'paper') : 'paper',
    title: subtitle === undefined || title === '' ? title : `${title}: ${subtitle}`,
    authors: readNames(raw('author') ?? ''),
    venues: texts(
      ...['series', 'booktitle', 'journaltitle', 'journal', 'eventtitle', 'institution', 'school'],
      ...(/\\url|https?:/u.test(howPublished) ? [] : ['howpublished']),
      ...(type === 'misc' ? ['publisher'] : []),
    ),
    ...(year !== undefined && { year }),
    ...(pages !== undefined && { pages }),
    ...(pageCount !== undefined && { pageCount }),
    ...(doi && { doi: verbatim(doi) }),
    arxiv: [
      ...(arxiv === undefined ? [] : [arxiv]),
      ...texts('journal', 'number', 'volume', 'howpublished', 'note'),
    ],
    urls: [raw('url') ?? '', ...(howPublished.match(/https?:[^\s{}]{1,2000}/gu) ?? [])]
      .map((url) => verbatim(url.trim()))
      .filter((url) => url !== ''),
    ...(abstract !== undefined && { abstract }),
    tags: readTerms(raw('keywords')),
    groups: [...readTerms(raw('groups')), ...readTerms(raw('mendeley-groups'))],
    start,
    end,
  };
}

/** What an entry takes from the volume that it refers to. */
function inherited(parent: BibtexEntry | undefined, name: string): string | undefined {
  if (!parent || !['booktitle', 'year', 'date', 'series', 'publisher', 'eventtitle'].includes(name))
    return undefined;
  return parent.fields.get(name) ?? (name === 'booktitle' ? parent.fields.get('title') : undefined);
}

/** The arXiv id of `eprint`, where that is one. */
function readEprint({ fields }: BibtexEntry): string | undefined {
  const archive = fields.get('archiveprefix') ?? fields.get('eprinttype') ?? 'arxiv';
  const eprint = fields
    .get('eprint')
    ?.trim()
    .replace(/^arxiv:/iu, '');
  // Publishers have the address of a PDF there.
  if (!eprint || (eprint.includes(':') && !/arxiv\.org/iu.test(eprint))) return undefined;
  return /^\W{0,3}arxiv\W{0,3}$/iu.test(archive) ? `arXiv:${verbatim(eprint)}` : undefined;
}

/** Addresses and DOIs are to stand as they are; some programs escape them nevertheless. */
function verbatim(text: string): string {
  return text
    .replace(/^\\url\{(.*)\}$/u, '$1')
    .replace(/\{?\\textasciitilde\}?|\\~\{\}|\{?\$\\sim\$\}?/gu, '~')
    .replace(/\{\\([#$%&_~])\}/gu, '$1')
    .replace(/\\(?=[#$%&_{}~])/gu, '')
    .replace(/^\{(.*)\}$/u, '$1');
}

/** `Systems, {Machine Learning}`, with `;` or `,` between terms. */
function readTerms(value: string | undefined): string[] {
  if (value === undefined) return [];
  return splitOutsideBraces(value, value.includes(';') ? /;/uy : /,/uy)
    .map(readTex)
    .filter((term) => term !== '');
}
