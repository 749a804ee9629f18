import type { Slide } from '../../deck/deck.js';
import type { Frame, Layout } from './layouts.js';
import type { PptxLabels } from './pptx-labels.js';
import type { TextContext } from './text.js';

/** What the shapes of a slide are written with. */
export interface SlideContext extends TextContext {
  readonly slide: Slide;
  readonly layout: Layout;
  readonly labels: PptxLabels;
  /** An id that no other shape of the slide has. */
  readonly nextId: () => number;
}

/** The frame of a shape, where it is another than that of its place. */
export function frameUnless(own: Frame, usual: Frame): { readonly frame?: Frame } {
  const isUsual = (['x', 'y', 'width', 'height'] as const).every((side) => own[side] === usual[side]);
  return isUsual ? {} : { frame: own };
}
