import { cleanText } from '@proseminar/core';
import type { ViewOf } from '../fields.js';
import type { CourseFacts } from '../session-facts.js';
import type { siteSearchFields } from './site-fields.js';
import { pageTitles, type SiteCourse, viewSiteFrame } from './site-frame.js';
import { siteLabels } from './site-labels.js';
import { sitePhrases } from './site-phrases.js';
import { milestoneAnchor } from './site-session-cells.js';
import { personAnchor } from './view-site-people.js';
import { findPapers, paperAnchor } from './view-site-readings.js';

/** The page that everything is found on. */
export type SiteSearchView = ViewOf<typeof siteSearchFields>;

type Entry = SiteSearchView['groups'][number]['entries'][number];

/** View the page that everything is found on: all sessions, papers, topics, people and dates in one list. */
export function viewSiteSearch(site: SiteCourse): SiteSearchView {
  const { course, pages } = site;
  const labels = siteLabels[course.language];

  const groups = [
    { title: labels.sessions, entries: sessions(course) },
    { title: labels.readings, entries: pages.includes('readings') ? papers(course) : [] },
    { title: sitePhrases[course.language].topics, entries: topics(course) },
    { title: labels.people, entries: pages.includes('people') ? people(site) : [] },
    { title: labels.dueDates, entries: milestones(course) },
    { title: labels.policies, entries: policies(course) },
  ];

  return {
    ...viewSiteFrame(site, { page: 'search', titles: pageTitles('search', course) }),
    groups: groups.filter(({ entries }) => entries.length > 0),
  };
}

function sessions(course: CourseFacts): readonly Entry[] {
  return course.sessions.map((session) => ({
    href: `sessions/${session.slug}.html`,
    title: session.title,
    hint: words(session.dateShort, ...session.people.flatMap(({ names }) => names)),
  }));
}

function papers(course: CourseFacts): readonly Entry[] {
  return findPapers(course).map(({ reading, uses }) => ({
    href: `readings.html#${paperAnchor(reading)}`,
    title: reading.title,
    hint: words(reading.venueYear, reading.authors, ...uses.map(({ dateShort }) => dateShort)),
  }));
}

/** A topic leads to the first session about it. */
function topics(course: CourseFacts): readonly Entry[] {
  const titles = [...new Set(course.sessions.flatMap((session) => session.topics))];

  return titles.flatMap((title) => {
    const own = course.sessions.filter((session) => session.topics.includes(title));
    const [first] = own;
    if (!first) return [];
    return [
      {
        href: `sessions/${first.slug}.html`,
        title,
        hint: words(...own.map(({ dateShort }) => dateShort)),
      },
    ];
  });
}

function people({ course, plan }: SiteCourse): readonly Entry[] {
  return plan.people.map((person, index) => ({
    href: `people.html#${personAnchor(index)}`,
    title: cleanText(person.name),
    hint: words(
      ...plan.sessions.flatMap((session, at) =>
        session.people.some((turn) => turn.person === person.id)
          ? [course.sessions[at]?.dateShort ?? '']
          : [],
      ),
    ),
  }));
}

function milestones(course: CourseFacts): readonly Entry[] {
  return course.milestones.map((milestone) => ({
    href: `index.html#${milestoneAnchor(milestone)}`,
    title: milestone.title,
    hint: words(milestone.dateShort, milestone.time),
  }));
}

function policies(course: CourseFacts): readonly Entry[] {
  return course.policies.map(({ title }) => ({ href: 'syllabus.html#policies', title, hint: '' }));
}

function words(...parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ');
}
