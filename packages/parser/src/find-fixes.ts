import { hasHiddenCharacters, repairMojibake } from '@proseminar/core';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { readSourceText, type SourceText } from './source-text.js';

/** A change of a few characters that mends one problem. */
export interface Fix {
  readonly message: VFileMessage;
  /** What is replaced; empty where something is only put in. */
  readonly place: Position;
  /** Offset of its start in the text. */
  readonly start: number;
  /** Offset of its end in the text. */
  readonly end: number;
  /** What stands there then. */
  readonly expected: string;
}

export interface FindFixesOptions {
  /**
   * Whether to take suggestions as well: names that were probably meant.
   *
   * @default false
   */
  readonly guesses?: boolean;
}

/** Rules whose expectation is the only one that makes sense; of others it is a guess. */
const sure: ReadonlySet<string> = new Set([
  'colon-has-space',
  'heading-has-space',
  'link-is-joined',
  'text-has-no-hidden-characters',
  'text-is-not-garbled',
]);

/**
 * Find out which messages of a list can be mended by changing nothing but the
 * characters concerned.
 *
 * They come in the order of the text and do not overlap. Where it is not clear which characters are meant, or
 * where others could be read differently afterwards, there is no fix.
 */
export function findFixes(file: VFile, { guesses = false }: FindFixesOptions = {}): Fix[] {
  const source = readSourceText(String(file));
  const fixes = file.messages.flatMap((message) => {
    const known = sure.has(message.ruleId ?? '') || isSameButForCase(message);
    const { place } = message;
    if (!(known || guesses) || !place || !('start' in place)) return [];
    if (message.ruleId === 'text-has-no-hidden-characters') return removeHidden(message, place, source);
    if (message.ruleId === 'text-is-not-garbled') return repairLine(message, place, source);
    return replaceActual(message, place, source);
  });

  let end = -1;
  return fixes
    .sort((one, other) => one.start - other.start || one.end - other.end)
    .filter((fix) => {
      // Of those at one place the first is applied; the other, when the text is read again.
      const free = fix.start >= end && isHarmless(fix, source.text);
      if (free) end = Math.max(fix.end, fix.start + 1);
      return free;
    });
}

/** A text with the fixes made. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  let result = '';
  let index = 0;
  for (const { start, end, expected } of fixes) {
    result += text.slice(index, start) + expected;
    index = end;
  }
  return result + text.slice(index);
}

function isSameButForCase({ actual, expected }: VFileMessage): boolean {
  return actual != null && expected?.[0]?.toLowerCase() === actual.toLowerCase();
}

function removeHidden(message: VFileMessage, place: Position, source: SourceText): Fix[] {
  const start = source.offsetOf(place.start);
  const fixes: Fix[] = [];
  let index = start;

  for (const character of source.at(place)) {
    const end = index + character.length;
    const last = fixes.at(-1);
    if (hasHiddenCharacters(character)) {
      // Those side by side go together: whether that is harmless depends on what is left beside them.
      const start = last?.end === index ? last.start : index;
      if (last?.end === index) fixes.pop();
      fixes.push({ message, place: source.placeOf(start, end), start, end, expected: '' });
    }
    index = end;
  }
  return fixes;
}

/** A message names the first garbled word; the others of its line are mended with it. */
function repairLine(message: VFileMessage, place: Position, source: SourceText): Fix[] {
  const start = source.offsetOf(place.start);
  const line = withoutAddresses(source.lineFrom(start));

  return [...line.matchAll(/\S+/gu)].flatMap(({ index, 0: word }) => {
    const repaired = repairMojibake(word);
    return repaired === word ? [] : [replace(message, start + index, word, repaired, source)];
  });
}

/** Characters of addresses, which are not what a message about words means. */
const address = /\]\([^)\s]*|<?https?:\/\/[^\s)>]*/giu;

function replaceActual(message: VFileMessage, place: Position, source: SourceText): Fix[] {
  const { actual } = message;
  const expected = message.expected?.[0];
  if (!actual || expected === undefined) return [];

  const written = source.at(place);
  const inAddress = written.includes(`(${actual}`) || /^[#]/u.test(actual);
  const searched = inAddress ? written : withoutAddresses(written);
  const index = searched.indexOf(actual);
  // Twice: it cannot be said which is meant.
  if (index === -1 || searched.includes(actual, index + 1)) return [];

  return [replace(message, source.offsetOf(place.start) + index, actual, expected, source)];
}

/** A text with blanks for its addresses. */
function withoutAddresses(text: string): string {
  return text.replace(address, (match) => ' '.repeat(match.length));
}

/** The fix that puts `expected` in the place of `actual`, without what they have in common. */
function replace(
  message: VFileMessage,
  index: number,
  actual: string,
  expected: string,
  source: SourceText,
): Fix {
  const before = commonStart(actual, expected);
  const after = commonStart(reverse(actual.slice(before)), reverse(expected.slice(before)));
  const start = index + before;
  const end = start + actual.length - before - after;
  const text = expected.slice(before, expected.length - after);
  return { message, place: source.placeOf(start, end), start, end, expected: text };
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  // Not in the middle of a character.
  return /[\uD800-\uDBFF]/u.test(one[length - 1] ?? '') ? length - 1 : length;
}

function reverse(text: string): string {
  return text.split('').reverse().join('');
}

/** Whether the rest of the text means the same afterwards: no new marks, no marks that come together. */
function isHarmless({ message, start, end, expected }: Fix, text: string): boolean {
  if (/[\n\r[\]()*_`<>|#!\\~]/u.test(expected)) return message.ruleId === 'link-is-joined' && expected === '';
  if (expected !== '' || message.ruleId === 'link-is-joined') return true;

  const before = text[start - 1] ?? '\n';
  const after = text[end] ?? '\n';
  if (/\s/u.test(before)) return !/[-*+#>|=~`:\d\s]/u.test(after);
  return !(/[[\]!<\\&*_~`|\d]/u.test(before) && /[\s\p{Punctuation}\p{Symbol}]/u.test(after));
}
