import type { Nodes } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';

/** The words of a node without marks, HTML and descriptions of images; a hard break is a space. */
export function plainText(node: Nodes): string {
  const children = 'children' in node ? node.children : [node];
  return children
    .map((child) =>
      child.type === 'break' ? ' ' : wordsOf(child, { includeImageAlt: false, includeHtml: false }),
    )
    .join('');
}
