import { cleanText, type NotesSection } from '@proseminar/core';
import GithubSlugger from 'github-slugger';
import type { Heading, RootContent } from 'mdast';
import { plainText } from '../plain-text.js';
import { readNotesBlocks } from './notes-blocks.js';
import type { NotesPage } from './notes-page.js';
import { readNotesSectionName } from './notes-section-name.js';

/** A heading, and what stands before the next one of any depth. */
export interface Part {
  readonly heading: Heading;
  readonly text: string;
  readonly anchor: string;
  readonly nodes: readonly RootContent[];
}

/** Cut a page at its headings. */
export function cutAtHeadings(nodes: readonly RootContent[]): { before: RootContent[]; parts: Part[] } {
  const slugger = new GithubSlugger();
  const before: RootContent[] = [];
  const parts: (Part & { nodes: RootContent[] })[] = [];

  for (const node of nodes) {
    if (node.type === 'heading') {
      const text = cleanText(plainText(node));
      parts.push({ heading: node, text, anchor: slugger.slug(text), nodes: [] });
    } else {
      (parts.at(-1)?.nodes ?? before).push(node);
    }
  }

  return { before, parts };
}

/** Parts as a tree: those below a deeper heading stand in the section of the shallower one before them. */
export function nestParts(parts: readonly Part[], page: NotesPage): NotesSection[] {
  const sections: NotesSection[] = [];

  for (let index = 0; index < parts.length; ) {
    const part = parts[index];
    if (!part) break;
    let end = index + 1;
    for (; end < parts.length; end++) {
      if ((parts[end]?.heading.depth ?? 0) <= part.heading.depth) break;
    }
    sections.push(readSection(part, parts.slice(index + 1, end), page));
    index = end;
  }

  return sections;
}

function readSection(part: Part, below: readonly Part[], page: NotesPage): NotesSection {
  const lastPart = below.at(-1) ?? part;
  const start = part.heading.position?.start ?? { line: 1, column: 1 };
  const end = (lastPart.nodes.at(-1) ?? lastPart.heading).position?.end ?? start;

  return {
    name: readNotesSectionName(part.text),
    heading: part.text,
    anchor: part.anchor,
    depth: part.heading.depth,
    blocks: readNotesBlocks(part.nodes, page),
    sections: nestParts(below, page),
    source: {
      ...(page.path === undefined ? {} : { file: page.path }),
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
    },
  };
}
