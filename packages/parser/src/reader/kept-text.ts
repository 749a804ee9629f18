import { blankContainers } from '../blank-containers.js';
import { findOverload } from '../find-overload.js';
import { limits } from '../limits.js';
import { findChange } from './find-change.js';

/** A text, and how it is given to the reader of Markdown. */
export interface KeptText {
  readonly text: string;
  readonly markdown: string;
  readonly lines: number;
}

/** Make a text ready to be read; `undefined` if something has to be left out of it. */
export function keepText(text: string): KeptText | undefined {
  if (!isReadable(text)) return undefined;
  const markdown = blankContainers(text);
  return isLight(markdown) ? { text, markdown, lines: countLines(text) } : undefined;
}

/**
 * Make a text ready of which another version was ready.
 *
 * What is before the last empty line that stands before the change is as it
 * was, and so is what is after the first one behind it.
 */
export function keepChangedText(old: KeptText, text: string): KeptText | undefined {
  if (!isReadable(text)) return undefined;
  const { start, oldEnd, end } = findChange(old.text, text);
  const from = emptyLineBefore(text, start);
  const to = emptyLineBehind(text, end);
  const oldTo = to - end + oldEnd;
  const part = text.slice(from, to);
  const blanked = blankContainers(part);
  const isSame = blanked === part && old.markdown === old.text;
  const markdown = isSame ? text : old.markdown.slice(0, from) + blanked + old.markdown.slice(oldTo);
  const lines = old.lines - countLines(old.text.slice(from, oldTo)) + countLines(part);
  const kept = { text, markdown, lines };
  return isLight(mayHaveTooMany(kept) ? markdown : blanked) ? kept : undefined;
}

/** The start of what follows the last empty line before a place. */
function emptyLineBefore(text: string, at: number): number {
  if (at < 3) return 0;
  const found = [text.lastIndexOf('\n\n', at - 2), text.lastIndexOf('\n\r\n', at - 3)];
  const index = Math.max(...found);
  return index < 0 ? 0 : text.indexOf('\n', index + 1) + 1;
}

/** The end of what stands before the first empty line behind a place. */
function emptyLineBehind(text: string, at: number): number {
  const emptyLine = /\n\r?\n/gu;
  emptyLine.lastIndex = at;
  const found = emptyLine.exec(text);
  return found ? found.index + 1 : text.length;
}

function isReadable(text: string): boolean {
  return text.length <= limits.characters && !text.includes('\0') && text.trim() !== '';
}

function isLight(markdown: string): boolean {
  return findOverload(markdown.split(/\r\n|\n|\r/u)).length === 0;
}

/** No text has more blocks than lines. */
function mayHaveTooMany({ text, lines }: KeptText): boolean {
  return lines > limits.shortBlocks + Math.floor((text.length - lines) / limits.blockLength);
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
