import type { Catalog, Paper, Resource, SourceRange, Topic } from '@proseminar/core';
import type { Position } from 'unist';

/** A topic whose ids are not known yet. */
export interface TopicDraft extends Pick<Topic, 'title' | 'kind' | 'links'> {
  readonly source: SourceRange | undefined;
  /** The resource that heads the group. */
  readonly resource?: ResourceDraft;
  readonly topics: TopicDraft[];
}

/** A paper or resource with the topics it stands under. */
interface EntryDraft<Fields> {
  readonly fields: Fields;
  readonly topics: readonly TopicDraft[];
  readonly place: Position | undefined;
  readonly surely: Sureness;
}

/** How surely an entry was told from others, and what decided it; for messages. */
interface Sureness {
  /** Between 0.5, for a guess, and 1. */
  readonly confidence: number;
  readonly because: string;
}

/** A paper whose ids are not known yet. */
export type PaperDraft = EntryDraft<Omit<Paper, 'id' | 'topics'>>;

/** A resource whose ids are not known yet. */
export type ResourceDraft = EntryDraft<Omit<Resource, 'id' | 'topics'>>;

/** What a document was found to hold, in its order. */
export interface CatalogDraft extends Pick<Catalog, 'title'> {
  readonly topics: readonly TopicDraft[];
  readonly papers: readonly PaperDraft[];
  readonly resources: readonly ResourceDraft[];
}
