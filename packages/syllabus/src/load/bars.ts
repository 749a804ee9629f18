import type { ReadingLoad } from '../course-plan.js';

/** What bars are drawn with. */
export interface Bars {
  readonly required: string;
  /** Parts of a cell, from nothing on: of eight parts, one to seven eighths. */
  readonly parts: readonly string[];
  readonly optional: string;
}

/** Bars of block characters. */
export const blockBars: Bars = {
  required: '█',
  parts: ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'],
  optional: '░',
};

/** Bars of characters that every terminal has. */
export const asciiBars: Bars = { required: '#', parts: [''], optional: '-' };

/**
 * A bar of required reading, then optional: `█████▌░░░`.
 *
 * @param cells Cells for a minute.
 */
export function drawBar({ required, optional }: ReadingLoad, cells: number, bars: Bars): string {
  const steps = bars.parts.length;
  const drawn = Math.round(required * cells * steps);
  const solid = bars.required.repeat(Math.floor(drawn / steps)) + (bars.parts[drawn % steps] ?? '');
  const rest = Math.round((required + optional) * cells) - solid.length;
  return solid + bars.optional.repeat(Math.max(0, rest));
}
