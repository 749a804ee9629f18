import { expect, test } from 'vitest';
import * as parser from './index.js';

test('public names', () => {
  expect(Object.keys(parser).sort()).toEqual([
    'findNotesPages',
    'parseNotes',
    'parseReadingList',
    'remarkCatalog',
    'resolveNotes',
    'writeReadingList',
  ]);
});
