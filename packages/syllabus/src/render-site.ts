import type { PaperNotes } from '@proseminar/core';
import { compileTemplate, type Templates } from './render.js';
import type { CourseFacts } from './views/session-facts.js';
import { siteIndexFields, siteSessionFields, siteStyleFields } from './views/site-fields.js';
import { viewSiteIndex } from './views/view-site-index.js';
import { viewSiteSession } from './views/view-site-session.js';

export interface RenderSiteOptions {
  /** Texts of all templates, those below `site/` among them. */
  templates: Templates;
  /**
   * Reading notes by paper id; their summaries stand on the session pages.
   *
   * @default {}
   */
  notes?: Readonly<Record<string, PaperNotes>>;
}

/**
 * Render the site of a course: `site/index.html`, a page for each session, and their style sheet.
 *
 * The pages need no script, no server and no network. A template that cannot be used throws a `TemplateError`.
 */
export function renderSite(
  course: CourseFacts,
  options: RenderSiteOptions,
): readonly { readonly path: string; readonly content: string }[] {
  const { templates, notes = {} } = options;
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
}
