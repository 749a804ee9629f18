import type { CourseNotes } from '../../format.js';
import { compileTemplate, type Templates } from '../../render.js';
import type { CourseFacts, MilestoneFacts, SessionFacts } from '../../views/session-facts.js';
import {
  cartridgeDeadlineFields,
  cartridgeDiscussionFields,
  cartridgeSessionFields,
  cartridgeSyllabusFields,
  viewCartridgeDeadline,
  viewCartridgeDiscussion,
  viewCartridgeSession,
  viewCartridgeSyllabus,
} from '../../views/view-cartridge.js';
import { withoutTokens } from './escape-html.js';

/** What stands in the pages of a cartridge, as HTML without a head. */
export interface CartridgePages {
  readonly syllabus: string;
  readonly session: (session: SessionFacts) => string;
  readonly discussion: (session: SessionFacts) => string;
  readonly deadline: (milestone: MilestoneFacts) => string;
}

/** Pages made by the templates in `cartridge/`. */
export function cartridgePages(
  course: CourseFacts,
  notes: CourseNotes,
  templates: Templates,
): CartridgePages {
  const syllabus = compileTemplate('cartridge/syllabus.html.hbs', templates, cartridgeSyllabusFields);
  const session = compileTemplate('cartridge/session.html.hbs', templates, cartridgeSessionFields);
  const discussion = compileTemplate('cartridge/discussion.html.hbs', templates, cartridgeDiscussionFields);
  const deadline = compileTemplate('cartridge/deadline.html.hbs', templates, cartridgeDeadlineFields);

  return {
    syllabus: withoutTokens(syllabus(viewCartridgeSyllabus(course)).trim()),
    session: (own) => withoutTokens(session(viewCartridgeSession(course, own, notes)).trim()),
    discussion: (own) => withoutTokens(discussion(viewCartridgeDiscussion(course, own)).trim()),
    deadline: (own) => withoutTokens(deadline(viewCartridgeDeadline(course, own)).trim()),
  };
}
