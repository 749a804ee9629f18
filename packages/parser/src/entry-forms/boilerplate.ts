import type { Nodes, Root, RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { noMemory } from '../memory.js';

/** How many links with different words have to end alike, and which part of them all. */
const fewest = { links: 10, share: 0.2 };

/** Longest and shortest ending that is looked for, in words. */
const words = { most: 8, least: 3 };

/**
 * Words that a tool put at the end of most links, such as “(Links to an
 * external site.)”, as a pattern for them; nothing where links differ.
 */
export function findBoilerplate(tree: Root, memory = noMemory): RegExp | undefined {
  const tally = memory.recall(memory, 'endings', [], () => new EndingTally());
  tally.count(tree.children);
  const least = Math.max(fewest.links, tally.links * fewest.share);
  if (tally.links < fewest.links || tally.most() < least) return undefined;

  const endings = new Map(
    labelsOf(tree)
      .filter(hasWords)
      .map((label) => [label, endingOf(label)]),
  );
  for (let length = words.most; length >= words.least; length--) {
    const common = findMostCommon([...endings.values()], length);
    if (!common || common[1] < least) continue;
    const pattern = patternOf(common[0]);
    if (isSetApart([...endings.keys()], pattern)) return pattern;
  }
  return undefined;
}

function findMostCommon(
  endings: readonly (readonly string[])[],
  length: number,
): [string, number] | undefined {
  const counts = new Map<string, number>();
  for (const ending of endings) {
    const key = ending.length < length ? '' : ending.slice(-length).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  counts.delete('');
  return [...counts].sort(([, a], [, b]) => b - a)[0];
}

/** Whether words mostly stand in brackets or without a space before them, as no end of a title does: not “… large language models”. */
function isSetApart(labels: readonly string[], pattern: RegExp): boolean {
  const found = labels.flatMap((label) =>
    [...label.matchAll(pattern)].map(
      ({ index, 0: words }) => /^[([]/u.test(words) || /\p{L}/u.test(label.charAt(index - 1)),
    ),
  );
  return found.filter(Boolean).length > found.length / 2;
}

/** One word ends like nothing. */
function hasWords(label: string): boolean {
  return /\s/u.test(label);
}

/** The last words of a label. */
function endingOf(label: string): string[] {
  return (label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(-words.most);
}

function labelsOf(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'linkReference')
    return [wordsOf(node, { includeImageAlt: false })];
  return 'children' in node ? node.children.flatMap(labelsOf) : [];
}

function patternOf(ending: string): RegExp {
  return new RegExp(`[([]?${ending.split(' ').join('[^\\p{L}\\p{N}]{1,5}')}(?!\\p{L})\\.?[)\\]]?`, 'giu');
}

/**
 * Counts how the links of a document end at the shortest, each label once.
 *
 * Longer endings are no more common. Where the document is counted again after
 * an edit, only what is new in it and what is gone is looked at.
 */
class EndingTally {
  readonly #labels = new Map<string, number>();
  readonly #endings = new Map<string, number>();
  #blocks: ReadonlySet<RootContent> = new Set();

  /** How many labels with more than one word there are. */
  get links(): number {
    return this.#labels.size;
  }

  most(): number {
    let most = 0;
    for (const [ending, count] of this.#endings) if (ending !== '' && count > most) most = count;
    return most;
  }

  count(children: readonly RootContent[]): void {
    const blocks = new Set(children);
    const gone = new Set([...this.#blocks].filter((block) => !blocks.has(block)).flatMap(partsOf));
    for (const block of children) {
      if (this.#blocks.has(block)) continue;
      for (const part of partsOf(block)) if (!gone.delete(part)) this.#add(part, 1);
    }
    for (const part of gone) this.#add(part, -1);
    this.#blocks = blocks;
  }

  #add(part: Nodes, by: 1 | -1): void {
    for (const label of labelsOf(part)) {
      if (!hasWords(label)) continue;
      const before = this.#labels.get(label) ?? 0;
      if (before + by > 0) this.#labels.set(label, before + by);
      else this.#labels.delete(label);
      if (before !== 0 && before + by !== 0) continue;
      const ending = endingOf(label).slice(-words.least).join(' ');
      const count = (this.#endings.get(ending) ?? 0) + by;
      if (count > 0) this.#endings.set(ending, count);
      else this.#endings.delete(ending);
    }
  }
}

/** Items of a list, as the list changes with each of them. */
function partsOf(block: RootContent): Nodes[] {
  return block.type === 'list' ? block.children : [block];
}
