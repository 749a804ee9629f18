import { makeDeck } from '../deck/make-deck.js';
import type { Format } from '../format.js';

/** A deck for each session that has something to read, for those who present and edit it. */
export const pptx: Format = {
  what: 'a deck for each session, to edit in PowerPoint: slides/….pptx',
  async write({ course, notes }) {
    const { pptxWriter } = await import('./pptx/write-pptx.js');
    const writePptx = pptxWriter(course.language, `${course.firstDay}T00:00:00Z`);

    return course.sessions
      .filter((session) => session.readings.length > 0)
      .map((session) => ({
        path: `slides/${session.slug}.pptx`,
        content: writePptx(makeDeck(course, session, notes)),
      }));
  },
};
