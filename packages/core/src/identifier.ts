/** Identifiers that stand in URLs. */
export interface Identifiers {
  /** DOI in lower case: `10.1145/3341301.3359642`. */
  doi?: string;
  /** arXiv id without version: `2204.12013`. */
  arxiv?: string;
}

const doiInUrl =
  /^https?:\/\/(?:dx\.)?(?:doi\.org|dl\.acm\.org\/doi)\/(?:(?:pdf|abs|full|epdf)\/)?(10\.\d{4,9}\/[^\s?#]+)/iu;
const arxivInUrl =
  /^https?:\/\/(?:[a-z-]+\.)*arxiv\.org\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/iu;

/**
 * Read the DOI and the arXiv id from the URLs of one entry: the first of each.
 *
 * @example
 * readIdentifiers(['https://dl.acm.org/doi/pdf/10.1145/3341301.3359642'])
 * // => {doi: '10.1145/3341301.3359642'}
 */
export function readIdentifiers(urls: readonly string[]): Identifiers {
  const doi = firstMatch(doiInUrl, '/10.', urls)
    ?.replace(/(?:\.pdf)?[.,/)]*$/iu, '')
    .toLowerCase();
  const arxiv = firstMatch(arxivInUrl, 'arxiv.org/', urls)?.toLowerCase();
  // A prefix alone, with nothing but punctuation after it, names no work.
  return { ...(doi?.includes('/') && { doi }), ...(arxiv && { arxiv }) };
}

/** The first match of a pattern, which needs some characters. */
function firstMatch(pattern: RegExp, needed: string, urls: readonly string[]): string | undefined {
  for (const url of urls) {
    const match = url.toLowerCase().includes(needed) ? pattern.exec(url)?.[1] : undefined;
    if (match !== undefined) return match;
  }
  return undefined;
}
