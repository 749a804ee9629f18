export { fillFromBibliographies } from './bibliographies/fill-from-bibliographies.js';
export {
  type ParseBibliographyOptions,
  type ParsedBibliography,
  parseBibliography,
} from './bibliographies/parse-bibliography.js';
export { type CheckReadingListOptions, checkReadingList } from './check-reading-list.js';
export { createReader, type Reader } from './create-reader.js';
export { type FindFixesOptions, type Fix, findFixes } from './find-fixes.js';
export { findLinkedPages } from './find-linked-pages.js';
export { type FixedReadingList, type FixReadingListOptions, fixReadingList } from './fix-reading-list.js';
export { findNotesPages } from './notes/find-notes-pages.js';
export { parseNotes } from './notes/parse-notes.js';
export { type ResolvedNotes, resolveNotes } from './notes/resolve-notes.js';
export {
  type ParsedReadingList,
  type ParseReadingListOptions,
  parseReadingList,
} from './parse-reading-list.js';
export { remarkCatalog } from './remark-catalog.js';
export { ruleIds } from './rules.js';
export { type ParsedSchedule, parseSchedule } from './schedule/parse-schedule.js';
export type { ReadingListSettings, RuleSetting } from './settings/settings.js';
export { writeReadingList } from './writing/write-reading-list.js';
