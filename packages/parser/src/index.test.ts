import { expect, test } from 'vitest';
import * as parser from './index.js';

test('public names', () => {
  expect(Object.keys(parser).sort()).toEqual([
    'checkReadingList',
    'createReader',
    'fillFromBibliographies',
    'findFixes',
    'findLinkedPages',
    'findNotesPages',
    'fixReadingList',
    'parseBibliography',
    'parseNotes',
    'parseReadingList',
    'parseSchedule',
    'remarkCatalog',
    'resolveNotes',
    'ruleIds',
    'writeReadingList',
  ]);
});
