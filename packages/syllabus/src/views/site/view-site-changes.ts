import { dateLong } from '../../language/date-words.js';
import type { ViewOf } from '../fields.js';
import type { siteChangesFields } from './site-fields.js';
import { pageTitles, type SiteCourse, viewSiteFrame } from './site-frame.js';

/** The page of what changed. */
export type SiteChangesView = ViewOf<typeof siteChangesFields>;

/** View the page of what changed, the newest first. */
export function viewSiteChanges(site: SiteCourse): SiteChangesView {
  const { course, changes } = site;

  return {
    ...viewSiteFrame(site, { page: 'changes', titles: pageTitles('changes', course) }),
    entries: changes.map((entry) => ({
      date: entry.date,
      dateLong: dateLong(entry.date, course.language),
      changes: entry.changes.map(({ text }) => text),
    })),
  };
}
