import type { BlockContent, DefinitionContent, List, ListItem } from 'mdast';
import type { Entry } from '../find-entries.js';
import { limits } from '../limits.js';
import { type LineContext, readLine } from '../line.js';
import { plainText } from '../plain-text.js';
import { report } from '../rules.js';

/** The entries of a list, each with those of the lists inside it. */
export function readListItems(list: List, context: LineContext, depth = 1): Entry[] {
  if (depth > limits.listDepth) {
    report(
      context.file,
      'nesting-is-shallow',
      `Unexpected list nested ${depth} deep, expected at most ${limits.listDepth}; it is left out`,
      { place: list.position },
    );
    return [];
  }
  return list.children.map((item) => readListItem(item, context, depth));
}

/** The first paragraph is the entry, whatever follows stands below it. */
function readListItem(item: ListItem, context: LineContext, depth: number): Entry {
  const [first, ...others] = item.children;
  const starts = first?.type === 'paragraph';
  const rest = starts ? others : item.children;

  return {
    line: readLine(starts ? first.children : [], starts ? first.position : item.position, context),
    below: rest.flatMap((block) => readBlock(block, context, depth)),
    place: item.position,
  };
}

function readBlock(block: BlockContent | DefinitionContent, context: LineContext, depth: number): Entry[] {
  if (block.type === 'list') return readListItems(block, context, depth + 1);

  const { position: place } = block;
  if (block.type === 'paragraph')
    return [{ line: readLine(block.children, place, context), below: [], place }];

  const text = plainText(block);
  if (text.trim() === '') return [];
  return [{ line: readLine([{ type: 'text', value: text }], place, context), below: [], place }];
}
