import type { Catalog, Topic } from '@proseminar/core';
import { type Edition, readEdition } from '../read-edition.js';

/** Whether a heading would give a paper under it a venue or year that it does not have. */
export function hasMisleadingHeading({ topics, papers }: Catalog): boolean {
  const editions = new Map(topics.flatMap((topic) => editionsOf(topic, {})));
  return papers.some(({ venue, year, topics: stand }) =>
    stand.some((id) => {
      const edition = editions.get(id);
      return (edition?.venue && !venue) || (edition?.year !== undefined && year === undefined);
    }),
  );
}

function editionsOf({ id, title, topics }: Topic, above: Edition): [string, Edition][] {
  const edition = { ...above, ...readEdition(title) };
  return [[id, edition], ...topics.flatMap((topic) => editionsOf(topic, edition))];
}
