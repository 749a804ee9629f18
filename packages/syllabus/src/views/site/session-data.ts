import { cleanText, formatVenue, type Paper } from '@proseminar/core';
import { courseName } from '../course-name.js';
import type { ReadingFacts } from '../reading-facts.js';
import type { SessionFacts } from '../session-facts.js';
import type { SiteCourse } from './site-frame.js';

/** A session as schema.org describes one: an event, and the articles that are read for it. */
export function sessionData({ course, papers }: SiteCourse, session: SessionFacts) {
  const known = new Map(papers.map((paper) => [paper.id, paper]));
  const shown = [...session.readings, ...session.background];

  return {
    '@context': 'https://schema.org',
    '@type': 'EducationEvent',
    name: session.title,
    ...(session.description && { description: session.description }),
    startDate: session.startInstant,
    endDate: session.endInstant,
    inLanguage: course.language,
    ...(session.room && { location: { '@type': 'Place', name: session.room } as const }),
    ...(session.topics.length > 0 && { about: session.topics }),
    isPartOf: { '@type': 'Course', name: courseName(course), url: '../index.html' },
    ...(shown.length > 0 && {
      workFeatured: shown.map((reading) => articleData(reading, known.get(reading.id))),
    }),
  } as const;
}

function articleData(reading: ReadingFacts, paper: Paper | undefined) {
  const doi = paper?.identifiers?.doi;
  const authors = paper?.authors ?? [];

  return {
    '@type': 'ScholarlyArticle',
    name: reading.title,
    ...(reading.url && { url: reading.url }),
    ...(authors.length > 0 && {
      author: authors.map(({ literal }) => ({ '@type': 'Person', name: cleanText(literal) }) as const),
    }),
    ...(paper?.year !== undefined && { datePublished: String(paper.year) }),
    ...(paper?.venue && {
      isPartOf: { '@type': 'CreativeWork', name: cleanText(formatVenue(paper.venue)) } as const,
    }),
    ...(doi !== undefined && { sameAs: `https://doi.org/${encodeURI(doi)}` }),
  } as const;
}
