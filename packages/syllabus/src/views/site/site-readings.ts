import { isAbsoluteUrl } from '@proseminar/core';
import type { ViewOf } from '../fields.js';
import type { ReadingFacts } from '../reading-facts.js';
import type { siteReadingsFields } from './site-fields.js';
import type { SiteCourse } from './site-frame.js';
import { sitePhrases } from './site-phrases.js';

type Files = ViewOf<typeof siteReadingsFields>['files'];
type Paper = ViewOf<typeof siteReadingsFields>['groups'][number]['papers'][number];

/** A paper in a schedule: what it is called, where to read it, and where it appeared. */
export function shortReading({
  title,
  url,
  venueYear,
}: ReadingFacts): Pick<Paper, 'title' | 'url' | 'venueYear'> {
  return { title, url, venueYear };
}

/** A paper with who wrote it and its other links: its title leads to the best one. */
export function fullReading(
  reading: ReadingFacts,
): Pick<Paper, 'title' | 'url' | 'venueYear' | 'authors' | 'links'> {
  return {
    ...shortReading(reading),
    authors: reading.authors,
    links: reading.links
      .filter((link) => isAbsoluteUrl(link.url) && link.url !== reading.url)
      .map((link) => ({ ...link, description: `${link.label}: ${reading.title}` })),
  };
}

/** What is read as files for other programs; none where nothing is. */
export function bibliographyFiles({ course: { language }, papers }: SiteCourse): Files {
  const { bibtexHint, risHint } = sitePhrases[language];
  if (papers.length === 0) return [];
  return [
    { href: 'references.bib', title: 'BibTeX', hint: bibtexHint },
    { href: 'references.ris', title: 'RIS', hint: risHint },
  ];
}
