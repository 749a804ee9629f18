import fc from 'fast-check';
import {
  type Catalog,
  cleanText,
  type Link,
  linkRelations,
  type Paper,
  type Resource,
  readUrl,
  resourceKinds,
  type Topic,
} from '../src/index.js';

/** Any catalog that `readCatalog` takes: unique ids, references that lead somewhere, safe addresses, clean text. */
export const arbitraryCatalog: fc.Arbitrary<Catalog> = fc
  .tuple(uniqueIds(6), uniqueIds(10), uniqueIds(3))
  .chain(([topicIds, paperIds, resourceIds]) =>
    fc.record(
      {
        schemaVersion: fc.constant(1 as const),
        title: fc.oneof(fc.constant(''), arbitraryText()),
        topics: topicTree(topicIds, resourceIds),
        papers: fc.tuple(...paperIds.map((id) => arbitraryPaper(id, topicIds))),
        resources: fc.tuple(...resourceIds.map((id) => arbitraryResource(id, topicIds))),
      },
      { noNullPrototype: true },
    ),
  );

/** Any clean line of text, often with what formats have to escape, and with words that several texts share. */
function arbitraryText(): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.string({ unit: fc.constantFrom(...'aZ {}\\$%&#_~^<>|@"\',;=+-*[]()'), maxLength: 20 }),
      fc
        .array(fc.constantFrom('The', 'Gödel', 'Serving:', 'models', '東京'), { minLength: 1, maxLength: 4 })
        .map((words) => words.join(' ')),
    )
    .map(cleanText)
    .filter((text) => text !== '');
}

/** Ids that differ, among them names that objects have from birth. */
function uniqueIds(maxLength: number): fc.Arbitrary<string[]> {
  const id = fc.oneof(
    fc.constantFrom('constructor', 'a', 'a-2', 'osdi18-gandiva'),
    fc.stringMatching(/^[a-z0-9]{1,5}(?:-[a-z0-9]{1,5})?$/u),
  );
  return fc.uniqueArray(id, { maxLength });
}

/** Topics with these ids, each below the root or one of those before it. */
function topicTree(ids: readonly string[], resourceIds: readonly string[]): fc.Arbitrary<Topic[]> {
  const nodes = ids.map((id, index) =>
    fc.record(
      {
        id: fc.constant(id),
        title: arbitraryText(),
        kind: fc.constantFrom('heading' as const, 'group' as const),
        links: fc.array(arbitraryLink(), { maxLength: 2 }),
        above: fc.integer({ min: -1, max: index - 1 }),
        resource: fc.option(fc.constantFrom(...resourceIds, 'none'), { nil: undefined }),
      },
      { noNullPrototype: true },
    ),
  );

  return fc.tuple(...nodes).map((flat) => {
    const build = (above: number): Topic[] =>
      flat.flatMap(({ above: at, resource, ...node }, index) => {
        const heads = resource !== undefined && resourceIds.includes(resource);
        return at === above ? [{ ...node, ...(heads && { resource }), topics: build(index) }] : [];
      });
    return build(-1);
  });
}

function arbitraryLink(): fc.Arbitrary<Link> {
  const url = fc
    .oneof(
      fc.webUrl({ validSchemes: ['https'] }),
      fc.constantFrom('https://arxiv.org/abs/2204.12013', 'papers/a%20b.pdf', 'mailto:a@example.org'),
    )
    .map((raw) => {
      const read = readUrl(raw);
      return 'url' in read ? read.url : 'https://example.org/';
    });
  return fc.record(
    { rel: fc.constantFrom(...linkRelations), url, label: arbitraryText() },
    { requiredKeys: ['rel', 'url'], noNullPrototype: true },
  );
}

/** Fields that papers and resources share. */
function entryFields(id: string, topicIds: readonly string[]) {
  return {
    id: fc.constant(id),
    title: arbitraryText(),
    authors: fc.array(
      fc.record(
        { literal: arbitraryText(), family: arbitraryText(), given: arbitraryText() },
        { requiredKeys: ['literal'], noNullPrototype: true },
      ),
      { maxLength: 3 },
    ),
    links: fc.array(arbitraryLink(), { maxLength: 3 }),
    topics: fc.subarray([...topicIds]),
    year: fc.integer({ min: 2017, max: 2022 }),
    tags: fc.array(arbitraryText(), { maxLength: 2 }),
    remainder: arbitraryText(),
    source: fc.record(
      {
        file: fc.string({ unit: 'binary' }),
        line: fc.integer({ min: 1 }),
        column: fc.integer({ min: 1 }),
        endLine: fc.integer({ min: 1 }),
        endColumn: fc.integer({ min: 1 }),
      },
      { requiredKeys: ['line', 'column', 'endLine', 'endColumn'], noNullPrototype: true },
    ),
  };
}

function arbitraryPaper(id: string, topicIds: readonly string[]): fc.Arbitrary<Paper> {
  const places = [
    { key: 'osdi', name: 'OSDI' },
    { key: 'neurips', name: 'NIPS' },
    { key: 'arxiv', name: 'arXiv' },
    { name: 'FooConf' },
  ];
  return fc.record(
    {
      ...entryFields(id, topicIds),
      shortName: arbitraryText(),
      venue: fc
        .tuple(
          fc.oneof(
            fc.constantFrom(...places),
            fc.record({ name: arbitraryText() }, { noNullPrototype: true }),
          ),
          fc.record(
            { workshop: arbitraryText(), track: arbitraryText() },
            { requiredKeys: [], noNullPrototype: true },
          ),
        )
        .map(([venue, more]) => ({ ...venue, ...more })),
      notes: fc.record(
        { path: fc.constantFrom('notes/a b.md', 'notes/', '100%.md'), anchor: arbitraryText() },
        { requiredKeys: ['path'], noNullPrototype: true },
      ),
      identifiers: fc.record(
        {
          doi: fc.constantFrom('10.1145/1', '10.1145/2', '10.48550/arxiv.2204.12013'),
          arxiv: fc.constantFrom('2204.12013', '1909.08053'),
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
      pages: fc.integer({ min: 1 }),
      abstract: arbitraryText(),
      provenance: fc.record(
        {
          title: fc.constant({ from: 'list' as const }),
          year: fc.record(
            { from: fc.constant('heading' as const), detail: arbitraryText() },
            { noNullPrototype: true },
          ),
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
    },
    { requiredKeys: ['id', 'title', 'authors', 'links', 'topics', 'provenance'], noNullPrototype: true },
  );
}

function arbitraryResource(id: string, topicIds: readonly string[]): fc.Arbitrary<Resource> {
  return fc.record(
    { ...entryFields(id, topicIds), kind: fc.constantFrom(...resourceKinds) },
    { requiredKeys: ['id', 'title', 'authors', 'links', 'topics', 'kind'], noNullPrototype: true },
  );
}
