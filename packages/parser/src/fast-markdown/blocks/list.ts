import type { List, ListItem } from 'mdast';
import { type BlockState, startOfLineContent, takeLine } from '../block-state.js';
import { tab } from '../codes.js';
import { refuse } from '../refusal.js';
import { contentAfter, type ListMarker, readListMarker } from './markers.js';
import { isTask, readTask } from './paragraph.js';
import { readBlocks } from './read-blocks.js';

/** Deeper lists are nobody's, and would take the stack. */
const mostNested = 50;

/** Read the items of a list that follow one another in a list item. */
export function readList(state: BlockState, base: number, first: ListMarker): List {
  const { cursor } = state;
  const list = createList(first, readItem(state, first));
  for (;;) {
    const { indent } = cursor;
    if (cursor.done || indent < base || indent - base > 3) return list;
    const marker = readListMarker(cursor);
    if (!marker || !isSameList(first, marker)) return list;
    addItem(list, readItem(state, marker));
  }
}

function isSameList(one: ListMarker, other: ListMarker): boolean {
  return one.character === other.character && one.ordered === other.ordered;
}

export function createList(marker: ListMarker, item: ListItem): List {
  return {
    type: 'list',
    ordered: marker.ordered,
    start: marker.ordered ? marker.value : null,
    spread: false,
    children: [item],
    position: { start: { ...startOf(item) }, end: { ...endOf(item) } },
  };
}

export function addItem(list: List, item: ListItem): void {
  if (startOf(item).line - endOf(list).line > 1) list.spread = true;
  list.children.push(item);
  if (list.position) list.position.end = { ...endOf(item) };
}

function startOf({ position }: List | ListItem) {
  return position?.start ?? refuse();
}

function endOf({ position }: List | ListItem) {
  return position?.end ?? refuse();
}

/** Read a marker with nothing behind it, and nothing of its own below. */
function readEmptyItem(state: BlockState, marker: ListMarker): ListItem {
  const { cursor } = state;
  const start = startOfLineContent(state);
  if (marker.end < cursor.end) refuse();
  const base = marker.end - cursor.start;
  takeLine(state);
  // micromark still takes a text right below for the first of the item, and looks for a box for a tick.
  if (!cursor.isBlank && (cursor.indent >= base || !readListMarker(cursor))) refuse();
  cursor.skipBlankLines();
  if (cursor.code === tab || cursor.indent >= base) refuse();
  return {
    type: 'listItem',
    spread: false,
    checked: null,
    children: [],
    position: { start, end: state.end },
  };
}

/** Read an item of which the marker is known. */
export function readItem(state: BlockState, marker: ListMarker): ListItem {
  const { cursor, bases } = state;
  const start = startOfLineContent(state);
  const content = contentAfter(cursor, marker.end);
  if (bases.length > mostNested) refuse();
  if (marker.isEmpty) return readEmptyItem(state, marker);
  // Indented code.
  if (content - marker.end > 4) refuse();
  cursor.first = content;
  const base = cursor.indent;
  const item: ListItem = { type: 'listItem', spread: false, checked: null, children: [] };
  bases.push(base);
  if (isTask(state)) {
    const { checked, paragraph } = readTask(state, base);
    item.checked = checked;
    item.children.push(paragraph);
    cursor.skipBlankLines();
    if (cursor.code === tab) refuse();
  }
  item.spread = readBlocks(state, base, item.children);
  bases.pop();
  item.position = { start, end: state.end };
  return item;
}
