import type { Placing } from './fit-contents.js';
import type { FitCost, FitInput } from './fit-input.js';
import { listPlaced, type States } from './fit-states.js';
import { weighParts } from './fit-weights.js';

/** What is known of a fit before the best is found: it costs no more than this. */
export interface CostBound {
  /** As `weighParts` says. */
  readonly weight: number;
  readonly moved: FitCost['moved'];
  readonly load: FitCost['load'];
}

/**
 * The states near the level way, on which each session has the same minutes: `sessions` is how many sessions of
 * reading a state may be before or behind it.
 */
export function keepLevelStates(
  states: readonly States[],
  input: FitInput,
  placing: Placing,
  sessions: number,
): readonly States[] {
  const { minutes, sessionsBefore, sessionsFrom } = readRow(input, placing);
  const each = (minutes.at(-1) ?? 0) / (sessionsFrom[0] || 1);
  return states.map((own, session) => {
    const level = each * (sessionsBefore[session] ?? 0);
    return keepMinutes(own, minutes, level - each * sessions, level + each * sessions);
  });
}

/**
 * The states that a fit can pass that costs no more than `bound`: whatever the way to a state and on from it, it costs
 * at least what is known from how much of the row is placed.
 *
 * - Sessions have as many topics together as the row has on each side, those that are cut counted twice; all but one
 *   of each session are mixed in.
 * - The squares of minutes on each side are least where its sessions, and its weeks, have the same minutes
 *   (inequality of Cauchy and Schwarz).
 */
export function keepBoundedStates(
  states: readonly States[],
  input: FitInput,
  placing: Placing,
  bound: CostBound,
): readonly States[] {
  const row = readRow(input, placing);
  const { mixed } = weighParts(input);
  const weigh = (session: number, placed: number) =>
    mixed *
    (Math.max(0, (row.topicsBefore[placed] ?? 0) - (row.sessionsBefore[session] ?? 0)) +
      Math.max(0, (row.topicsFrom[placed] ?? 0) - (row.sessionsFrom[session] ?? 0)));
  // Where no state can weigh less, each way that costs no more weighs the same, and its load decides.
  const isLoadDecisive = bound.moved === 0 && weigh(0, 0) === bound.weight;

  return states.map((own, session) => {
    const level = isLoadDecisive ? keepLoad(own, session, row, bound.load) : own;
    return { ...level, placed: listPlaced(level).filter((placed) => weigh(session, placed) <= bound.weight) };
  });
}

/**
 * With x minutes placed of all M, the load is at least a·x² + b·(M − x)², where a is one by the number of sessions before
 * and one by that of weeks, and b the same from there. That is at most `load` between two x.
 */
function keepLoad(own: States, session: number, row: Row, load: number): States {
  const all = row.minutes.at(-1) ?? 0;
  const a = 1 / (row.sessionsBefore[session] ?? 0) + 1 / (row.weeksBefore[session] ?? 0);
  const b = 1 / (row.sessionsFrom[session] ?? 0) + 1 / (row.weeksFrom[session] ?? 0);
  if (a === Number.POSITIVE_INFINITY || b === Number.POSITIVE_INFINITY) return own;
  const level = (b * all) / (a + b);
  // One minute more on both sides is more than what is lost by rounding.
  const reach = Math.sqrt(Math.max(0, (load - a * level ** 2 - b * (all - level) ** 2) / (a + b))) + 1;
  return keepMinutes(own, row.minutes, level - reach, level + reach);
}

/** The states with `least` to `most` minutes placed. */
function keepMinutes(own: States, minutes: Float64Array, least: number, most: number): States {
  return {
    ...own,
    least: Math.max(
      own.least,
      findFirst(minutes, (sum) => sum >= least),
    ),
    most: Math.min(own.most, findFirst(minutes, (sum) => sum > most) - 1),
  };
}

/** Index of the first of ascending numbers that `isFound`, or how many there are. */
function findFirst(numbers: Float64Array, isFound: (number: number) => boolean): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isFound(numbers[middle] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return from;
}

type Row = ReturnType<typeof readRow>;

/** What the row and the sessions hold before and from each of their places. */
function readRow({ items, sessions }: FitInput, { row }: Placing) {
  const inRow = row.flatMap((index) => items[index] ?? []);
  const isNewTopic = inRow.map(({ topic }, place) => (topic === inRow[place - 1]?.topic ? 0 : 1));
  const isNewWeek = sessions.map(({ week }, at) => (week === sessions[at - 1]?.week ? 0 : 1));
  const topicsBefore = addUp(isNewTopic);
  const sessionsBefore = addUp(sessions.map(({ isOutside }) => (isOutside ? 0 : 1)));
  const weeksBefore = addUp(isNewWeek);
  return {
    minutes: addUp(inRow.map((item) => item.minutes)),
    topicsBefore,
    topicsFrom: countFrom(topicsBefore, isNewTopic),
    sessionsBefore,
    sessionsFrom: sessionsBefore.map((sum) => (sessionsBefore.at(-1) ?? 0) - sum),
    weeksBefore,
    weeksFrom: countFrom(weeksBefore, isNewWeek),
  };
}

/** How many there are from each place on; what is cut there is on both sides. */
function countFrom(before: Float64Array, isNew: readonly number[]): Float64Array {
  return before.map((sum, place) => (before.at(-1) ?? 0) - sum + (isNew[place] === 0 ? 1 : 0));
}

/** Sums of the first numbers: of none, of one, and so on to all. */
function addUp(numbers: readonly number[]): Float64Array {
  const sums = new Float64Array(numbers.length + 1);
  for (const [index, number] of numbers.entries()) sums[index + 1] = (sums[index] ?? 0) + number;
  return sums;
}
