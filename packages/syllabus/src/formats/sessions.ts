import type { CourseSource, Format, FormatDocument } from '../format.js';
import { recordOf } from '../overrides/present-as-recorded.js';
import { compileTemplate } from '../render.js';
import { attachedFiles } from '../views/record-facts.js';
import { sessionFields, viewSession } from '../views/view-session.js';
import { tidy } from './tidy.js';

/** A page for each session. */
export const sessions: Format = {
  what: 'a page for each session: sessions/…/README.md',
  async write(source) {
    const { course, templates } = source;
    const fill = await compileTemplate('session.md.hbs', templates, sessionFields);
    return [
      ...course.sessions.map((session) => ({
        path: `sessions/${session.slug}/README.md`,
        content: tidy(fill(viewSession(course, session, source))),
      })),
      ...sessionFiles(source),
    ];
  },
};

/** The files that are attached to sessions, beside the pages of those. */
export function sessionFiles({ course, records, files }: CourseSource): readonly FormatDocument[] {
  return course.sessions.flatMap((session) =>
    attachedFiles(recordOf(session, course.sessions, records), files).map(
      (file): FormatDocument => ({
        ...file,
        path: `sessions/${session.slug}/${file.path}`,
      }),
    ),
  );
}
