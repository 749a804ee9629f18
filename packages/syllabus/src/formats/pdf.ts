import { courseDecks } from '../deck/course-decks.js';
import type { Format, RenderedDocument, Typeset } from '../format.js';
import { compileTemplate } from '../render.js';
import { TemplateError } from '../template-error.js';
import { slidesPdfFields, viewSlidesPdf } from '../views/view-slides-pdf.js';
import { syllabusPdfFields, viewSyllabusPdf } from '../views/view-syllabus-pdf.js';

const syllabusTemplate = 'pdf/syllabus.typ.hbs';
const slidesTemplate = 'pdf/slides.typ.hbs';

/** Handouts, set by Typst: the syllabus, and a deck for each session; none where there is nothing to set them with. */
export const pdf: Format = {
  what: 'handouts to print: syllabus.pdf, slides/….pdf',
  async write(source) {
    const { course, templates, typeset, outputs } = source;
    if (!typeset) return [];
    const fill = await compileTemplate(syllabusTemplate, templates, syllabusPdfFields);
    const fillDeck = await compileTemplate(slidesTemplate, templates, slidesPdfFields);
    const syllabus = fill(viewSyllabusPdf(course, outputs));
    const documents: RenderedDocument[] = [
      { path: 'syllabus.pdf', content: await set(syllabus, syllabusTemplate, typeset) },
    ];

    for (const deck of courseDecks(source)) {
      const slides = fillDeck(viewSlidesPdf(deck, course.firstDay));
      documents.push({
        path: `slides/${deck.slug}.pdf`,
        content: await set(slides, slidesTemplate, typeset),
      });
    }
    return documents;
  },
};

async function set(source: string, template: string, typeset: Typeset): Promise<Uint8Array> {
  const content = await typeset(source);
  if (content instanceof Uint8Array) return content;
  throw new TemplateError([
    { ruleId: 'template-parses', template, reason: `Unexpected Typst: ${content.problem}` },
  ]);
}
