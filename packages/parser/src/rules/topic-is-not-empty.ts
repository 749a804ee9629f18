import { cleanText } from '@proseminar/core';
import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { quoted } from '../quoted.js';
import { report } from '../rules.js';
import type { Rule } from './rule.js';

/** Headings with nothing at all before the next of their rank. */
export const topicIsNotEmpty: Rule = ({ tree, file }) => {
  const title = tree.children.find(({ type }) => type === 'heading');
  const empty: Heading[] = [];
  let next: RootContent | undefined;

  for (const node of [...tree.children].reverse()) {
    if (node.type === 'heading' && (!next || (next.type === 'heading' && next.depth <= node.depth))) {
      empty.push(node);
    }
    if (!isNothing(node)) next = node;
  }

  for (const node of empty.reverse()) {
    const words = cleanText(textOf(node));
    // The first heading may be the title of the list; one without words is a picture.
    if (words === '' || node === title) continue;
    const reason = `Unexpected empty topic ${quoted(words)}, expected entries below the heading`;
    report(file, 'topic-is-not-empty', reason, { place: node.position });
  }
};

/** Whether a reader sees nothing of a node. */
function isNothing(node: RootContent): boolean {
  if (node.type === 'html') return node.value.startsWith('<!--') && node.value.trimEnd().endsWith('-->');
  return node.type === 'thematicBreak' || node.type === 'definition';
}
