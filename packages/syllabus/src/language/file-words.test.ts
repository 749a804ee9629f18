import { slug } from '@proseminar/core';
import { expect, test } from 'vitest';
import { fileWords } from './file-words.js';

test.each([
  ['de', 'Einführung', 'einfuehrung'],
  ['de', 'Überblick über Größen', 'ueberblick-ueber-groessen'],
  ['de', 'Über'.normalize('NFD'), 'ueber'],
  ['de', 'Exposé', 'expose'],
  ['en', 'Gödel’s Proof', 'godels-proof'],
] as const)('in %s, “%s” is %s', (language, words, name) => {
  expect(fileWords(words, language)).toBe(name);
});

test.each(['Über', 'Мой', 'Мой'.normalize('NFD')])('in English, “%s” is as ever', (words) => {
  expect(fileWords(words, 'en')).toBe(slug(words));
});
