import {
  cleanText,
  formatVenue,
  type Link,
  type LinkRelation,
  type Paper,
  type PaperNotes,
} from '@proseminar/core';
import type { Reading } from '../course-plan.js';
import type { Language } from '../language/language.js';
import { paperName } from '../paper-name.js';
import { safeUrl } from '../safe-url.js';
import { factLabels, listNames } from './fact-labels.js';

/** A paper of a session, in finished strings. */
export interface ReadingFacts {
  /** Id of the paper in the catalog. */
  readonly id: string;
  readonly title: string;
  /** The name people say: `Gandiva`; the whole title where it has none. */
  readonly shortName: string;
  /** `OSDI 2018`; empty where neither is known. */
  readonly venueYear: string;
  /** `A, B and C`, or `A et al.` from the fifth author on; empty where none is known. */
  readonly authors: string;
  /** Where to read it: the PDF, else the paper's page; empty where there is no such link. */
  readonly url: string;
  /** All links that lead somewhere from any page: absolute and safe. */
  readonly links: readonly { readonly rel: LinkRelation; readonly label: string; readonly url: string }[];
  readonly role: Reading['role'];
  /** The topic of the session that it stands under; absent where the session has none, or none of its own. */
  readonly topic?: string;
  readonly isRequired: boolean;
  readonly hasNotes: boolean;
  /** Why it stands here, a sentence each. */
  readonly reasons: readonly string[];
}

/** The facts of one reading; a paper that the catalog does not have throws. */
export function readingFacts(
  reading: Reading,
  papers: ReadonlyMap<string, Paper>,
  notes: Readonly<Record<string, PaperNotes>>,
  language: Language,
): ReadingFacts {
  const paper = papers.get(reading.paper);

  if (!paper) {
    throw new TypeError(
      `Unexpected paper \`${reading.paper}\` in plan, expected the id of a paper in the catalog`,
    );
  }

  const links = paper.links.flatMap((link): Link[] => {
    const url = safeUrl(link.url);
    return url === undefined ? [] : [{ ...link, url }];
  });
  const title = cleanText(paper.title);

  return {
    id: paper.id,
    title,
    shortName: paperName(paper),
    venueYear: venueYear(paper),
    authors: authors(paper, language),
    url: best(links),
    links: links.map((link) => ({ rel: link.rel, label: label(link, language), url: link.url })),
    role: reading.role,
    isRequired: reading.role === 'required',
    hasNotes: Object.hasOwn(notes, paper.id),
    reasons: reading.reasons.map((reason) => cleanText(reason.sentence)),
  };
}

function venueYear(paper: Paper): string {
  const parts = [paper.venue && formatVenue(paper.venue), paper.year];
  return cleanText(parts.filter((part) => part !== undefined).join(' '));
}

function authors(paper: Paper, language: Language): string {
  const names = paper.authors.map((author) => cleanText(author.literal));
  return names.length > 4 ? `${names[0]} et al.` : listNames(names, language);
}

function best(links: readonly Link[]): string {
  const link = links.find(({ rel }) => rel === 'pdf') ?? links.find(({ rel }) => rel === 'paper');
  return link?.url ?? '';
}

function label(link: Link, language: Language): string {
  return cleanText(link.label ?? '') || factLabels[language].links[link.rel];
}
