import type { Nodes } from 'mdast';

/** The words of a node without marks, however deep it is. */
export function plainText(node: Nodes): string {
  const words: string[] = [];
  const open: Nodes[] = [node];

  // An explicit stack, as hostile documents nest deeper than calls can.
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === 'html' || next.type === 'yaml') continue;
    if ('value' in next) words.push(next.value);
    if (next.type === 'break') words.push(' ');
    if ('children' in next) open.push(...next.children.toReversed());
  }

  return words.join('');
}
