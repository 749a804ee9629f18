import type { Layout } from './layouts.js';
import type { Placeholder } from './shapes.js';

/** The places of a layout, as slides name them. */
export interface Places {
  readonly title: Placeholder;
  readonly topic: Placeholder;
  readonly prompt: Placeholder;
  readonly body: Placeholder;
  readonly columns: readonly Placeholder[];
  readonly source: Placeholder;
  readonly date: Placeholder;
  readonly footer: Placeholder;
  readonly number: Placeholder;
}

/** The places of a layout: a slide takes the one of the same number. */
export function places(layout: Layout): Places {
  return {
    title: { type: layout.type === 'title' ? 'ctrTitle' : 'title' },
    body:
      layout.type === 'title'
        ? { type: 'subTitle', idx: 1 }
        : layout.isBig
          ? { type: 'body', idx: 1 }
          : { idx: 1 },
    columns: [
      { size: 'half', idx: 1 },
      { size: 'half', idx: 2 },
    ],
    date: { type: 'dt', size: 'half', idx: 10 },
    footer: { type: 'ftr', size: 'quarter', idx: 11 },
    number: { type: 'sldNum', size: 'quarter', idx: 12 },
    topic: { type: 'body', size: 'quarter', idx: 13 },
    prompt: { type: 'body', size: 'quarter', idx: 14 },
    source: { type: 'body', size: 'quarter', idx: 15 },
  };
}
