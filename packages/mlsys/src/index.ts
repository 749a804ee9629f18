import type { TypedCatalog } from '@proseminar/core';
import data from './catalog.json' with { type: 'json' };
import type { TopicId, VenueKey } from './ids.js';

/**
 * The machine-learning-systems index: 145 papers by topic, with venues, years and links.
 *
 * Its topic ids and venue keys are known to the type checker.
 *
 * @example
 * import {select} from '@proseminar/core'
 * import {catalog} from '@proseminar/mlsys'
 *
 * select(catalog, {topics: 'serving-inference', years: {from: 2020}})
 */
export const catalog = data as TypedCatalog<TopicId, VenueKey>;

export type { TopicId, VenueKey };
