import { isAbsoluteUrl, readUrl } from '@proseminar/core';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { escapeMarkdown } from './escape-markdown.js';
import { isBeyondReading } from './markdown-to-html.js';

/** What is used of a node; a Markdown tree fits. */
interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[];
  readonly url?: string;
  readonly alt?: string | null | undefined;
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

const parser = unified().use(remarkParse).freeze();

/** Shown HTML may hold Markdown that was asleep in it, which needs another round. */
const mostRounds = 4;

/**
 * Markdown as it is, except that HTML is shown instead of obeyed, pictures are their words, and only links that
 * are absolute and safe are links: what is relative to its own file leads nowhere from another folder.
 *
 * A block that is left open is closed, so that what follows keeps its meaning.
 *
 * @example
 * cleanMarkdown('See [notes](a.md), *now* <b>') // => 'See notes, *now* &lt;b>'
 */
export function cleanMarkdown(markdown: string): string {
  let text = markdown.replace(/\r\n?/gu, '\n').trim();

  for (let round = 0; round < mostRounds; round++) {
    if (isBeyondReading(text)) break;
    const cleaned = print(parser.parse(text), text).trim();
    if (cleaned === text) return closeFence(text);
    text = cleaned;
  }

  return text
    .split(/\n\s*\n/u)
    .map(escapeMarkdown)
    .filter(Boolean)
    .join('\n\n');
}

/** The source of a node, with what must not stay replaced. */
function print(node: MarkdownNode, source: string): string {
  const [start, end] = span(node);
  if (node.type === 'html') return source.slice(start, end).replaceAll('<', '&lt;');
  if (node.type === 'image' || node.type === 'imageReference') return escapeMarkdown(node.alt ?? '');
  if (node.type === 'definition' && !isUsable(node.url)) return '';

  const children = node.children ?? [];
  const [first] = children;
  const isWords = node.type === 'link' && !isUsable(node.url);
  if (!first) return isWords ? '' : source.slice(start, end);
  let at = isWords ? span(first)[0] : node.type === 'root' ? 0 : start;
  let printed = '';

  for (const child of children) {
    printed += source.slice(at, span(child)[0]) + print(child, source);
    at = span(child)[1];
  }

  return isWords ? printed : printed + source.slice(at, node.type === 'root' ? source.length : end);
}

function span(node: MarkdownNode): readonly [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

function isUsable(url = ''): boolean {
  return isAbsoluteUrl(url) && 'url' in readUrl(url);
}

/** Fenced code without an end runs to the end of the document, and would take in what follows. */
function closeFence(text: string): string {
  const last: MarkdownNode | undefined = parser.parse(`${text}\n\nfollows`).children.at(-1);
  const fence = last?.type === 'code' && /^(?:`{3,}|~{3,})/u.exec(text.slice(span(last)[0]))?.[0];
  return fence ? `${text}\n${fence}` : text;
}
