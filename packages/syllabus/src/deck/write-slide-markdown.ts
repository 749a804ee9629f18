import { escapeMarkdown, markdownLink } from '../escape-markdown.js';
import type { RichText, Run, SlideBlock, SlideCell, SlideItem } from './deck.js';

/** Blocks of a slide as Markdown that shows exactly their words. */
export function writeSlideMarkdown(blocks: readonly SlideBlock[]): string {
  return blocks.map(writeBlock).join('\n\n');
}

/** A text as one line of Markdown. */
function writeTextMarkdown(text: RichText): string {
  // An exclamation mark before a link would make it a picture.
  return text.map(writeRun).reduce((line, run) => {
    const end = line.endsWith('!') && run.startsWith('[') ? `${line.slice(0, -1)}\\!` : line;
    return end + run;
  }, '');
}

/** Blocks as plain lines, for speaker notes: no sign of them ends a comment or reads as a setting. */
export function writeNotesLines(blocks: readonly SlideBlock[]): readonly string[] {
  return blocks.flatMap(noteLines).map((line) =>
    line
      .replace(/\s+/gu, ' ')
      .replace(/-{2,}/gu, '–')
      .replace(/\{(?=[{%])/gu, '{ ')
      .trim(),
  );
}

function writeBlock(block: SlideBlock): string {
  if (block.type === 'paragraph') return `${block.isQuote ? '> ' : ''}${writeTextMarkdown(block.text)}`;
  if (block.type === 'list') return writeList(block.items);
  if (block.type === 'code') return writeCode(block.language, block.value);
  if (block.type === 'math') return writeMath(block.value);
  if (block.type === 'columns') {
    return writeTable(
      block.titles.map(escapeMarkdown),
      [0, 1, 2].map(() => block.titles.map(() => '…')),
    );
  }

  if (block.type === 'facts') {
    return block.facts
      .map(({ label, text, isCurrent }) => {
        const words = writeTextMarkdown(text);
        const own = isCurrent ? `**${words}**` : words;
        // What goes on from the slide before has no label.
        return label === '' ? `- ${own}` : `- **${escapeMarkdown(label)}:** ${own}`;
      })
      .join('\n');
  }

  return writeTable(
    block.head.map(writeTextMarkdown),
    block.rows.map((row) => row.map(writeCell)),
  );
}

function writeCell({ text, isPrompt }: SlideCell): string {
  const words = writeTextMarkdown(text);
  return isPrompt ? `*${words}*` : words;
}

/** Items find their depth from those before them, as the first one may have been deep in a list. */
function writeList(items: readonly SlideItem[]): string {
  let open: { readonly depth: number; readonly indent: number }[] = [];

  return items
    .map(({ depth, number, text }) => {
      open = open.filter((item) => item.depth < depth);
      const indent = open.at(-1)?.indent ?? 0;
      const mark = number === undefined ? '-' : `${number}.`;
      open.push({ depth, indent: indent + mark.length + 1 });
      return `${' '.repeat(indent)}${mark} ${writeTextMarkdown(text)}`;
    })
    .join('\n');
}

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Words in which nothing is a mark of Markdown, as most are. */
const plain = /^[A-Za-z][A-Za-z0-9 ,;'’?%().–-]*$/u;
const address = /www|http|ftp/iu;

function escapeWords(words: string): string {
  return plain.test(words) && !address.test(words) ? words : escapeMarkdown(words);
}

/** Marks stand against words, so white space at the ends goes outside of them. */
function writeRun(run: Run): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? [];
  if (words === '') return run.text === '' ? '' : ' ';
  let text = run.isCode ? writeCodeSpan(words) : run.isMath ? `$${mathSigns(words)}$` : escapeWords(words);
  if (run.url !== undefined) text = run.isCode ? text : markdownLink(words, run.url);
  if (run.isDeleted) text = `~~${text}~~`;
  if (run.isEmphasis) text = `*${text}*`;
  if (run.isStrong) text = `**${text}**`;
  return `${before && ' '}${text}${after && ' '}`;
}

/** In a table, a bar would end the cell even in code; Jekyll obeys its braces even there. */
function writeCodeSpan(value: string): string {
  if (/\{[{%]/u.test(value)) return escapeMarkdown(value);
  const fence = '`'.repeat(1 + longestRun(value));
  const space = /^`|`$/u.test(value) ? ' ' : '';
  return `${fence}${space}${value.replaceAll('|', '¦')}${space}${fence}`;
}

function writeCode(language: string | undefined, value: string): string {
  const fence = '`'.repeat(Math.max(3, 1 + longestRun(value)));
  return `${fence}${/^[\w+-]+$/u.test(language ?? '') ? language : ''}\n${value.replace(/\{(?=[{%])/gu, '{ ')}\n${fence}`;
}

function longestRun(value: string): number {
  return Math.max(0, ...(value.match(/`+/gu) ?? []).map((run) => run.length));
}

/** On one line; nothing in it is HTML, ends the formula, or is a link for those who know no formulas. */
function writeMath(value: string): string {
  return `$$ ${mathSigns(value)} $$`;
}

function mathSigns(value: string): string {
  return value
    .replace(/\s+/gu, ' ')
    .replaceAll('$', '\\$')
    .replace(/\s*<\s*/gu, ' \\lt ')
    .replace(/\{(?=[{%])/gu, '{ ')
    .replace(/!(?=\[)|\](?=\()/gu, '$& ')
    .trim();
}

function noteLines(block: SlideBlock): readonly string[] {
  const plain = (text: RichText) => text.map((run) => run.text).join('');
  if (block.type === 'paragraph') return [block.isQuote ? `“${plain(block.text)}”` : plain(block.text)];
  if (block.type === 'list') return block.items.map(({ text }) => `• ${plain(text)}`);
  if (block.type === 'facts') return block.facts.map(({ label, text }) => `${label}, ${plain(text)}`);
  if (block.type === 'table') return block.rows.map((row) => row.map(({ text }) => plain(text)).join(' | '));
  return block.type === 'columns' ? [block.titles.join(' | ')] : block.value.split('\n');
}
