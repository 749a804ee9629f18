import type { Catalog } from '@proseminar/core';
import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import { controlMessages } from './control-messages.js';
import { readReadingList } from './read-reading-list.js';
import { readSettings } from './settings/read-settings.js';

declare module 'unified' {
  interface CompileResultMap {
    Catalog: Catalog;
  }
}

/**
 * unified plugin that makes the catalog of a reading list the result of a file.
 *
 * @example
 * const file = unified().use(remarkParse).use(remarkCatalog).processSync(text)
 * file.result.papers.length // => 145
 */
export const remarkCatalog: Plugin<[], Root, Catalog> = function () {
  this.compiler = (tree, file) => {
    if (tree.type !== 'root') throw new TypeError(`Unexpected \`${tree.type}\` node, expected a \`root\``);
    const settings = readSettings(tree as Root, file);
    const catalog = readReadingList(tree as Root, file, settings);
    controlMessages(tree as Root, settings, file);
    return catalog;
  };
};
