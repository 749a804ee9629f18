import type { Deck, Slide } from '../deck/deck.js';
import { hasBigTitle } from '../deck/fit-slide.js';
import { writeSlideTypst } from '../deck/write-slide-typst.js';
import { typstText } from '../typst/typst-text.js';
import type { Fields, ViewOf } from './fields.js';

/** What `pdf/slides.typ.hbs` may name: Typst in code, so a text stands in quotes. */
export const slidesPdfFields = {
  language: 'Language of the words: `"en"`',
  year: 'First day of the term, by which the document is dated: `2027`',
  month: 'Its month: `1`',
  day: 'Its day: `18`',
  name: 'Title of the session, and the course',
  count: 'How many slides there are: `24`',
  slides: [
    {
      number: 'Number of the slide: `7`',
      size: '`normal`, `small`, `big` or `smallBig`, in quotes: how large the title is',
      kicker: 'Where it belongs: `"Gandiva · Design"`; may be empty',
      title: 'Title of the slide',
      prompt: 'What the presenter is to do with it; empty where nothing is to be done',
      body: 'What stands on the slide, as blocks; may be empty',
      source: 'Where its words are from; may be empty',
    },
  ],
} as const satisfies Fields;

/** The deck of one session as a PDF, in Typst. */
export type SlidesPdfView = ViewOf<typeof slidesPdfFields>;

/** View a deck for print: a page for each slide. */
export function viewSlidesPdf(deck: Deck, firstDay: string): SlidesPdfView {
  const [year = 0, month = 0, day = 0] = firstDay.split('-').map(Number);

  return {
    language: typstText(deck.language),
    year: String(year),
    month: String(month),
    day: String(day),
    name: typstText([deck.title, deck.course].filter(Boolean).join(' · ')),
    count: String(deck.slides.length),
    slides: deck.slides.map((slide, index) => ({
      number: String(index + 1),
      size: typstText(sizeOf(slide)),
      kicker: typstText(slide.kicker),
      title: typstText(slide.title),
      prompt: typstText(slide.prompt),
      body: writeSlideTypst(slide.blocks),
      source: typstText(slide.source),
    })),
  };
}

function sizeOf({ kind, titleSize }: Slide): string {
  const isBig = hasBigTitle(kind);
  if (titleSize === 'small') return isBig ? 'smallBig' : 'small';
  return isBig ? 'big' : 'normal';
}
