import type { Nodes, Parents, Root } from 'mdast';

/** A node with the way to it. */
export interface Visit {
  readonly node: Nodes;
  /** The visit of the node that it stands in; absent for the root. */
  readonly up?: Visit & { readonly node: Parents };
  /** Its number among the nodes that it stands with. */
  readonly index: number;
}

/** Every node of a tree in the order of the document; however deep it is, the stack is not. */
export function* walk(tree: Root): Generator<Visit> {
  const open: Visit[] = [{ node: tree, index: 0 }];

  for (let visit = open.pop(); visit; visit = open.pop()) {
    yield visit;
    const { node } = visit;
    if (!('children' in node)) continue;
    const up = { ...visit, node };
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) open.push({ node: child, up, index });
    }
  }
}
