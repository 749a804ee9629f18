import type { List, ListItem } from 'mdast';
import { readDetail } from '../fields/details.js';
import type { Entry } from '../find-entries.js';
import { limits } from '../limits.js';
import { type LineContext, readLine } from '../line.js';
import { plainText } from '../plain-text.js';
import { report } from '../rules.js';
import { joinFields } from './fields-of-entry.js';
import { type Block, expandHtml } from './html-blocks.js';
import { nestItems } from './nest-items.js';
import { splitItem, withTitleFirst } from './split-cell.js';
import { readTable } from './table.js';
import { readTitleLine } from './title-line.js';

/** The entries of a list, each with those of the lists inside it. */
export function readListItems(list: List, context: LineContext, depth = 1): Entry[] {
  if (depth > limits.listDepth) {
    // What a paper on the deepest level says of itself is no level of entries.
    const details = depth === limits.listDepth + 1 ? readDetails(list, context) : undefined;
    if (details) return details;
    report(
      context.file,
      'nesting-is-shallow',
      `Unexpected list nested ${depth} deep, expected at most ${limits.listDepth}; it is left out`,
      { place: list.position },
    );
    return [];
  }
  if (depth > 1) return nestItems(list).flatMap((item) => readListItem(item, context, depth));
  const { memory, boilerplate } = context;
  const entries = nestItems(list).flatMap((item) =>
    memory.recall(item, 'item', [boilerplate?.source], () => readListItem(item, context, depth)),
  );
  return [...joinFields(entries)];
}

/** The items of a list as entries, if all are details with a name: `Authors: …`. */
function readDetails(list: List, context: LineContext): Entry[] | undefined {
  const areNamed = list.children.every(
    ({ children: [first, ...others] }) =>
      first?.type === 'paragraph' && others.length === 0 && readDetail(plainText(first)) !== undefined,
  );
  if (!areNamed) return undefined;
  return list.children.flatMap((item) => readListItem(item, context, limits.listDepth));
}

/** The first paragraph is the entry, or names several; whatever follows stands below it. */
function readListItem(item: ListItem, context: LineContext, depth: number): Entry[] {
  const blocks = expandHtml(item.children);
  const [first, ...others] = blocks;
  const starts = first?.type === 'paragraph';
  const words = readLine(starts ? first.children : [], starts ? first.position : item.position, context);
  const line = readTitleLine(words)?.line ?? withTitleFirst(words);
  const below = (starts ? others : blocks).flatMap((block) => readBlock(block, context, depth));
  const place = item.position;

  const several = below.length === 0 ? splitItem(line) : undefined;
  if (!several) return [{ line, below, place }];

  const entries = several.parts.map((part): Entry => ({ line: part, below: [], place }));
  return !/[\p{Letter}\p{Number}]/u.test(several.lead.text)
    ? entries
    : [{ heads: true, line: several.lead, below: entries, place }];
}

function readBlock(block: Block, context: LineContext, depth: number): Entry[] {
  const { position: place } = block;
  if (block.type === 'list') return readListItems(block, context, depth + 1);
  if (block.type === 'table') return readTable(block, context);
  if (block.type === 'paragraph')
    return [{ line: readLine(block.children, place, context), below: [], place }];
  if (block.type === 'group') {
    const below = block.children.flatMap((child) => readBlock(child, context, depth + 1));
    const line = readLine(block.words, place, context);
    return line.text === '' ? below : [{ line, below, place }];
  }

  const text = plainText(block);
  if (text.trim() === '') return [];
  return [{ line: readLine([{ type: 'text', value: text }], place, context), below: [], place }];
}
