import type { FitCost, FitInput } from './fit-input.js';

type FitWeights = Omit<FitCost, 'moved' | 'load'>;

/** What each part of a cost weighs in one number for all: digits, each to a base that the part does not reach. */
export function weighParts({ items, sessions }: FitInput): FitWeights {
  const losses = items.reduce((sum, { loss = 0 }) => sum + loss, 0);
  const split = 1;
  const straddled = split * (items.filter(({ follows }) => follows).length + 1);
  const mixed = straddled * (sessions.filter(({ afterBreak }) => afterBreak).length + 1);
  const gaps = mixed * (items.length + 1);
  const empty = gaps * (sessions.length + 1);
  const lost = empty * (sessions.length + 1);
  const changed = lost * (losses + 1);
  const left = changed * (sessions.filter(({ had }) => had !== undefined).length + 1);
  return { left, changed, lost, empty, gaps, mixed, straddled, split };
}

/** The parts of a cost from their weight. */
export function readWeight(
  weight: number,
  { left, changed, lost, empty, gaps, mixed, straddled }: FitWeights,
): FitWeights {
  return {
    left: Math.floor(weight / left),
    changed: Math.floor((weight % left) / changed),
    lost: Math.floor((weight % changed) / lost),
    empty: Math.floor((weight % lost) / empty),
    gaps: Math.floor((weight % empty) / gaps),
    mixed: Math.floor((weight % gaps) / mixed),
    straddled: Math.floor((weight % mixed) / straddled),
    split: weight % straddled,
  };
}
