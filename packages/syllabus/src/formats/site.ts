import { toBibtex, toRis } from '@proseminar/core';
import { toJsonFeed } from '../changes/json-feed.js';
import type { CourseSource, Format, FormatDocument } from '../format.js';
import { publishPeople } from '../people/public-people.js';
import { compileTemplate } from '../render.js';
import type { Fields, ViewOf } from '../views/fields.js';
import {
  siteChangesFields,
  siteFileFields,
  siteIndexFields,
  sitePeopleFields,
  siteReadingsFields,
  siteSearchFields,
  siteSessionFields,
  siteSyllabusFields,
} from '../views/site/site-fields.js';
import type { SiteCourse, SitePage } from '../views/site/site-frame.js';
import { viewSiteChanges } from '../views/site/view-site-changes.js';
import { viewSiteIndex } from '../views/site/view-site-index.js';
import { viewSitePeople } from '../views/site/view-site-people.js';
import { viewSiteReadings } from '../views/site/view-site-readings.js';
import { viewSiteSearch } from '../views/site/view-site-search.js';
import { viewSiteSession } from '../views/site/view-site-session.js';
import { viewSiteSyllabus } from '../views/site/view-site-syllabus.js';
import { personFeeds } from './calendar/person-feeds.js';
import { calendar } from './calendar.js';
import { changeHistory } from './changes.js';
import { sessionFiles } from './sessions.js';
import { slides } from './slides.js';

/**
 * The site of a course. It needs no server, no network and nothing outside its folder: the calendar, the
 * bibliography and, where the course has slides, the decks stand in it again.
 */
export const site: Format = {
  what: 'static website: site/index.html and a page for each session',
  async write(source) {
    const { course, templates, papers } = source;
    const decks = await siteDecks(source);
    const tellsChanges = source.outputs.includes('changes');
    const changes = tellsChanges ? (await changeHistory(source)).entries : [];
    const own = siteCourse(source, decks, changes);
    const fill = async <const Contract extends Fields>(
      name: string,
      fields: Contract,
      view: ViewOf<Contract>,
    ): Promise<string> => (await compileTemplate(`site/${name}.hbs`, templates, fields))(view);
    const pages = {
      index: () => fill('index.html', siteIndexFields, viewSiteIndex(own)),
      readings: () => fill('readings.html', siteReadingsFields, viewSiteReadings(own)),
      people: () => fill('people.html', sitePeopleFields, viewSitePeople(own)),
      syllabus: () => fill('syllabus.html', siteSyllabusFields, viewSiteSyllabus(own)),
      changes: () => fill('changes.html', siteChangesFields, viewSiteChanges(own)),
      search: () => fill('search.html', siteSearchFields, viewSiteSearch(own)),
    } satisfies Record<SitePage, () => Promise<string>>;
    const session = await compileTemplate('site/session.html.hbs', templates, siteSessionFields);

    return [
      ...(await Promise.all(
        own.pages.map(async (page) => ({ path: `site/${page}.html`, content: await pages[page]() })),
      )),
      ...course.sessions.map((each) => ({
        path: `site/sessions/${each.slug}.html`,
        content: session(viewSiteSession(own, each)),
      })),
      ...sessionFiles(source).map((file) => ({ ...file, path: `site/${file.path}` })),
      ...decks,
      ...(tellsChanges ? [{ path: 'site/feed.json', content: toJsonFeed(course, changes) }] : []),
      ...(await siteCalendars(source)),
      { path: 'site/references.bib', content: toBibtex(papers) },
      { path: 'site/references.ris', content: toRis(papers) },
      ...(await Promise.all(
        ['style.css', 'theme.css', 'site.js', 'icon.svg'].map(async (name) => ({
          path: `site/${name}`,
          content: await fill(name, siteFileFields, {}),
        })),
      )),
    ];
  },
};

/** The feeds of the course, with the changes since those that the site had before. */
async function siteCalendars(source: CourseSource): Promise<readonly FormatDocument[]> {
  const { lastBuild } = source;
  const read = lastBuild && ((path: string) => lastBuild.read(`site/${path}`));
  const feeds = await calendar.write({ ...source, ...(read && { lastBuild: { ...lastBuild, read } }) });
  return feeds.map(({ path, content }) => ({ path: `site/${path}`, content }));
}

function siteCourse(
  source: CourseSource,
  decks: readonly FormatDocument[],
  changes: SiteCourse['changes'],
): SiteCourse {
  const { course, papers, notes } = source;
  const plan = publishPeople(source.plan);
  const isRead = papers.length > 0;
  const hasSyllabus = course.grading.length + course.policies.length > 0 || isRead;

  return {
    course,
    plan,
    papers,
    notes,
    pages: [
      'index',
      ...(isRead ? (['readings'] as const) : []),
      ...(plan.people.length > 0 ? (['people'] as const) : []),
      ...(hasSyllabus ? (['syllabus'] as const) : []),
      // From the first build on, as every page links it: the first change would otherwise touch them all.
      ...(source.outputs.includes('changes') ? (['changes'] as const) : []),
      'search',
    ],
    changes,
    feeds: personFeeds(source.plan, course).map(({ slug }) => `calendars/${slug}.ics`),
    decks: new Set(decks.map(({ path }) => path.slice('site/slides/'.length, -'.html'.length))),
  };
}

/** Decks that open in a browser, where the course has slides. */
async function siteDecks(source: CourseSource): Promise<readonly FormatDocument[]> {
  if (!source.outputs.includes('slides')) return [];
  const documents = await slides.write(source);

  return documents
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, content }) => ({ path: `site/${path}`, content }));
}
