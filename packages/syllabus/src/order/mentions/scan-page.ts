import type { PaperNotes } from '@proseminar/core';
import { findAddress, type PaperAddresses } from './paper-addresses.js';
import { type FoundName, findNames, type PaperNames } from './paper-names.js';

/** How often a page mentions a paper, and where first. */
interface Tally {
  readonly times: number;
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
    const named = new Map<string, { times: number; first: FoundName }>();
    for (const found of findNames(text, names)) {
      const { paper } = found.name;
      const known = named.get(paper);
      if (found.isOrdinary) ordinary.add(paper);
      else named.set(paper, { times: (known?.times ?? 0) + 1, first: known?.first ?? found });
    }
    const led = new Set(links.flatMap((link) => findAddress(link, path, addresses) ?? []));

    for (const id of new Set([...named.keys(), ...led])) {
      const { times = 1, first } = named.get(id) ?? {};
      const here = { line, text, start: first?.start ?? 0, end: first?.end ?? 0 };
      count(all, id, { times, ...here });
      if (led.has(id)) count(linked, id, { times: 1, ...here });
    }
  }

  return { all, linked, ordinary };
}

function count(tallies: Map<string, Tally>, id: string, here: Tally): void {
  const known = tallies.get(id);
  if (known) tallies.set(id, { ...known, times: known.times + here.times });
  else if (tallies.size < mostCounted) tallies.set(id, here);
}
