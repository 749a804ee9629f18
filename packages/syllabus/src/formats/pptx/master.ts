import { blockWidth, deckFrame } from '../../deck/deck-frame.js';
import { element, type XmlElement } from '../xml/format-xml.js';
import { fill, rootElement, shapeTree } from './drawing.js';
import { framesOfLayout, layoutNames, layouts, lowFrames, lowSize } from './layouts.js';
import { type LevelStyle, levelStyle, listLevels } from './levels.js';
import type { PptxLabels } from './pptx-labels.js';
import { textShape } from './shapes.js';
import { paragraph, slideNumber, type TextContext } from './text.js';

/** Which colours of the theme are the ground and the words. */
export const colourMap: XmlElement = element('p:clrMap', {
  bg1: 'lt1',
  tx1: 'dk1',
  bg2: 'lt2',
  tx2: 'dk2',
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`accent${number}`, `accent${number}`])),
  hlink: 'hlink',
  folHlink: 'folHlink',
});

/** The ground of a master. */
export const ground: XmlElement = element('p:bg', {}, [
  element('p:bgPr', {}, [fill('bg1'), element('a:effectLst')]),
]);

/** What every slide has: ground, sizes, bullets, and the course, the date and the number at its foot. */
export function masterElement(labels: PptxLabels, context: TextContext): XmlElement {
  return rootElement('p:sldMaster', { preserve: 1 }, [
    element('p:cSld', {}, [ground, shapeTree(shapes(labels, context))]),
    colourMap,
    element(
      'p:sldLayoutIdLst',
      {},
      // Ids of masters and layouts are one row of numbers.
      layoutNames.map((name, index) =>
        element('p:sldLayoutId', { id: firstMasterId + 1 + index, 'r:id': name }),
      ),
    ),
    element('p:txStyles', {}, [
      element('p:titleStyle', {}, [levelStyle(1, { ...plain(deckFrame.title.size), isTitle: true })]),
      element('p:bodyStyle', {}, listLevels()),
      element('p:otherStyle', {}, otherLevels()),
    ]),
  ]);
}

/** The lowest id that a master may have. */
export const firstMasterId = 2_147_483_648;

/** Levels of text that no place has a style for. */
export function otherLevels(): readonly XmlElement[] {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) =>
    levelStyle(level, { ...plain(deckFrame.cell.size), indent: 48 * (level - 1) }),
  );
}

function plain(size: number): LevelStyle {
  return { indent: 0, hang: 0, before: 0, size, colour: 'tx1' };
}

function shapes(labels: PptxLabels, context: TextContext): readonly XmlElement[] {
  const { title, body } = framesOfLayout(layouts.content);
  const low = (align: 'l' | 'r'): readonly XmlElement[] => [
    levelStyle(1, { ...plain(lowSize), colour: 'tx2', align }),
  ];
  const words = (text: string) => paragraph([{ text }], {}, context);
  const centred = { anchor: 'ctr' } as const;

  return [
    textShape({
      id: 2,
      name: labels.title,
      placeholder: { type: 'title' },
      frame: title,
      body: { fits: true },
      paragraphs: [words(labels.title)],
    }),
    textShape({
      id: 3,
      name: labels.text,
      placeholder: { type: 'body', idx: 1 },
      frame: { ...body, width: blockWidth },
      body: { fits: true },
      paragraphs: [0, 1, 2].map((level) => paragraph([{ text: labels.text }], { level }, context)),
    }),
    textShape({
      id: 4,
      name: labels.footer,
      placeholder: { type: 'ftr', size: 'quarter', idx: 3 },
      frame: lowFrames.footer,
      body: centred,
      levels: low('l'),
      paragraphs: [words(labels.footer)],
    }),
    textShape({
      id: 5,
      name: labels.date,
      placeholder: { type: 'dt', size: 'half', idx: 2 },
      frame: lowFrames.date,
      body: centred,
      levels: low('r'),
      paragraphs: [words(labels.date)],
    }),
    textShape({
      id: 6,
      name: labels.number,
      placeholder: { type: 'sldNum', size: 'quarter', idx: 4 },
      frame: lowFrames.number,
      body: centred,
      levels: low('r'),
      paragraphs: [slideNumber(undefined, context)],
    }),
  ];
}
