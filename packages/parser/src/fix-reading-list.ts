import { type Compatible, VFile } from 'vfile';
import { type CheckReadingListOptions, checkReadingList } from './check-reading-list.js';
import { applyFixes, type FindFixesOptions, type Fix, findFixes } from './find-fixes.js';
import type { ParsedReadingList } from './parse-reading-list.js';

/** How a reading list is mended. */
export interface FixReadingListOptions extends CheckReadingListOptions, FindFixesOptions {}

/** A mended list, as it is read afterwards. */
export interface FixedReadingList extends ParsedReadingList {
  /** What was mended. Places are those of the text as it was just before. */
  readonly fixes: readonly Fix[];
}

/** Most times that a list is read; a word may need two or three. */
const mostPasses = 20;

/**
 * Mend what can be mended surely, and leave every other character of the list as it is.
 *
 * The text is on `file`, with the messages that are left. To mend a mended text changes nothing.
 *
 * @example
 * const {file} = fixReadingList('##Scheduling\n\n* [2018] Gandiva [pdf] (https://example.org/gandiva.pdf)')
 * String(file) // => '## Scheduling\n\n* [2018] Gandiva [pdf](https://example.org/gandiva.pdf)'
 */
export function fixReadingList(source: Compatible, options: FixReadingListOptions = {}): FixedReadingList {
  const { guesses = false, ...checkOptions } = options;
  const given = new VFile(source);
  const fixes: Fix[] = [];
  let read = check(String(given));

  for (let pass = 1; pass < mostPasses; pass++) {
    const found = findFixes(read.file, { guesses });
    if (found.length === 0) break;
    const next = check(applyFixes(String(read.file), found));
    // Never at the cost of an entry.
    if (countEntries(next) < countEntries(read)) break;
    fixes.push(...found);
    read = next;
  }

  return { ...read, fixes };

  function check(text: string): ParsedReadingList {
    return checkReadingList({ value: text, ...(given.path && { path: given.path }) }, checkOptions);
  }
}

function countEntries({ catalog }: ParsedReadingList): number {
  return catalog.papers.length + catalog.resources.length;
}
