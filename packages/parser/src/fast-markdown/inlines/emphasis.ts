import type { Emphasis, PhrasingContent, Strong } from 'mdast';
import { type CharacterKind, characterKind, punctuation, whitespace, word } from '../characters.js';
import { asterisk, tilde, underscore } from '../codes.js';
import { refuse } from '../refusal.js';
import { type Bracket, type InlineItem, pointAt, type Run, textNode } from './inline-items.js';
import type { InlineText } from './inline-text.js';

/** Read a run of `*` or `_`. */
export function readRun(text: InlineText, marker: number): void {
  const start = text.at;
  let end = start + 1;
  while (text.codeAt(end) === marker) end += 1;
  const { opens, closes } = runSides(marker, text.codeAt(start - 1), text.codeAt(end));
  text.at = end;
  // What neither opens nor closes is text, as in `snake_case`.
  if (!opens && !closes) return;
  text.addText(start);
  text.goOn(end);
  text.countRun();
  const { line, lineStart } = text;
  text.items.push({ type: 'run', marker, line, lineStart, start, end, opens, closes });
}

/** Read a run of `~`. One is text; two may strike through what is between them. */
export function readTildes(text: InlineText): void {
  while (text.codeAt(text.at) === tilde) text.at += 1;
  text.tildes += 1;
  if (text.tildes > 1) refuse();
}

/** Whether a run may open and close emphasis, by what stands before and after it. */
function runSides(
  marker: number,
  before: number,
  after: number,
): { readonly opens: boolean; readonly closes: boolean } {
  const kindBefore = kindBeside(before);
  const kindAfter = kindBeside(after);
  const isLeftFlanking =
    kindAfter === word || (kindAfter === punctuation && kindBefore !== word) || isMarker(after);
  const isRightFlanking =
    kindBefore === word || (kindBefore === punctuation && kindAfter !== word) || isMarker(before);
  if (marker === asterisk) return { opens: isLeftFlanking, closes: isRightFlanking };
  return {
    opens: isLeftFlanking && (kindBefore !== word || !isRightFlanking),
    closes: isRightFlanking && (kindAfter !== word || !isLeftFlanking),
  };
}

/** `NaN` stands for the beginning and the end of a text. */
function kindBeside(code: number): CharacterKind {
  return Number.isNaN(code) ? whitespace : characterKind(code);
}

function isMarker(code: number): boolean {
  return code === asterisk || code === underscore || code === tilde;
}

/**
 * Take the items from `from` on off the list, with emphasis where runs pair up.
 *
 * Each run that may close, from left to right, takes the nearest run before it
 * that may open and fits. What stands between is done with then.
 */
export function takeResolved(items: InlineItem[], from: number): PhrasingContent[] {
  return resolve(items.splice(from));
}

function resolve(items: InlineItem[]): PhrasingContent[] {
  for (let index = 0; index < items.length; index += 1) {
    const closer = items[index];
    if (closer?.type !== 'run' || !closer.closes) continue;
    const openerIndex = findOpener(items, index, closer);
    if (openerIndex !== undefined) index = pair(items, openerIndex, index);
  }
  return settle(items);
}

function findOpener(items: readonly InlineItem[], closerIndex: number, closer: Run): number | undefined {
  for (let index = closerIndex - 1; index >= 0; index -= 1) {
    const opener = items[index];
    if (opener?.type !== 'run' || !opener.opens || opener.marker !== closer.marker) continue;
    if (!isOddMatch(opener, closer)) return index;
  }
  return undefined;
}

/** The rule of three: `**a*b**` is strong, not emphasis in emphasis. */
function isOddMatch(opener: Run, closer: Run): boolean {
  const closing = closer.end - closer.start;
  const sum = closing + opener.end - opener.start;
  return (opener.closes || closer.opens) && closing % 3 !== 0 && sum % 3 === 0;
}

/** Replace what stands from opener to closer. Returns where to go on: before what is left of the closer. */
function pair(items: InlineItem[], openerIndex: number, closerIndex: number): number {
  const opener = items[openerIndex] as Run;
  const closer = items[closerIndex] as Run;
  const size = opener.end - opener.start > 1 && closer.end - closer.start > 1 ? 2 : 1;
  opener.end -= size;
  closer.start += size;
  const node: Emphasis | Strong = {
    type: size === 2 ? 'strong' : 'emphasis',
    // Once more: what is left of a run may fit where the whole did not.
    children: resolve(items.slice(openerIndex + 1, closerIndex)),
    position: {
      start: pointAt(opener.end, opener.line, opener.lineStart),
      end: pointAt(closer.start, closer.line, closer.lineStart),
    },
  };
  const replacement: InlineItem[] = [node];
  if (opener.end > opener.start) replacement.unshift(opener);
  if (closer.end > closer.start) replacement.push(closer);
  items.splice(openerIndex, closerIndex - openerIndex + 1, ...replacement);
  return openerIndex + replacement.length - (closer.end > closer.start ? 2 : 1);
}

/** What is left of runs and brackets is text, which joins the text beside it. */
function settle(items: readonly InlineItem[]): PhrasingContent[] {
  const settled: PhrasingContent[] = [];
  for (const item of items) {
    const node = item.type === 'run' ? runText(item) : item.type === 'bracket' ? bracketText(item) : item;
    const last = settled.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      last.value += node.value;
      if (last.position && node.position) last.position.end = node.position.end;
    } else {
      settled.push(node);
    }
  }
  return settled;
}

function runText(run: Run): PhrasingContent {
  const value = String.fromCharCode(run.marker).repeat(run.end - run.start);
  const { line, lineStart } = run;
  return textNode(value, pointAt(run.start, line, lineStart), pointAt(run.end, line, lineStart));
}

function bracketText({ isImage, start }: Bracket): PhrasingContent {
  const value = isImage ? '![' : '[';
  const end = {
    line: start.line,
    column: start.column + value.length,
    offset: (start.offset ?? 0) + value.length,
  };
  return textNode(value, { ...start }, end);
}
