import { courseDecks } from '../deck/course-decks.js';
import type { Format } from '../format.js';

/** A deck for each session that has something to read, for those who present and edit it. */
export const pptx: Format = {
  what: 'a deck for each session, to edit in PowerPoint: slides/….pptx',
  async write(source) {
    const { language, firstDay } = source.course;
    const { pptxWriter } = await import('./pptx/write-pptx.js');
    const writePptx = pptxWriter(language, `${firstDay}T00:00:00Z`);
    return courseDecks(source).map((deck) => ({
      path: `slides/${deck.slug}.pptx`,
      content: writePptx(deck),
    }));
  },
};
