export {
  type ParsedReadingList,
  type ParseReadingListOptions,
  parseReadingList,
} from './parse-reading-list.js';
export { remarkCatalog } from './remark-catalog.js';
export { writeReadingList } from './write-reading-list.js';
