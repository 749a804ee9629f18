import { slideTime } from '../deck/clock-words.js';
import type { Deck, Slide } from '../deck/deck.js';
import { writeNotesLines, writeSlideMarkdown } from '../deck/write-slide-markdown.js';
import { escapeMarkdown, yamlString } from '../escape-markdown.js';
import type { Fields, ViewOf } from './fields.js';

/** What `slides.md.hbs` may name. */
export const slidesFields = {
  frontMatterTitle: 'Title of the deck, quoted for YAML',
  language: 'What it is written in: `en`',
  heading: 'Title of the session',
  course: 'Code and title of the course',
  term: 'When the course is held; may be empty',
  date: 'Date: `Wednesday 20 January 2027`',
  minutes: 'How long the session is, in minutes: `80`',
  slideCount: 'How many slides there are: `24`',
  slides: [
    {
      kind: 'What the slide is for: `title`, `position`, `agenda`, `paper`, `summary`, `outline`, `notes`, `figures`, `more`, `idea`, `judgement`, `discussion`, `brief`, `comparison`, `roles`, `background`, `next` or `sources`',
      className: 'The same, with `small` where the title is long, and `prompt` where all of it is one',
      number: 'Number of the slide: `7`',
      level: 'Number signs of the heading: `##`',
      kicker: 'Where it belongs: `Gandiva · Design`; may be empty',
      title: 'Title of the slide',
      prompt: 'What the presenter is to do with it; empty where nothing is to be done',
      body: 'Markdown blocks: what stands on the slide, word for word; may be empty',
      source: 'Where its words are from; may be empty',
      time: 'When it is on: `2½ min (14:30–17:00 of 80 min)`',
      notes: ['A line of the speaker notes'],
    },
  ],
} as const satisfies Fields;

/** The deck of one session, as Markdown. */
export type SlidesView = ViewOf<typeof slidesFields>;

/** View a deck for a Markdown template. */
export function viewSlides(deck: Deck): SlidesView {
  return {
    frontMatterTitle: yamlString(deck.title),
    language: deck.language,
    heading: escapeMarkdown(deck.title),
    course: escapeMarkdown(deck.course),
    term: escapeMarkdown(deck.term),
    date: deck.date,
    minutes: String(deck.minutes),
    slideCount: String(deck.slides.length),
    slides: deck.slides.map((slide, index) => ({
      kind: slide.kind,
      className: slideClass(slide),
      number: String(index + 1),
      level: '#'.repeat(headingLevel(slide)),
      kicker: escapeMarkdown(slide.kicker),
      title: escapeMarkdown(slide.title),
      prompt: escapeMarkdown(slide.prompt),
      body: writeSlideMarkdown(slide.blocks),
      source: escapeMarkdown(slide.source),
      time: slideTime(deck, slide),
      notes: writeNotesLines(slide.notes),
    })),
  };
}

/** The deck, then papers and what is about all of them, then what is about one paper. */
export function headingLevel({ kind, paper }: Slide): 1 | 2 | 3 {
  if (kind === 'title') return 1;
  return paper === undefined || kind === 'paper' ? 2 : 3;
}

/** Words by which a style sheet knows a slide. */
export function slideClass({ kind, titleSize, isPrompt }: Slide): string {
  return [kind, titleSize === 'small' ? 'small' : '', isPrompt ? 'prompt' : ''].filter(Boolean).join(' ');
}
