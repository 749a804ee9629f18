import type { Link } from '@proseminar/core';
import type { PhrasingContent } from 'mdast';
import { writeLabel } from '../fields/links.js';

/** The words of a heading or group, with its links in parentheses after them. */
export function writeHeadingWords(title: string, links: readonly Link[]): PhrasingContent[] {
  return [{ type: 'text', value: title }, ...writeLinks(links)];
}

/** Links in parentheses: ` ([pdf](…), [code](…))`; nothing where there are none. */
export function writeLinks(links: readonly Link[]): PhrasingContent[] {
  if (links.length === 0) return [];
  const written = links.flatMap((link, index): PhrasingContent[] => [
    { type: 'text', value: index === 0 ? ' (' : ', ' },
    { type: 'link', url: link.url, children: [{ type: 'text', value: writeLabel(link) }], position: nowhere },
  ]);
  return [...written, { type: 'text', value: ')' }];
}

/** A place for links that are read back: those without one are taken for text. */
export const nowhere = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
