import type { Definition, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { readListItems } from './entry-forms/list-item.js';
import { readTable } from './entry-forms/table.js';
import type { CellRole } from './entry-forms/table-columns.js';
import { readHeadingWords } from './fields/heading-words.js';
import { type Line, type LineContext, readLine, type Span } from './line.js';

/** Something in a list that may name a paper, whatever its form; what it is, is decided later. */
export interface Entry {
  readonly line: Line;
  /** What is listed below it. */
  readonly below: readonly Entry[];
  readonly place: Position | undefined;
  /** How it is written; a list item where it is absent. */
  readonly form?: EntryForm;
  /** What a row of a table says of it, column by column, that of the title among them. */
  readonly cells?: readonly Cell[];
}

/** How an entry is written. */
export type EntryForm = 'item' | 'row' | 'paragraph' | 'heading';

/** A cell of a table with what its column holds. */
export interface Cell {
  readonly role: CellRole;
  /** The words at the head of the column. */
  readonly header: string;
  readonly line: Line;
}

/** A heading with what stands under it. */
export interface Section {
  readonly title: string;
  readonly links: readonly Span[];
  readonly place: Position | undefined;
  readonly entries: readonly Entry[];
  readonly sections: readonly Section[];
}

/** A document as entries under headings. */
export interface Outline extends Omit<Section, 'links' | 'place'> {
  /** The first heading, where it is of depth 1; else empty. */
  readonly title: string;
}

interface OpenSection extends Section {
  readonly depth: number;
  readonly entries: Entry[];
  readonly sections: OpenSection[];
}

/** Deepest nesting of headings: the title takes one of the six that Markdown has. */
const deepest = 5;

/** Walk the document in order and collect its entries under their headings. */
export function findEntries(tree: Root, file: VFile): Outline {
  const context = { file, definitions: findDefinitions(tree.children) };
  const outline: OpenSection = { ...noSection, entries: [], sections: [] };
  let title = '';
  let trail = [outline];
  let titled = false;

  for (const node of tree.children) {
    if (node.type === 'heading') {
      const { children, depth, position } = node;
      const words = readHeadingWords(readLine(children, position, context));

      if (!titled && depth === 1) {
        title = words.title;
      } else {
        trail = trail.filter((open) => open.depth < depth).slice(0, deepest);
        const section = { ...words, depth, place: position, entries: [], sections: [] };
        if (words.title !== '') trail = [...trail, under(trail, section)];
      }
      titled = true;
    } else {
      for (const entry of readEntries(node, context)) trail.at(-1)?.entries.push(entry);
    }
  }

  return { title, entries: outline.entries, sections: outline.sections };
}

const noSection = { title: '', links: [], place: undefined, depth: 0 };

function under(trail: readonly OpenSection[], section: OpenSection): OpenSection {
  trail.at(-1)?.sections.push(section);
  return section;
}

/** The entries of a block, by its form; forms are added here. */
function readEntries(node: RootContent, context: LineContext): Entry[] {
  if (node.type === 'list') return readListItems(node, context);
  return node.type === 'table' ? readTable(node, context) : [];
}

function findDefinitions(nodes: readonly RootContent[]): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  for (const node of nodes) {
    // As in Markdown, the first definition of an id counts.
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
  }
  return definitions;
}
