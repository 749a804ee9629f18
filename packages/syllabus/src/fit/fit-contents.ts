import { type FitCost, type FitInput, type FitItem, mostChoosers } from './fit-input.js';

/** What a session may hold, seen from what is placed before it. */
export interface Content {
  /** How many items of the row: the next ones. */
  readonly take: number;
  /** Which of the choosers, as bits. */
  readonly chosen: number;
  readonly minutes: number;
  /** What it costs, but for what is moved and its load. */
  readonly weight: number;
  /** How many items of the row its choosers pass. */
  readonly moved: number;
  /** Which of two that cost the same is taken: that with more items, then with more of the row, then with earlier choosers. */
  readonly preference: number;
}

/** Items by how they find their sessions: by their place in the row, by choice between several, or by a seat. */
export interface Placing {
  readonly row: readonly number[];
  readonly choosers: readonly number[];
  /** Session by item. */
  readonly seats: ReadonlyMap<number, number>;
}

/** Sort items by how they find their sessions. */
export function sortItems(items: readonly FitItem[]): Placing {
  const indexes = items.map((_, index) => index);
  const choices = (index: number) => items[index]?.sessions?.length;
  return {
    row: indexes.filter((index) => choices(index) === undefined),
    choosers: indexes.filter((index) => choices(index) !== undefined && choices(index) !== 1),
    seats: new Map(
      items.flatMap(({ sessions: [seat, ...others] = [] }, index) =>
        seat === undefined || others.length > 0 ? [] : [[index, seat]],
      ),
    ),
  };
}

/**
 * A function that lists what a session may hold when `placed` items of the row and the choosers of `set` are placed
 * before it.
 */
export function contentLister(
  { items, sessions }: FitInput,
  { row, choosers, seats }: Placing,
): (session: number, placed: number, set: number) => readonly Content[] {
  const { weigh } = weigherOf({ items, sessions });
  const naturalRanks = choosers.map((index) => row.filter((other) => other < index).length);
  const everyone = 2 ** choosers.length - 1;
  const ranks = new Map(row.map((index, rank) => [index, rank]));
  const bits = new Map(choosers.map((index, place) => [index, 1 << place]));
  const seated = sessions.map((_, at) => [...seats].flatMap(([index, seat]) => (seat === at ? [index] : [])));
  const welcome = sessions.map((_, at) =>
    choosers.reduce(
      (set, index) => set | (items[index]?.sessions?.includes(at) ? (bits.get(index) ?? 0) : 0),
      0,
    ),
  );
  const foes = listFoes(items);

  /** Whether what an item comes after is placed by the end of a session, leaving the row aside. */
  function isReady({ after }: FitItem, session: number, set: number): boolean {
    return (
      after?.every((other) => {
        const [bit, seat] = [bits.get(other), seats.get(other)];
        return (bit === undefined || (set & bit) !== 0) && (seat === undefined || seat <= session);
      }) ?? true
    );
  }

  /** How much of the row has to be placed for what an item comes after. */
  function rowBefore({ after = [] }: FitItem): number {
    return after.reduce((most, other) => Math.max(most, (ranks.get(other) ?? -1) + 1), 0);
  }

  /** How many items of the row are on the wrong side of the chosen ones. */
  function countMoved(placed: number, take: number, chosen: number): number {
    return chosen === 0
      ? 0
      : naturalRanks.reduce((sum, rank, place) => {
          const isChosen = (chosen & (1 << place)) !== 0;
          return isChosen ? sum + Math.max(0, placed - rank, rank - placed - take) : sum;
        }, 0);
  }

  /** Add contents with the given choosers and 0 or more items of the row, until one more cannot be. */
  function extend(contents: Content[], session: number, placed: number, set: number, chosen: number): void {
    const {
      places,
      minutes: budget = Number.POSITIVE_INFINITY,
      afterBreak = false,
    } = sessions[session] ?? { places: 0 };
    const held = [
      ...choosers.filter((index) => ((bits.get(index) ?? 0) & chosen) !== 0),
      ...(seated[session] ?? []),
    ];
    const next = items[row[placed] ?? -1];
    const last = items[row[placed - 1] ?? -1];
    const straddled = afterBreak && next && next.topic === last?.topic ? 1 : 0;
    const split = last && next?.follows ? 1 : 0;
    const topics = new Set<number>();
    let [papers, minutes, needed, isAlone] = [0, 0, 0, false];

    const add = (index: number) => {
      const item = items[index];
      if (!item || !isReady(item, session, set | chosen)) return false;
      papers += item.papers;
      minutes += item.minutes;
      isAlone ||= item.alone ?? false;
      needed = Math.max(needed, rowBefore(item));
      topics.add(item.topic);
      const own = foes.get(index);
      return papers <= places && minutes <= budget && !(own && held.some((other) => own.has(other)));
    };

    if (!held.every(add) || (isAlone && held.length > 1)) return;
    for (let take = 0; ; take++) {
      if (needed <= placed + take) {
        const empty = held.length === 0 ? 1 : 0;
        const gaps = empty === 1 && (placed < row.length || set !== everyone) ? 1 : 0;
        const mixed = Math.max(0, topics.size - 1);
        const weight = weigh({ empty, gaps, mixed, straddled, split: take > 0 ? split : 0 });
        const preference = prefer(take, chosen, row.length);
        const moved = countMoved(placed, take, chosen);
        contents.push({ take, chosen, minutes, weight, moved, preference });
      }
      const index = row[placed + take];
      if (index === undefined || !add(index) || (isAlone && held.length > 0)) return;
      held.push(index);
    }
  }

  return (session, placed, set) => {
    const free = (welcome[session] ?? 0) & ~set;
    const contents: Content[] = [];
    // All subsets of the choosers that may come, the empty one last.
    for (let chosen = free; chosen > 0; chosen = (chosen - 1) & free)
      extend(contents, session, placed, set, chosen);
    extend(contents, session, placed, set, 0);
    return contents;
  };
}

/** What each item is not to be in one session with. */
function listFoes(items: readonly FitItem[]): ReadonlyMap<number, ReadonlySet<number>> {
  const foes = new Map<number, Set<number>>();
  const add = (index: number, foe: number) => foes.set(index, (foes.get(index) ?? new Set()).add(foe));
  for (const [index, { apart = [] }] of items.entries()) {
    for (const other of apart) {
      add(index, other);
      add(other, index);
    }
  }
  return foes;
}

/** More than any set of choosers. */
const allChosen = 2 ** mostChoosers;

/** Larger for more items, then for more of the row, then for choosers with lower bits. */
function prefer(take: number, chosen: number, row: number): number {
  let count = take;
  for (let rest = chosen; rest > 0; rest &= rest - 1) count++;
  return (count * (row + 1) + take + 1) * allChosen - chosen;
}

type FitWeights = Omit<FitCost, 'moved' | 'load'>;

/** The parts of a cost as one number: digits, each to a base that the part does not reach. */
export function weigherOf({ items, sessions }: FitInput) {
  const mixed = items.length + 1;
  const straddled = sessions.filter(({ afterBreak }) => afterBreak).length + 1;
  const split = items.filter(({ follows }) => follows).length + 1;
  const gaps = sessions.length + 1;

  return {
    weigh: (cost: FitWeights): number =>
      (((cost.empty * gaps + cost.gaps) * mixed + cost.mixed) * straddled + cost.straddled) * split +
      cost.split,
    read(weight: number): FitWeights {
      const [ofStraddled, ofMixed] = [split, split * straddled];
      const [ofGaps, ofEmpty] = [ofMixed * mixed, ofMixed * mixed * gaps];
      return {
        empty: Math.floor(weight / ofEmpty),
        gaps: Math.floor((weight % ofEmpty) / ofGaps),
        mixed: Math.floor((weight % ofGaps) / ofMixed),
        straddled: Math.floor((weight % ofMixed) / ofStraddled),
        split: weight % split,
      };
    },
  };
}
