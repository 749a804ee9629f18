import { cleanText, type Paper } from '@proseminar/core';
import type { ChangeEntry } from '../../changes/change-history.js';
import type { CoursePlan } from '../../course-plan.js';
import type { CourseNotes } from '../../format.js';
import type { SafeHtml } from '../../markdown-to-html.js';
import { courseName } from '../course-name.js';
import type { ViewOf } from '../fields.js';
import type { CourseFacts } from '../session-facts.js';
import type { siteSearchFields } from './site-fields.js';
import { siteLabels } from './site-labels.js';
import { sitePhrases } from './site-phrases.js';
import { documentTitle, pageFooter } from './site-words.js';

/** What all pages of a site have. */
export type SiteFrame = Omit<ViewOf<typeof siteSearchFields>, 'groups'>;

/** Pages that a site links to from everywhere. */
export type SitePage = 'index' | 'readings' | 'people' | 'syllabus' | 'changes' | 'search';

/** A course whose site is written. */
export interface SiteCourse {
  readonly course: CourseFacts;
  /** With people as the course shows them. */
  readonly plan: CoursePlan;
  /** Papers that the course uses. */
  readonly papers: readonly Paper[];
  readonly notes: CourseNotes;
  /** What changed, the newest first. */
  readonly changes: readonly ChangeEntry[];
  /** Pages that the site has, in the order of the navigation. */
  readonly pages: readonly SitePage[];
  /** Addresses of the calendars of the people of the plan, in their order. */
  readonly feeds: readonly string[];
  /** Slugs of the sessions that have a deck on the site. */
  readonly decks: ReadonlySet<string>;
}

/** What a page says of itself. */
export interface PageWords {
  /** Which page it is; a page of a session is none of those in the navigation. */
  readonly page?: SitePage;
  /** Parts of the title of the document, the most telling one first. */
  readonly titles: readonly string[];
  readonly summary?: string;
  readonly data?: SafeHtml;
}

const longestSummary = 200;

/** View what surrounds the contents of a page: its head, the links to all pages, and its last line. */
export function viewSiteFrame(site: SiteCourse, { page, titles, summary = '', data }: PageWords): SiteFrame {
  const { course, pages } = site;
  const [first = '', ...others] = titles;
  const root = page === undefined ? '../' : '';

  return {
    language: course.language,
    pageTitle: documentTitle(first, ...others),
    summary: Array.from(cleanText(summary)).slice(0, longestSummary).join(''),
    data: data ?? '',
    root,
    timeZone: course.timeZone,
    courseName: course.code || course.title,
    pages: pages.map((name) => ({
      href: `${root}${name}.html`,
      title: pageTitle(name, course),
      isCurrent: name === page ? 'yes' : '',
    })),
    footer: pageFooter(course),
    labels: siteLabels[course.language],
  };
}

/** Parts of the title of a page of the site: `Readings`, then the course. */
export function pageTitles(name: SitePage, course: CourseFacts): readonly string[] {
  return [pageTitle(name, course), courseName(course), course.term];
}

function pageTitle(name: SitePage, { language }: CourseFacts): string {
  const labels = siteLabels[language];
  const titles: Readonly<Record<SitePage, string>> = {
    index: labels.schedule,
    readings: labels.readings,
    people: labels.people,
    syllabus: sitePhrases[language].syllabus,
    changes: labels.changes,
    search: labels.search,
  };
  return titles[name];
}
