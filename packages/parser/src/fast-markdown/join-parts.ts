import type { List, RootContent } from 'mdast';
import { addItem, createList } from './blocks/list.js';
import type { MarkerKind, Part } from './document-reader.js';

/** The blocks that parts of a document make: items and lists that belong together are one list. */
export class JoinedParts {
  readonly blocks: RootContent[] = [];
  #open: { readonly list: List; readonly marker: MarkerKind } | undefined;

  /** Add what follows the parts before. */
  add(part: Part): void {
    const { first } = part;
    const list = this.#open && first && isSame(this.#open.marker, first) ? this.#open.list : undefined;
    if (part.is === 'blocks') {
      this.#addBlocks(part.blocks, list, part.last);
    } else if (list) {
      addItem(list, part.item);
    } else {
      const begun = createList(part.first, part.item);
      this.blocks.push(begun);
      this.#open = { list: begun, marker: part.first };
    }
  }

  #addBlocks(blocks: readonly RootContent[], list: List | undefined, last: MarkerKind | undefined): void {
    for (const [index, block] of blocks.entries()) {
      if (block.type !== 'list') this.blocks.push(block);
      else if (index === 0 && list) addList(list, block);
      else this.blocks.push(copyOf(block));
    }
    const end = this.blocks.at(-1);
    this.#open = end?.type === 'list' && last ? { list: end, marker: last } : undefined;
  }
}

function addList(list: List, { children, spread }: List): void {
  for (const item of children) addItem(list, item);
  list.spread ||= spread ?? false;
}

/** A list to which others can be joined. */
function copyOf(list: List): List {
  const { children, position } = list;
  return { ...list, children: [...children], ...(position && { position: { ...position } }) };
}

function isSame(one: MarkerKind, other: MarkerKind): boolean {
  return one.character === other.character && one.ordered === other.ordered;
}
