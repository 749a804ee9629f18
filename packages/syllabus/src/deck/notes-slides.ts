import type { NotesBlock, NotesSection, PaperNotes } from '@proseminar/core';
import { dealPieces } from './deal-pieces.js';
import type { RichText, SlideBlock, SlideKind } from './deck.js';
import type { DeckLabels } from './deck-labels.js';
import type { DeckPrompts } from './deck-prompts.js';
import { fitSlide, fitTitle, numbered, roomBelow, type UntimedSlide } from './fit-slide.js';
import { mostWords, notesPieces } from './notes-pieces.js';
import { plainText } from './rich-text.js';
import { blocksOf } from './slide-units.js';

/** What fits into half a session. */
const mostSlides = 15;

/** More pieces than can be kept apart at a glance. */
const mostPieces = 6;

/** How many headings are named of those that have no slides. */
const mostHeadings = 8;

/** The words that slides of notes need. */
export interface NotesWords {
  readonly labels: DeckLabels;
  readonly prompts: DeckPrompts;
}

interface Draft {
  readonly kind: SlideKind;
  readonly heading: string;
  /** The headings it stands under, without its own. */
  readonly above: string;
  readonly blocks: readonly NotesBlock[];
}

/**
 * Reading notes as slides, in their order and word for word: a section to a slide or several, each heading below it on
 * a new one, empty sections left out.
 *
 * Fifteen at most: the outline goes first, then figures share one slide, then the last slide names what else is in
 * the notes.
 */
export function notesSlides(
  notes: PaperNotes,
  paper: { readonly id: string; readonly name: string },
  words: NotesWords,
): readonly UntimedSlide[] {
  const own: Draft = { kind: 'notes', heading: words.labels.notesTitle, above: '', blocks: notes.blocks };
  const drafts = [own, ...notes.sections.flatMap((section) => draftsOf(section, ''))];
  const source = words.labels.fromNotes(notes.path);
  const make = (draft: Draft) => slidesOf(draft, paper, source, words);

  const all = drafts.map(make);
  if (countSlides(all) <= mostSlides) return all.flat();
  const withoutOutline = all.filter(([first]) => first?.kind !== 'outline');
  if (countSlides(withoutOutline) <= mostSlides) return withoutOutline.flat();

  const shorter = mergeFigures(withoutOutline.flat());
  if (shorter.length <= mostSlides) return shorter;
  const kept = shorter.slice(0, mostSlides - 1);
  const left = new Set(
    shorter.slice(mostSlides - 1).map(({ title }) => title.replace(/ \(\d+\/\d+\)$/u, '')),
  );
  const items = [...left].slice(0, mostHeadings).map((title) => ({ text: plainText(title), depth: 0 }));
  const blocks: readonly SlideBlock[] = [{ type: 'list', items }];
  const title = words.labels.more;
  return [
    ...kept,
    ...fitSlide({ kind: 'more', paper: paper.id, kicker: paper.name, title, blocks, source }).slice(0, 1),
  ];
}

/** A section and those below it, each for slides of its own. Its links stand with the paper. */
function draftsOf(section: NotesSection, above: string): readonly Draft[] {
  const { name, heading, blocks } = section;
  if (name === 'links') return [];
  const kind = name === 'summary' || name === 'outline' ? name : 'notes';
  const path = [above, heading].filter(Boolean).join(' · ');
  const shown = kind === 'outline' ? cutLists(blocks, 2) : blocks;
  return [{ kind, heading, above, blocks: shown }, ...section.sections.flatMap((own) => draftsOf(own, path))];
}

/** Blocks whose lists are no deeper than that. */
function cutLists(blocks: readonly NotesBlock[], depth: number): readonly NotesBlock[] {
  return blocks.flatMap((block): readonly NotesBlock[] => {
    if (block.type !== 'list') return [block];
    if (depth === 0) return [];
    return [
      { ...block, items: block.items.map((item) => ({ ...item, blocks: cutLists(item.blocks, depth - 1) })) },
    ];
  });
}

function slidesOf(
  { kind, heading: own, above, blocks }: Draft,
  paper: { readonly id: string; readonly name: string },
  source: string,
  { labels, prompts }: NotesWords,
): readonly UntimedSlide[] {
  // A heading may have no words.
  const heading = own || above.split(' · ').at(-1) || labels.notesTitle;
  const kicker = [paper.name, above].filter(Boolean).join(' · ');
  const draft = { kind, paper: paper.id, kicker, title: heading, source };
  const { text, size } = fitTitle(kind, heading);
  const room = roomBelow(draft, text, size);
  const { pieces, figures, asides } = notesPieces(blocks, room);
  const told = [
    ...tell(
      prompts.figuresHere,
      figures.filter((figure) => figure.length > 0),
    ),
    ...tell(prompts.aside, asides),
  ];

  if (pieces.length === 0) {
    if (figures.length === 0) return [];
    const items = figures.map((figure) => ({
      text: figure.length > 0 ? figure : plainText(labels.figureWithoutWords),
      depth: 0,
    }));
    const prompt = prompts.figures;
    return fitSlide({ ...draft, kind: 'figures', prompt, blocks: [{ type: 'list', items }], notes: told });
  }

  // An outline is looked over, not read.
  const limits = kind === 'outline' ? { room } : { room, words: mostWords, pieces: mostPieces };
  const parts = dealPieces(pieces, limits);
  const slides = numbered(
    draft,
    parts.map((part) => blocksOf(part.map(({ unit }) => unit))),
  );

  return slides.map((slide, index) => ({
    ...slide,
    notes: [
      ...tell(
        prompts.rest,
        (parts[index] ?? []).flatMap(({ unshown = [] }) => unshown),
      ),
      ...(index === 0 ? told : []),
    ],
  }));
}

/** Slides with nothing but figures as one, where the first of them was. */
function mergeFigures(slides: readonly UntimedSlide[]): readonly UntimedSlide[] {
  const figures = slides.filter(({ kind }) => kind === 'figures');
  const [first] = figures;
  if (!first || figures.length < 2) return slides;

  const blocks = figures.flatMap((slide): readonly SlideBlock[] => {
    const title: SlideBlock = { type: 'paragraph', text: [{ text: slide.title, isStrong: true }] };
    return [title, ...slide.blocks];
  });
  const { kind, paper = '', prompt, source, title } = first;
  const kicker = first.kicker.split(' · ')[0] ?? '';
  const merged = fitSlide({ kind, paper, kicker, title, prompt, source, blocks });
  return slides.flatMap((slide) => (slide === first ? merged : figures.includes(slide) ? [] : [slide]));
}

function tell(words: string, texts: readonly RichText[]): readonly SlideBlock[] {
  if (texts.length === 0) return [];
  return [
    { type: 'paragraph', text: [{ text: words, isStrong: true }] },
    ...texts.map((text): SlideBlock => ({ type: 'paragraph', text, isQuote: true })),
  ];
}

function countSlides(slides: readonly (readonly UntimedSlide[])[]): number {
  return slides.reduce((sum, own) => sum + own.length, 0);
}
