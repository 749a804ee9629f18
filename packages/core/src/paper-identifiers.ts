import type { Paper } from './paper.js';

/** The DOI of the published paper, in lower case. */
export function readDoi({ identifiers }: Paper): string | undefined {
  const doi = identifiers?.doi?.toLowerCase();
  return doi === undefined || arxivDoi.test(doi) ? undefined : doi;
}

/** The arXiv id, also where only arXiv's own DOI has it. */
export function readArxiv({ identifiers }: Paper): string | undefined {
  const doi = identifiers?.doi?.toLowerCase() ?? '';
  return identifiers?.arxiv?.toLowerCase() ?? (arxivDoi.test(doi) ? doi.replace(arxivDoi, '') : undefined);
}

/** arXiv gives every preprint a DOI too, which does not contradict that of the published paper. */
const arxivDoi = /^10\.48550\/arxiv\./u;
