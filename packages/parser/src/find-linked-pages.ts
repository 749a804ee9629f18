import { readPath } from '@proseminar/core';
import { VFile } from 'vfile';
import { parseMarkdown } from './markdown.js';
import { findAddresses } from './rules/addresses.js';

/**
 * The Markdown pages beside a document that it links, such as the chapters of a `SUMMARY.md`: each path once, in order.
 *
 * @example
 * findLinkedPages('* [Scheduling](topics/scheduling.md#top)\n* [Serving](topics/serving.md)')
 * // => ['topics/scheduling.md', 'topics/serving.md']
 */
export function findLinkedPages(text: string): string[] {
  const tree = parseMarkdown(new VFile(text));
  const paths = tree ? findAddresses(tree).flatMap(({ url }) => readPage(url) ?? []) : [];
  return [...new Set(paths)];
}

function readPage(url: string): string | undefined {
  const read = /^[a-z][a-z0-9+.-]*:|^\//iu.test(url) ? undefined : readPath(url);
  return read && 'path' in read && /\.(?:md|markdown)$/iu.test(read.path) ? read.path : undefined;
}
