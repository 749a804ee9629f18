import { slideTime } from '../deck/clock-words.js';
import type { Deck } from '../deck/deck.js';
import { writeSlideHtml } from '../deck/write-slide-html.js';
import type { SafeHtml } from '../markdown-to-html.js';
import type { Fields, ViewOf } from './fields.js';
import { slidesPageLabels } from './slides-page-labels.js';
import { headingLevel, slideClass } from './view-slides.js';

/** What `slides.html.hbs` may name. */
export const slidesPageFields = {
  labels: slidesPageLabels.en,
  language: 'What it is written in: `en`',
  pageTitle: 'Title of the page: title of the session, and the course',
  policy: 'What a browser may load for the page: nothing but what is in it',
  style: 'HTML: `slides.css.hbs`, in its element',
  script: 'HTML: `slides.js.hbs`, in its element',
  slideCount: 'How many slides there are: `24`',
  minutes: 'How long the session is, in minutes: `80`',
  slides: [
    {
      className:
        'What the slide is for, with `small` where its title is long, and `prompt` where all of it is one',
      number: 'Number of the slide: `7`',
      level: 'Level of its heading: `2`',
      kicker: 'Where it belongs: `Gandiva · Design`; may be empty',
      title: 'Title of the slide',
      prompt: 'What the presenter is to do with it; empty where nothing is to be done',
      body: 'HTML: what stands on the slide, word for word',
      source: 'Where its words are from; may be empty',
      time: 'When it is on: `2½ min (14:30–17:00 of 80 min)`',
      start: 'Minutes that have passed before it: `14.5`',
      end: 'Minutes that have passed after it: `17`',
      hasNotes: '`yes` where there are speaker notes besides the time, else empty',
      notes: 'HTML: speaker notes',
    },
  ],
} as const satisfies Fields;

/** The deck of one session, as a page. */
export type SlidesPageView = ViewOf<typeof slidesPageFields>;

/** Style and script of a deck, and the policy that lets a browser use these and nothing else. */
export interface SlidesPageParts {
  readonly policy: string;
  readonly style: SafeHtml;
  readonly script: SafeHtml;
}

/** View a deck for its page. */
export function viewSlidesPage(deck: Deck, parts: SlidesPageParts): SlidesPageView {
  return {
    ...parts,
    labels: slidesPageLabels[deck.language],
    language: deck.language,
    pageTitle: [deck.title, deck.course].filter(Boolean).join(' · '),
    slideCount: String(deck.slides.length),
    minutes: String(deck.minutes),
    slides: deck.slides.map((slide, index) => ({
      className: slideClass(slide),
      number: String(index + 1),
      level: String(headingLevel(slide)),
      kicker: slide.kicker,
      title: slide.title,
      prompt: slide.prompt,
      body: writeSlideHtml(slide.blocks),
      source: slide.source,
      time: slideTime(deck, slide),
      start: String(slide.start),
      end: String(slide.start + slide.minutes),
      hasNotes: slide.notes.length > 0 ? 'yes' : '',
      notes: writeSlideHtml(slide.notes),
    })),
  };
}
