import type { Heading, Nodes, Paragraph, Root, TableCell } from 'mdast';
import type { SourceText } from '../source-text.js';
import { walk } from './walk.js';

/** A piece of running text as it is written. */
export interface TextBlock {
  readonly node: Paragraph | Heading | TableCell;
  /** Whether it stands in nothing but the document. */
  readonly outermost: boolean;
  /** Offset of its first character. */
  readonly start: number;
  /** Its words as they are written, with blanks in place of addresses, code and HTML. */
  readonly words: string;
}

/** The paragraphs, headings and cells of a document. */
export function findTextBlocks(tree: Root, source: SourceText): TextBlock[] {
  const found: { block: Omit<TextBlock, 'words'>; end: number; hidden: [number, number][] }[] = [];

  for (const { node, up } of walk(tree)) {
    const last = found.at(-1);
    if (!node.position) continue;
    const start = source.offsetOf(node.position.start);
    const end = source.offsetOf(node.position.end);

    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      found.push({ block: { node, outermost: up?.node.type === 'root', start }, end, hidden: [] });
    } else if (last && start < last.end) {
      last.hidden.push(...hiddenIn(node, start, end, source));
    }
  }

  return found.map(({ block, end, hidden }) => {
    const { start } = block;
    let words = '';
    for (const [from, to] of hidden.sort(([one], [other]) => one - other)) {
      const begin = Math.max(from, start + words.length);
      words +=
        source.text.slice(start + words.length, begin) + ' '.repeat(Math.max(0, Math.min(to, end) - begin));
    }
    return { ...block, words: words + source.text.slice(start + words.length, end) };
  });
}

/** What of a node is no words. */
function hiddenIn(node: Nodes, start: number, end: number, source: SourceText): [number, number][] {
  if (node.type === 'inlineCode' || node.type === 'html' || node.type === 'image') return [[start, end]];
  if (node.type === 'imageReference' || node.type === 'footnoteReference') return [[start, end]];
  if (node.type !== 'link' && node.type !== 'linkReference') return [];

  const first = node.children[0]?.position;
  const last = node.children.at(-1)?.position;
  if (!first || !last || source.text[start] !== '[') return [[start, end]];
  return [
    [start, source.offsetOf(first.start)],
    [source.offsetOf(last.end), end],
  ];
}
