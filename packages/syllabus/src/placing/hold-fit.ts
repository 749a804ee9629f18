import type { FitInput, FitItem } from '../fit/fit-input.js';
import type { Placeable } from './describe-fit.js';

/** Where things were before. */
export interface Before {
  /** Where a paper was, or the opener of a topic by the topic’s index. */
  readonly placeOf: (what: string | number) => PlaceBefore | undefined;
  /** The required papers that each session had. */
  readonly papers: readonly (readonly string[])[];
  /** Whether a paper may lose its place. */
  readonly mayLeave: (paper: string) => boolean;
  /** Most items that may choose between several sessions. */
  readonly choosers: number;
  /** What becomes of more that have lost their session: they are read in the order of before, or lose their place. */
  readonly surplus: 'row' | 'out';
}

/** Where something was. */
export interface PlaceBefore {
  /** Place in the order of reading. */
  readonly rank: number;
  /** Index of the session among those that are left; absent where it is no more. */
  readonly session?: number;
  /** Whether a person put it there, so that it has to be there. */
  readonly isPlaced?: boolean;
}

/** A fit, and what its first items stand for. */
export interface DescribedFit {
  readonly input: FitInput;
  readonly placeables: readonly Placeable[];
}

/** A fit that holds on to where things were. */
export interface HeldFitInput extends DescribedFit {
  /** How many items may choose between several sessions. */
  readonly choosers: number;
  /** How many more have lost their session. */
  readonly surplus: number;
}

/**
 * A fit that holds on to where things were: the row is read in the order of before, and what has lost its session, or
 * is new, may go to any. The last session is none: what is there has no place.
 */
export function holdFit({ input, placeables }: DescribedFit, before: Before): HeldFitInput {
  const { items } = input;
  const outside = input.sessions.length;
  const all = input.sessions.flatMap(({ places }, at) => (places > 0 ? [at] : []));
  const order = sortPlaceables(placeables, before);
  const places = new Map(order.map((index, place) => [index, place]));
  const rest = items.slice(placeables.length).map((_, index) => placeables.length + index);
  const indexes = [...order, ...rest];
  const leavable = new Set(
    order.filter((index) => {
      const papers = placeables[index]?.papers ?? [];
      return papers.length > 0 && papers.every(({ paper }) => before.mayLeave(paper.id));
    }),
  );
  const losses = rankScores(placeables, leavable);
  const present = new Set(placeables.flatMap(({ papers }) => papers.map(({ paper }) => paper.id)));
  let surplus = 0;
  let choosers = items.filter(({ sessions = [] }) => sessions.length > 1).length;

  const held = indexes.map((index): FitItem => {
    const { after, apart, ...item } = items[index] ?? { topic: -1, papers: 0, minutes: 0 };
    const own = placeables[index];
    const was = own && findSession(own, before);
    const isLoose = own !== undefined && was === undefined && !item.sessions;
    const isPlaced = own?.opens !== undefined && before.placeOf(own.opens)?.isPlaced;
    const mayLeave = leavable.has(index);
    const isTooMany = isLoose && choosers >= before.choosers;
    if (isTooMany) surplus++;
    else if (isLoose) choosers++;
    const left = mayLeave ? [outside] : [];
    const allowed = isTooMany ? (before.surplus === 'out' ? left : []) : [...all, ...left];
    const remap = (others: readonly number[] = []) => others.map((other) => places.get(other) ?? other);
    const isInRow = !isLoose && !item.sessions;
    const waits = remap(after?.filter((other) => !mayBeOut(other) && !(isInRow && isOfRow(other))));
    return {
      ...item,
      ...(was !== undefined && { was }),
      ...(was !== undefined && isPlaced && { sessions: [was] }),
      ...(isLoose && allowed.length > 0 && { sessions: allowed }),
      ...(isLoose && mayLeave && { loss: losses.get(index) ?? 0 }),
      ...(waits.length > 0 && { after: waits }),
      ...(apart && { apart: remap(apart) }),
    };
  });

  /** How many items a session had, one for all that are no more. */
  function countBefore(at: number): number {
    const isGone = before.papers[at]?.some((id) => !present.has(id)) ?? false;
    return held.filter(({ was }) => was === at).length + (isGone ? 1 : 0);
  }

  /** Whether an item may have no place; nothing waits for it then. */
  function mayBeOut(index: number): boolean {
    const own = placeables[index];
    return own !== undefined && leavable.has(index) && findSession(own, before) === undefined;
  }

  /** Whether an item keeps its place in the row. */
  function isOfRow(index: number): boolean {
    const own = placeables[index];
    return own !== undefined && !items[index]?.sessions && findSession(own, before) !== undefined;
  }

  return {
    input: {
      items: held,
      sessions: [
        ...input.sessions.map((session, at) => ({ ...session, had: countBefore(at) })),
        { places: 0, week: -1, isOutside: true },
      ],
    },
    placeables: order.flatMap((index) => placeables[index] ?? []),
    choosers,
    surplus,
  };
}

/** The session that something was in: that of all its papers, if they were in one. */
function findSession({ papers, opens }: Placeable, { placeOf }: Before): number | undefined {
  if (opens !== undefined) return placeOf(opens)?.session;
  const [first, ...others] = new Set(papers.map(({ paper }) => placeOf(paper.id)?.session));
  return others.length === 0 ? first : undefined;
}

/** Indexes of placeables in the order of before; what is new stays behind what it followed. */
function sortPlaceables(placeables: readonly Placeable[], { placeOf }: Before): readonly number[] {
  let last = -1;
  const ranks = placeables.map(({ papers, opens }) => {
    const places = opens === undefined ? papers.map(({ paper }) => placeOf(paper.id)) : [placeOf(opens)];
    last = places.find((place) => place !== undefined)?.rank ?? last;
    return last;
  });
  return [...placeables.keys()].sort((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0) || a - b);
}

/** How bad it is to leave out each of some placeables: its place among them by its score, from 0 for the least. */
function rankScores(
  placeables: readonly Placeable[],
  leavable: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const score = (index: number) =>
    placeables[index]?.papers.reduce((sum, { score: { total } }) => sum + total, 0) ?? 0;
  const sorted = [...leavable].sort((a, b) => score(a) - score(b) || b - a);
  return new Map(sorted.map((index, rank) => [index, rank]));
}
