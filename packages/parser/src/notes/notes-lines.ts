import { cleanText, isAbsoluteUrl, type NotesLine, readUrl } from '@proseminar/core';
import type { Nodes, Root } from 'mdast';
import { scanHtml } from '../html-tokens.js';
import type { NotesPage } from './notes-page.js';

/** Longest relative URL that is kept. */
const longestPath = 1000;

/** Nodes whose words stand in those of the node around them; the words of all others stand apart. */
const phrasing: ReadonlySet<Nodes['type']> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'link',
  'linkReference',
  'html',
]);

/**
 * Read what stands on each line of a notes page: its plain words and the links that begin there.
 *
 * Words of pictures are among them; code blocks and front matter are not.
 */
export function readNotesLines(tree: Root, page: NotesPage): NotesLine[] {
  const lines = new Map<number, { words: string[]; links: string[] }>();
  const open: Nodes[] = [tree];

  function at(number: number) {
    const known = lines.get(number);
    if (known) return known;
    const line = { words: [], links: [] };
    lines.set(number, line);
    return line;
  }

  for (let node = open.pop(); node; node = open.pop()) {
    const number = node.position?.start.line ?? 1;
    if (!phrasing.has(node.type)) at(number).words.push(' ');
    for (const { line, words } of wordsOf(node)) at(number + line).words.push(words);
    const link = readLink(urlOf(node, page));
    if (link !== undefined) at(number).links.push(link);
    // Not by spreading, which has a limit: a page may have very many paragraphs.
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child);
  }

  return [...lines]
    .map(([line, { words, links }]) => ({ line, text: cleanText(words.join('')), links }))
    .filter(({ text, links }) => text !== '' || links.length > 0)
    .sort((a, b) => a.line - b.line);
}

/** The words of a node itself, by how many lines they stand below its start. */
function wordsOf(node: Nodes): { line: number; words: string }[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return splitLines(node.value);
    case 'image':
    case 'imageReference':
      return splitLines(node.alt ?? '');
    case 'html':
      return htmlWords(node.value);
    default:
      return [];
  }
}

function splitLines(text: string): { line: number; words: string }[] {
  return text.split(/\r\n|\n|\r/u).map((words, line) => ({ line, words }));
}

function htmlWords(html: string): { line: number; words: string }[] {
  let [line, counted] = [0, 0];

  return scanHtml(html).flatMap((token) => {
    line += splitLines(html.slice(counted, token.start)).length - 1;
    counted = token.start;
    if (token.type !== 'text') return token.type === 'open' ? [{ line, words: ' ' }] : [];
    return splitLines(token.value).map((each) => ({ ...each, line: line + each.line }));
  });
}

function urlOf(node: Nodes, { definitions }: NotesPage): string | undefined {
  if (node.type === 'link') return node.url;
  return node.type === 'linkReference' ? definitions.get(node.identifier)?.url : undefined;
}

function readLink(raw: string | undefined): string | undefined {
  if (raw === undefined) return undefined;
  const read = isAbsoluteUrl(raw) ? readUrl(raw) : { url: cleanText(raw.slice(0, longestPath)) };
  return 'url' in read && read.url !== '' ? read.url : undefined;
}
