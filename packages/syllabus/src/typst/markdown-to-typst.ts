import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isBeyondReading } from '../markdown-to-html.js';
import { safeUrl } from '../safe-url.js';
import { typstText } from './typst-text.js';

/** What is used of a node; a Markdown tree fits. */
interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[];
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string | null | undefined;
  readonly identifier?: string;
  readonly ordered?: boolean | null | undefined;
  readonly start?: number | null | undefined;
}

/** Addresses of `[words][name]` by name. */
type Definitions = ReadonlyMap<string, string>;

const parser = unified().use(remarkParse).freeze();

/**
 * Markdown as Typst in code, blocks one after another; empty where there is none.
 *
 * HTML is shown instead of obeyed, pictures are their words, and only links that are absolute and safe are links.
 *
 * @example
 * markdownToTypst('Bring *questions*.') // => '{ { "Bring "; emph({ "questions" }); "." }; parbreak() }'
 */
export function markdownToTypst(markdown: string): string {
  const text = markdown.replace(/\r\n?/gu, '\n').trim();
  if (text === '') return '';
  if (isBeyondReading(text)) return code(text.split(/\n\s*\n/u).flatMap((part) => paragraph(inText(part))));

  const tree: MarkdownNode = parser.parse(text);
  return blocks(tree, new Map(listDefinitions(tree)));
}

function listDefinitions(node: MarkdownNode): readonly (readonly [string, string])[] {
  const own =
    node.type === 'definition' && node.identifier ? [[node.identifier, node.url ?? ''] as const] : [];
  return [...own, ...(node.children ?? []).flatMap(listDefinitions)];
}

/** Expressions one after another, whose values Typst joins. */
function code(expressions: readonly string[]): string {
  const some = expressions.filter(Boolean);
  return some.length === 0 ? '[]' : `{ ${some.join('; ')} }`;
}

function blocks({ children = [] }: MarkdownNode, definitions: Definitions): string {
  return code(children.flatMap((child) => block(child, definitions)));
}

function block(node: MarkdownNode, definitions: Definitions): readonly string[] {
  const { type, value = '', children = [] } = node;

  switch (type) {
    case 'definition':
      return [];
    case 'list': {
      const items = children.map((item) => blocks(item, definitions)).join(', ');
      return [node.ordered ? `enum(start: ${node.start ?? 1}, ${items})` : `list(${items})`];
    }
    case 'blockquote':
      return [`quote(block: true, ${blocks(node, definitions)})`];
    case 'heading':
      return [`heading(level: 3, outlined: false, ${inline(node, definitions)})`];
    case 'code':
      return value === '' ? [] : [`raw(block: true, ${typstText(value)})`];
    case 'thematicBreak':
      return ['line(length: 100%, stroke: 0.4pt)'];
    default:
      return paragraph(type === 'html' ? inText(value) : inline(node, definitions));
  }
}

function paragraph(content: string): readonly string[] {
  return content === '' || content === '[]' ? [] : [content, 'parbreak()'];
}

function inline({ children = [] }: MarkdownNode, definitions: Definitions): string {
  return code(children.map((child) => phrase(child, definitions)));
}

function phrase(node: MarkdownNode, definitions: Definitions): string {
  switch (node.type) {
    case 'strong':
      return `strong(${inline(node, definitions)})`;
    case 'emphasis':
      return `emph(${inline(node, definitions)})`;
    case 'inlineCode':
      return node.value ? `raw(${inText(node.value)})` : '';
    case 'break':
      return 'linebreak()';
    case 'link':
    case 'linkReference': {
      const url = safeUrl(node.url ?? definitions.get(node.identifier ?? '') ?? '');
      const words = inline(node, definitions);
      return url === undefined ? words : `link(${typstText(url)}, ${words})`;
    }
    case 'image':
    case 'imageReference':
      return inText(node.alt ?? '');
    default:
      return node.children ? inline(node, definitions) : inText(node.value ?? '');
  }
}

/** The words of a line, or of several that belong together. */
function inText(text: string): string {
  return typstText(text.replaceAll(/\s+/gu, ' '));
}
