import { limits } from './limits.js';

/** A block of text that would take too long to read. */
export interface Overload {
  /** First line, from 1. */
  readonly line: number;
  /** Last line. */
  readonly endLine: number;
  /** What there is too much of, and how much is allowed: ``more than 4000 `[` in one block of text``. */
  readonly excess: string;
  /** Whether the excess is nesting, not length. */
  readonly nested: boolean;
}

/** The start of a line: markers of quotes and list items, with the spaces between them. */
const lineStart = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/u;
const marker = />|[-*+]|\d{1,9}[.)]/gu;
const thematicBreak = /^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/u;
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/u;
const tableRule = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;

/** Running totals of the block that a line belongs to. */
interface Block {
  line: number;
  column: number;
  quotes: number;
  ordered: boolean;
  table: boolean;
  /** Rows of the table above it. */
  rows: number;
  lines: number;
  characters: number;
  emphasis: number;
  brackets: number;
  angles: number;
  excess?: string;
  nested: boolean;
}

/**
 * Find the blocks of text that would take a Markdown reader minutes.
 *
 * Looks at lines only and once, so it costs a small part of reading. A block is
 * a run of lines that may share one paragraph; a table row is its own.
 */
export function findOverload(lines: readonly string[]): Overload[] {
  const found: Overload[] = [];
  const most = mostBlocks(lines);
  let blocks = 0;
  let block: Block | undefined;
  let previous = '';

  for (const [index, line] of lines.entries()) {
    const isBreak = mayBreak(line) && thematicBreak.test(line);
    const start = isBreak ? line : (lineStart.exec(line)?.[0] ?? '');
    const blank = line.slice(start.length).trim() === '';

    let rows = 0;
    if (block && (blank || startsBlock(line, start, block))) {
      close(block, index, found);
      rows = !blank && block.table ? block.rows + 1 : 0;
      block = undefined;
    }

    if (!blank || (!isBreak && start.length > limits.markersOnLine)) {
      if (!block) {
        blocks += 1;
        if (blocks > most) return [...found, tooMany(index + 1, lines.length, most)];
        block = open(index + 1, start, rows);
      }
      block.table ||= line.includes('|') && tableRule.test(line) && cells(line) === cells(previous);
      count(line, start, block);
    }

    previous = line;
  }

  if (block) close(block, lines.length, found);
  return found;
}

/** Whether the first mark of a line is one that three of make a break. */
function mayBreak(line: string): boolean {
  const first = line.trimStart().charAt(0);
  return first === '-' || first === '*' || first === '_';
}

/** The markers at the start of a line; most have none. */
function markersOf(start: string): readonly string[] {
  return start === '' ? [] : (start.match(marker) ?? []);
}

/** How many blocks of text a document of this length may have. */
function mostBlocks(lines: readonly string[]): number {
  const characters = lines.reduce((sum, line) => sum + line.length + 1, 0);
  return limits.shortBlocks + Math.floor(characters / limits.blockLength);
}

function tooMany(line: number, endLine: number, most: number): Overload {
  const excess = `more than ${most} blocks of text, most of them of a few characters`;
  return { line, endLine, excess, nested: false };
}

/** Whether a line cannot continue the paragraph above it. */
function startsBlock(line: string, start: string, block: Block): boolean {
  if (block.table || heading.test(line)) return true;
  const markers = markersOf(start);
  const own = markers.filter((each) => each !== '>');
  if (markers.length - own.length > block.quotes) return true;
  if (own.length === 0 || line.length - line.trimStart().length > block.column + 3) return false;
  return own.some((each) => !/\d/u.test(each) || block.ordered || /^1[.)]$/u.test(each));
}

function open(line: number, start: string, rows: number): Block {
  const markers = markersOf(start);
  return {
    line,
    column: start.length,
    quotes: markers.filter((each) => each === '>').length,
    ordered: markers.some((each) => /\d/u.test(each)),
    table: rows > 0,
    rows,
    lines: 0,
    characters: 0,
    emphasis: 0,
    brackets: 0,
    angles: 0,
    nested: false,
  };
}

function count(line: string, start: string, block: Block): void {
  block.lines += 1;
  block.characters += line.length;

  for (let index = 0; index < line.length; index++) {
    const code = line.charCodeAt(index);
    if (code === 42 || code === 95 || code === 126) block.emphasis += 1;
    else if (code === 91) block.brackets += 1;
    else if (code === 60) block.angles += 1;
  }

  // Each marker is a character at least.
  const isDeep = start.length > limits.markersOnLine && markersOf(start).length > limits.markersOnLine;

  if (isDeep || (start.length > limits.indent && start.search(/[^ \t]/u) > limits.indent)) {
    block.nested = true;
    block.excess ??= `more than ${limits.markersOnLine} levels of lists and quotes`;
  } else if (block.emphasis > limits.emphasis) {
    block.excess ??= `more than ${limits.emphasis} of \`*\`, \`_\` and \`~\``;
  } else if (block.brackets > limits.brackets) {
    block.excess ??= `more than ${limits.brackets} of \`[\``;
  } else if (block.angles > limits.angles) {
    block.excess ??= `more than ${limits.angles} of \`<\``;
  } else if (block.characters > limits.blockCharacters) {
    block.excess ??= `more than ${limits.blockCharacters} characters`;
  } else if (block.rows > limits.tableRows) {
    block.excess ??= `more than ${limits.tableRows} rows`;
  } else if (block.lines > limits.lines) {
    block.excess ??= `more than ${limits.lines} lines`;
  }
}

function close({ line, excess, nested }: Block, endLine: number, found: Overload[]): void {
  if (excess === undefined) return;
  const whole = `${excess} in one block of text`;
  const last = found.at(-1);

  // One message for a long run of them, such as the last rows of a table.
  if (last && last.endLine === line - 1 && last.excess === whole) found.splice(-1, 1, { ...last, endLine });
  else found.push({ line, endLine, excess: whole, nested });
}

function cells(line: string): number {
  const bare = line.trim().replace(/^\|/u, '').replace(/\|$/u, '');
  return bare.split('|').length;
}
