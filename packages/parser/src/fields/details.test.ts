import { expect, test } from 'vitest';
import { readDetail } from './details.js';

test.each([
  ['Authors: Ada Lovelace', ['Authors', 'Ada Lovelace']],
  ['doi:  10.1/x', ['DOI', '10.1/x']],
  ['Note: Note: twice', ['Note', 'Note: twice']],
  ['Gandiva: a scheduler', undefined],
  ['Authors:', undefined],
])('“%s” is the detail %j', (text, detail) => {
  expect(readDetail(text)).toEqual(detail);
});
