import type { Catalog } from './catalog.js';
import { diffTopics, type TopicDifferences } from './diff-topics.js';
import { titleKey } from './fold-text.js';
import type { Paper, Resource } from './paper.js';
import { readArxiv, readDoi } from './paper-identifiers.js';
import { sameJson } from './same-json.js';

/** One field of an entry that is not as it was. A side is absent where the field was. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** An entry that is still there, and what is different about it. */
export interface EntryChange {
  /** Its present id. */
  readonly id: string;
  readonly changes: readonly FieldChange[];
}

/** What became of papers or resources. */
export interface EntryDifferences<Entry> {
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  readonly changed: readonly EntryChange[];
}

/** What became of a catalog: its papers, its topics and its resources. */
export interface CatalogDifferences extends EntryDifferences<Paper> {
  /** Present where the title of the list is not as it was. */
  readonly title?: { readonly before: string; readonly after: string };
  readonly topics: TopicDifferences;
  readonly resources: EntryDifferences<Resource>;
}

/**
 * Compare two catalogs, such as a list before and after an edit.
 *
 * An entry is still the same by its id, else by DOI, arXiv id or title. Where
 * it stands in the document and how its values are known is no difference,
 * and neither is a topic's new name a difference of the papers in it.
 *
 * @example
 * diffCatalogs(before, after).changed
 * // => [{id: 'osdi20-antman', changes: [{field: 'year', before: 2021, after: 2020}]}]
 */
export function diffCatalogs(before: Catalog, after: Catalog): CatalogDifferences {
  const topics = diffTopics(before, after);
  const topicIds = new Map(topics.renamed.map((topic) => [topic.before.id, topic.after.id]));

  return {
    ...(before.title === after.title ? {} : { title: { before: before.title, after: after.title } }),
    ...diffEntries(before.papers, after.papers, [readDoi, readArxiv, readTitle], topicIds),
    topics,
    resources: diffEntries(before.resources, after.resources, [readTitle], topicIds),
  };
}

function readTitle({ title }: Paper | Resource): string {
  return titleKey(title);
}

function diffEntries<Entry extends Paper | Resource>(
  before: readonly Entry[],
  after: readonly Entry[],
  marks: readonly ((entry: Entry) => string | undefined)[],
  topicIds: ReadonlyMap<string, string>,
): EntryDifferences<Entry> {
  const pairs = new Map<Entry, Entry>();
  const kept = new Set<Entry>();

  for (const readMark of [({ id }: Entry) => id, ...marks]) {
    const olds = byMark(
      before.filter((entry) => !kept.has(entry)),
      readMark,
    );
    for (const [mark, now] of byMark(
      after.filter((entry) => !pairs.has(entry)),
      readMark,
    )) {
      const old = olds.get(mark);
      if (!old || !now) continue;
      pairs.set(now, old);
      kept.add(old);
    }
  }

  return {
    added: after.filter((entry) => !pairs.has(entry)),
    removed: before.filter((entry) => !kept.has(entry)),
    changed: after.flatMap((entry) => {
      const old = pairs.get(entry);
      const changes = old ? diffFields(old, entry, topicIds) : [];
      return changes.length === 0 ? [] : { id: entry.id, changes };
    }),
  };
}

/** Entries by a mark that only one of them has. */
function byMark<Entry>(
  entries: readonly Entry[],
  readMark: (entry: Entry) => string | undefined,
): ReadonlyMap<string, Entry | undefined> {
  const marked = new Map<string, Entry | undefined>();
  for (const entry of entries) {
    const mark = readMark(entry);
    if (mark !== undefined) marked.set(mark, marked.has(mark) ? undefined : entry);
  }
  return marked;
}

/** Fields whose differences are worth telling, in the order of telling. */
const comparedFields = [
  'id',
  'title',
  'shortName',
  'kind',
  'authors',
  'venue',
  'year',
  'links',
  'notes',
  'identifiers',
  'pages',
  'abstract',
  'topics',
  'tags',
  'remainder',
];

function diffFields(
  before: Paper | Resource,
  after: Paper | Resource,
  topicIds: ReadonlyMap<string, string>,
): FieldChange[] {
  const olds = new Map<string, unknown>(Object.entries(before));
  const news = new Map<string, unknown>(Object.entries(after));
  const oldTopics = before.topics.map((id) => topicIds.get(id) ?? id);

  return comparedFields.flatMap((field) => {
    const [old, now] = [olds.get(field), news.get(field)];
    if (sameJson(field === 'topics' ? oldTopics : old, now)) return [];
    return {
      field,
      ...(old === undefined ? {} : { before: old }),
      ...(now === undefined ? {} : { after: now }),
    };
  });
}
