import { cleanText, type NotesBlock, type NotesSection, type PaperNotes } from '@proseminar/core';
import type { ReadingFacts } from '../views/reading-facts.js';
import { groupOfRelation, type LinkGroup } from './deck.js';
import { readRichText } from './read-rich-text.js';

interface GroupedLink {
  readonly group: LinkGroup;
  readonly label: string;
  readonly url: string;
}

/** The links that lead to one kind of thing. */
export interface LinksOfGroup {
  readonly group: LinkGroup;
  readonly links: readonly { readonly label: string; readonly url: string }[];
}

const groups = ['paper', 'video', 'slides', 'code', 'more'] as const satisfies readonly LinkGroup[];

/** More links than somebody follows from a slide. */
const mostLinks = 5;

/** What the words of a link in notes say that it leads to; addresses are not read. */
const words: readonly (readonly [LinkGroup, RegExp])[] = [
  ['video', /\b(?:video|talk|recording|youtube|vortrag)\b/iu],
  ['slides', /\b(?:slides?|poster|folien)\b/iu],
  ['code', /\b(?:code|github|gitlab|repo(?:sitory)?|source|artifact|implementation)\b/iu],
  ['paper', /\b(?:paper|pdf|preprint|arxiv|artikel)\b/iu],
];

/**
 * The links of a paper by what they lead to: those of the reading list, then those of the notes that are not among
 * them.
 */
export function linkGroups(
  listed: ReadingFacts['links'],
  notes: PaperNotes | undefined,
): readonly LinksOfGroup[] {
  const all = new Map<string, GroupedLink>();
  for (const { rel, label, url } of listed) {
    if (!all.has(url)) all.set(url, { group: groupOfRelation[rel], label, url });
  }
  for (const link of noteLinks(notes?.sections ?? [])) if (!all.has(link.url)) all.set(link.url, link);

  return groups.flatMap((group) => {
    const links = [...all.values()].filter((link) => link.group === group).slice(0, mostLinks);
    return links.length === 0 ? [] : [{ group, links: links.map(({ label, url }) => ({ label, url })) }];
  });
}

/** The links in the sections of notes that are about links. */
function noteLinks(sections: readonly NotesSection[]): readonly GroupedLink[] {
  return sections.flatMap((section) =>
    section.name === 'links'
      ? [
          ...section.blocks.flatMap(blockLinks),
          ...section.sections.flatMap((own) => own.blocks.flatMap(blockLinks)),
        ]
      : noteLinks(section.sections),
  );
}

function blockLinks(block: NotesBlock): readonly GroupedLink[] {
  if (block.type === 'paragraph') return textLinks(block.markdown);
  if (block.type === 'quote') return block.blocks.flatMap(blockLinks);
  if (block.type !== 'list') return [];
  return block.items.flatMap((item) => [...textLinks(item.markdown), ...item.blocks.flatMap(blockLinks)]);
}

function textLinks(markdown: string): readonly GroupedLink[] {
  return readRichText(markdown).flatMap(({ text, url }) => {
    if (url === undefined) return [];
    const label = cleanText(text);
    const group = words.find(([, pattern]) => pattern.test(label))?.[0] ?? 'more';
    return [{ group, label, url }];
  });
}
