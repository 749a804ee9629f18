import type { Nodes, Root } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';

/** How many links with different words have to end alike, and which part of them all. */
const fewest = { links: 10, share: 0.2 };

/** Longest and shortest ending that is looked for, in words. */
const words = { most: 8, least: 3 };

/**
 * Words that a tool put at the end of most links, such as “(Links to an
 * external site.)”, as a pattern for them; nothing where links differ.
 */
export function findBoilerplate(tree: Root): RegExp | undefined {
  const labels = [...new Set(labelsOf(tree))].filter((label) => /\s/u.test(label));
  const endings = labels.map((label) =>
    (label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).slice(-words.most),
  );
  if (endings.length < fewest.links) return undefined;

  for (let length = words.most; length >= words.least; length--) {
    const counts = new Map<string, number>();
    for (const ending of endings) {
      const key = ending.length < length ? '' : ending.slice(-length).join(' ');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    counts.delete('');
    const [common] = [...counts].sort(([, a], [, b]) => b - a);
    if (!common || common[1] < Math.max(fewest.links, endings.length * fewest.share)) continue;
    const pattern = patternOf(common[0]);
    if (isSetApart(labels, pattern)) return pattern;
  }
  return undefined;
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

function labelsOf(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'linkReference')
    return [wordsOf(node, { includeImageAlt: false })];
  return 'children' in node ? node.children.flatMap(labelsOf) : [];
}

function patternOf(ending: string): RegExp {
  return new RegExp(`[([]?${ending.split(' ').join('[^\\p{L}\\p{N}]{1,5}')}(?!\\p{L})\\.?[)\\]]?`, 'giu');
}
