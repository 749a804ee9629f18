import { deckFrame } from '../../deck/deck-frame.js';
import { heightOf, unitsOf } from '../../deck/slide-units.js';
import type { XmlElement } from '../xml/format-xml.js';
import { flowParagraphs, type Segment, segmentsOf } from './flow.js';
import { columnFrames, columnPadding, type Frame, framesOf, framesOfLayout } from './layouts.js';
import { listLevels } from './levels.js';
import { places } from './places.js';
import { type Placeholder, textShape } from './shapes.js';
import { frameUnless, type SlideContext } from './slide-context.js';
import { tableShape } from './table.js';
import { paragraph } from './text.js';

/** A segment and where it stands. */
interface Standing<Part> {
  readonly segment: Part;
  readonly frame: Frame;
  /** For the first that can be in the place of the layout. */
  readonly placeholder?: Placeholder;
}

/** The blocks of a slide: all in the place of its layout where they are one text, else one below the other. */
export function bodyShapes(context: SlideContext): readonly XmlElement[] {
  const { slide, layout } = context;
  const segments = segmentsOf(slide.blocks);
  const inPlace = segments.findIndex(({ type }) => type === 'flow' || type === 'table');
  const placeholder = places(layout).body;

  return stack(segments, framesOf(slide).body).flatMap((standing, index) =>
    segmentShapes({ ...standing, ...(index === inPlace && { placeholder }) }, context),
  );
}

/** Segments one below the other, as high as they were measured; a text at the end has all that is left. */
function stack(segments: readonly Segment[], body: Frame): readonly Standing<Segment>[] {
  const end = body.y + body.height;
  let { y } = body;

  return segments.map((segment, index) => {
    const isFlow = segment.type === 'flow';
    const isLast = index === segments.length - 1;
    const height = isFlow && isLast ? end - y : heightOf(unitsOf(isFlow ? segment.blocks : [segment]));
    const frame = { ...body, y, height };
    y += height + deckFrame.text.gap;
    return { segment, frame };
  });
}

function segmentShapes(standing: Standing<Segment>, context: SlideContext): readonly XmlElement[] {
  const { segment, frame, placeholder } = standing;
  const { labels, nextId, slide } = context;

  switch (segment.type) {
    case 'flow':
      return [textBox(flowParagraphs(segment.blocks, context), standing, context)];
    case 'table': {
      const shape = { id: nextId(), name: labels.table, description: slide.title, frame, table: segment };
      return [tableShape({ ...shape, ...(placeholder && { placeholder }) }, context)];
    }
    case 'code':
      return [codeBox(segment.value, frame, context)];
    case 'columns':
      return segment.titles.map((_, index) => columnBox(segment.titles, index, frame, context));
  }
}

function textBox(
  paragraphs: readonly XmlElement[],
  { frame, placeholder }: Standing<Segment>,
  { labels, layout, nextId }: SlideContext,
): XmlElement {
  const shape = { id: nextId(), name: labels.text, paragraphs };
  return placeholder
    ? textShape({ ...shape, placeholder, ...frameUnless(frame, framesOfLayout(layout).body) })
    : textShape({ ...shape, frame, body: {}, levels: listLevels() });
}

function codeBox(value: string, frame: Frame, context: SlideContext): XmlElement {
  const { size, line, padding } = deckFrame.code;
  const paragraphs = value
    .replaceAll('\t', '  ')
    .split('\n')
    .map((text) => paragraph(text === '' ? [] : [{ text, isCode: true }], { size, line }, context));
  const shape = { id: context.nextId(), name: context.labels.code, paragraphs };
  return textShape({ ...shape, frame, isRaised: true, body: { padding } });
}

/** A column with its title, and an empty point to write at. */
function columnBox(titles: readonly string[], index: number, body: Frame, context: SlideContext): XmlElement {
  const { layout, nextId } = context;
  const title = titles[index] ?? '';
  const heading = { mark: 'none', indent: 0, before: 0 } as const;
  const paragraphs = [
    paragraph([{ text: title, isStrong: true }], heading, context),
    paragraph([], {}, context),
  ];
  const shape = { id: nextId(), name: title, paragraphs };

  const frame = columnFrames(body, titles.length)[index] ?? body;
  const columns = places(layout).columns;
  const placeholder = titles.length === columns.length ? columns[index] : undefined;
  const usual = columnFrames(framesOfLayout(layout).body, columns.length)[index] ?? frame;
  return placeholder
    ? textShape({ ...shape, placeholder, ...frameUnless(frame, usual) })
    : textShape({ ...shape, frame, isRaised: true, body: { padding: columnPadding }, levels: listLevels() });
}
