import { isAbsoluteUrl, readUrl } from '@proseminar/core';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/**
 * HTML that pages insert as it is; only `markdownToHtml` makes it.
 *
 * Handlebars does not escape what the `toHTML` of a value returns; a function is what JSON cannot hold, so
 * no catalog or course file can pose as one.
 */
export interface SafeHtml {
  readonly toHTML: () => string;
}

export interface MarkdownToHtmlOptions {
  /**
   * Level of the highest heading in the result; those above it are the page's own.
   *
   * @default 3
   */
  headings?: number;
  /** Put before relative links: from the page to where the text stands, `../`; without it they become words. */
  base?: string;
}

/** Lists and quotes nested deeper than people write, on one line. */
const deepNesting = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])){32}/mu;

/** Most UTF-16 code units that are read as Markdown. */
const longestText = 50_000;

/**
 * Turn Markdown into HTML that is safe in a page: no raw HTML, no image, no unsafe link, no id, and headings
 * that continue the page's own.
 *
 * Text that is longer or nested deeper than people write becomes plain paragraphs.
 *
 * @example
 * markdownToHtml('Bring *questions*.').toHTML() // => '<p>Bring <em>questions</em>.</p>'
 */
export function markdownToHtml(markdown: string, options: MarkdownToHtmlOptions = {}): SafeHtml {
  const { headings = 3, base } = options;

  const html = isBeyondReading(markdown)
    ? toHtml.stringify(paragraphs(markdown))
    : String(fromMarkdown(headings, base).processSync(markdown));

  return { toHTML: () => html };
}

/** Whether a text is longer or nested deeper than people write, so that reading it as Markdown could take long. */
export function isBeyondReading(markdown: string): boolean {
  return markdown.length > longestText || deepNesting.test(markdown);
}

const toHtml = unified().use(rehypeStringify).freeze();

function fromMarkdown(headings: number, base: string | undefined) {
  return unified()
    .use(remarkParse)
    .use(remarkRehype)
    .use(() => (tree: Root) => fitChildren(tree, headings, base))
    .use(rehypeSanitize, { ...allowed })
    .use(rehypeStringify);
}

const allowed = {
  tagNames: 'a blockquote br code em h2 h3 h4 h5 h6 hr li ol p pre strong ul'.split(' '),
  attributes: { a: ['href', 'title'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
};

/** Words in place of images, links only where they are safe, headings without gaps. */
function fitChildren(tree: Root, highest: number, base: string | undefined): void {
  const open: number[] = [];

  function fit<Node extends RootContent | ElementContent>(
    node: Node,
  ): Node | { type: 'text'; value: string } {
    if (node.type !== 'element') return node;
    if (node.tagName === 'img') return { type: 'text', value: String(node.properties.alt ?? '') };
    if (node.tagName === 'a') fitLink(node, base);
    if (/^h[1-6]$/u.test(node.tagName)) node.tagName = nextHeading(Number(node.tagName[1]), highest, open);
    node.children = node.children.map((child) => fit(child));
    return node;
  }

  tree.children = tree.children.map((child) => fit(child));
}

function fitLink(link: Element, base: string | undefined): void {
  const read = readUrl(String(link.properties.href ?? ''));
  if (!('url' in read)) link.tagName = 'span';
  else if (isAbsoluteUrl(read.url)) link.properties.href = read.url;
  else if (base !== undefined) link.properties.href = base + read.url;
  else link.tagName = 'span';
}

/** A heading as deep as the headings open above it, whatever levels the text skips. */
function nextHeading(level: number, highest: number, open: number[]): string {
  while ((open.at(-1) ?? 0) >= level) open.pop();
  open.push(level);
  return `h${Math.min(6, highest + open.length - 1)}`;
}

function paragraphs(text: string): Root {
  return {
    type: 'root',
    children: text.split(/\n[ \t]*\n/u).map((paragraph) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value: paragraph.trim() }],
    })),
  };
}
