import type { List, Paragraph } from 'mdast';
import { VFile } from 'vfile';
import { isLabel } from '../fields/label-words.js';
import type { Entry } from '../find-entries.js';
import { type Line, type LineContext, readLine } from '../line.js';
import type { Remembered } from '../memory.js';
import { readLineParts } from '../parts/read-line-parts.js';
import { withoutLinks } from '../parts/without-links.js';
import { readPurpose } from '../section-purpose.js';
import { spanPlaces } from '../source-range.js';
import { countWords } from './count-words.js';
import { type Block, inDetails } from './html-blocks.js';
import { readListItems } from './list-item.js';
import { hasRelationLink, isDetail, isTitleAlone, type ReadParagraph, readParagraph } from './paragraph.js';
import { seeEntry } from './seems-entry-line.js';
import { joinLines } from './slice-line.js';
import { isBold } from './split-cell.js';
import { readTable } from './table.js';
import { readTitleLine } from './title-line.js';

/** Reads blocks of a document; it knows all of them, as entries that look alike speak for each other. */
export interface BlockReader {
  /** How entries are written in the document; what blocks are depends on nothing else outside of them. */
  readonly habits: string;
  /** The entries among blocks that follow each other. */
  readonly readBlocks: (blocks: readonly Block[]) => Entry[];
  /** A paragraph, read when it is first asked for. */
  readonly readOnce: (paragraph: Paragraph) => ReadParagraph;
  /** Whether an item of a list begins with a linked title, or stands before links such as `[pdf]`. */
  readonly namesWorks: (list: List) => boolean;
  /** Whether no item of a list has a title, so that they may be details of what stands before them. */
  readonly isListOfDetails: (list: List) => boolean;
}

/** How many paragraphs have to be entries for those that less speaks for to be some too. */
const habit = 3;

/** How many paragraphs of nothing but a linked title make it sure that these are the list. */
const manyLinks = 5;

/** Make the reader of the blocks of a document. */
export function createBlockReader(blocks: readonly Block[], context: LineContext): BlockReader {
  const { memory } = context;
  const paragraphs = new Map<Paragraph, ReadParagraph>();
  const lines = new Map<Paragraph, Line>();
  for (const node of blocks.flatMap(paragraphsOf)) paragraphs.set(node, recallParagraph(node));

  const sure = [...paragraphs.values()].filter(
    ({ titled, closed, weight }) => (titled || closed) && weight >= 3,
  ).length;
  const linked = [...paragraphs.values()].filter(startsWithTitle).length;
  const isUsual = sure >= habit || linked >= habit;
  const areNumbered =
    [...paragraphs.values()].filter(({ titled, numbered, weight }) => titled && numbered && weight >= 2)
      .length >= habit;
  const areLinks = [...paragraphs.values()].filter(({ linkedAlone }) => linkedAlone).length >= manyLinks;
  const habits = [isUsual, areNumbered, areLinks].join(' ');
  return { habits, readBlocks, readOnce, isListOfDetails, namesWorks };

  function readBlocks(nodes: readonly Block[]): Entry[] {
    const entries: Entry[] = [];

    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index];
      const paragraph = node?.type === 'paragraph' ? readOnce(node) : undefined;

      if (!node) continue;
      if (!paragraph) {
        // One by one, as a list may have more than a call takes arguments.
        for (const entry of readBlock(node)) entries.push(entry);
      } else if (isEntry(paragraph, () => readDetails(nodes, index))) {
        const { details, list } = readDetails(nodes, index);
        const before = isTitleAlone(paragraph) ? nodes[index - 1] : undefined;
        entries.push(
          ...memory.recall(paragraph, 'entry', [before, areNumbered, list, ...details], () =>
            paragraphEntries(withNameBefore(paragraph, before), details, list),
          ),
        );
        index += details.length + (list ? 1 : 0);
      } else if (isGroupWord(paragraph.line) && nodes[index + 1]?.type === 'list') {
        index += 1;
        const below = readBlocks(nodes.slice(index, index + 1));
        const place = spanPlaces(paragraph.line.place, [nodes[index]?.position]);
        entries.push({ form: 'paragraph', heads: true, line: paragraph.line, below, place });
      }
    }
    return entries;
  }

  /** A title alone that stands below a short name in bold begins with that. */
  function withNameBefore(paragraph: ReadParagraph, before: Block | undefined): ReadParagraph {
    const name = before?.type === 'paragraph' ? readOnce(before).line : undefined;
    const [first, ...others] = paragraph.lines;
    if (!name || !first || !isGroupWord(name) || countWords(name.text) > longestName) return paragraph;
    return { ...paragraph, lines: [{ ...first, place: spanPlaces(name.place, [first.place]) }, ...others] };
  }

  function readBlock(node: Block): Entry[] {
    if (node.type === 'list') return readListItems(node, context);
    if (node.type === 'table') return recall(node, 'table', () => readTable(node, context));
    if (node.type === 'blockquote') return readBlocks(node.children);
    if (node.type !== 'group') return [];

    const below = readBlocks(node.children);
    const line = readLine(node.words, node.position, context);
    // `<h1>` is the title of the document.
    if (line.text === '' || node.depth === 1) return below;
    if (below.length === 0) return [];
    const isHeading = node.depth < inDetails;
    return [{ form: 'heading', heads: true, isHeading, line, below, place: node.position }];
  }

  function isEntry(paragraph: ReadParagraph, findDetails: () => Details): boolean {
    const { titled, closed, linkedAlone, weight, line } = paragraph;
    if (areLinks && linkedAlone) return true;
    if (areNumbered && isNumberedTitle(paragraph)) return true;
    if (titled || closed ? weight >= (isUsual ? 2 : 3) : weight >= 4 && isUsual) return true;
    // “Further reading” is no title.
    if (isGroupWord(line) && countWords(line.text) <= 3 && readPurpose(line.text) !== undefined) return false;
    if (!isTitleAlone(paragraph) && !isGroupWord(line)) return false;
    const { details, list } = findDetails();
    if (!list && (details.length === 0 || !isTitleAlone(paragraph))) return false;
    const links = list?.children.flatMap(({ children }) => children.flatMap(paragraphsOf)).map(lineOf) ?? [];
    return line.spans.length > 0 || [...details, ...links].some(hasRelationLink);
  }

  /** The paragraphs after that of an entry that say more of it, and the list after them that does. */
  function readDetails(nodes: readonly Block[], from: number): Details {
    const details: Line[] = [];
    const entry = nodes[from]?.type === 'paragraph' ? readOnce(nodes[from]) : undefined;
    let index = from + 1;
    for (; entry && details.length < mostDetails; index++) {
      const node = nodes[index];
      const next = node?.type === 'paragraph' ? readOnce(node) : undefined;
      // What has its own link and year is another entry, unless a title stands alone before it.
      const isOther =
        next &&
        ((next.weight >= 3 && !isTitleAlone(entry)) ||
          (entry.closed && next.closed) ||
          (startsInBold(entry.line) && startsInBold(next.line)));
      if (!next || isOther || !isDetail(next) || isTitleAlone(next)) break;
      details.push(next.line);
    }
    const node = nodes[index];
    return { details, list: node?.type === 'list' && isListOfDetails(node) ? node : undefined };
  }

  function isListOfDetails(list: List): boolean {
    if (list.children.length > mostDetails * 2) return false;
    return list.children.every(({ children: [first, ...others] }) => {
      if (first?.type !== 'paragraph' || others.length > 0) return false;
      const line = lineOf(first);
      if (readTitleLine(line) || isWholeCitation(line)) return false;
      return isLabels(line) || isDetail({ ...seeEntry(line), line, lines: [] });
    });
  }

  function namesWorks(list: List): boolean {
    return list.children.some(({ children: [first] }) => {
      if (first?.type !== 'paragraph') return false;
      const line = lineOf(first);
      const { spans, text } = line;
      return (
        seeEntry(line).closed ||
        spans.some(({ start, label }) => start < 3 && text !== label && countWords(label) > 2) ||
        spans.some(({ label }) => label === text)
      );
    });
  }

  /** A paragraph that is read for good elsewhere, where its problems are reported. */
  function lineOf(paragraph: Paragraph): Line {
    const { children, position } = paragraph;
    const line = lines.get(paragraph) ?? readLine(children, position, { ...context, file: new VFile() });
    lines.set(paragraph, line);
    return line;
  }

  function paragraphEntries(
    paragraph: ReadParagraph,
    details: readonly Line[],
    list: List | undefined,
  ): Entry[] {
    const below = (list ? readListItems(list, context) : []).map((each) => ({ ...each, tells: true }));
    const { lines, titled } = paragraph;
    const isNamed = areNumbered && !titled && isNumberedTitle(paragraph);
    return lines.map((line, index) => {
      const isLast = index === lines.length - 1;
      const joined = isLast ? joinLines(line, details) : line;
      const own = isLast ? below : [];
      const place = spanPlaces(
        joined.place,
        own.map((each) => each.place),
      );
      return { form: 'paragraph', line: joined, below: own, place, ...(isNamed && { isNamed }) };
    });
  }

  function readOnce(node: Paragraph): ReadParagraph {
    const read = paragraphs.get(node) ?? recallParagraph(node);
    paragraphs.set(node, read);
    return read;
  }

  function recallParagraph(node: Paragraph): ReadParagraph {
    return recall(node, 'paragraph', () => readParagraph(node, context));
  }

  function recall<Made>(node: Block, what: Remembered, make: () => Made): Made {
    return memory.recall(node, what, [context.boilerplate?.source], make);
  }
}

/** What stands after the paragraph of an entry and belongs to it. */
interface Details {
  readonly details: readonly Line[];
  readonly list: List | undefined;
}

/** Most paragraphs after an entry that are looked at as details of it. */
const mostDetails = 4;

/** Whether a paragraph is a linked title with a few words after it. */
function startsWithTitle({ line }: ReadParagraph): boolean {
  const [span, ...others] = line.spans;
  if (!span || others.length > 0 || span.start > 0 || span.url.startsWith('#')) return false;
  return countWords(span.label) >= 4 && countWords(line.text.slice(span.end)) <= longestName;
}

/** Whether a line has authors and a title, so that it tells of no other. */
function isWholeCitation(line: Line): boolean {
  const { citation, title } = readLineParts(line);
  return (citation.authors?.strength ?? 0) >= 2 && countWords(title) >= fewestTitleWords;
}

const fewestTitleWords = 3;

/** Most words of a short name before a title. */
const longestName = 5;

/** Whether a paragraph is a number and some words, as others are that surely are entries. */
function isNumberedTitle({ numbered, line }: ReadParagraph): boolean {
  const { text } = line;
  return numbered && countWords(text) >= 4 && text.length < 300 && !/[.:：。]$/u.test(text);
}

/** Whether a paragraph is a heading in all but its markup: bold, and nothing else. */
function isGroupWord(line: Line): boolean {
  return line.spans.length === 0 && isBold(line) && line.text.length < 100;
}

/** Whether a line starts in bold and is not bold as a whole; `**Authors:** …` has a label only. */
function startsInBold(line: Line): boolean {
  const { text, marks } = line;
  const first = marks.find(({ kind, start }) => kind === 'strong' && start === 0);
  return first !== undefined && !isBold(line) && !/[:：]\s*$/u.test(text.slice(0, first.end + 1));
}

/** Whether a line is nothing but links such as `[Github Code]`. */
function isLabels(line: Line): boolean {
  const { spans } = line;
  return (
    spans.length > 0 &&
    spans.every(({ label }) => isLabel(label)) &&
    !/[\p{L}\p{N}]/u.test(withoutLinks(line, 0))
  );
}

function paragraphsOf(block: Block): Paragraph[] {
  if (block.type === 'paragraph') return [block];
  return block.type === 'blockquote' || block.type === 'group' ? block.children.flatMap(paragraphsOf) : [];
}
