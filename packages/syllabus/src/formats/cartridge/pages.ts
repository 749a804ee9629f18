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
import { withoutTokens } from './without-tokens.js';

/** What stands in the pages of a cartridge, as HTML without a head. */
export interface CartridgePages {
  readonly syllabus: string;
  readonly session: (session: SessionFacts) => string;
  readonly discussion: (session: SessionFacts) => string;
  readonly deadline: (milestone: MilestoneFacts) => string;
}

/** Pages made by the templates in `cartridge/`. */
export async function cartridgePages(
  course: CourseFacts,
  notes: CourseNotes,
  templates: Templates,
): Promise<CartridgePages> {
  const syllabus = await compileTemplate('cartridge/syllabus.html.hbs', templates, cartridgeSyllabusFields);
  const session = await compileTemplate('cartridge/session.html.hbs', templates, cartridgeSessionFields);
  const discussion = await compileTemplate(
    'cartridge/discussion.html.hbs',
    templates,
    cartridgeDiscussionFields,
  );
  const deadline = await compileTemplate('cartridge/deadline.html.hbs', templates, cartridgeDeadlineFields);

  return {
    syllabus: withoutTokens(syllabus(viewCartridgeSyllabus(course)).trim()),
    session: (own) => withoutTokens(session(viewCartridgeSession(course, own, notes)).trim()),
    discussion: (own) => withoutTokens(discussion(viewCartridgeDiscussion(course, own)).trim()),
    deadline: (own) => withoutTokens(deadline(viewCartridgeDeadline(course, own)).trim()),
  };
}
