import type { Definition, Root, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { isDocumentTitle } from './document-title.js';
import { findBoilerplate } from './entry-forms/boilerplate.js';
import { type HeadedBlocks, isLinkedWhole, readHeadingEntry } from './entry-forms/heading.js';
import { type Block, expandHtml } from './entry-forms/html-blocks.js';
import { joinTables } from './entry-forms/join-tables.js';
import { type BlockReader, createBlockReader } from './entry-forms/read-blocks.js';
import type { CellRole } from './entry-forms/table-columns.js';
import { readHeadingWords } from './fields/heading-words.js';
import { type Line, type LineContext, readLine, type Span } from './line.js';
import { type Memory, noMemory } from './memory.js';
import { noSettings, type Settings } from './settings/settings.js';

/** Something in a list that may name a paper, whatever its form; what it is, is decided later. */
export interface Entry {
  readonly line: Line;
  /** What is listed below it. */
  readonly below: readonly Entry[];
  readonly place: Position | undefined;
  /** How it is written; a list item where it is absent. */
  readonly form?: EntryForm;
  /** Whether it surely is none itself, but a heading for those below it, as a row of a table without links is. */
  readonly heads?: boolean;
  /** Whether it heads them as a heading does, in HTML: `<h3>`. */
  readonly isHeading?: boolean;
  /** Whether the list says that its words are a title: `Title: …`. */
  readonly isNamed?: boolean;
  /** Whether it surely only tells of the entry that it stands below. */
  readonly tells?: boolean;
  /** What a row of a table says of it, column by column, that of the title among them. */
  readonly cells?: readonly Cell[];
}

/** How an entry is written. */
type EntryForm = 'item' | 'row' | 'paragraph' | 'heading';

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

/** A heading with what follows it, before that is read. */
interface OpenSection extends HeadedBlocks {
  readonly title: string;
  readonly links: readonly Span[];
  readonly depth: number;
  readonly blocks: Block[];
  readonly sections: OpenSection[];
}

/** Deepest nesting of headings: the title takes one of the six that Markdown has. */
export const deepest = 5;

/** Walk the document in order and collect its entries under their headings. */
export function findEntries(tree: Root, file: VFile, settings = noSettings, memory = noMemory): Outline {
  const definitions = findDefinitions(tree.children, memory);
  const boilerplate = findBoilerplate(tree, memory);
  const context = { file, definitions, columns: settings.columns, boilerplate, memory };
  const blocks = joinTables(expandHtml(tree.children));
  const { title, top } = openSections(blocks, context);
  const reading = { reader: createBlockReader(blocks, context), settings, linked: countLinked(top), memory };
  const { entries, sections } = readSection(top, reading);
  return { title: title || firstHtmlTitle(blocks, context), entries, sections };
}

/** Put blocks under their headings. */
function openSections(blocks: readonly Block[], context: LineContext) {
  const top: OpenSection = { ...noSection, blocks: [], sections: [] };
  let title: string | undefined;
  let trail = [top];

  for (const block of blocks) {
    if (block.type !== 'heading') {
      trail.at(-1)?.blocks.push(block);
      continue;
    }
    const { children, depth, position } = block;
    const line = context.memory.recall(block, 'line', [context.boilerplate?.source], () =>
      readLine(children, position, context),
    );
    const words = readHeadingWords(line);

    if (title === undefined && depth === 1 && isDocumentTitle(block, blocks)) {
      title = words.title;
    } else {
      trail = trail.filter((open) => open.depth < depth).slice(0, deepest);
      const section = { ...words, line, depth, place: position, blocks: [], sections: [] };
      if (words.title !== '') trail = [...trail, under(trail, section)];
    }
    title ??= '';
  }
  return { title, top };
}

const noSection = {
  title: '',
  links: [],
  line: { text: '', spans: [], marks: [], place: undefined },
  place: undefined,
  depth: 0,
};

function under(trail: readonly OpenSection[], section: OpenSection): OpenSection {
  trail.at(-1)?.sections.push(section);
  return section;
}

/** What is known when sections are read. */
interface Reading {
  readonly reader: BlockReader;
  readonly settings: Settings;
  readonly memory: Memory;
  /** How many headings of each depth that have none below them are nothing but a link. */
  readonly linked: ReadonlyMap<number, number>;
}

function countLinked(top: OpenSection, counts = new Map<number, number>()): Map<number, number> {
  for (const each of top.sections) {
    if (each.sections.length === 0 && isLinkedWhole(each.line))
      counts.set(each.depth, (counts.get(each.depth) ?? 0) + 1);
    countLinked(each, counts);
  }
  return counts;
}

/** Read what stands under a heading; headings below it may be entries themselves. */
function readSection(open: OpenSection, reading: Reading): Section {
  const { reader, settings, linked, memory } = reading;
  const { title, links, place, blocks, sections } = open;
  const headed = sections.map((each) =>
    settings.headings === 'topic' || each.sections.length > 0
      ? undefined
      : memory.recall(each.line, 'entry', each.blocks, () => readHeadingEntry(each, reader)),
  );
  const areUsual = sections.some(({ depth }) => (linked.get(depth) ?? 0) >= usualHeadings);
  const areEntries = headed.filter((each) => each !== undefined).length >= (areUsual ? 1 : fewestHeadings);
  const others = sections.filter((_, index) => !areEntries || headed[index] === undefined);
  const entries = areEntries ? headed.filter((each) => each !== undefined) : [];

  return {
    title,
    links,
    place,
    entries: memory.recall(open.line, 'entries', [reader.habits, ...blocks, ...entries], () => [
      ...reader.readBlocks(blocks),
      ...entries,
    ]),
    sections: others.map((each) => readSection(each, reading)),
  };
}

/** How many headings side by side make it sure that they are entries. */
const fewestHeadings = 2;

/** How many linked headings of one depth make it sure that one which stands alone is an entry as well. */
const usualHeadings = 4;

/** The words of `<h1>`, where Markdown gives no title. */
function firstHtmlTitle(blocks: readonly Block[], context: LineContext): string {
  const heading = blocks.find((block) => block.type === 'group' && block.depth === 1);
  return heading?.type === 'group'
    ? readHeadingWords(readLine(heading.words, heading.position, context)).title
    : '';
}

/** Targets of `[words][id]` by id. */
export function findDefinitions(nodes: readonly RootContent[], memory = noMemory): Map<string, Definition> {
  const definitions = new Map<string, Definition>();
  const found = nodes.flatMap((node) => memory.recall(node, 'definitions', [], () => definitionsIn(node)));
  for (const node of found) {
    // As in Markdown, the first definition of an id counts.
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  return definitions;
}

function definitionsIn(node: RootContent): Definition[] {
  if (node.type === 'definition') return [node];
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
    return node.children.flatMap(definitionsIn);
  return [];
}
