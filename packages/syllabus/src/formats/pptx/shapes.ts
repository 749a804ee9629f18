import { element, type XmlElement } from '../xml/format-xml.js';
import { emu, fill, placeAt } from './drawing.js';
import type { Frame } from './layouts.js';

/** Which place of its layout a shape takes. */
export interface Placeholder {
  readonly type?: 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'dt' | 'ftr' | 'sldNum' | 'sldImg';
  readonly idx?: number;
  readonly size?: 'quarter' | 'half' | 'full';
  /** Whether its layout says in own words what goes there. */
  readonly hasCustomPrompt?: true;
}

/** A shape with text. */
export interface TextShape {
  readonly id: number;
  readonly name: string;
  /** Absent of a box that stands for itself. */
  readonly placeholder?: Placeholder;
  /** Absent where it is that of its place. */
  readonly frame?: Frame;
  /** Whether it has a ground of its own; `undefined` where its place says it. */
  readonly isRaised?: true;
  readonly body?: BodyStyle;
  /** Levels of text, where they are not those of its place. */
  readonly levels?: readonly XmlElement[];
  readonly paragraphs: readonly XmlElement[];
}

/** How text stands in its shape. */
interface BodyStyle {
  readonly anchor?: 't' | 'ctr' | 'b';
  /** Empty around the text, in pixels of `deckFrame`. */
  readonly padding?: number;
  /** Whether text that somebody adds shrinks until it fits. */
  readonly fits?: boolean;
}

/** A shape with text on a slide, a layout or a master. */
export function textShape(shape: TextShape): XmlElement {
  const { id, name, placeholder, frame, isRaised, body, levels = [], paragraphs } = shape;

  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id, name }),
      placeholder
        ? element('p:cNvSpPr', {}, [element('a:spLocks', { noGrp: 1 })])
        : element('p:cNvSpPr', { txBox: 1 }),
      element('p:nvPr', {}, placeholder ? [placeholderElement(placeholder)] : []),
    ]),
    element('p:spPr', {}, [
      frame && placeAt(frame),
      frame && !(placeholder && !isRaised && !body)
        ? element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')])
        : undefined,
      isRaised && fill('bg2'),
    ]),
    element('p:txBody', {}, [bodyElement(body), element('a:lstStyle', {}, levels), ...paragraphs]),
  ]);
}

/** The place that something takes, as `p:nvPr` says it. */
export function placeholderElement({ type, idx, size, hasCustomPrompt }: Placeholder): XmlElement {
  return element('p:ph', { type, sz: size, idx, hasCustomPrompt: hasCustomPrompt && 1 });
}

/** A frame around what is no content; it cannot be taken for a box with words. */
export function dashedFrame(id: number, name: string, frame: Frame): XmlElement {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr'),
      element('p:nvPr', { userDrawn: 1 }),
    ]),
    element('p:spPr', {}, [
      placeAt(frame),
      element('a:prstGeom', { prst: 'roundRect' }, [
        element('a:avLst', {}, [element('a:gd', { name: 'adj', fmla: 'val 1450' })]),
      ]),
      element('a:noFill'),
      element('a:ln', { w: emu(2) }, [
        fill('accent1', { alpha: 55 }),
        element('a:prstDash', { val: 'dash' }),
      ]),
    ]),
  ]);
}

/** A ground of one colour: a band at the side of a slide. */
export function band(id: number, name: string, frame: Frame): XmlElement {
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr'),
      element('p:nvPr', { userDrawn: 1 }),
    ]),
    element('p:spPr', {}, [
      placeAt(frame),
      element('a:prstGeom', { prst: 'rect' }, [element('a:avLst')]),
      fill('accent1'),
      element('a:ln', {}, [element('a:noFill')]),
    ]),
  ]);
}

function bodyElement(style: BodyStyle | undefined): XmlElement {
  if (!style) return element('a:bodyPr');
  const { anchor = 't', padding = 0, fits = false } = style;
  const inset = emu(padding);
  return element(
    'a:bodyPr',
    {
      vert: 'horz',
      wrap: 'square',
      lIns: inset,
      tIns: inset,
      rIns: inset,
      bIns: inset,
      rtlCol: 0,
      anchor,
    },
    [element(fits ? 'a:normAutofit' : 'a:noAutofit')],
  );
}
