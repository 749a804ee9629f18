import { makeDeck } from '../deck/make-deck.js';
import type { Format, RenderedDocument } from '../format.js';
import { compileTemplate } from '../render.js';
import { slidesFields, viewSlides } from '../views/view-slides.js';
import { slidesPageFields, viewSlidesPage } from '../views/view-slides-page.js';
import { inlineParts } from './inline-parts.js';
import { tidy } from './tidy.js';

/** A deck for each session that has something to read: Markdown to edit, and a page that shows it without anything else. */
export const slides: Format = {
  what: 'a deck for each session: slides/….html, and ….md to edit',
  async write({ course, templates, notes }) {
    const fillMarkdown = compileTemplate('slides.md.hbs', templates, slidesFields);
    const fillPage = compileTemplate('slides.html.hbs', templates, slidesPageFields);
    const style = compileTemplate('slides.css.hbs', templates, {});
    const script = compileTemplate('slides.js.hbs', templates, {});
    const parts = await inlineParts(style({}), script({}));

    return course.sessions
      .filter((session) => session.readings.length > 0)
      .flatMap((session): RenderedDocument[] => {
        const deck = makeDeck(course, session, notes);
        return [
          { path: `slides/${deck.slug}.md`, content: tidy(fillMarkdown(viewSlides(deck))) },
          { path: `slides/${deck.slug}.html`, content: tidy(fillPage(viewSlidesPage(deck, parts))) },
        ];
      });
  },
};
