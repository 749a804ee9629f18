import type { Catalog } from './catalog.js';
import { nearest } from './did-you-mean.js';
import { findVenue, nearestVenue } from './find-venue.js';
import { foldName } from './fold-text.js';
import { list, type OneOrMore } from './one-or-more.js';
import { paperParts } from './paper-parts.js';
import { showValue } from './problem-path.js';
import type { Selection, YearRange } from './select.js';
import { flattenTopics } from './topics.js';
import { formatVenue } from './venue.js';

/** Every condition of a selection; the type makes the compiler ask for a new one here. */
const conditions: Readonly<Record<keyof Selection, true>> = {
  topics: true,
  venues: true,
  years: true,
  has: true,
  text: true,
  ids: true,
  tags: true,
  include: true,
  exclude: true,
};

/** Most values that a message lists where none of them is near. */
const mostListed = 15;

/** Throw a `TypeError` where a selection asks for what does not exist, with what was probably meant. */
export function checkSelection(catalog: Catalog, selection: Selection): void {
  for (const name of Object.keys(selection)) {
    expectKnown('condition', name, Object.keys(conditions));
  }

  const { topics, venues, years, has, text, tags, ids, include, exclude } = selection;
  if (text !== undefined && typeof text !== 'string') {
    throw new TypeError(`Unexpected \`text\` ${showValue(text)}, expected text`);
  }

  expectAllKnown('topic', topics, () => flattenTopics(catalog).map(({ id }) => id));
  for (const papers of [ids, include, exclude]) {
    expectAllKnown('paper', papers, () => catalog.papers.map(({ id }) => id));
  }
  expectAllKnown('part', has, () => paperParts);
  for (const tag of list(tags ?? [])) expectText('tag', tag);
  for (const venue of list(venues ?? [])) expectVenue(catalog, venue);
  for (const year of list(years ?? [])) expectYears(year);
}

function expectAllKnown(
  kind: string,
  values: OneOrMore<string> | undefined,
  readKnown: () => readonly string[],
): void {
  if (values === undefined) return;
  const known = readKnown();
  for (const value of list(values)) expectKnown(kind, value, known);
}

function expectKnown(kind: string, value: string, known: readonly string[]): void {
  expectText(kind, value);
  if (known.includes(value)) return;
  const all = known.map((each) => `\`${each}\``).join(', ');
  throw unexpected(kind, value, nearest(value, known), known.length <= mostListed ? all : undefined);
}

function expectVenue(catalog: Catalog, name: string): void {
  expectText('venue', name);
  if (findVenue(name)) return;

  const written = catalog.papers.flatMap(({ venue }) => (venue ? [venue.name, formatVenue(venue)] : []));
  const wanted = foldName(name);
  const isKey = catalog.papers.some(({ venue }) => venue?.key === name);
  if (isKey || written.some((each) => foldName(each) === wanted)) return;
  throw unexpected('venue', name, nearest(name, written) ?? nearestVenue(name)?.key);
}

function expectYears(years: number | YearRange): void {
  const bounds = typeof years === 'object' && years !== null ? [years.from, years.to] : [years];
  for (const year of bounds) {
    if (year !== undefined && !Number.isInteger(year)) {
      throw new TypeError(`Unexpected year ${showValue(year)}, expected a whole number`);
    }
  }
}

function expectText(kind: string, value: unknown): void {
  if (typeof value !== 'string') {
    throw new TypeError(`Unexpected ${kind} ${showValue(value)}, expected text`);
  }
}

function unexpected(kind: string, value: string, meant: string | undefined, all?: string): TypeError {
  const expected = meant === undefined ? all || `a ${kind} of the catalog` : `\`${meant}\``;
  return new TypeError(`Unexpected ${kind} \`${showValue(value).slice(1, -1)}\`, expected ${expected}`);
}
