import type { Placing } from './fit-contents.js';
import type { FitInput } from './fit-input.js';

/** How far a plan may be before a session. */
export interface States {
  /** Fewest and most items of the row that are placed. */
  readonly least: number;
  readonly most: number;
  /** Which numbers from the fewest to the most, ascending, where it is not all of them. */
  readonly placed?: readonly number[];
  /** Which choosers may be placed, as bits. */
  readonly sets: readonly number[];
}

/** Most items of the row that a session takes: what has no paper is alone. */
function mostTaken(places = 0): number {
  return Math.max(1, places);
}

/** The states that there can be before each session, and, last, after all of them. */
export function listStates({ items, sessions }: FitInput, { row, choosers }: Placing): readonly States[] {
  const room = sessions.map(({ places, isOutside }) => (isOutside ? 0 : mostTaken(places)));
  const where = (holds: (own: readonly number[]) => boolean) =>
    choosers.reduce((set, index, place) => set | (holds(items[index]?.sessions ?? []) ? 1 << place : 0), 0);
  const all = Array.from({ length: 1 << choosers.length }, (_, set) => set);
  let before = 0;
  let after = room.reduce((sum, own) => sum + own, 0);

  return [...room, 0].map((own, session): States => {
    const placed = where((allowed) => allowed.every((at) => at < session));
    const placeable = where((allowed) => allowed.some((at) => at < session));
    const states = {
      least: session === 0 ? 0 : Math.max(0, row.length - after),
      most: Math.min(row.length, before),
      sets: session === 0 ? [0] : all.filter((set) => (set & placed) === placed && (set & ~placeable) === 0),
    };
    before += own;
    after -= own;
    return states;
  });
}

/** How many items of the row may be placed, ascending. */
export function listPlaced({ least, most, placed }: States): readonly number[] {
  return placed ?? Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => least + index);
}

/** How many states there are in all. */
export function countStates(states: readonly States[]): number {
  return states.reduce((sum, { least, most, sets }) => sum + Math.max(0, most - least + 1) * sets.length, 0);
}
