import { element, type XmlChild, type XmlElement } from '../xml/format-xml.js';
import type { Frame } from './layouts.js';

/** Colours that the theme names, so that a deck changes with its theme. */
export type ThemeColour = 'bg1' | 'tx1' | 'bg2' | 'tx2' | 'accent1' | 'hlink';

/** Every part that draws has these names. */
const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** The outermost element of a part: `p:sld`. */
export function rootElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly XmlChild[],
): XmlElement {
  return element(name, { ...namespaces, ...attributes }, children);
}

/** Pixels of `deckFrame` in the units that drawings are measured in: a slide is 12,192,000 wide. */
export function emu(pixels: number): number {
  return Math.round(pixels * 9525);
}

/** Pixels of `deckFrame` in hundredths of a point, as sizes of text are: 34 is 2550. */
export function points(pixels: number): number {
  return Math.round(pixels * 75);
}

/** Filled with a colour of the theme, which may be made lighter: `{lumMod: 90}` is nine tenths as bright. */
export function fill(
  colour: ThemeColour,
  change: Readonly<Partial<Record<'lumMod' | 'alpha', number>>> = {},
): XmlElement {
  const changes = Object.entries(change).map(([name, percent]) =>
    element(`a:${name}`, { val: percent * 1000 }),
  );
  return element('a:solidFill', {}, [element('a:schemeClr', { val: colour }, changes)]);
}

/** Where something stands: `a:xfrm`, or `p:xfrm` of a table. */
export function placeAt({ x, y, width, height }: Frame, name: 'a:xfrm' | 'p:xfrm' = 'a:xfrm'): XmlElement {
  return element(name, {}, [
    element('a:off', { x: emu(x), y: emu(y) }),
    element('a:ext', { cx: emu(width), cy: emu(height) }),
  ]);
}

/** Shapes as a slide, a layout or a master has them. */
export function shapeTree(shapes: readonly XmlElement[]): XmlElement {
  const none = { x: 0, y: 0 };
  const empty = { cx: 0, cy: 0 };
  return element('p:spTree', {}, [
    element('p:nvGrpSpPr', {}, [
      element('p:cNvPr', { id: 1, name: '' }),
      element('p:cNvGrpSpPr'),
      element('p:nvPr'),
    ]),
    element('p:grpSpPr', {}, [
      element('a:xfrm', {}, [
        element('a:off', none),
        element('a:ext', empty),
        element('a:chOff', none),
        element('a:chExt', empty),
      ]),
    ]),
    ...shapes,
  ]);
}
