import type { NotesSection } from '@proseminar/core';

/** GitBook cuts the anchors that it writes at this many characters. */
const longestAnchor = 100;

/** An anchor of nearly that length, as a hyphen at the cut may be gone. */
const cutAnchor = longestAnchor - 5;

/** The sections of a page by their anchors, in the order of the page, those below others too. */
export interface SectionIndex {
  readonly exact: ReadonlyMap<string, NotesSection>;
  /** By anchors in which `&` makes no difference. */
  readonly loose: ReadonlyMap<string, NotesSection>;
}

/** Make all sections of a page findable by anchor. */
export function indexSections(sections: readonly NotesSection[]): SectionIndex {
  const all = listSections(sections);
  return {
    exact: new Map(all.map((section) => [section.anchor, section])),
    loose: new Map(all.toReversed().map((section) => [looseAnchor(section.anchor), section])),
  };
}

/**
 * Find the section that an anchor leads to.
 *
 * An anchor as long as GitBook's longest also leads to a section whose own
 * anchor goes on after it, and `a-and-b` to the heading “A & B”.
 */
export function findSection(index: SectionIndex, anchor: string): NotesSection | undefined {
  const wanted = normalAnchor(anchor);
  const found = index.exact.get(wanted);
  if (found) return found;
  const cut = wanted.length >= cutAnchor;
  const longer = cut
    ? [...index.exact.values()].find((section) => leadsTo(wanted, section.anchor))
    : undefined;
  return longer ?? index.loose.get(looseAnchor(wanted));
}

/** Whether an anchor, maybe cut, leads to the heading that has the other anchor. */
export function leadsTo(anchor: string, heading: string): boolean {
  const wanted = normalAnchor(anchor);
  return wanted === heading || (wanted.length >= cutAnchor && heading.startsWith(wanted));
}

function listSections(sections: readonly NotesSection[]): NotesSection[] {
  return sections.flatMap((section) => [section, ...listSections(section.sections)]);
}

function normalAnchor(anchor: string): string {
  return anchor
    .replace(/^#/u, '')
    .replace(/^user-content-/u, '')
    .toLowerCase();
}

/** GitHub drops `&` from an anchor, GitBook makes it `and`. */
function looseAnchor(anchor: string): string {
  return anchor.replaceAll('-and-', '-').replace(/-{2,}/gu, '-');
}
