import type { List, ListItem, Nodes } from 'mdast';
import { plainText } from '../plain-text.js';
import { countWords } from './count-words.js';

/** How much longer one sort of items has to be for the sorts to be unlike. */
const muchLonger = 2;
const fewestIndented = 2;

/**
 * The items of a list, those indented a little put below the one before them.
 *
 * Markdown needs more spaces for that; where items without and with a space
 * before them differ in length, or only one sort has links, they are no siblings.
 */
export function nestItems({ children }: List): readonly ListItem[] {
  const columns = children.map(({ position }) => position?.start.column ?? 0);
  const [first = 0] = columns;
  const isIndented = (index: number) => (columns[index] ?? 0) > first;
  const indented = children.filter((_, index) => isIndented(index));
  const heads = children.filter((_, index) => !isIndented(index));
  if (indented.length === 0 || columns.some((column) => column < first) || !areUnlike(heads, indented))
    return children;

  const runs: ListItem[][] = [];
  for (const [index, item] of children.entries()) {
    if (isIndented(index)) runs.at(-1)?.push(item);
    else runs.push([item]);
  }
  return runs.flatMap(([head, ...below]) => (head ? [withBelow(head, below)] : []));
}

function areUnlike(heads: readonly ListItem[], indented: readonly ListItem[]): boolean {
  const linked = [heads, indented].map((items) =>
    items.filter(({ children: [words] }) => words && hasLink(words)),
  );
  if (linked[0]?.length === heads.length && linked[1]?.length === 0) return heads.length > 1;
  const [short = 0, long = 0] = [averageWords(heads), averageWords(indented)].sort((a, b) => a - b);
  return indented.length >= fewestIndented && long >= short * muchLonger;
}

function withBelow(item: ListItem, below: readonly ListItem[]): ListItem {
  const [start] = below;
  if (!start) return item;
  const last = item.children.at(-1);
  const others = last?.type === 'list' ? item.children.slice(0, -1) : item.children;
  const list: List = {
    type: 'list',
    children: [...(last?.type === 'list' ? last.children : []), ...below],
    ...(start.position && { position: start.position }),
  };
  return { ...item, children: [...others, list] };
}

function averageWords(items: readonly ListItem[]): number {
  const words = items.map(({ children: [first] }) => (first ? countWords(plainText(first)) : 0));
  return words.reduce((sum, count) => sum + count, 0) / Math.max(1, items.length);
}

function hasLink(node: Nodes): boolean {
  if (node.type === 'link' || node.type === 'linkReference') return true;
  return 'children' in node && node.type !== 'list' && node.children.some(hasLink);
}
