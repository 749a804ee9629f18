import { isAbsoluteUrl, type Paper, type PaperNotes, readIdentifiers, readPath } from '@proseminar/core';

/** Papers by where links to them lead: their addresses, DOIs, arXiv ids and notes. */
export type PaperAddresses = ReadonlyMap<string, string>;

/** What links lead to each paper; what is one of two papers is left out. */
export function listPaperAddresses(
  papers: readonly Paper[],
  notes: Readonly<Record<string, PaperNotes>>,
): PaperAddresses {
  const addresses = new Map<string, string | undefined>();

  for (const { id, links, identifiers } of papers) {
    const own = Object.hasOwn(notes, id) ? notes[id] : undefined;
    const keys = new Set([
      ...links.flatMap(({ url }) => keysOf(url)),
      ...(identifiers?.doi === undefined ? [] : [`doi:${identifiers.doi.toLowerCase()}`]),
      ...(identifiers?.arxiv === undefined ? [] : [`arxiv:${identifiers.arxiv.toLowerCase()}`]),
      ...(own ? [pageKey(own)] : []),
    ]);
    for (const key of keys) addresses.set(key, addresses.has(key) ? undefined : id);
  }

  return new Map([...addresses].flatMap(([key, id]) => (id === undefined ? [] : [[key, id] as const])));
}

/** The paper that a link of a page leads to. */
export function findAddress(link: string, page: string, addresses: PaperAddresses): string | undefined {
  const keys = isAbsoluteUrl(link) ? keysOf(link) : keysOfPage(link, page);
  return keys.map((key) => addresses.get(key)).find((id) => id !== undefined);
}

/** An address as it is compared: without what servers take for the same. */
function keysOf(url: string): readonly string[] {
  if (!isAbsoluteUrl(url)) return [];
  const { doi, arxiv } = readIdentifiers([url]);
  const plain = url.replace(/^https?:\/\/(?:www\.)?/iu, '').replace(/#.*$/su, '');
  return [
    ...(doi === undefined ? [] : [`doi:${doi}`]),
    ...(arxiv === undefined ? [] : [`arxiv:${arxiv}`]),
    `url:${plain.replace(/\/$/u, '')}`,
  ];
}

/** The pages that a relative link leads to: the section, or else the whole page. */
function keysOfPage(link: string, page: string): readonly string[] {
  const folder = page.slice(0, page.lastIndexOf('/') + 1);
  const read = readPath(folder.split('/').map(encodeURIComponent).join('/') + link);
  if ('problem' in read) return [];
  const { path, anchor } = read;
  return [...(anchor === undefined ? [] : [pageKey({ path, anchor })]), pageKey({ path })];
}

function pageKey({ path, anchor }: Pick<PaperNotes, 'path' | 'anchor'>): string {
  return anchor === undefined ? `page:${path}` : `page:${path}#${anchor.toLowerCase()}`;
}
