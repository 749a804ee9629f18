import type { Definition, ListItem as MarkdownItem, PhrasingContent, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isBeyondReading } from '../../markdown-to-html.js';
import { safeUrl } from '../../safe-url.js';
import { type Block, type ListNumbering, type ParagraphStyle, paragraph, type TextRun } from './blocks.js';

const parser = unified().use(remarkParse).freeze();

/** Word knows nine levels of lists. */
const deepestList = 8;

/**
 * Markdown as paragraphs and lists: HTML in it is words, a picture is what it shows, and a link that is not absolute
 * and safe is its words.
 *
 * Text that is longer or nested deeper than people write becomes plain paragraphs.
 */
export function markdownBlocks(markdown: string): readonly Block[] {
  if (isBeyondReading(markdown)) {
    return markdown.split(/\n[ \t]*\n/u).map((text) => paragraph('Normal', text.trim()));
  }

  const { children } = parser.parse(markdown);
  const definitions = new Map(
    children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : [])),
  );
  return children.flatMap((node) => readBlock(node, { definitions, style: 'Normal' }));
}

interface Surroundings {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly style: ParagraphStyle;
  readonly list?: { readonly numbering: ListNumbering; readonly depth: number };
}

function readBlock(node: RootContent, around: Surroundings): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [textBlock(readInlines(node.children, {}, around), around)];
    case 'heading':
      return [paragraph(node.depth > 1 ? 'Heading3' : 'Heading2', readInlines(node.children, {}, around))];
    case 'blockquote':
      return node.children.flatMap((child) => readBlock(child, { ...around, style: 'Quote' }));
    case 'code':
      return [paragraph('CodeBlock', node.value)];
    case 'html':
      return [textBlock([{ text: node.value }], around)];
    case 'list': {
      const numbering = node.ordered ? { start: node.start ?? 1 } : 'bullets';
      const depth = around.list ? Math.min(around.list.depth + 1, deepestList) : 0;
      return node.children.flatMap((item) => readItem(item, { ...around, list: { numbering, depth } }));
    }
    default:
      return [];
  }
}

/** Only its first paragraph has the bullet or number. */
function readItem({ children: [first, ...others] }: MarkdownItem, around: Surroundings): readonly Block[] {
  const { list, ...outside } = around;
  const isText = first?.type === 'paragraph' || first === undefined;
  const below = (nodes: readonly RootContent[]) =>
    nodes.flatMap((node) => readBlock(node, node.type === 'list' ? around : outside));
  const runs = first?.type === 'paragraph' ? readInlines(first.children, {}, around) : [];
  return [textBlock(runs, around), ...(isText ? [] : below([first])), ...below(others)];
}

function textBlock(runs: readonly TextRun[], { list, style }: Surroundings): Block {
  return list
    ? { type: 'item', list: list.numbering, depth: list.depth, runs }
    : { type: 'paragraph', style, runs };
}

type Style = Omit<TextRun, 'text'>;

function readInlines(
  nodes: readonly PhrasingContent[],
  style: Style,
  around: Surroundings,
): readonly TextRun[] {
  return nodes.flatMap((node) => readInline(node, style, around));
}

function readInline(node: PhrasingContent, style: Style, around: Surroundings): readonly TextRun[] {
  switch (node.type) {
    case 'text':
      return [{ ...style, text: node.value.replace(/\s*\n\s*/gu, ' ') }];
    case 'break':
      return [{ ...style, text: '\n' }];
    case 'inlineCode':
      return [{ ...style, text: node.value, isCode: true }];
    case 'html':
      return [{ ...style, text: node.value }];
    case 'image':
    case 'imageReference':
      return [{ ...style, text: node.alt ?? '' }];
    case 'emphasis':
      return readInlines(node.children, { ...style, isEmphasis: true }, around);
    case 'strong':
      return readInlines(node.children, { ...style, isStrong: true }, around);
    case 'link':
      return readInlines(node.children, { ...style, ...linkStyle(node.url) }, around);
    case 'linkReference': {
      const url = around.definitions.get(node.identifier)?.url ?? '';
      return readInlines(node.children, { ...style, ...linkStyle(url) }, around);
    }
    default:
      return [];
  }
}

function linkStyle(raw: string): Style {
  const url = safeUrl(raw);
  return url === undefined ? {} : { url };
}
