import { findVenue } from '../find-venue.js';
import { foldName } from '../fold-text.js';
import type { Paper } from '../paper.js';
import { readArxiv, readDoi } from '../paper-identifiers.js';
import { formatVenue, type PaperVenue } from '../venue.js';
import type { VenueKind } from '../venue-registry.js';

/** What bibliographies say of how a paper was published. */
export interface Publication {
  /** What it appeared in; `unknown` where nobody knows what its venue is, or it has none. */
  readonly kind: 'proceedings' | 'journal' | 'magazine' | 'preprint' | 'unknown';
  /** The venue in full, with the name people say: `USENIX Symposium on … (OSDI)`. */
  readonly venue?: string;
  readonly doi?: string;
  readonly arxiv?: string;
  /** Where it can be read: on the web, never a path beside the list. */
  readonly url?: string;
}

/** How a paper was published, as far as that is known. */
export function describePublication(paper: Paper): Publication {
  const doi = readDoi(paper);
  const arxiv = readArxiv(paper);
  const url = paper.links.find(isPaperLink)?.url ?? (arxiv && `https://arxiv.org/abs/${arxiv}`);

  return {
    ...describeVenue(paper.venue),
    ...(doi !== undefined && { doi }),
    ...(arxiv !== undefined && { arxiv }),
    ...(url !== undefined && { url }),
  };
}

const kinds: Readonly<Record<VenueKind, Publication['kind']>> = {
  conference: 'proceedings',
  workshop: 'proceedings',
  journal: 'journal',
  magazine: 'magazine',
  preprint: 'preprint',
};

function describeVenue(venue: PaperVenue | undefined): Pick<Publication, 'kind' | 'venue'> {
  if (!venue) return { kind: 'unknown' };
  const known = findVenue(venue.key ?? venue.name);
  if (venue.workshop !== undefined) {
    return { kind: 'proceedings', venue: `${venue.workshop} at ${known?.name ?? venue.name}` };
  }
  if (known) return { kind: kinds[known.kind], venue: nameInFull(venue, known.fullName) };
  return { kind: kindByName(venue.name), venue: formatVenue(venue) };
}

/** What the registry does not know may say itself what it is. */
function kindByName(name: string): Publication['kind'] {
  if (/(?<!\w)(?:conference|symposium|workshop|proceedings)\b/iu.test(name)) return 'proceedings';
  return /(?<!\w)(?:journal|transactions)\b/iu.test(name) ? 'journal' : 'unknown';
}

/** `USENIX Symposium on Operating Systems Design and Implementation (OSDI)` */
function nameInFull({ name, track }: PaperVenue, fullName: string): string {
  const short = foldName(fullName).includes(foldName(name)) ? '' : ` (${name})`;
  return `${fullName}${short}${track === undefined ? '' : `, ${track}`}`;
}

function isPaperLink({ rel, url }: { rel: string; url: string }): boolean {
  return (rel === 'paper' || rel === 'pdf') && /^https?:/iu.test(url);
}
