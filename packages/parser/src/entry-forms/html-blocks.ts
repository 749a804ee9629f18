import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Position } from 'unist';
import { type HtmlToken, scanHtml } from '../html-tokens.js';
import { placesIn } from './html-places.js';
import { type HtmlCell, type HtmlRow, layOutRows, readSpan } from './html-rows.js';

/** A block of Markdown, or the part of a document under an HTML heading or in `<details>`. */
export type Block = RootContent | HtmlGroup;

/** What stands under an HTML heading, or in `<details>`. */
interface HtmlGroup {
  readonly type: 'group';
  /** Depth of the heading; 7 for `<details>`. */
  readonly depth: number;
  /** The words of the heading or the `<summary>`. */
  readonly words: readonly PhrasingContent[];
  readonly children: Block[];
  readonly position: Position | undefined;
}

/** An element that is open, with what it holds so far. */
interface Frame {
  readonly is: 'blocks' | 'details' | 'item' | 'list' | 'table' | 'row' | 'cell' | 'words';
  readonly name: string;
  readonly blocks: Block[];
  readonly items: ListItem[];
  readonly rows: HtmlRow[];
  readonly cells: HtmlCell[];
  readonly attributes: ReadonlyMap<string, string>;
  inline: PhrasingContent[];
  summary: PhrasingContent[];
  readonly position: Position | undefined;
}

const containers = /^(?:h[1-6]|details|summary|ul|ol|li|table|tr|td|th)$/u;
const breaking =
  /^(?:p|div|center|section|article|main|header|footer|aside|nav|dl|dt|dd|hr|blockquote|thead|tbody|tfoot|caption|figure|figcaption|pre|address)$/u;

/** Most elements in one another; those beyond count as words. */
const deepest = 50;

/**
 * Blocks with those of raw HTML made what they show: lists, tables,
 * paragraphs, and groups for headings and `<details>`.
 *
 * An element may start in one block of HTML and end in a later one, with
 * Markdown between.
 */
export function expandHtml(nodes: readonly RootContent[]): Block[] {
  if (!nodes.some(({ type }) => type === 'html')) return [...nodes];

  const root = openFrame('blocks', '', undefined);
  const stack = [root];
  const top = () => stack.at(-1) ?? root;

  for (const node of nodes) {
    if (node.type === 'html') {
      const placeOf = placesIn(node.value, node.position);
      for (const token of scanHtml(node.value)) readToken(token, node.value, placeOf(token));
    } else {
      readNode(node);
    }
  }
  closeTo(1);
  return groupUnderHeadings(root.blocks);

  function readToken(token: HtmlToken, html: string, position: Position | undefined): void {
    if (token.type === 'text') writeText(token.value, position);
    else if (token.name === 'br') write({ type: 'break', position });
    else if (containers.test(token.name)) {
      if (token.type === 'open') openElement(token.name, position, token.attributes);
      else closeElement(token.name);
    } else if (breaking.test(token.name)) endParagraph();
    else if (!/^(?:html|head|body|colgroup|col|script|style|svg)$/u.test(token.name))
      write({ type: 'html', value: html.slice(token.start, token.end), position });
  }

  /** Markdown between tags stands in the element that is open. */
  function readNode(node: RootContent): void {
    if (node.type === 'heading')
      closeTo(1 + stack.findLastIndex(({ is }) => is === 'blocks' || is === 'details'));
    if (top().is === 'words' || top().is === 'list') closeTo(stack.length - 1);

    const cell = stack.findLast(({ is }) => is === 'cell' || is === 'table');
    if (cell?.is === 'cell') {
      if (cell.inline.length > 0) write({ type: 'break', position: node.position });
      cell.inline.push(...wordsOf(node));
    } else if (!cell) {
      endParagraph();
      top().blocks.push(node);
    }
  }

  function openElement(name: string, position: Position | undefined, attributes: Attributes): void {
    const inCell = stack.some(({ is }) => is === 'cell');
    if (/^(?:table|tr|td|th)$/u.test(name)) openTablePart(name, position, attributes);
    else if (inCell || stack.length > deepest || (top().name === 'summary' && name !== 'ul')) endParagraph();
    else if (name === 'li') {
      const list = stack.findLastIndex(({ is }) => is === 'list');
      if (list === -1) push('list', 'ul', position);
      else closeTo(list + 1);
      push('item', 'li', position);
    } else {
      if (top().is === 'words') closeTo(stack.length - 1);
      push(
        name === 'details' ? 'details' : name === 'ul' || name === 'ol' ? 'list' : 'words',
        name,
        position,
      );
    }
  }

  function openTablePart(name: string, position: Position | undefined, attributes: Attributes): void {
    const table = stack.findLastIndex(({ is }) => is === 'table');
    if (name === 'table') {
      endParagraph();
      if (table === -1) push('table', name, position);
    } else if (table !== -1) {
      const row = stack.findLastIndex(({ is }) => is === 'row');
      closeTo(name === 'tr' || row === -1 ? table + 1 : row + 1);
      if (name === 'tr' || row === -1) push('row', 'tr', position);
      if (name !== 'tr') push('cell', name, position, attributes);
    }
  }

  function closeElement(name: string): void {
    const index = stack.findLastIndex(
      (frame) => frame.name === name || (frame.is === 'cell' && /^t[dh]$/u.test(name)),
    );
    const cell = stack.findLastIndex(({ is }) => is === 'cell');
    if (index < 1 || (cell > index && !/^t/u.test(name))) endParagraph();
    else closeTo(index);
  }

  function push(
    is: Frame['is'],
    name: string,
    position: Position | undefined,
    attributes = noAttributes,
  ): void {
    endParagraph();
    stack.push({ ...openFrame(is, name, position), attributes });
  }

  /** Close elements until so many are left. */
  function closeTo(length: number): void {
    while (stack.length > Math.max(1, length)) {
      endParagraph();
      const frame = stack.pop();
      if (frame) closeFrame(frame, top());
    }
    endParagraph();
  }

  function write(node: PhrasingContent): void {
    top().inline.push(node);
  }

  function writeText(value: string, position: Position | undefined): void {
    const words = value.replace(/\s+/gu, ' ');
    if (words.trim() !== '' || top().inline.length > 0) write({ type: 'text', value: words, position });
  }

  function endParagraph(): void {
    const frame = top();
    if (frame.inline.length === 0) return;
    if (frame.is === 'cell' || frame.is === 'words') {
      if (frame.inline.at(-1)?.type !== 'break') frame.inline.push({ type: 'break' });
      return;
    }
    const position = spanOf(frame.inline);
    if (frame.is === 'blocks' || frame.is === 'details' || frame.is === 'item')
      frame.blocks.push({ type: 'paragraph', children: frame.inline, position });
    frame.inline = [];
  }
}

function openFrame(is: Frame['is'], name: string, position: Position | undefined): Frame {
  return {
    is,
    name,
    blocks: [],
    items: [],
    rows: [],
    cells: [],
    inline: [],
    summary: [],
    position,
    attributes: noAttributes,
  };
}

type Attributes = ReadonlyMap<string, string>;

const noAttributes: Attributes = new Map();

/** Put a finished element into the one around it. */
function closeFrame(frame: Frame, parent: Frame): void {
  const { is, name, blocks, items, cells, inline, attributes } = frame;
  const rows = layOutRows(frame.rows);
  const parts = [...blocks, ...items, ...rows, ...cells.map(({ cell }) => cell), ...inline];
  const position = joinPlaces(frame.position, parts.findLast((part) => part.position)?.position);

  if (is === 'item') parent.items.push({ type: 'listItem', children: blocks.flatMap(contentOf), position });
  else if (is === 'cell')
    parent.cells.push({
      cell: { type: 'tableCell', children: inline, position },
      rows: readSpan(attributes.get('rowspan')),
      columns: readSpan(attributes.get('colspan')),
    });
  else if (is === 'row') parent.rows.push({ cells, position });
  else if (is === 'list' && parent.is === 'list') parent.items.push(...items);
  else if (is === 'list')
    parent.blocks.push({ type: 'list', ordered: name === 'ol', children: items, position });
  else if (is === 'table') parent.blocks.push({ type: 'table', children: rows, position });
  else if (name === 'summary') parent.summary.push(...inline);
  else if (is === 'words')
    parent.blocks.push({
      type: 'group',
      depth: Number(name.slice(1)),
      words: inline,
      children: [],
      position,
    });
  // Markdown headings inside are those of the document.
  else if (blocks.some(({ type }) => type === 'heading')) parent.blocks.push(...blocks);
  else
    parent.blocks.push({
      type: 'group',
      depth: inDetails,
      words: frame.summary,
      children: groupUnderHeadings(blocks),
      position,
    });
}

/** The depth of what stands in `<details>`: below all headings. */
export const inDetails = 7;

/** A group inside an item as what it holds. */
function contentOf(block: Block): ListItem['children'] {
  if (block.type === 'group')
    return [
      { type: 'paragraph', children: [...block.words], position: block.position },
      ...block.children.flatMap(contentOf),
    ];
  return isContent(block) ? [block] : [];
}

function isContent(block: RootContent): block is ListItem['children'][number] {
  return (
    block.type === 'paragraph' ||
    block.type === 'list' ||
    block.type === 'table' ||
    block.type === 'blockquote'
  );
}

/** Put blocks into the group of the heading that they follow, until one of its depth. */
function groupUnderHeadings(blocks: readonly Block[]): Block[] {
  const grouped: Block[] = [];
  let open: HtmlGroup[] = [];

  for (const block of blocks) {
    if (block.type === 'heading') open = [];
    if (block.type === 'group' && block.depth < inDetails)
      open = open.filter(({ depth }) => depth < block.depth);
    (open.at(-1)?.children ?? grouped).push(block);
    if (block.type === 'group' && block.depth < inDetails) open.push(block);
  }
  return grouped;
}

/** The words of a block of Markdown that stands in a cell. */
function wordsOf(node: RootContent): PhrasingContent[] {
  if (node.type === 'paragraph' || node.type === 'heading') return node.children;
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
    return node.children.flatMap((child, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...wordsOf(child),
    ]);
  return [];
}

function spanOf(nodes: readonly PhrasingContent[]): Position | undefined {
  return joinPlaces(nodes[0]?.position, nodes.findLast(({ position }) => position)?.position);
}

function joinPlaces(first: Position | undefined, last: Position | undefined): Position | undefined {
  return first && { start: first.start, end: last?.end ?? first.end };
}
