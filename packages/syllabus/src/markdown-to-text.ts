import { cleanText } from '@proseminar/core';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isBeyondReading } from './markdown-to-html.js';

const markdown = unified().use(remarkParse).freeze();

/**
 * The words of Markdown, on one line; text that is longer or nested deeper than people write as it stands.
 *
 * @example
 * markdownToText('# Aims\n\nRead *two* papers.') // => 'Aims Read two papers.'
 */
export function markdownToText(text: string): string {
  return cleanText(isBeyondReading(text) ? text : words(markdown.parse(text)));
}

function words(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const parts = node.children.map(words);
  return parts.join(node.type === 'paragraph' || isPhrasing(node) ? '' : ' ');
}

function isPhrasing({ type }: Nodes): boolean {
  return ['emphasis', 'strong', 'link', 'linkReference', 'heading'].includes(type);
}
