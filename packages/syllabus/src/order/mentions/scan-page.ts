import type { PaperNotes } from '@proseminar/core';
import { findAddress, type PaperAddresses } from './paper-addresses.js';
import { findNames, type PaperNames } from './paper-names.js';

/** How often a page mentions a paper, and where first. */
interface Tally {
  times: number;
  readonly line: number;
  /** The words of that line, and where in them the name stands. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a page mentions, by the ids of papers. */
export interface PageScan {
  /** By name or with a link. */
  readonly all: ReadonlyMap<string, Tally>;
  /** With a link. */
  readonly linked: ReadonlyMap<string, Tally>;
  /** Ids of papers whose names it has as ordinary words. */
  readonly ordinary: ReadonlySet<string>;
}

/** Most papers that are counted on one page: more are a list, not notes. */
const mostCounted = 1000;

/** Read the lines of a page for what they mention. */
export function scanPage(
  { path, lines = [] }: PaperNotes,
  names: PaperNames,
  addresses: PaperAddresses,
): PageScan {
  const all = new Map<string, Tally>();
  const linked = new Map<string, Tally>();
  const ordinary = new Set<string>();

  for (const { line, text, links } of lines) {
    const found = findNames(text, names);
    for (const { name, isOrdinary, start, end } of found) {
      if (isOrdinary) ordinary.add(name.paper);
      else count(all, name.paper, { times: 1, line, text, start, end });
    }

    if (links.length === 0) continue;
    const named = new Map(found.flatMap((one) => (one.isOrdinary ? [] : [[one.name.paper, one]])));
    for (const id of new Set(links.flatMap((link) => findAddress(link, path, addresses) ?? []))) {
      const { start = 0, end = 0 } = named.get(id) ?? {};
      count(linked, id, { times: 1, line, text, start, end });
      if (!named.has(id)) count(all, id, { times: 1, line, text, start, end });
    }
  }

  return { all, linked, ordinary };
}

function count(tallies: Map<string, Tally>, id: string, here: Tally): void {
  const known = tallies.get(id);
  if (known) known.times++;
  else if (tallies.size < mostCounted) tallies.set(id, here);
}
