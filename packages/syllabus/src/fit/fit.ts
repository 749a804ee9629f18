import { type Content, contentLister, type Placing, sortItems, weigherOf } from './fit-contents.js';
import { type Fit, type FitInput, mostChoosers } from './fit-input.js';
import { noWorths, weekSearcher } from './fit-week.js';

/**
 * The best way to place items into sessions; `undefined` where there is none.
 *
 * The row keeps its order: each session takes the next items of it, as many as have places, or none. An item with
 * `sessions` is in one of those instead. No session has more papers or minutes than it may; nothing is read before what
 * it comes `after`, or in one session with what it stands `apart` from, and what is to be `alone` is.
 *
 * Of all such ways, the result has the least `FitCost`. Of those that are equal in all of it, the earliest session
 * that differs takes more items, or else more of the row, or else choosers that come earlier.
 *
 * Found by dynamic programming, exactly: from the last week to the first over how much of the row is placed before a
 * week and which choosers are, and for each of these from the last session of the week to its first. In
 * O(items × sessions × places × places of a week), times 3 for each chooser.
 *
 * @throws {TypeError} For more than `mostChoosers` items that may choose between several sessions.
 *
 * @example Three papers of one topic and one of another, in two sessions of three places, are cut 3 + 1, not the mixed 2 + 2.
 */
export function fit(input: FitInput): Fit | undefined {
  const { items, sessions } = input;
  const placing = sortItems(items);
  const { row, choosers, seats } = placing;
  if (choosers.length > mostChoosers) {
    throw new TypeError(
      `Unexpected ${choosers.length} items that may choose, expected at most ${mostChoosers}`,
    );
  }

  const sets = 1 << choosers.length;
  const all = (row.length + 1) * sets;
  const list = contentLister(input, placing);
  const minutes = countMinutes(input, placing);
  const states = stateLister(input, placing);
  const paths: ReadonlyMap<number, readonly Content[]>[] = [];
  let worths = noWorths(all);
  worths.weight[all - 1] = 0;

  for (const week of listWeeks(input).reverse()) {
    const search = weekSearcher({
      contents: week.map((session) => keep((state) => list(session, Math.floor(state / sets), state % sets))),
      later: worths,
      minutes,
      seated: sum(
        [...seats].map(([index, seat]) => (week.includes(seat) ? (items[index]?.minutes ?? 0) : 0)),
      ),
      sets,
      most: week.map((session) => mostTaken(sessions[session]?.places)),
    });
    const path = new Map<number, readonly Content[]>();
    worths = noWorths(all);
    for (const state of states(week[0] ?? 0)) {
      const best = search(state);
      if (!best) continue;
      worths.weight[state] = best.weight;
      worths.moved[state] = best.moved;
      worths.load[state] = best.load;
      path.set(state, best.contents);
    }
    paths.unshift(path);
  }

  const {
    weight: [weight = Number.POSITIVE_INFINITY],
    moved: [moved = 0],
    load: [load = 0],
  } = worths;
  if (weight === Number.POSITIVE_INFINITY) return undefined;
  const sessionOf = follow(paths, placing);
  return {
    sessionOf: items.map((_, index) => sessionOf.get(index) ?? 0),
    cost: { ...weigherOf(input).read(weight), moved, load },
  };
}

/** Most items of the row that a session takes: what has no paper is alone. */
function mostTaken(places = 0): number {
  return Math.max(1, places);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Indexes of the sessions of each week. */
function listWeeks({ sessions }: FitInput): number[][] {
  const weeks: number[][] = [];
  for (const [index, { week }] of sessions.entries()) {
    if (index > 0 && sessions[index - 1]?.week === week) weeks.at(-1)?.push(index);
    else weeks.push([index]);
  }
  return weeks;
}

/** Ask once for each state. */
function keep<Value>(read: (state: number) => Value): (state: number) => Value {
  const known: Value[] = [];
  return (state) => {
    known[state] ??= read(state);
    return known[state];
  };
}

/** Minutes of what is placed in each state, but for seated items. */
function countMinutes({ items }: FitInput, { row, choosers }: Placing): Float64Array {
  const sets = 1 << choosers.length;
  const minutes = new Float64Array((row.length + 1) * sets);
  const of = (index: number | undefined) => items[index ?? -1]?.minutes ?? 0;
  for (let state = 1; state < minutes.length; state++) {
    const set = state % sets;
    const highest = 31 - Math.clz32(set);
    minutes[state] =
      set === 0
        ? (minutes[state - sets] ?? 0) + of(row[state / sets - 1])
        : (minutes[state - (1 << highest)] ?? 0) + of(choosers[highest]);
  }
  return minutes;
}

/** A function that lists the states that there can be before a session. */
function stateLister(
  { items, sessions }: FitInput,
  { row, choosers }: Placing,
): (session: number) => number[] {
  const sets = 1 << choosers.length;
  const room = sessions.map(({ places }) => mostTaken(places));
  const where = (holds: (own: readonly number[]) => boolean) =>
    sum(choosers.map((index, place) => (holds(items[index]?.sessions ?? []) ? 1 << place : 0)));

  return (session) => {
    if (session === 0) return [0];
    const least = where((own) => own.every((at) => at < session));
    const most = where((own) => own.some((at) => at < session));
    const states: number[] = [];
    const last = Math.min(row.length, sum(room.slice(0, session)));
    for (let placed = Math.max(0, row.length - sum(room.slice(session))); placed <= last; placed++) {
      for (let set = least; set <= most; set++) {
        if ((set & least) === least && (set & ~most) === 0) states.push(placed * sets + set);
      }
    }
    return states;
  };
}

/** The session of each item, along the best way. */
function follow(
  paths: readonly ReadonlyMap<number, readonly Content[]>[],
  { row, choosers, seats }: Placing,
): ReadonlyMap<number, number> {
  const sets = 1 << choosers.length;
  const sessionOf = new Map(seats);
  let state = 0;
  let placed = 0;
  let session = 0;

  for (const path of paths) {
    for (const { take, chosen } of path.get(state) ?? []) {
      for (const index of row.slice(placed, placed + take)) sessionOf.set(index, session);
      for (const [place, index] of choosers.entries())
        if (chosen & (1 << place)) sessionOf.set(index, session);
      placed += take;
      state += take * sets + chosen;
      session++;
    }
  }
  return sessionOf;
}
