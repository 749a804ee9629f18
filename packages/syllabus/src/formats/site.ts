import type { Format } from '../format.js';
import { compileTemplate } from '../render.js';
import { siteIndexFields, siteSessionFields, siteStyleFields } from '../views/site-fields.js';
import { viewSiteIndex } from '../views/view-site-index.js';
import { viewSiteSession } from '../views/view-site-session.js';

/** The site of a course: its page, a page for each session, and their style sheet. It needs no server and no network. */
export const site: Format = {
  what: 'static website: site/index.html and a page for each session',
  write({ course, templates, notes }) {
    const index = compileTemplate('site/index.html.hbs', templates, siteIndexFields);
    const session = compileTemplate('site/session.html.hbs', templates, siteSessionFields);
    const style = compileTemplate('site/style.css.hbs', templates, siteStyleFields);

    return [
      { path: 'site/index.html', content: index(viewSiteIndex(course)) },
      ...course.sessions.map((own) => ({
        path: `site/sessions/${own.slug}.html`,
        content: session(viewSiteSession(course, own, notes)),
      })),
      { path: 'site/style.css', content: style({}) },
    ];
  },
};
