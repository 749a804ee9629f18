import { cleanText, nearest } from '@proseminar/core';
import GithubSlugger, { slug } from 'github-slugger';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { report } from '../rules.js';
import { findAddresses } from './addresses.js';
import type { Rule } from './rule.js';
import { walk } from './walk.js';

/** Links to places of the same page that it does not have, such as those of an old table of contents. */
export const anchorExists: Rule = ({ tree, file }) => {
  const links = findAddresses(tree).filter(({ url }) => url.startsWith('#'));
  if (links.length === 0) return;
  const anchors = findAnchors(tree);
  const missing = new Map<string, string | undefined>();

  for (const { node, url } of links) {
    const anchor = decode(url.slice(1));
    // A browser goes to the top by these.
    if (anchor === '' || anchor.toLowerCase() === 'top' || anchors.has(fold(anchor))) continue;

    // Each is compared with all there are, so only some are.
    if (!missing.has(anchor) && missing.size < mostCompared) missing.set(anchor, findNear(anchor, anchors));
    const near = missing.get(anchor);
    const expected = near === undefined ? 'that of a heading' : `\`#${cleanText(near)}\``;
    report(
      file,
      'anchor-exists',
      `Unexpected link to missing anchor \`#${cleanText(anchor)}\`, expected ${expected}`,
      {
        place: node.position,
        ...(near !== undefined && { fix: { actual: url, expected: `#${near}` } }),
      },
    );
  }
};

/** Most anchors that are compared to suggest what was meant, and most for which it is done. */
const mostCandidates = 500;
const mostCompared = 100;

function findNear(anchor: string, anchors: ReadonlyMap<string, string>): string | undefined {
  const same = anchors.get(fold(slug(anchor))) ?? anchors.get(letters(anchor));
  if (same !== undefined) return same;
  return anchor.length > 100
    ? undefined
    : nearest(fold(anchor), [...anchors.values()].slice(0, mostCandidates));
}

/** The anchors of a page as they are compared, and as they are written; by their letters alone too. */
function findAnchors(tree: Root): Map<string, string> {
  const anchors = new Map<string, string>();
  const slugger = new GithubSlugger();

  function add(anchor: string): void {
    anchors.set(fold(anchor), anchor);
  }

  for (const { node } of walk(tree)) {
    if (node.type === 'heading') {
      // GitHub takes the words alone; other sites, those of pictures too.
      add(slugger.slug(textOf(node, { includeImageAlt: false, includeHtml: false })));
      add(slug(textOf(node)));
    } else if (node.type === 'html') {
      for (const [, , id] of node.value.matchAll(/\s(?:id|name)\s*=\s*(["']?)([^"'\s>]+)\1/giu))
        if (id) add(id);
    } else if (node.type === 'footnoteDefinition') {
      add(`user-content-fn-${node.identifier}`);
    }
  }

  return anchors;
}

function fold(anchor: string): string {
  return anchor.replace(/^user-content-/u, '').toLowerCase();
}

function letters(anchor: string): string {
  return anchor.toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '-');
}

function decode(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
