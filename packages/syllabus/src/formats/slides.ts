import type { Format } from '../format.js';
import { compileTemplate } from '../render.js';
import { slidesFields, viewSlides } from '../views/view-slides.js';
import { tidy } from './tidy.js';

/** A deck for each session that has something to read. */
export const slides: Format = {
  what: 'a deck for each session: slides/….md',
  write({ course, templates, notes }) {
    const fill = compileTemplate('slides.md.hbs', templates, slidesFields);
    return course.sessions
      .filter((session) => session.readings.length > 0)
      .map((session) => ({
        path: `slides/${session.slug}.md`,
        content: tidy(fill(viewSlides(course, session, notes))),
      }));
  },
};
