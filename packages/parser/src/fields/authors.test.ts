import { expect, test } from 'vitest';
import { readAuthors, writeAuthors } from './authors.js';

test.each([
  ['Ada Lovelace', ['Ada Lovelace']],
  ['A. Lovelace, C. Babbage, and G. Boole', ['A. Lovelace', 'C. Babbage', 'G. Boole']],
  ['A. Lovelace & C. Babbage et al.', ['A. Lovelace', 'C. Babbage']],
  ['Gray, Jim; Reuter, Andreas', ['Gray, Jim', 'Reuter, Andreas']],
  ['Gray, Jim;', ['Gray, Jim']],
  ['Gray, J., Reuter, A.-M., & Lorie, R. A.', ['Gray, J.', 'Reuter, A.-M.', 'Lorie, R. A.']],
  ['', []],
])('“%s” names %j', (text, names) => {
  const authors = readAuthors(text);
  expect(authors.map(({ literal }) => literal)).toEqual(names);
  expect(readAuthors(writeAuthors(authors))).toEqual(authors);
});
