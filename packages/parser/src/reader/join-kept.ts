import type { List, RootContent } from 'mdast';
import { JoinedParts } from '../fast-markdown/join-parts.js';
import type { KeptPart } from './kept-parts.js';

const lists = new WeakMap<object, List>();

/** The blocks of kept parts; lists of the same items are the same lists. */
export function joinKept(parts: readonly KeptPart[]): RootContent[] {
  const joined = new JoinedParts();
  for (const { part } of parts) joined.add(part);
  return joined.blocks.map((block) => (block.type === 'list' ? sameList(block) : block));
}

function sameList(list: List): List {
  const [first] = list.children;
  if (!first) return list;
  const before = lists.get(first);
  if (before && isSame(before.children, list.children)) return before;
  lists.set(first, list);
  return list;
}

function isSame(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
