import type { ReadingListHabits } from '@proseminar/core';
import { parseReadingList } from '@proseminar/parser';
import type { ReadList } from '../cache/pack-list.js';

/** Read a list in Markdown. */
export function readMarkdownList(text: string, recorded: string, settings: ReadingListHabits): ReadList {
  const { catalog, file } = parseReadingList(text, { path: recorded, settings });
  return { catalog, messages: file.messages };
}
