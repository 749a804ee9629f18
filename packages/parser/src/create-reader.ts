import type { Root, Yaml } from 'mdast';
import { VFile } from 'vfile';
import { controlMessages } from './control-messages.js';
import { isOrdinary } from './fast-markdown/read-markdown.js';
import { markdown } from './markdown.js';
import { createMemory, type Memory } from './memory.js';
import {
  type ParsedReadingList,
  type ParseReadingListOptions,
  parseReadingList,
} from './parse-reading-list.js';
import { readReadingList } from './read-reading-list.js';
import { findChange } from './reader/find-change.js';
import { partFinder } from './reader/find-part.js';
import { joinKept } from './reader/join-kept.js';
import { type KeptPart, readParts, rereadParts } from './reader/kept-parts.js';
import { type KeptText, keepChangedText, keepText } from './reader/kept-text.js';
import { createMover, type Mover } from './reader/move-results.js';
import { readSettings } from './settings/read-settings.js';

/** Reads one version of a list after another. */
export interface Reader {
  /**
   * Read the list as it is now.
   *
   * What comes out is what `parseReadingList` makes of the text. Papers that are as they were are the same objects.
   */
  read(text: string): ParsedReadingList;
}

/** What is kept of the last version. */
interface Kept {
  readonly text: KeptText;
  readonly parts: readonly KeptPart[];
  readonly frontMatter: string | undefined;
  readonly memory: Memory;
  readonly mover: Mover;
}

/**
 * Make a reader that keeps what it read, for a list that is edited.
 *
 * After an edit only the blocks that changed are read again, and only their
 * entries are made anew, with those for which the edit changed what the list as a whole is like.
 *
 * @example
 * const reader = createReader({ path: 'list.md' })
 * reader.read("* [OSDI '18] Gandiva: Cluster Scheduling").catalog.papers[0]?.id // => 'osdi18-gandiva'
 * reader.read("* [OSDI '14] Gandiva: Cluster Scheduling").catalog.papers[0]?.id // => 'osdi14-gandiva'
 */
export function createReader(options: ParseReadingListOptions = {}): Reader {
  let kept: Kept | undefined;
  let file = newFile('');
  return { read };

  function read(text: string): ParsedReadingList {
    file = newFile(text);
    kept = keep(text);
    if (!kept) return parseReadingList(text, options);
    const { parts, memory, mover } = kept;
    const tree: Root = { type: 'root', children: joinKept(parts) };
    const settings = readSettings(tree, file, options.settings);
    const catalog = readReadingList(tree, file, settings, memory);
    controlMessages(tree, settings, file);
    const find = partFinder(parts);
    file.messages = mover.moveMessages(file.messages, find);
    return { catalog: mover.moveCatalog(catalog, find), file };
  }

  function keep(text: string): Kept | undefined {
    const keptText = kept ? keepChangedText(kept.text, text) : keepText(text);
    if (!keptText || !isOrdinary(keptText.markdown)) return undefined;
    const parts = kept ? reread(kept, keptText.markdown) : readParts(keptText.markdown, parse);
    if (!parts) return undefined;
    const frontMatter = frontMatterOf(parts);
    // Settings are for all entries.
    if (kept && kept.frontMatter === frontMatter) return { ...kept, text: keptText, parts };
    const memory = createMemory(() => file);
    return { text: keptText, parts, frontMatter, memory, mover: createMover() };
  }

  function newFile(text: string): VFile {
    const { path } = options;
    return new VFile({ value: text, ...(path !== undefined && { path }) });
  }
}

function parse(text: string): Root {
  return markdown.parse(text);
}

function reread({ text, parts }: Kept, changed: string): KeptPart[] | undefined {
  return rereadParts(parts, text.markdown, changed, findChange(text.markdown, changed), parse);
}

function frontMatterOf([first]: readonly KeptPart[]): string | undefined {
  const blocks = first?.part.is === 'blocks' ? first.part.blocks : [];
  return blocks.find((block): block is Yaml => block.type === 'yaml')?.value;
}
