import type { Catalog } from '@proseminar/core';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { assembleCatalog } from './assemble-catalog.js';
import { findEntries } from './find-entries.js';
import { keepFirst } from './keep-first.js';
import { leaveOut } from './leave-out.js';
import { noMemory } from './memory.js';
import { reportGaps } from './report-gaps.js';
import { report } from './rules.js';
import { noSettings } from './settings/settings.js';
import { sortEntries } from './sort-entries.js';

/** Read the catalog out of a Markdown tree; problems become messages on the file. */
export function readReadingList(tree: Root, file: VFile, settings = noSettings, memory = noMemory): Catalog {
  const outline = leaveOut(findEntries(tree, file, settings, memory), settings);
  const draft = sortEntries(outline, file, settings, memory);
  const papers = keepFirst(draft.papers, file, memory);
  reportGaps(papers, file, memory);

  if (papers.length === 0) {
    report(
      file,
      'list-has-papers',
      "Unexpected list without papers, expected bullets such as `[OSDI '14] Title`",
    );
  }
  return assembleCatalog({ ...draft, papers }, memory);
}
