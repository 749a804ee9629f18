import { expect, test } from 'vitest';
import { catalogOf, topic } from '../test/example-catalog.js';
import { findTopic, flattenTopics, topicPath, topicWithDescendants } from './topics.js';

const catalog = catalogOf(
  [],
  [topic('a', 'A', [topic('b', 'B', [topic('c', 'C')]), topic('d', 'D')]), topic('e', 'E')],
);

test('flattenTopics gives each topic before those below it', () => {
  expect(flattenTopics(catalog).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('findTopic finds at any depth', () => {
  expect(findTopic(catalog, 'c')?.title).toBe('C');
  expect(findTopic(catalog, 'constructor')).toBeUndefined();
});

test('topicPath goes from the outermost down', () => {
  expect(topicPath(catalog, 'c').map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(topicPath(catalog, 'x')).toEqual([]);
});

test('topicWithDescendants has the topic and all below it', () => {
  expect(topicWithDescendants(catalog, 'b')).toEqual(new Set(['b', 'c']));
  expect(topicWithDescendants(catalog, 'x')).toEqual(new Set());
});
