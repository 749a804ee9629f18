import type { Format } from '../format.js';
import { compileTemplate } from '../render.js';
import { sessionFields, viewSession } from '../views/view-session.js';
import { tidy } from './tidy.js';

/** A page for each session. */
export const sessions: Format = {
  what: 'a page for each session: sessions/…/README.md',
  async write(source) {
    const { course, templates } = source;
    const fill = await compileTemplate('session.md.hbs', templates, sessionFields);
    return course.sessions.map((session) => ({
      path: `sessions/${session.slug}/README.md`,
      content: tidy(fill(viewSession(course, session, source))),
    }));
  },
};
