import type { Paragraph, PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import type { Position } from 'unist';
import type { Block } from './html-blocks.js';

/**
 * Blocks with rows that a blank line parted from their table put back into it.
 *
 * Markdown reads such rows as a paragraph, as the line under the head is not repeated.
 */
export function joinTables(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const rows =
      last?.type === 'table' && block.type === 'paragraph' ? readRows(block, widthOf(last)) : undefined;
    if (rows && last?.type === 'table')
      joined[joined.length - 1] = { ...last, children: [...last.children, ...rows] };
    else joined.push(block);
  }
  return joined;
}

function widthOf({ children: [head] }: Table): number {
  return head?.children.length ?? 0;
}

/** The lines of a paragraph as rows of a table, if each has bars around as many cells as the table is wide. */
function readRows(paragraph: Paragraph, width: number): TableRow[] | undefined {
  const first = paragraph.children[0];
  if (width < 2 || first?.type !== 'text' || !first.value.startsWith('|')) return undefined;
  const rows = splitAt(paragraph.children, '\n').map((line) => splitAt(line, '|'));
  const areRows = rows.every(
    (cells) => cells.length === width + 2 && isEmpty(cells[0]) && isEmpty(cells.at(-1)),
  );
  if (!areRows) return undefined;
  return rows.map((cells, index) => {
    const position = placeOfLine(paragraph.position, index);
    return {
      type: 'tableRow',
      children: cells
        .slice(1, -1)
        .map((children): TableCell => ({ type: 'tableCell', children, ...(position && { position }) })),
      ...(position && { position }),
    };
  });
}

/** Inline content cut at a character of its text. */
function splitAt(nodes: readonly PhrasingContent[], separator: string): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    const [start = '', ...others] = node.type === 'text' ? node.value.split(separator) : [];
    if (node.type !== 'text') parts.at(-1)?.push(node);
    else if (start !== '') parts.at(-1)?.push({ ...node, value: start });
    for (const value of others) parts.push(value === '' ? [] : [{ type: 'text', value }]);
  }
  return parts;
}

function isEmpty(nodes: readonly PhrasingContent[] | undefined): boolean {
  return nodes?.every((node) => node.type === 'text' && node.value.trim() === '') === true;
}

function placeOfLine(place: Position | undefined, index: number): Position | undefined {
  if (!place) return undefined;
  const line = place.start.line + index;
  return { start: { line, column: 1 }, end: line === place.end.line ? place.end : { line, column: 1 } };
}
