import { type Catalog, catalogVersion } from '@proseminar/core';
import { type Compatible, VFile } from 'vfile';
import { controlMessages } from './control-messages.js';
import { parseMarkdown } from './markdown.js';
import { readReadingList } from './read-reading-list.js';
import { readSettings } from './settings/read-settings.js';
import type { ReadingListSettings } from './settings/settings.js';

/** How a reading list is read. */
export interface ParseReadingListOptions {
  /**
   * Path of the list, as messages and source ranges show it.
   *
   * @default the path of `source`, where it is a file
   */
  readonly path?: string;
  /**
   * What is known of the list and need not be found out. It counts more than the front matter of the list.
   *
   * @default {}
   */
  readonly settings?: ReadingListSettings;
}

/** A reading list as data, with what was found to be wrong with it. */
export interface ParsedReadingList {
  readonly catalog: Catalog;
  /** The text, with a message per problem; ready for `vfile-reporter`. */
  readonly file: VFile;
}

/**
 * Read a Markdown reading list.
 *
 * Problems do not stop the reading: they are messages on `file`. A text that
 * cannot be read at all gives an empty catalog and a message that says why.
 *
 * @example
 * const {catalog} = parseReadingList("* \\[OSDI '18] Gandiva: Introspective Cluster Scheduling for Deep Learning")
 * catalog.papers[0]?.id // => 'osdi18-gandiva'
 */
export function parseReadingList(
  source: Compatible,
  options: ParseReadingListOptions = {},
): ParsedReadingList {
  const file = source instanceof VFile ? source : new VFile(source);
  if (options.path !== undefined) file.path = options.path;

  const tree = parseMarkdown(file);
  if (!tree) return { catalog: emptyCatalog, file };
  const settings = readSettings(tree, file, options.settings);
  const catalog = readReadingList(tree, file, settings);
  controlMessages(tree, settings, file);
  return { catalog, file };
}

/** What is read of a text that cannot be read. */
export const emptyCatalog: Catalog = {
  schemaVersion: catalogVersion,
  title: '',
  topics: [],
  papers: [],
  resources: [],
};
