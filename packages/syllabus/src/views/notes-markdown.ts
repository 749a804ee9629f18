import type { NotesBlock, NotesItem } from '@proseminar/core';
import { cleanMarkdown } from '../clean-markdown.js';
import { escapeMarkdown } from '../escape-markdown.js';

/** A piece of notes that stays whole: a paragraph or a sentence of one, an item of a list, a table. */
export interface NotesPiece {
  readonly markdown: string;
  readonly words: number;
  /** Of an item: how deep, and its mark. */
  readonly item?: { readonly depth: number; readonly mark: string };
  /** Whether it goes on with the paragraph or item of the piece before. */
  readonly isContinued?: boolean;
}

/**
 * Notes in pieces, word for word: sentences, items, tables, code.
 *
 * Of a figure, its words stay; without words it is left out. Links that only work beside the notes become words.
 */
export function notesPieces(blocks: readonly NotesBlock[], depth = 0): readonly NotesPiece[] {
  return blocks.flatMap((block) => blockPieces(block, depth));
}

function blockPieces(block: NotesBlock, depth: number): readonly NotesPiece[] {
  if (block.type === 'paragraph') return sentencePieces(block.markdown);
  if (block.type === 'table') return table(block.rows);
  if (block.type === 'code') return [piece(code(block.language, block.value))];
  if (block.type === 'math') return [piece(math(block.value))];
  if (block.type === 'quote') return quote(block.blocks);

  if (block.type === 'figure') {
    return block.alt.trim() === '' ? [] : [piece(`*Figure in the notes:* ${escapeMarkdown(block.alt)}`)];
  }

  const { items, ordered } = block;
  return items.flatMap((item, index) => itemPieces(item, ordered ? `${index + 1}.` : '-', depth));
}

/**
 * Pieces put together again.
 *
 * Items find their depth from the items before them, as the first one may have been deep in a list.
 */
export function joinPieces(pieces: readonly NotesPiece[]): string {
  let text = '';
  let open: { readonly depth: number; readonly indent: number }[] = [];
  let wasItem = false;

  for (const { markdown, item, isContinued } of pieces) {
    if (isContinued && text !== '') {
      text += ` ${markdown}`;
      continue;
    }

    if (!item) {
      text += `${text === '' ? '' : '\n\n'}${markdown}`;
      open = [];
      wasItem = false;
      continue;
    }

    open = open.filter(({ depth }) => depth < item.depth);
    const indent = open.at(-1)?.indent ?? 0;
    const line = `${' '.repeat(indent)}${item.mark} ${markdown}`;
    open.push({ depth: item.depth, indent: indent + item.mark.length + 1 });
    text += `${text === '' ? '' : wasItem ? '\n' : '\n\n'}${line}`;
    wasItem = true;
  }

  return text;
}

function itemPieces(item: NotesItem, mark: string, depth: number): readonly NotesPiece[] {
  const below = notesPieces(item.blocks, depth + 1).map((own) => asItem(own, depth + 1));
  const [first, ...rest] = sentencePieces(item.markdown);
  return first ? [{ ...first, item: { depth, mark } }, ...rest, ...below] : below;
}

/** A paragraph below an item becomes an item, so that it can stand on a slide of its own. */
function asItem(own: NotesPiece, depth: number): NotesPiece {
  const isParagraph = !own.item && !own.isContinued && !own.markdown.includes('\n');
  return isParagraph ? { ...own, item: { depth, mark: '-' } } : own;
}

function piece(markdown: string): NotesPiece {
  return { markdown, words: countWords(markdown) };
}

function countWords(markdown: string): number {
  return markdown.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Most notes have nothing to clean, and reading Markdown is slow. */
function inline(markdown: string): string {
  const line = markdown.replace(/\s*\n\s*/gu, ' ').trim();
  return /[[<{]|:\/\/[^\s/]*@/u.test(line) ? cleanMarkdown(line) : line;
}

const sentenceEnd = /(?<=[.!?][)”"’*_]{0,3})\s+(?=[\p{Lu}“"(*_`[])/u;
const abbreviation = /(?:\b(?:e\.g|i\.e|al|vs|cf|etc|fig|figs|sec|eq|no|resp|approx|dr|prof)|\b\p{Lu})\.$/iu;

/** Sentences, each with its emphasis, code, links and brackets whole. */
function sentencePieces(markdown: string): readonly NotesPiece[] {
  const sentences: string[] = [];
  let open = '';

  for (const part of inline(markdown).split(sentenceEnd)) {
    open = open === '' ? part : `${open} ${part}`;
    if (open === '' || abbreviation.test(open) || !isBalanced(open)) continue;
    sentences.push(open);
    open = '';
  }
  if (open !== '') sentences.push(open);

  return sentences.map((sentence, index) => ({
    ...piece(sentence),
    ...(index > 0 && { isContinued: true }),
  }));
}

function isBalanced(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  const isEven = [/(?<!\\)\*/gu, /(?<!\\)`/gu, /(?<!\\)_/gu, /\$/gu].every((mark) => count(mark) % 2 === 0);
  return isEven && count(/[([]/gu) <= count(/[)\]]/gu);
}

function table(rows: readonly (readonly { readonly markdown: string }[])[]): readonly NotesPiece[] {
  const [head] = rows;
  if (!head || head.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cells = rows.map((row) =>
    line(row.map((cell) => inline(cell.markdown).replace(/(?<!\\)\|/gu, '\\|'))),
  );
  return [piece([cells[0], line(head.map(() => '---')), ...cells.slice(1)].join('\n'))];
}

function code(language: string | undefined, value: string): string {
  const longest = Math.max(2, ...(value.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${/^[\w+-]+$/u.test(language ?? '') ? language : ''}\n${value}\n${fence}`;
}

/** On one line, and with words for signs that would begin HTML. */
function math(value: string): string {
  const formula = value
    .replace(/\s+/gu, ' ')
    .replaceAll('$', '\\$')
    .replace(/\s*<\s*/gu, ' \\lt ')
    .trim();
  return `$$ ${formula} $$`;
}

function quote(blocks: readonly NotesBlock[]): readonly NotesPiece[] {
  const lines = joinPieces(notesPieces(blocks)).split('\n');
  return lines.join('') === ''
    ? []
    : [piece(lines.map((line) => (line === '' ? '>' : `> ${line}`)).join('\n'))];
}
