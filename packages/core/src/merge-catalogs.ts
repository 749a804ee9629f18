import { assignPaperIds } from './assign-ids.js';
import { type Catalog, catalogVersion, type Topic } from './catalog.js';
import { giveFreeIds } from './free-ids.js';
import { groupDuplicates } from './group-duplicates.js';
import { mergePapers } from './merge-papers.js';
import { groupResources, mergeResources } from './merge-resources.js';
import { mergeTopics } from './merge-topics.js';
import type { Paper, Resource } from './paper.js';

export interface MergeOptions {
  /**
   * Title of the merged catalog.
   *
   * @default the title of the first catalog that has one
   */
  readonly title?: string;
}

/** Entries that became one paper. */
export interface Merge {
  /** Id of the merged paper. */
  readonly id: string;
  /** The entries: number of the catalog, from 0, and id there. */
  readonly from: readonly { readonly catalog: number; readonly id: string }[];
  /** How it is known that they are the same: `same DOI 10.1145/3341301.3359642`. */
  readonly evidence: readonly string[];
}

/** One catalog from several, and which papers were merged for it. */
export interface MergedCatalog {
  readonly catalog: Catalog;
  readonly merges: readonly Merge[];
}

/**
 * Make one catalog of several.
 *
 * Papers are the same by DOI or arXiv id, or by title where their years go
 * together; topics are by the titles from the outermost down, resources by
 * kind and title. Where values differ, those of the earlier catalog stay. An
 * id changes only where an earlier entry has it.
 *
 * @example
 * const {catalog, merges} = mergeCatalogs([ours, theirs])
 * merges[0]?.evidence // => ['same title, years 2021 and 2022']
 */
export function mergeCatalogs(catalogs: readonly Catalog[], options: MergeOptions = {}): MergedCatalog {
  const { title = catalogs.find((each) => each.title !== '')?.title ?? '' } = options;
  const resourceGroups = groupResources(catalogs.map(({ resources }) => resources));
  const resourceIds = catalogs.map(() => new Map<string, string>());
  for (const { id, members } of resourceGroups) {
    for (const { catalog, resource } of members) resourceIds[catalog]?.set(resource.id, id);
  }

  const { topics, ids: topicIds } = mergeTopics(
    catalogs.map((catalog, number) =>
      catalog.topics.map((topic) => withResources(topic, resourceIds[number])),
    ),
  );
  const groups = groupDuplicates(
    catalogs.flatMap(({ papers }, catalog) =>
      papers.map((paper) => ({ paper: underTopics(paper, topicIds[catalog]), catalog })),
    ),
  );
  const papers = withFreeIds(
    groups.flatMap(({ members: [first, ...others] }) =>
      first
        ? mergePapers(
            first.paper,
            others.map(({ paper }) => paper),
          )
        : [],
    ),
  );

  return {
    catalog: {
      schemaVersion: catalogVersion,
      title,
      topics,
      papers,
      resources: resourceGroups.flatMap(({ id, members }) => {
        const [first, ...others] = members.map(({ resource, catalog }) =>
          underTopics(resource, topicIds[catalog]),
        );
        return first ? { ...mergeResources(first, others), id } : [];
      }),
    },
    merges: groups.flatMap(({ members, evidence }, index) => {
      const from = members.map(({ catalog, paper: { id } }) => ({ catalog, id }));
      return from.length < 2 ? [] : { id: papers[index]?.id ?? '', from, evidence };
    }),
  };
}

type NewIds = ReadonlyMap<string, string> | undefined;

function underTopics<Entry extends Paper | Resource>(entry: Entry, ids: NewIds): Entry {
  return { ...entry, topics: entry.topics.map((id) => ids?.get(id) ?? id) };
}

function withResources(topic: Topic, ids: NewIds): Topic {
  const resource = topic.resource === undefined ? undefined : (ids?.get(topic.resource) ?? topic.resource);
  return {
    ...topic,
    ...(resource === undefined ? {} : { resource }),
    topics: topic.topics.map((below) => withResources(below, ids)),
  };
}

function withFreeIds(papers: readonly Paper[]): Paper[] {
  const ids = giveFreeIds(papers, assignPaperIds);
  return papers.map((paper, index) => ({ ...paper, id: ids[index] ?? paper.id }));
}
