import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from './rules.js';

const sections = [
  ...readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8').matchAll(/^### `(.+)`$/gmu),
].map(([, id]) => id);

test('every rule of the command has a section in the documentation', () => {
  expect(sections).toEqual(expect.arrayContaining(Object.keys(rules)));
});

test('a section belongs to one rule, since messages link to it by the rule’s id', () => {
  expect(sections.filter((id, place) => sections.indexOf(id) !== place)).toEqual([]);
});
