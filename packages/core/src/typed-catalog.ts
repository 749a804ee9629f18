import type { Catalog, Topic } from './catalog.js';
import type { Paper, Resource } from './paper.js';
import type { PaperVenue } from './venue.js';

/**
 * A catalog whose topic ids and venue keys are known to the type checker, so
 * that a wrong one does not compile.
 *
 * It is a `Catalog` like any other and goes wherever one goes.
 *
 * @example
 * type TopicId = 'serving-inference' | 'misc'
 * export const catalog: TypedCatalog<TopicId, 'osdi' | 'neurips'> = …
 * select(catalog, {topics: 'serving-inferense'}) // does not compile
 */
export interface TypedCatalog<TopicId extends string, VenueKey extends string> extends Catalog {
  readonly topics: readonly TypedTopic<TopicId>[];
  readonly papers: readonly TypedPaper<TopicId, VenueKey>[];
  readonly resources: readonly TypedResource<TopicId>[];
}

/** A topic of a `TypedCatalog`. */
export interface TypedTopic<TopicId extends string> extends Topic {
  readonly id: TopicId;
  readonly topics: readonly TypedTopic<TopicId>[];
}

/** A paper of a `TypedCatalog`. */
export interface TypedPaper<TopicId extends string, VenueKey extends string> extends Paper {
  readonly topics: readonly TopicId[];
  readonly venue?: PaperVenue & { readonly key?: VenueKey };
}

/** A resource of a `TypedCatalog`. */
export interface TypedResource<TopicId extends string> extends Resource {
  readonly topics: readonly TopicId[];
}

/** Ids of the topics of a catalog: literal ones for a `TypedCatalog`, any text for another. */
export type TopicIdOf<AnyCatalog extends Catalog> = AnyCatalog['topics'][number]['id'];

/** Keys of the venues of a catalog: literal ones for a `TypedCatalog`, any text for another. */
export type VenueKeyOf<AnyCatalog extends Catalog> = NonNullable<
  NonNullable<AnyCatalog['papers'][number]['venue']>['key']
>;
