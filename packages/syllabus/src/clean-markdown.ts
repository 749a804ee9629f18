import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { escapeMarkdown } from './escape-markdown.js';
import { isBeyondReading } from './markdown-to-html.js';
import { safeUrl } from './safe-url.js';

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
  const url = safeUrl(node.url ?? '');
  if (node.type === 'definition' && url !== node.url) return '';

  if (node.type === 'text') return quiet(source.slice(start, end));
  // There are no character references in code.
  if (/code$/iu.test(node.type)) return source.slice(start, end).replace(/\{(?=[{%])/gu, '{ ');

  const children = node.children ?? [];
  const [first] = children;
  const isWritten = source[start] === '[';
  const isWords = node.type === 'link' && (url === undefined || (url !== node.url && !isWritten));
  if (!first) return isWords ? '' : source.slice(start, end);
  let at = isWords ? span(first)[0] : node.type === 'root' ? 0 : start;
  let printed = '';

  for (const child of children) {
    printed += source.slice(at, span(child)[0]) + print(child, source);
    at = span(child)[1];
  }

  if (node.type === 'link' && isWritten && url !== undefined && url !== node.url)
    return `${printed}](${url.replace(/[()]/gu, '\\$&')})`;
  return isWords ? printed : printed + source.slice(at, node.type === 'root' ? source.length : end);
}

function span(node: MarkdownNode): readonly [start: number, end: number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** Text without expressions of Jekyll, and without addresses that programs would make links with a password. */
function quiet(text: string): string {
  return text.replace(/\\?\{(?=\\?[{%])/gu, '&#123;').replace(/(?<=https?):(?=\/\/[^\s/]*@)/giu, '\\:');
}

/** Fenced code without an end runs to the end of the document, and would take in what follows. */
function closeFence(text: string): string {
  const last: MarkdownNode | undefined = parser.parse(`${text}\n\nfollows`).children.at(-1);
  const fence = last?.type === 'code' && /^(?:`{3,}|~{3,})/u.exec(text.slice(span(last)[0]))?.[0];
  return fence ? `${text}\n${fence}` : text;
}
