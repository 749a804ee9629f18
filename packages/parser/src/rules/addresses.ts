import type { Definition, Image, ImageReference, Link, LinkReference, Root } from 'mdast';
import { walk } from './walk.js';

/** A node that leads somewhere, and where. */
export interface Address {
  readonly node: Link | LinkReference | Image | ImageReference | Definition;
  readonly url: string;
}

/** Where the links and pictures of a document lead, each place that is written down once. */
export function findAddresses(tree: Root): Address[] {
  const found: Address[] = [];
  for (const { node } of walk(tree)) {
    const leads = node.type === 'link' || node.type === 'image' || node.type === 'definition';
    // GFM makes links of plain words as well, at no place.
    if (leads && node.position) found.push({ node, url: node.url });
  }
  return found;
}
