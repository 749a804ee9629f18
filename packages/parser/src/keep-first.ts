import { type Link, type Paper, readIdentifiers } from '@proseminar/core';
import { VFile } from 'vfile';
import type { PaperDraft } from './draft.js';
import { uniqueLinks } from './fields/links.js';
import { readRemainder } from './fields/remainder.js';
import { noMemory } from './memory.js';
import { quoted } from './quoted.js';
import { report } from './rules.js';

/**
 * Make one paper of those that are listed twice, standing under all their
 * topics.
 *
 * Papers are the same if their titles are and nothing else that is said of
 * both differs. Papers of one title with another venue or year are kept
 * apart, with a message as well.
 */
export function keepFirst(papers: readonly PaperDraft[], file: VFile, memory = noMemory): PaperDraft[] {
  // The place of one that moved is left empty.
  const kept: (PaperDraft | undefined)[] = [];
  const places = new Map<string, number[]>();

  for (const paper of papers) {
    const { fields } = paper;
    const title = memory.recall(fields, 'title', [], () => titleKey(fields.title));
    const others = places.get(title) ?? [];
    const same = others.slice(0, mostOfTitle).find((place) => isSame(kept[place], paper));
    const first = kept[same ?? others[0] ?? -1];
    // One that stood under no topic comes where it has its first.
    const moves = first?.topics.length === 0 && paper.topics.length > 0;

    if (first) reportSecond(first, paper, same !== undefined, file);
    if (same !== undefined && first) {
      kept[same] = moves ? undefined : merge(first, paper);
      if (moves) others[others.indexOf(same)] = kept.push(merge(first, paper)) - 1;
    } else {
      places.set(title, others);
      others.push(kept.push(paper) - 1);
    }
  }

  return kept.filter((paper) => paper !== undefined);
}

/** How many papers of one title a further one is compared with. */
const mostOfTitle = 50;

/** Whether two entries of one title are the same paper; short titles are no proof. */
function isSame(kept: PaperDraft | undefined, { fields }: PaperDraft): boolean {
  if (!kept) return false;
  const venues = [venueKey(kept.fields), venueKey(fields)];
  const years = [kept.fields.year, fields.year];
  if (venues[0] === venues[1] && years[0] === years[1]) return true;
  if (!agree(venues[0] || undefined, venues[1] || undefined) || !agree(years[0], years[1])) return false;
  return fields.title.split(/\s+/u).length > 2 || sharesLink(kept.fields, fields);
}

function agree<Value>(a: Value | undefined, b: Value | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function sharesLink(a: Pick<Paper, 'links'>, b: Pick<Paper, 'links'>): boolean {
  const urls = new Set(a.links.map(({ url }) => url));
  return b.links.some(({ url }) => urls.has(url));
}

/** The title as it is compared: letters and digits of any script, in lower case. */
function titleKey(title: string): string {
  const key = /[^ -~]/u.test(title)
    ? title
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{Letter}\p{Number}]/gu, '')
    : title.toLowerCase().replace(/[^a-z0-9]+/gu, '');
  return key === '' ? title : key;
}

function venueKey({ venue }: Pick<Paper, 'venue'>): string {
  if (!venue) return '';
  return [venue.key ?? venue.name, venue.workshop ?? '', venue.track ?? ''].join('\n').toLowerCase();
}

function reportSecond(first: PaperDraft, second: PaperDraft, same: boolean, file: VFile): void {
  const cause = new VFile().info('The first entry is here', { place: first.place });
  const outcome = same
    ? 'expected one; it is one paper under both topics'
    : 'with another venue or year; both are kept';
  report(file, 'paper-is-unique', `Unexpected second entry for ${quoted(second.fields.title)}, ${outcome}`, {
    place: second.place,
    cause,
  });
}

/** The first with what only the second says. */
function merge(first: PaperDraft, second: PaperDraft): PaperDraft {
  const links: readonly Link[] = uniqueLinks([...first.fields.links, ...second.fields.links]);
  const authors = first.fields.authors.length > 0 ? first.fields.authors : second.fields.authors;
  const remainder = joinRemainders(first.fields.remainder, second.fields.remainder);
  const identifiers = {
    ...readIdentifiers(links.map(({ url }) => url)),
    ...second.fields.identifiers,
    ...first.fields.identifiers,
  };
  const tags = [...new Set([...(first.fields.tags ?? []), ...(second.fields.tags ?? [])])];

  // The short name belongs to the title that is kept.
  const { shortName: _, ...more } = second.fields;

  return {
    ...first,
    fields: {
      ...more,
      ...first.fields,
      authors,
      links,
      ...(remainder !== undefined && { remainder }),
      ...(Object.keys(identifiers).length > 0 && { identifiers }),
      ...(tags.length > 0 && { tags }),
      provenance: { ...second.fields.provenance, ...first.fields.provenance },
    },
    topics: [...new Set([...first.topics, ...second.topics])],
  };
}

function joinRemainders(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return first.includes(second) ? first : readRemainder([first, second]);
}
