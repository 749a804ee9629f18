import type { Slide } from '../../deck/deck.js';
import { blockWidth, deckFrame } from '../../deck/deck-frame.js';
import { hasBigTitle, type TitleStyle, titleStyle } from '../../deck/fit-slide.js';
import { countLines } from '../../deck/measure-text.js';
import { heightOf, unitsOf } from '../../deck/slide-units.js';

/** What slides are made after; whoever edits a deck chooses among them. */
export const layoutNames = [
  'title',
  'paper',
  'content',
  'contentOnTopic',
  'hint',
  'hintOnTopic',
  'prompt',
  'promptOnTopic',
  'columns',
] as const;

/** Name of a layout. */
export type LayoutName = (typeof layoutNames)[number];

/** What a layout has besides a title, a text and a source. */
export interface Layout {
  /** The name that programs know it by, where they know it. */
  readonly type?: 'title' | 'secHead' | 'obj';
  readonly hasTopic: boolean;
  readonly hasPrompt: boolean;
  /** Whether a frame says that what is on the slide is a prompt. */
  readonly isFramed?: true;
  /** Whether its title is large and stands on the middle of the slide. */
  readonly isBig?: true;
  readonly hasColumns?: true;
  /** Of the first slide, which says these things itself. */
  readonly hasNoFooter?: true;
}

/** All layouts by name. */
export const layouts: Readonly<Record<LayoutName, Layout>> = {
  title: { type: 'title', hasTopic: true, hasPrompt: false, isBig: true, hasNoFooter: true },
  paper: { type: 'secHead', hasTopic: true, hasPrompt: false, isBig: true },
  content: { type: 'obj', hasTopic: false, hasPrompt: false },
  contentOnTopic: { hasTopic: true, hasPrompt: false },
  hint: { hasTopic: false, hasPrompt: true },
  hintOnTopic: { hasTopic: true, hasPrompt: true },
  prompt: { hasTopic: false, hasPrompt: true, isFramed: true },
  promptOnTopic: { hasTopic: true, hasPrompt: true, isFramed: true },
  columns: { hasTopic: true, hasPrompt: true, isFramed: true, hasColumns: true },
};

/** Where something stands, in the pixels of `deckFrame`. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the parts of a slide stand. */
export interface Frames {
  readonly topic: Frame;
  readonly title: Frame;
  readonly prompt: Frame;
  readonly body: Frame;
}

/** Where the source, the course, the date and the number stand on every slide, below the blocks. */
export const lowFrames = {
  source: { x: deckFrame.side, y: 644, width: blockWidth, height: 26 },
  footer: { x: deckFrame.side, y: 680, width: 700, height: 22 },
  date: { x: 816, y: 680, width: 288, height: 22 },
  number: { x: 1112, y: 680, width: 72, height: 22 },
} as const satisfies Readonly<Record<string, Frame>>;

/** Size of the words at the foot of slides. */
export const lowSize = 16;

/** Empty around the words of a column. */
export const columnPadding = 24;

/** Between two columns. */
const columnGap = 32;

/** Where large titles end, if what is below them leaves room for that. */
const bigTitleEnd = 340;

/** The layout of a slide. */
export function layoutNameOf({ kind, kicker, prompt, isPrompt, blocks }: Slide): LayoutName {
  if (hasBigTitle(kind)) return kind === 'title' ? 'title' : 'paper';
  if (blocks.some(({ type }) => type === 'columns')) return 'columns';
  if (isPrompt) return kicker === '' ? 'prompt' : 'promptOnTopic';
  if (prompt !== '') return kicker === '' ? 'hint' : 'hintOnTopic';
  return kicker === '' ? 'content' : 'contentOnTopic';
}

/** Where the parts of a layout stand: there is one line in each. */
export function framesOfLayout(layout: Layout): Frames {
  const { title, bigTitle } = deckFrame;
  if (layout.isBig) return bigFrames(bigTitle, 3 * bigTitle.line, 0);
  return stack(layout.hasTopic, title, title.line, layout.hasPrompt ? deckFrame.prompt.line : 0);
}

/** Where the parts of a slide stand: as in its layout, unless words take more lines or blocks more room. */
export function framesOf(slide: Slide): Frames {
  const { title, prompt, kicker, blocks } = slide;
  const style = titleStyle(slide);
  const titleHeight = countLines(title, style.size, blockWidth) * style.line;

  if (hasBigTitle(slide.kind)) return bigFrames(style, titleHeight, heightOf(unitsOf(blocks)));
  const size = deckFrame.prompt;
  const promptHeight = prompt === '' ? 0 : countLines(prompt, size.size, blockWidth - 40) * size.line;
  return stack(kicker !== '', style, titleHeight, promptHeight);
}

/** Places of a number of columns in the frame of a body. */
export function columnFrames({ x, y, width }: Frame, count: number): readonly Frame[] {
  const own = (width - (count - 1) * columnGap) / count;
  return Array.from({ length: count }, (_, index) => ({
    x: x + index * (own + columnGap),
    y,
    width: own,
    height: deckFrame.columns.height,
  }));
}

/** One below the other, from the top. */
function stack(hasTopic: boolean, style: TitleStyle, titleHeight: number, promptHeight: number): Frames {
  const { top, kicker, prompt } = deckFrame;
  const titleTop = hasTopic ? top + kicker.line + kicker.gap : top;
  const promptTop = titleTop + titleHeight + style.gap;
  const bodyTop = promptHeight > 0 ? promptTop + promptHeight + prompt.gap : promptTop;
  return {
    topic: across(top, kicker.line),
    title: across(titleTop, titleHeight),
    prompt: across(promptTop, promptHeight),
    body: across(bodyTop, bodyEnd - bodyTop),
  };
}

/** The title ends above the middle, or begins at the top where the blocks need more. */
function bigFrames(style: TitleStyle, titleHeight: number, blocksHeight: number): Frames {
  const { top, kicker, prompt, bigTitle } = deckFrame;
  const middle = bigTitleEnd + bigTitle.gap;
  const topic = across(top, kicker.line);
  const none = across(middle, prompt.line);

  if (middle + blocksHeight <= bodyEnd) {
    const height = 3 * bigTitle.line;
    return { topic, title: across(bigTitleEnd - height, height), prompt: none, body: below(middle) };
  }

  const titleTop = top + kicker.line + kicker.gap;
  const bodyTop = titleTop + titleHeight + style.gap;
  return { topic, title: across(titleTop, titleHeight), prompt: none, body: below(bodyTop) };
}

const bodyEnd = deckFrame.height - deckFrame.bottom;

function below(y: number): Frame {
  return across(y, bodyEnd - y);
}

function across(y: number, height: number): Frame {
  return { x: deckFrame.side, y, width: blockWidth, height };
}
