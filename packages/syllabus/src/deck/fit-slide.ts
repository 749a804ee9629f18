import { cleanText } from '@proseminar/core';
import { dealPieces } from './deal-pieces.js';
import type { Slide, SlideBlock, SlideKind } from './deck.js';
import { blockWidth, deckFrame } from './deck-frame.js';
import { countLines } from './measure-text.js';
import { blocksOf, divideUnit, unitsOf } from './slide-units.js';

/** A slide before its minutes are known. */
export type UntimedSlide = Omit<Slide, 'minutes' | 'start'>;

/** A slide as somebody writes it down; what is left out is empty. */
export type SlideDraft = Pick<Slide, 'kind' | 'title'> &
  Partial<Pick<Slide, 'paper' | 'kicker' | 'prompt' | 'isPrompt' | 'blocks' | 'source' | 'notes'>>;

type TitleSize = Slide['titleSize'];

const bigTitles: readonly SlideKind[] = ['title', 'paper'];

/** Whether the title of such a slide stands large, with the rest of the slide below it. */
export function hasBigTitle(kind: SlideKind): boolean {
  return bigTitles.includes(kind);
}

/** A slide as one that has room for everything, or as several with numbers. */
export function fitSlide(draft: SlideDraft): readonly UntimedSlide[] {
  const { blocks = [], notes = [] } = draft;
  const title = fitTitle(draft.kind, draft.title);
  const whole: readonly SlideBlock[] = title.isWhole
    ? blocks
    : [{ type: 'paragraph', text: [{ text: cleanText(draft.title) }] }, ...blocks];
  const room = roomBelow(draft, title.text, title.size);
  const pieces = unitsOf(whole)
    .flatMap((unit) => divideUnit(unit, room))
    .map((unit) => ({ unit }));
  const parts = dealPieces(pieces, { room });

  return numbered(
    draft,
    parts.length === 0 ? [[]] : parts.map((part) => blocksOf(part.map(({ unit }) => unit))),
  ).map((slide, index) => (index === 0 ? { ...slide, notes } : slide));
}

/** Slides of one title, numbered where there are several; each part has to fit. */
export function numbered(
  draft: SlideDraft,
  parts: readonly (readonly SlideBlock[])[],
): readonly UntimedSlide[] {
  const { kind, paper, kicker = '', prompt = '', isPrompt = false, source = '' } = draft;

  const { text, size } = fitTitle(kind, draft.title);
  const same = {
    kind,
    ...(paper !== undefined && { paper }),
    kicker: shorten(kicker, deckFrame.kicker.size, 1),
    titleSize: size,
    prompt,
    isPrompt,
    source: shorten(source, sourceSize, 1),
    notes: [],
  };

  return parts.map((blocks, index) => {
    const number = parts.length > 1 ? ` (${index + 1}/${parts.length})` : '';
    return { ...same, title: `${text}${number}`, blocks };
  });
}

/** How high the blocks of a slide may be. */
export function roomBelow(
  draft: Pick<SlideDraft, 'kind' | 'kicker' | 'prompt'>,
  title: string,
  size: TitleSize,
): number {
  const { height, top, bottom, kicker, prompt } = deckFrame;
  const style = titleStyle({ kind: draft.kind, titleSize: size });
  const titleHeight =
    countLines(`${title} (10/10)`, style.size * boldWidth, blockWidth) * style.line + style.gap;
  const kickerHeight = draft.kicker ? kicker.line + kicker.gap : 0;
  const promptHeight = draft.prompt
    ? countLines(draft.prompt, prompt.size, blockWidth - 40) * prompt.line + prompt.gap
    : 0;
  return height - top - bottom - titleHeight - kickerHeight - promptHeight;
}

/** A title as large as it can be; one that is longer than people write is shortened, and is not whole. */
export function fitTitle(
  kind: SlideKind,
  title: string,
): { readonly text: string; readonly size: TitleSize; readonly isWhole: boolean } {
  const text = cleanText(title);
  const isBig = hasBigTitle(kind);

  for (const size of ['normal', 'small'] as const) {
    const style = titleStyle({ kind, titleSize: size });
    const most = (size === 'normal' ? 2 : 3) + (isBig ? 1 : 0);
    if (countLines(`${text} (10/10)`, style.size * boldWidth, blockWidth) <= most)
      return { text, size, isWhole: true };
  }

  const style = titleStyle({ kind, titleSize: 'small' });
  return { text: shorten(text, style.size * boldWidth, 2), size: 'small', isWhole: false };
}

/** Size of a title, the height of its lines, and what is empty below it. */
export interface TitleStyle {
  readonly size: number;
  readonly line: number;
  readonly gap: number;
}

/** How the title of a slide looks. */
export function titleStyle({ kind, titleSize }: Pick<Slide, 'kind' | 'titleSize'>): TitleStyle {
  if (hasBigTitle(kind)) return titleSize === 'normal' ? deckFrame.bigTitle : deckFrame.smallBigTitle;
  return titleSize === 'normal' ? deckFrame.title : deckFrame.smallTitle;
}

/** Titles are bold, which makes them wider. */
const boldWidth = 1.12;

const sourceSize = 20;

/** A text on a number of lines: its beginning where it is too long. */
export function shorten(text: string, size: number, lines: number, width = blockWidth - 100): string {
  const clean = cleanText(text);
  if (clean.length * size < width - 200) return clean;
  const fits = (part: string) => countLines(`${part}… (10/10)`, size, width) <= lines;
  if (fits(clean)) return clean;
  const characters = [...clean.slice(0, 1_000)];
  while (characters.length > 0 && !fits(characters.join(''))) characters.pop();
  const part = characters.join('');
  const space = part.lastIndexOf(' ');
  return `${(space > part.length / 2 ? part.slice(0, space) : part).trimEnd()}…`;
}
