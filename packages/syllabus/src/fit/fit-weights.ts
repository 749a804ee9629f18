import type { FitCost, FitInput } from './fit-input.js';

type FitWeights = Omit<FitCost, 'moved' | 'load'>;

/** What each part of a cost weighs in one number for all: digits, each to a base that the part does not reach. */
export function weighParts({ items, sessions }: FitInput): FitWeights {
  const split = 1;
  const straddled = split * (items.filter(({ follows }) => follows).length + 1);
  const mixed = straddled * (sessions.filter(({ afterBreak }) => afterBreak).length + 1);
  const gaps = mixed * (items.length + 1);
  const empty = gaps * (sessions.length + 1);
  return { empty, gaps, mixed, straddled, split };
}

/** The parts of a cost from their weight. */
export function readWeight(weight: number, { empty, gaps, mixed, straddled }: FitWeights): FitWeights {
  return {
    empty: Math.floor(weight / empty),
    gaps: Math.floor((weight % empty) / gaps),
    mixed: Math.floor((weight % gaps) / mixed),
    straddled: Math.floor((weight % mixed) / straddled),
    split: weight % straddled,
  };
}
