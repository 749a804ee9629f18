import { type Identifiers, type Link, readIdentifiers } from '@proseminar/core';
import type { Details } from './details.js';

/** DOI and arXiv id: named by a detail, else in the URL of a link. */
export function readEntryIdentifiers(links: readonly Link[], details: Details): Identifiers | undefined {
  const named = [
    ...(details.has('DOI') ? [`https://doi.org/${details.get('DOI')}`] : []),
    ...(details.has('arXiv') ? [`https://arxiv.org/abs/${details.get('arXiv')}`] : []),
  ];
  const identifiers = readIdentifiers([...named, ...links.map(({ url }) => url)]);
  return Object.keys(identifiers).length > 0 ? identifiers : undefined;
}
