export { findNotesPages } from './find-notes-pages.js';
export { parseNotes } from './parse-notes.js';
export {
  type ParsedReadingList,
  type ParseReadingListOptions,
  parseReadingList,
} from './parse-reading-list.js';
export { remarkCatalog } from './remark-catalog.js';
export { type ResolvedNotes, resolveNotes } from './resolve-notes.js';
export { writeReadingList } from './write-reading-list.js';
