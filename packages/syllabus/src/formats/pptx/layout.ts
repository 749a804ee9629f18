import { deckFrame } from '../../deck/deck-frame.js';
import { element, type XmlElement } from '../xml/format-xml.js';
import { rootElement, shapeTree } from './drawing.js';
import {
  columnFrames,
  columnPadding,
  framesOfLayout,
  type Layout,
  type LayoutName,
  layouts,
  lowFrames,
} from './layouts.js';
import { type LevelStyle, levelStyle } from './levels.js';
import { places } from './places.js';
import type { PptxLabels } from './pptx-labels.js';
import { band, dashedFrame, type Placeholder, type TextShape, textShape } from './shapes.js';
import { paragraph, slideNumber, type TextContext } from './text.js';

/** A layout: places with what goes there, for slides and for those who add one. */
export function layoutElement(name: LayoutName, labels: PptxLabels, context: TextContext): XmlElement {
  const layout = layouts[name];
  const shapes = [...grounds(layout, labels), ...headShapes(layout, labels, context)];
  const all = [...shapes, ...bodyShapes(layout, labels, context), ...lowShapes(layout, labels, context)];

  return rootElement(
    'p:sldLayout',
    { type: layout.type, preserve: 1, userDrawn: layout.type ? undefined : 1 },
    [
      element('p:cSld', { name: labels.layouts[name] }, [shapeTree(all)]),
      element('p:clrMapOvr', {}, [element('a:masterClrMapping')]),
    ],
  );
}

/** What a prompt is framed with, and a band at large titles. */
function grounds(layout: Layout, labels: PptxLabels): readonly XmlElement[] {
  const { width, height } = deckFrame;
  const inset = 16;
  const frame = { x: inset, y: inset, width: width - 2 * inset, height: height - 2 * inset };
  if (layout.isFramed) return [dashedFrame(20, labels.layouts.prompt, frame)];
  return layout.isBig
    ? [band(20, labels.layouts.title, { x: 0, y: 0, width: layout.type === 'title' ? 28 : 10, height })]
    : [];
}

function headShapes(layout: Layout, labels: PptxLabels, context: TextContext): readonly XmlElement[] {
  const frames = framesOfLayout(layout);
  const own = places(layout);
  const { kicker, prompt, bigTitle } = deckFrame;
  const big = { isTitle: true, size: bigTitle.size, before: 0, indent: 0, hang: 0, colour: 'tx1' } as const;
  const small: LevelStyle = { indent: 0, hang: 0, before: 0, size: kicker.size, colour: 'accent1' };
  const italic: LevelStyle = { ...small, size: prompt.size, isEmphasis: true };

  return [
    place(2, labels.title, own.title, context, {
      frame: frames.title,
      body: { anchor: layout.isBig ? 'b' : 't', fits: true },
      ...(layout.isBig && { levels: [levelStyle(1, big)] }),
    }),
    ...(layout.hasTopic
      ? [place(3, labels.topic, own.topic, context, { ...quiet(small), frame: frames.topic })]
      : []),
    ...(layout.hasPrompt
      ? [place(4, labels.prompt, own.prompt, context, { ...quiet(italic), frame: frames.prompt })]
      : []),
  ];
}

function bodyShapes(layout: Layout, labels: PptxLabels, context: TextContext): readonly XmlElement[] {
  const { body } = framesOfLayout(layout);
  const own = places(layout);

  if (layout.hasColumns) {
    return columnFrames(body, own.columns.length).map((frame, index) =>
      place(5 + index, labels.text, own.columns[index] ?? own.body, context, {
        frame,
        isRaised: true,
        body: { padding: columnPadding, fits: true },
      }),
    );
  }

  return [place(5, labels.text, own.body, context, { frame: body })];
}

function lowShapes(layout: Layout, labels: PptxLabels, context: TextContext): readonly XmlElement[] {
  const own = places(layout);
  const source: LevelStyle = { indent: 0, hang: 0, before: 0, size: 20, colour: 'tx2' };
  const shapes = [
    place(8, labels.source, own.source, context, { ...quiet(source), frame: lowFrames.source }),
  ];
  if (layout.hasNoFooter) return shapes;

  const inherited = (id: number, name: string, placeholder: Placeholder, words: XmlElement) =>
    textShape({ id, name, placeholder, paragraphs: [words] });
  return [
    ...shapes,
    inherited(9, labels.footer, own.footer, paragraph([{ text: labels.footer }], {}, context)),
    inherited(10, labels.date, own.date, paragraph([{ text: labels.date }], {}, context)),
    inherited(11, labels.number, own.number, slideNumber(undefined, context)),
  ];
}

/** A line in a style of its own. */
function quiet(style: LevelStyle): Pick<TextShape, 'body' | 'levels'> {
  return { body: { fits: true }, levels: [levelStyle(1, style)] };
}

/** A place with a name for what goes there, which no slide shows. */
function place(
  id: number,
  name: string,
  placeholder: Placeholder,
  context: TextContext,
  more: Partial<TextShape>,
): XmlElement {
  const paragraphs = [paragraph([{ text: name }], {}, context)];
  return textShape({ id, name, placeholder: { ...placeholder, hasCustomPrompt: true }, paragraphs, ...more });
}
