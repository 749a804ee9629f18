import type { Catalog, Paper, PaperNotes } from '@proseminar/core';
import { shareNotes } from '../shared-notes.js';
import { excerptOf } from './excerpt.js';
import type { Mention, Mentions } from './mention.js';
import { listPaperAddresses } from './paper-addresses.js';
import { findNames, listPaperNames, type PaperNames } from './paper-names.js';
import { type PageScan, scanPage } from './scan-page.js';

/** Most papers that the notes of one are taken to mention: those they mention most often. */
const mostMentioned = 20;

/** So many pages tell what everybody mentions. */
const manyPages = 10;

/**
 * Which papers the notes of others mention, by short name or with a link.
 *
 * A name counts as a whole word, as it is written. One that may mean something else does not count: a common word, one
 * of one or two characters, the name of two papers, one that as many pages and titles have in lower case as pages have
 * it as a name, one that more than half of ten pages or more have. Two papers do not mention each other whose notes are
 * the same, or of which one has the notes of the other among its own.
 *
 * Takes time in proportion to the length of the notes, however many papers there are.
 */
export function findMentions({ papers }: Catalog, notes: Readonly<Record<string, PaperNotes>>): Mentions {
  const pages = listPages(papers, notes);
  if (pages.length === 0) return new Map();
  const names = listPaperNames(papers);
  const addresses = listPaperAddresses(papers, notes);
  const scans = pages.map((page) => scanPage(page.notes, names, addresses));
  const unclear = findUnclear(scans, papers, names);
  const notesOf = new Map(Object.entries(notes));
  const mentions = new Map<string, readonly Mention[]>();

  for (const [index, page] of pages.entries()) {
    const { all, linked } = scans[index] ?? { all: new Map(), linked: new Map() };
    const told = [...all]
      .map(([id, tally]) => [id, unclear.has(id) ? linked.get(id) : tally] as const)
      .flatMap(([id, tally]) => (tally && !shareNotes(page.notes, notesOf.get(id)) ? [{ id, tally }] : []))
      .sort((a, b) => b.tally.times - a.tally.times)
      .slice(0, mostMentioned);
    for (const paper of told.length > 0 ? page.papers : []) {
      const own = told.map(({ id, tally: { times, line, text, start, end } }): Mention => {
        const words = excerptOf(text, start, end);
        return { paper, mentioned: id, times, path: page.notes.path, line, words };
      });
      mentions.set(paper, own);
    }
  }

  return mentions;
}

/** Notes, as the page or section that they are, with all papers that they are of. */
interface Page {
  readonly notes: PaperNotes;
  readonly papers: readonly string[];
}

function listPages(papers: readonly Paper[], notes: Readonly<Record<string, PaperNotes>>): readonly Page[] {
  const pages = new Map<string, Page & { readonly papers: string[] }>();

  for (const { id } of papers) {
    const own = Object.hasOwn(notes, id) ? notes[id] : undefined;
    if (!own) continue;
    const place = `${own.path}#${own.anchor ?? ''}`;
    const page = pages.get(place);
    if (page) page.papers.push(id);
    else pages.set(place, { notes: own, papers: [id] });
  }

  return [...pages.values()];
}

/** Papers whose names may mean something else. */
function findUnclear(
  scans: readonly PageScan[],
  papers: readonly Paper[],
  names: PaperNames,
): ReadonlySet<string> {
  const asName = countAll(scans.map(({ all }) => all.keys()));
  const asWord = countAll([
    ...scans.map(({ ordinary }) => ordinary),
    ...papers.map(({ title }) =>
      findNames(title, names).flatMap(({ name, isOrdinary }) => (isOrdinary ? [name.paper] : [])),
    ),
  ]);
  const isUnclear = ([id, count]: readonly [string, number]) =>
    (asWord.get(id) ?? 0) >= count || (scans.length >= manyPages && count > scans.length / 2);
  return new Set([...asName].filter(isUnclear).map(([id]) => id));
}

function countAll(groups: readonly Iterable<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups) {
    for (const id of new Set(group)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
