import type { PhrasingContent } from 'mdast';

/** What stands in a cell, and what of it is struck through. */
export interface SplitCell {
  readonly rest: readonly PhrasingContent[];
  readonly struck: readonly PhrasingContent[];
}

/** Take what is struck through out of the content of a cell: `~~Sep 8~~ Sep 10` is Sep 10. */
export function splitStruck(nodes: readonly PhrasingContent[], depth = 0): SplitCell {
  const rest: PhrasingContent[] = [];
  const struck: PhrasingContent[] = [];
  for (const node of nodes) {
    if (node.type === 'delete') struck.push(...node.children);
    else if (depth < deepest && (node.type === 'strong' || node.type === 'emphasis')) {
      const own = splitStruck(node.children, depth + 1);
      struck.push(...own.struck);
      if (own.rest.length > 0) rest.push({ ...node, children: [...own.rest] });
    } else rest.push(node);
  }
  return { rest, struck };
}

/** Deepest nesting that is looked into. */
const deepest = 20;
