import type { CoursePlan, Reading, ReadingLoad } from '../course-plan.js';
import { type Bars, drawBar } from './bars.js';
import { formatMinutes } from './format-minutes.js';

/** A day with what is read for it. */
export interface LoadedDay {
  readonly readings?: readonly Reading[];
  readonly load?: ReadingLoad;
}

/** The column of a table of days that shows how much is read. */
export interface LoadColumn {
  readonly heading: string;
  /** Columns of the terminal that it takes. */
  readonly width: number;
  /** A bar and the time for required papers: `█████▌░░░ 2 h 50`; empty for a day without readings. */
  readonly cell: (day: LoadedDay) => string;
}

const heading = 'Reading';

/**
 * The column of a plan; none where nothing is read, or where there is no room for it.
 *
 * @param width Columns of the whole table.
 */
export function layOutLoads(
  { sessions, noClass }: CoursePlan,
  { width, bars }: { readonly width: number; readonly bars: Bars },
): LoadColumn | undefined {
  const days: readonly LoadedDay[] = [...sessions, ...noClass];
  const longest = Math.max(0, ...days.map(({ load }) => (load ? load.required + load.optional : 0)));
  if (longest === 0 || width < 60) return undefined;

  const cells = countCells(width);
  const time = Math.max(...days.map((day) => formatRequired(day).length));
  return {
    heading,
    width: Math.max(heading.length, cells === 0 ? time : cells + 1 + time),
    cell(day) {
      const { load, readings = [] } = day;
      if (!load || readings.length === 0) return '';
      const bar = cells === 0 ? '' : `${drawBar(load, cells / longest, bars).padEnd(cells)} `;
      return `${bar}${formatRequired(day).padStart(time)}`.trimEnd();
    },
  };
}

/** Cells of the longest bar in a terminal of some columns. */
export function countCells(width: number): number {
  if (width < 72) return 0;
  return width < 96 ? 8 : 12;
}

/** Whether the time for required papers rests on pages that are assumed. */
export function isAssumed(readings: readonly Reading[], assumed: readonly string[]): boolean {
  return readings.some(({ paper, role }) => role === 'required' && assumed.includes(paper));
}

/** The time for required papers, `~2 h 50` where that rests on pages that are assumed; empty without any. */
function formatRequired({ readings = [], load }: LoadedDay): string {
  if (!load || load.required === 0) return '';
  return `${isAssumed(readings, load.assumed) ? '~' : ''}${formatMinutes(load.required)}`;
}
