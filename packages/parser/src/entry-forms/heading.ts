import type { List } from 'mdast';
import type { Position } from 'unist';
import type { Entry } from '../find-entries.js';
import type { Line } from '../line.js';
import { spanPlaces } from '../source-range.js';
import { countWords } from './count-words.js';
import type { Block } from './html-blocks.js';
import { hasRelationLink, isBracketed, isDetail, isTitleAlone } from './paragraph.js';
import type { BlockReader } from './read-blocks.js';
import { joinLines } from './slice-line.js';

/** A heading with the blocks under it, before the next heading. */
export interface HeadedBlocks {
  readonly line: Line;
  readonly place: Position | undefined;
  readonly blocks: readonly Block[];
}

/**
 * A heading as an entry, if it is the title of a paper: linked, or followed
 * by a few lines with links such as `[pdf]`, and no entries of their own.
 */
export function readHeadingEntry(
  { line, place, blocks }: HeadedBlocks,
  reader: BlockReader,
): Entry | undefined {
  const isWhole = isLinkedWhole(line);
  if (countWords(line.text) < (isWhole ? 2 : 3)) return undefined;

  const paragraphs = blocks.flatMap((block) => (block.type === 'paragraph' ? [reader.readOnce(block)] : []));
  const lists = blocks.filter((block): block is List => block.type === 'list');
  const alone = paragraphs.some(
    (each) =>
      (each.titled && each.weight >= 3) ||
      (lists.length > 0 && !isWhole && isTitleAlone(each)) ||
      isBracketed(each.line),
  );
  if (alone || blocks.some(({ type }) => type === 'table')) return undefined;
  // Below a title that is linked as a whole, a list may tell anything but of other works.
  const isRemarked = isWhole && lists.every((list) => !reader.namesWorks(list));
  if (!isRemarked && !lists.every(reader.isListOfDetails)) return undefined;

  const details = paragraphs.filter(isDetail).map((each) => each.line);
  const below = lists
    .flatMap((list) => reader.readBlocks([list]))
    .map((each) => (isRemarked ? { ...each, tells: true } : each));
  const linked =
    line.spans.some(({ url, label }) => !url.startsWith('#') && countWords(label) > 2) ||
    (isWhole && details.length > 0);
  if (!linked && ![line, ...details, ...below.map((each) => each.line)].some(hasRelationLink))
    return undefined;

  const joined = joinLines({ ...withTitleMark(line), place }, details);
  const end = below.map((each) => each.place);
  return { form: 'heading', line: joined, below, place: spanPlaces(joined.place, end) };
}

/** Whether a heading is nothing but a link to elsewhere. */
export function isLinkedWhole({ text, spans }: Line): boolean {
  const [span] = spans;
  return span !== undefined && !span.url.startsWith('#') && span.end - span.start >= text.length - 3;
}

/** All words of a heading are a title, as if they were bold. */
function withTitleMark(line: Line): Line {
  if (line.spans.length > 0) return line;
  return { ...line, marks: [{ kind: 'strong', start: 0, end: line.text.length }, ...line.marks] };
}
