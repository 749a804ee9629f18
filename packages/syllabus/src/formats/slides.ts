import { courseDecks } from '../deck/course-decks.js';
import type { CourseSource, Format, RenderedDocument } from '../format.js';
import { compileTemplate } from '../render.js';
import { slidesFields, viewSlides } from '../views/view-slides.js';
import { slidesPageFields, viewSlidesPage } from '../views/view-slides-page.js';
import { inlineParts } from './inline-parts.js';
import { tidy } from './tidy.js';

/** A deck for each session that has something to read: Markdown to edit, and a page that shows it without anything else. */
export const slides: Format = {
  what: 'a deck for each session: slides/….html, and ….md to edit',
  write(source) {
    const documents = written.get(source) ?? writeDecks(source);
    written.set(source, documents);
    return documents;
  },
};

/** A site has the same decks, which take longer than the rest of it. */
const written = new WeakMap<CourseSource, Promise<readonly RenderedDocument[]>>();

async function writeDecks(source: CourseSource): Promise<readonly RenderedDocument[]> {
  const { templates } = source;
  const fillMarkdown = await compileTemplate('slides.md.hbs', templates, slidesFields);
  const fillPage = await compileTemplate('slides.html.hbs', templates, slidesPageFields);
  const style = await compileTemplate('slides.css.hbs', templates, {});
  const script = await compileTemplate('slides.js.hbs', templates, {});
  const parts = await inlineParts(style({}), script({}));

  return courseDecks(source).flatMap((deck): RenderedDocument[] => [
    { path: `slides/${deck.slug}.md`, content: tidy(fillMarkdown(viewSlides(deck))) },
    { path: `slides/${deck.slug}.html`, content: tidy(fillPage(viewSlidesPage(deck, parts))) },
  ]);
}
