import { findCheapestWays } from './fit-cheapest.js';
import { type Contents, type Placing, readContents, sortItems } from './fit-contents.js';
import { type Fit, type FitInput, type FitItem, mostChoosers } from './fit-input.js';
import { countStates, listStates, type States } from './fit-states.js';
import { searchWeek, type Way } from './fit-week.js';
import { readWeight, weighParts } from './fit-weights.js';
import { type CostBound, keepBoundedStates, keepLevelStates } from './narrow-states.js';

/**
 * The best way to place items into sessions; `undefined` where there is none.
 *
 * The row keeps its order: each session takes the next items of it, as many as have places, or none. An item with
 * `sessions` is in one of those instead. No session has more papers or minutes than it may; nothing is read before what
 * it comes `after`, or in one session with what it stands `apart` from, and what is to be `alone` is. Where there was a fit
 * before, that which leaves out the least and changes the fewest sessions comes first.
 *
 * Of all such ways, the result has the least `FitCost`. Of those that are equal in all of it, the earliest session
 * that differs takes more items, or else more of the row, or else choosers that come earlier.
 *
 * Found by dynamic programming, exactly, over how much of the row is placed before a session and which choosers are,
 * which is a state: first all ways that cost the least but for their load, session by session; then the most level one
 * of them, from the last week to the first, for each state at the start of a week from its last session to its first.
 * In O(items × sessions × places × places of a week), times 3 for each chooser.
 *
 * @throws {TypeError} For more than `mostChoosers` items that may choose between several sessions.
 *
 * @example Three papers of one topic and one of another, in two sessions of three places, are cut 3 + 1, not the mixed 2 + 2.
 */
export function fit(input: FitInput): Fit | undefined {
  const { items } = input;
  if (items.some((item) => item.sessions?.length === 0)) return undefined;
  const placing = sortItems(items);
  const { choosers } = placing;
  if (choosers.length > mostChoosers) {
    throw new TypeError(
      `Unexpected ${choosers.length} items that may choose, expected at most ${mostChoosers}`,
    );
  }

  const found = hasPlaces(input) ? findBestWay(input, placing) : undefined;
  if (!found) return undefined;
  const sessionOf = follow(found.way, placing);
  return {
    sessionOf: items.map((_, index) => sessionOf.get(index) ?? 0),
    cost: { ...readWeight(found.weight, weighParts(input)), moved: found.moved, load: found.load },
  };
}

/** How many states are searched without asking first which of them can be on the best way. */
const manyStates = 10_000;

/** How far from the level way is looked first, in sessions of reading. */
const nearSessions = 3;

interface FoundWay extends CostBound {
  readonly way: Way | undefined;
}

/** Where there are many states, a way near the level one says which can be on the best way of all. */
function findBestWay(input: FitInput, placing: Placing): FoundWay | undefined {
  const contents = readContents(input, placing);
  const states = listStates(input, placing);
  const search = (own: readonly States[]) => findMostLevelWay(input, placing, contents, own);
  if (countStates(states) < manyStates) return search(states);
  const near = search(keepLevelStates(states, input, placing, nearSessions));
  return search(near ? keepBoundedStates(states, input, placing, near) : states);
}

/** The most level one of the ways through `states` that cost the least. */
function findMostLevelWay(
  input: FitInput,
  placing: Placing,
  allContents: Contents,
  states: readonly States[],
): FoundWay | undefined {
  const cheapest = findCheapestWays(allContents, placing, states);
  if (!cheapest) return undefined;
  const { weight, moved, contents } = cheapest;
  const { items } = input;
  const { choosers, seats } = placing;
  const minutes = countMinutes(input, placing);
  const nothing = new Float64Array(minutes.length);
  const sets = 1 << choosers.length;
  let ways: ReadonlyMap<number, Way> = new Map();

  for (const week of listWeeks(input).reverse()) {
    const held = [...seats].filter(([, seat]) => week.includes(seat));
    ways = searchWeek({
      contents: week.flatMap((session) => contents[session] ?? []),
      later: ways,
      minutes: week.some((session) => input.sessions[session]?.isOutside) ? nothing : minutes,
      seated: held.reduce((sum, [index]) => sum + (items[index]?.minutes ?? 0), 0),
      sets,
    });
  }

  const way = ways.get(0);
  return { weight, moved, load: way?.load ?? 0, way };
}

/** Whether there are places enough, wherever they are, when each item without a paper takes a session of the fewest. */
function hasPlaces({ items, sessions }: FitInput): boolean {
  const isIn = ({ sessions: own }: FitItem) => !own?.some((at) => sessions[at]?.isOutside);
  const needed = items.reduce((sum, item) => sum + (isIn(item) ? item.papers : 0), 0);
  const taken = items.filter((item) => item.alone && item.papers === 0 && isIn(item)).length;
  const places = sessions.flatMap((session) => (session.isOutside ? [] : session.places));
  const left = places.sort((a, b) => a - b).slice(taken);
  return needed <= left.reduce((sum, each) => sum + each, 0);
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

/** The session of each item, along a way. */
function follow(start: Way | undefined, { row, choosers, seats }: Placing): ReadonlyMap<number, number> {
  const sessionOf = new Map(seats);
  let placed = 0;
  let session = 0;

  for (let way = start; way; way = way.rest) {
    if (!way.content) continue;
    const { take, chosen } = way.content;
    for (const index of row.slice(placed, placed + take)) sessionOf.set(index, session);
    for (const [place, index] of choosers.entries()) {
      if ((chosen & (1 << place)) !== 0) sessionOf.set(index, session);
    }
    placed += take;
    session++;
  }
  return sessionOf;
}
