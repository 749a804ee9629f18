import { hasHiddenCharacters, type NotesBlock, type NotesItem } from '@proseminar/core';
import type { FootnoteDefinition, List, ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { plainText } from '../plain-text.js';
import { htmlBlocks, tableBlock } from './notes-html.js';
import { type NotesPage, sourceOf } from './notes-page.js';
import { cleanPhrasing, splitAtFigures } from './notes-phrasing.js';
import { writeNotesText, writePlainNotesText } from './notes-text.js';

/** Levels of lists and quotes; what is deeper is one paragraph of plain words. */
const deepest = 8;

/** Most nodes that one formula or one HTML table is taken to spread over. */
const widest = 50;

/**
 * Read nodes of a notes page as blocks that are safe to show.
 *
 * Text is cleaned and written anew, so nothing of the page's own markup
 * reaches a document; pictures in a paragraph become figures at their place.
 */
export function readNotesBlocks(nodes: readonly RootContent[], page: NotesPage, depth = 0): NotesBlock[] {
  const blocks: NotesBlock[] = [];

  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) break;
    const spread = readMath(nodes, index, page) ?? readSpreadTable(nodes, index, page);
    blocks.push(...(spread?.blocks ?? readBlock(node, page, depth)));
    index = spread?.last ?? index;
  }

  return blocks;
}

function readBlock(node: RootContent, page: NotesPage, depth: number): NotesBlock[] {
  if (depth > deepest) return plainBlock(node);

  switch (node.type) {
    case 'paragraph':
      return paragraph(node.children, page);
    case 'heading':
      return paragraph([{ type: 'strong', children: node.children }], page);
    case 'list':
      return list(node, page, depth);
    case 'blockquote': {
      const blocks = readNotesBlocks(node.children, page, depth + 1);
      return blocks.length === 0 ? [] : [{ type: 'quote', blocks }];
    }
    case 'code':
      return code(node.value, node.lang);
    case 'table':
      return table(node, page);
    case 'html':
      return htmlBlocks(node.value, page);
    case 'footnoteDefinition':
      return footnote(node, page, depth);
    default:
      return [];
  }
}

function plainBlock(node: Nodes): NotesBlock[] {
  const words = writePlainNotesText(plainText(node));
  return words ? [{ type: 'paragraph', ...words }] : [];
}

function paragraph(nodes: readonly PhrasingContent[], page: NotesPage): NotesBlock[] {
  const runs = splitAtFigures(cleanPhrasing(nodes, page));

  return runs.flatMap((run): NotesBlock[] => {
    if (!Array.isArray(run)) return [run];
    const words = writeNotesText(run);
    // A full stop after a picture is no paragraph.
    return words && (runs.length === 1 || /[\p{L}\p{N}]/u.test(words.text))
      ? [{ type: 'paragraph', ...words }]
      : [];
  });
}

function footnote(node: FootnoteDefinition, page: NotesPage, depth: number): NotesBlock[] {
  const label = writePlainNotesText(`[${node.label ?? node.identifier}]`);
  const [first, ...rest] = readNotesBlocks(node.children, page, depth + 1);
  if (!label || !first) return [];
  if (first.type !== 'paragraph') return [{ type: 'paragraph', ...label }, first, ...rest];
  const { markdown, text } = first;
  return [
    { type: 'paragraph', markdown: `${label.markdown} ${markdown}`, text: `${label.text} ${text}` },
    ...rest,
  ];
}

function list(node: List, page: NotesPage, depth: number): NotesBlock[] {
  const items = node.children.flatMap((item) => readItem(item, page, depth));
  return items.length === 0 ? [] : [{ type: 'list', ordered: node.ordered === true, items }];
}

function readItem(item: ListItem, page: NotesPage, depth: number): NotesItem[] {
  const [first, ...rest] = readNotesBlocks(item.children, page, depth + 1);
  if (!first) return [];
  if (first.type !== 'paragraph') return [{ markdown: '', text: '', blocks: [first, ...rest] }];
  const box = typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : '';
  return [{ markdown: box + first.markdown, text: box + first.text, blocks: rest }];
}

function code(raw: string, lang: string | null | undefined): NotesBlock[] {
  const value = visible(raw);
  const language = /^[\w+#.-]{1,40}$/u.exec(lang ?? '')?.[0];
  return value.trim() === ''
    ? []
    : [{ type: 'code', ...(language === undefined ? {} : { language }), value }];
}

/** Lines as they are, but for characters that nobody can see. */
function visible(value: string): string {
  const whole = value.replace(/\p{Surrogate}/gu, '\ufffd').replace(/\r\n?/gu, '\n');
  if (!hasHiddenCharacters(whole)) return whole;
  return [...whole].filter((character) => !hasHiddenCharacters(character)).join('');
}

function table(node: Table, page: NotesPage): NotesBlock[] {
  const figures: NotesBlock[] = [];
  const rows = node.children.map((row) =>
    row.children.map((cell) => {
      const pieces = cleanPhrasing(cell.children, page);
      figures.push(...pieces.filter((piece) => piece.type === 'figure'));
      return writeNotesText(pieces.filter((piece) => piece.type !== 'figure'));
    }),
  );
  return [...tableBlock(rows), ...figures];
}

/** Blocks made from several nodes, and the index of the last of these. */
interface Spread {
  blocks: NotesBlock[];
  last: number;
}

/** A formula between `$$`, whose lines Markdown may take for paragraphs, lists and headings. */
function readMath(nodes: readonly RootContent[], start: number, page: NotesPage): Spread | undefined {
  const first = nodes[start];
  if (first?.type !== 'paragraph' || !sourceOf(page, first).startsWith('$$')) return undefined;

  for (let last = start; last < Math.min(nodes.length, start + widest); last++) {
    const node = nodes[last];
    if (!node || !sourceOf(page, node).trimEnd().endsWith('$$')) continue;
    const inner = /^\$\$((?:[^$]|\$(?!\$))+)\$\$$/u.exec(sourceOf(page, first, node).trim())?.[1];
    if (inner === undefined) {
      if (last === start) continue;
      return undefined;
    }
    const value = visible(inner.replace(/\n[ \t>]+/gu, '\n')).trim();
    return value === '' ? undefined : { blocks: [{ type: 'math', value }], last };
  }

  return undefined;
}

/** A raw HTML table with blank lines in it, which Markdown takes for several nodes. */
function readSpreadTable(nodes: readonly RootContent[], start: number, page: NotesPage): Spread | undefined {
  const first = nodes[start];
  if (first?.type !== 'html' || !/<table\b/iu.test(first.value) || /<\/table\b/iu.test(first.value))
    return undefined;

  const end = nodes
    .slice(start, start + widest)
    .findIndex((node) => node.type === 'html' && /<\/table\b/iu.test(node.value));
  const last = nodes[start + end];
  return end === -1 || !last
    ? undefined
    : { blocks: htmlBlocks(sourceOf(page, first, last), page), last: start + end };
}
