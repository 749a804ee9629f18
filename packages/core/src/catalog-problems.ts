import type { Catalog, Topic } from './catalog.js';
import { nearest } from './did-you-mean.js';
import { formatPath, type ProblemPath, showValue } from './problem-path.js';
import { readPath, readUrl } from './url.js';

/**
 * What is wrong with a catalog though its shape is right: ids that are there
 * twice or not at all, and addresses that `readUrl` and `readPath` would not give.
 */
export function findCatalogProblems(catalog: Catalog): string[] {
  const topics = walkTopics(catalog.topics, ['topics']);
  const entries = [...placed(catalog.papers, 'papers'), ...placed(catalog.resources, 'resources')];
  const topicIds = topics.map(({ value }) => value.id);
  const resourceIds = catalog.resources.map(({ id }) => id);

  return [
    ...repeatedIds(topics),
    ...repeatedIds(placed(catalog.papers, 'papers')),
    ...repeatedIds(placed(catalog.resources, 'resources')),
    ...missingIds(
      topics.flatMap(({ value, path }) =>
        value.resource === undefined ? [] : [{ value: value.resource, path: [...path, 'resource'] }],
      ),
      resourceIds,
      'resource',
    ),
    ...missingIds(
      entries.flatMap(({ value, path }) =>
        value.topics.map((id, index) => ({ value: id, path: [...path, 'topics', index] })),
      ),
      topicIds,
      'topic',
    ),
    ...[...topics, ...entries].flatMap(({ value, path }) =>
      value.links.flatMap(({ url }, index) => urlProblem(url, [...path, 'links', index, 'url'])),
    ),
    ...placed(catalog.papers, 'papers').flatMap(({ value, path }) =>
      value.notes ? notesProblem(value.notes.path, [...path, 'notes', 'path']) : [],
    ),
  ];
}

/** A value and where it stands. */
interface Placed<Value> {
  readonly value: Value;
  readonly path: ProblemPath;
}

function placed<Value>(values: readonly Value[], name: string): Placed<Value>[] {
  return values.map((value, index) => ({ value, path: [name, index] }));
}

function walkTopics(topics: readonly Topic[], path: ProblemPath): Placed<Topic>[] {
  return topics.flatMap((value, index) => {
    const here = [...path, index];
    return [{ value, path: here }, ...walkTopics(value.topics, [...here, 'topics'])];
  });
}

function repeatedIds(values: readonly Placed<{ readonly id: string }>[]): string[] {
  const first = new Map<string, ProblemPath>();

  return values.flatMap(({ value: { id }, path }) => {
    const before = first.get(id);
    if (!before) {
      first.set(id, path);
      return [];
    }
    return `${formatPath([...path, 'id'])}: Unexpected second ${showValue(id)}, expected another id than ${formatPath(before)} has`;
  });
}

function missingIds(references: readonly Placed<string>[], ids: readonly string[], kind: string): string[] {
  const known = new Set(ids);

  return references
    .filter(({ value }) => !known.has(value))
    .map(({ value, path }) => {
      const meant = nearest(value, ids);
      const expected = meant === undefined ? `the id of a ${kind} of the catalog` : `\`${meant}\``;
      return `${formatPath(path)}: Unexpected ${kind} ${showValue(value)}, expected ${expected}`;
    });
}

function urlProblem(url: string, path: ProblemPath): string[] {
  const read = readUrl(url);
  if ('url' in read && read.url === url) return [];
  const expected = 'url' in read ? showValue(read.url) : '`http`, `https`, `mailto` or a relative path';
  return [`${formatPath(path)}: Unexpected ${showValue(url)}, expected ${expected}`];
}

function notesProblem(notesPath: string, path: ProblemPath): string[] {
  const read = readPath(notesPath.split('/').map(encodeComponent).join('/'));
  if ('path' in read && read.path === notesPath) return [];
  return [
    `${formatPath(path)}: Unexpected ${showValue(notesPath)}, expected a relative path that stays in its folder`,
  ];
}

/** A lone surrogate cannot be encoded; `readPath` refuses what stands for it here. */
function encodeComponent(text: string): string {
  return /\p{Surrogate}/u.test(text) ? '%00' : encodeURIComponent(text);
}
