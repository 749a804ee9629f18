import { slideTime } from '../../deck/clock-words.js';
import type { Deck, RichText, Slide, SlideBlock } from '../../deck/deck.js';
import { joinTexts } from '../../deck/rich-text.js';
import { element, type XmlElement } from '../xml/format-xml.js';
import { emu, placeAt, rootElement, shapeTree } from './drawing.js';
import { levelStyle } from './levels.js';
import { colourMap, ground } from './master.js';
import type { PptxLabels } from './pptx-labels.js';
import { type Placeholder, textShape } from './shapes.js';
import { paragraph, slideNumber, type TextContext } from './text.js';

/** A page of notes, upright, in the pixels of `deckFrame`. */
export const notesPage = { width: 720, height: 960 } as const;

const image = { x: 72, y: 72, width: 576, height: 324 } as const;
const words = { x: 72, y: 432, width: 576, height: 456 } as const;
const number = { x: 552, y: 900, width: 96, height: 32 } as const;
const places = {
  image: { type: 'sldImg', idx: 2 },
  words: { type: 'body', size: 'quarter', idx: 3 },
  number: { type: 'sldNum', size: 'quarter', idx: 5 },
} as const satisfies Readonly<Record<string, Placeholder>>;

/** What every page of notes has: the slide, the words below it, the number. */
export function notesMaster(labels: PptxLabels, context: TextContext): XmlElement {
  const body = { anchor: 't' } as const;
  const text = { indent: 0, hang: 0, before: 8, size: 16, colour: 'tx1' } as const;

  return rootElement('p:notesMaster', {}, [
    element('p:cSld', {}, [
      ground,
      shapeTree([
        slideImage(labels, true),
        textShape({
          id: 3,
          name: labels.notes,
          placeholder: places.words,
          frame: words,
          body,
          paragraphs: [paragraph([{ text: labels.notes }], {}, context)],
        }),
        textShape({
          id: 4,
          name: labels.number,
          placeholder: places.number,
          frame: number,
          body: { anchor: 'b' },
          levels: [levelStyle(1, { ...text, before: 0, colour: 'tx2', align: 'r' })],
          paragraphs: [slideNumber(undefined, context)],
        }),
      ]),
    ]),
    colourMap,
    element(
      'p:notesStyle',
      {},
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => levelStyle(level, { ...text, indent: 24 * (level - 1) })),
    ),
  ]);
}

/** The page of notes of a slide: when it is on, then what is said with it. */
export function notesElement(
  slide: Slide,
  deck: Deck,
  slideIndex: number,
  labels: PptxLabels,
  context: TextContext,
): XmlElement {
  const time = paragraph([{ text: slideTime(deck, slide) }], { isStrong: true }, context);

  return rootElement('p:notes', {}, [
    element('p:cSld', {}, [
      shapeTree([
        slideImage(labels, false),
        textShape({
          id: 3,
          name: labels.notes,
          placeholder: places.words,
          paragraphs: [time, ...slide.notes.flatMap((block) => noteParagraphs(block, context))],
        }),
        textShape({
          id: 4,
          name: labels.number,
          placeholder: places.number,
          paragraphs: [slideNumber(slideIndex, context)],
        }),
      ]),
    ]),
    element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
  ]);
}

/** Notes are spoken from: lists and tables are lines. */
function noteParagraphs(block: SlideBlock, context: TextContext): readonly XmlElement[] {
  const line = (text: RichText) => paragraph(text, {}, context);

  switch (block.type) {
    case 'paragraph':
      return [line(block.isQuote ? [{ text: '“' }, ...block.text, { text: '”' }] : block.text)];
    case 'list':
      return block.items.map(({ text, depth, number: own }) =>
        paragraph([{ text: own === undefined ? '• ' : `${own}. ` }, ...text], { level: depth }, context),
      );
    case 'facts':
      return block.facts.map(({ label, text }) => line([{ text: `${label}: ` }, ...text]));
    case 'table':
      return block.rows.map((row) =>
        line(
          joinTexts(
            row.map(({ text }) => text),
            ' | ',
          ),
        ),
      );
    case 'columns':
      return block.titles.map((text) => line([{ text }]));
    default:
      return block.value.split('\n').map((text) => line([{ text, isCode: true }]));
  }
}

function slideImage(labels: PptxLabels, isMaster: boolean): XmlElement {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id: 2, name: labels.slideImage }),
      element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })]),
      element('p:nvPr', {}, [element('p:ph', places.image)]),
    ]),
    element(
      'p:spPr',
      {},
      isMaster
        ? [
            placeAt(image),
            element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
            element('a:noFill'),
            element('a:ln', { w: emu(1) }, [
              element('a:solidFill', {}, [element('a:schemeClr', { val: 'tx2' })]),
            ]),
          ]
        : [],
    ),
  ]);
}
