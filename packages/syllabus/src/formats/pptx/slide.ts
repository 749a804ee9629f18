import type { Deck, Slide } from '../../deck/deck.js';
import { deckFrame } from '../../deck/deck-frame.js';
import { shorten, titleStyle } from '../../deck/fit-slide.js';
import { element, type XmlElement } from '../xml/format-xml.js';
import { rootElement, shapeTree } from './drawing.js';
import {
  type Frame,
  framesOf,
  framesOfLayout,
  layoutNameOf,
  layouts,
  lowFrames,
  lowSize,
} from './layouts.js';
import { places } from './places.js';
import type { PptxLabels } from './pptx-labels.js';
import { type Placeholder, textShape } from './shapes.js';
import { bodyShapes } from './slide-body.js';
import { frameUnless, type SlideContext } from './slide-context.js';
import { type ParagraphStyle, paragraph, slideNumber, type TextContext } from './text.js';

/**
 * A slide: its words stand in the places of its layout, and are where the layout says unless they need more room.
 *
 * @param number Of the slide, from 1.
 */
export function slideElement(
  slide: Slide,
  deck: Deck,
  number: number,
  labels: PptxLabels,
  text: TextContext,
): XmlElement {
  let last = 1;
  const nextId = () => {
    last += 1;
    return last;
  };
  const context = { ...text, slide, layout: layouts[layoutNameOf(slide)], labels, nextId };
  const shapes = [...headShapes(context), ...bodyShapes(context), ...lowShapes(context, deck, number)];

  return rootElement('p:sld', {}, [
    element('p:cSld', {}, [shapeTree(shapes)]),
    element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
  ]);
}

/** Title, topic and prompt; the title is first, as readers that speak say it first. */
function headShapes(context: SlideContext): readonly XmlElement[] {
  const { slide, layout, labels } = context;
  const own = framesOf(slide);
  const usual = framesOfLayout(layout);
  const { title, topic, prompt } = places(layout);
  const { size, line } = titleStyle(slide);
  const small = slide.titleSize === 'small' ? { size } : {};

  return [
    wordsShape(context, labels.title, title, slide.title, {
      style: { line, ...small },
      ...frameUnless(own.title, usual.title),
    }),
    wordsShape(context, labels.topic, topic, slide.kicker, { style: { line: deckFrame.kicker.line } }),
    wordsShape(context, labels.prompt, prompt, slide.prompt, {
      style: { line: deckFrame.prompt.line },
      ...frameUnless(own.prompt, usual.prompt),
    }),
  ].flat();
}

/** The source of the words, and what is on every slide but the first. */
function lowShapes(context: SlideContext, deck: Deck, number: number): readonly XmlElement[] {
  const { slide, layout, labels, nextId } = context;
  const { source, date, footer, number: place } = places(layout);
  const sourceShapes = wordsShape(context, labels.source, source, slide.source);
  if (layout.hasNoFooter) return sourceShapes;
  const paragraphs = [slideNumber(number, context)];

  return [
    ...sourceShapes,
    ...wordsShape(context, labels.footer, footer, shorten(deck.course, lowSize, 1, lowFrames.footer.width)),
    ...wordsShape(context, labels.date, date, deck.date),
    textShape({ id: nextId(), name: labels.number, placeholder: place, paragraphs }),
  ];
}

/** Words in their place, or nothing, so that no place is empty. */
function wordsShape(
  context: SlideContext,
  name: string,
  placeholder: Placeholder,
  words: string,
  { style = {}, frame }: { readonly style?: ParagraphStyle; readonly frame?: Frame } = {},
): readonly XmlElement[] {
  if (words === '') return [];
  const paragraphs = [paragraph([{ text: words }], style, context)];
  return [textShape({ id: context.nextId(), name, placeholder, ...(frame && { frame }), paragraphs })];
}
