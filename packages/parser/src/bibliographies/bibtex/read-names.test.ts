import { expect, test } from 'vitest';
import { readNames } from './read-names.js';

test.each([
  ['Ada Lovelace and Babbage, Charles', ['Ada Lovelace', 'Charles Babbage'], ['Lovelace', 'Babbage']],
  ['{Example Research} and others', ['Example Research'], [undefined]],
  ['{Barnes and Noble, Inc.}', ['Barnes and Noble, Inc.'], [undefined]],
  ['Robbert van Renesse', ['Robbert van Renesse'], ['van Renesse']],
  ['King, Jr., Martin Luther', ['Martin Luther King Jr.'], ['King Jr.']],
  ['{\\L}ukasz Kaiser', ['Łukasz Kaiser'], ['Kaiser']],
  ['family=Berg, given=Anne, prefix=van der', ['Anne van der Berg'], ['van der Berg']],
  ['Plato', ['Plato'], [undefined]],
  ['A, B, C, D', ['A, B, C, D'], [undefined]],
  ['A\nand\n B C', ['A', 'B C'], [undefined, 'C']],
  ['', [], []],
])('“%s” names %j', (value, names, families) => {
  const authors = readNames(value);
  expect(authors.map(({ literal }) => literal)).toEqual(names);
  expect(authors.map(({ family }) => family)).toEqual(families);
});
