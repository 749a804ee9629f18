import { assignResourceIds } from './assign-ids.js';
import { foldName, titleKey } from './fold-text.js';
import { giveFreeIds } from './free-ids.js';
import { unite } from './merge-papers.js';
import type { Resource } from './paper.js';

/** A resource and the number of the catalog that it comes from. */
interface PlacedResource {
  readonly resource: Resource;
  readonly catalog: number;
}

/** Resources that are one, with the id of that one. */
export interface ResourceGroup {
  readonly id: string;
  readonly members: readonly PlacedResource[];
}

/** Resources of one kind and title are one; an id changes only where an earlier resource has it. */
export function groupResources(lists: readonly (readonly Resource[])[]): readonly ResourceGroup[] {
  const groups = new Map<string, PlacedResource[]>();

  for (const [catalog, resources] of lists.entries()) {
    const seen = new Map<string, number>();
    for (const resource of resources) {
      const { kind, title } = resource;
      const name = JSON.stringify([kind, titleKey(title)]);
      const number = seen.get(name) ?? 0;
      seen.set(name, number + 1);
      // Two resources of one list are two, whatever their titles: the second goes with the second.
      const key = `${number} ${name}`;
      const group = groups.get(key) ?? [];
      group.push({ resource, catalog });
      groups.set(key, group);
    }
  }

  const ids = giveFreeIds(
    [...groups.values()].flatMap(([first]) => first?.resource ?? []),
    assignResourceIds,
  );
  return [...groups.values()].map((members, index) => ({ id: ids[index] ?? '', members }));
}

/** One resource from several descriptions of it: the first one's values, and what the others have more. */
export function mergeResources(first: Resource, others: readonly Resource[]): Resource {
  const resources = [first, ...others];
  const year = resources.find((each) => each.year !== undefined)?.year;
  const remainder = resources.find((each) => each.remainder !== undefined)?.remainder;
  const tags = resources.flatMap((each) => (each.tags ? [each.tags] : []));

  return {
    ...first,
    ...(year === undefined ? {} : { year }),
    ...(remainder === undefined ? {} : { remainder }),
    ...(tags.length === 0 ? {} : { tags: unite(tags, foldName) }),
    authors: resources.map(({ authors }) => authors).find((authors) => authors.length > 0) ?? [],
    links: unite(
      resources.map(({ links }) => links),
      ({ url }) => url,
    ),
    topics: unite(
      resources.map(({ topics }) => topics),
      (id) => id,
    ),
  };
}
