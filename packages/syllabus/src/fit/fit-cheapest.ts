import type { Company, Contents, Placing } from './fit-contents.js';
import { mostChoosers } from './fit-input.js';
import { listPlaced, type States } from './fit-states.js';

/** What a session holds on one of the cheapest ways. */
export interface Content {
  /** How many items of the row: the next ones. */
  readonly take: number;
  /** Which of the choosers, as bits. */
  readonly chosen: number;
  readonly minutes: number;
  /** Which of two that cost the same is taken: that with more items, then with more of the row, then with earlier choosers. */
  readonly preference: number;
}

/** All ways to place everything that cost the least, leaving their load aside. */
export interface CheapestWays {
  readonly weight: number;
  readonly moved: number;
  /** What each session may hold, by the state before it. */
  readonly contents: readonly ReadonlyMap<number, readonly Content[]>[];
}

/** What the way on from each state costs: infinitely much where there is none. */
interface Costs {
  /** The first state. */
  readonly first: number;
  readonly weight: Float64Array;
  readonly moved: Float64Array;
}

/** The cheapest ways through `states`, which are those before each session and after all; `undefined` where nothing fits. */
export function findCheapestWays(
  contents: Contents,
  placing: Placing,
  states: readonly States[],
): CheapestWays | undefined {
  const companies = states.slice(0, -1).map((_, session) => keep((set) => contents.list(session, set)));
  const costs = findCosts({ contents, states, companies, placing });
  const [weight = Number.POSITIVE_INFINITY, moved = 0] = [costs[0]?.weight[0], costs[0]?.moved[0]];
  if (weight === Number.POSITIVE_INFINITY) return undefined;
  return { weight, moved, contents: followCosts({ contents, companies, costs, placing }) };
}

interface Search {
  readonly contents: Contents;
  readonly states: readonly States[];
  /** By session, the companies that it may have after a set of choosers. */
  readonly companies: readonly ((set: number) => readonly Company[])[];
  readonly placing: Placing;
}

/** From the end to the start, the least cost of the way on from each state before each session and after all. */
function findCosts({ contents, states, companies, placing }: Search): readonly Costs[] {
  const sets = 1 << placing.choosers.length;
  const costs = states.map(({ least, most }): Costs => {
    const size = Math.max(0, most - least + 1) * sets;
    return {
      first: least * sets,
      weight: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
      moved: new Float64Array(size),
    };
  });
  const end = costs.at(-1);
  if (end) end.weight[placing.row.length * sets + sets - 1 - end.first] = 0;

  for (let session = companies.length - 1; session >= 0; session--) {
    const [here, next, own] = [costs[session], costs[session + 1], states[session]];
    if (!here || !next || !own) continue;
    const allPlaced = listPlaced(own);
    for (const set of own.sets) {
      for (const company of companies[session]?.(set) ?? []) {
        for (const placed of allPlaced) {
          const state = placed * sets + set;
          let weight = here.weight[state - here.first] ?? 0;
          let moved = here.moved[state - here.first] ?? 0;
          contents.visit(company, set, placed, (take, _minutes, ownWeight, ownMoved) => {
            const after = state + take * sets + company.chosen - next.first;
            if (after < 0) return;
            const allWeight = ownWeight + (next.weight[after] ?? Number.POSITIVE_INFINITY);
            const allMoved = ownMoved + (next.moved[after] ?? 0);
            if (allWeight > weight || (allWeight === weight && allMoved >= moved)) return;
            weight = allWeight;
            moved = allMoved;
          });
          here.weight[state - here.first] = weight;
          here.moved[state - here.first] = moved;
        }
      }
    }
  }
  return costs;
}

/** From the start to the end, what sessions hold on the ways that cost no more than they must. */
function followCosts({
  contents,
  companies,
  costs,
  placing,
}: Omit<Search, 'states'> & { readonly costs: readonly Costs[] }): CheapestWays['contents'] {
  const sets = 1 << placing.choosers.length;
  let reached = new Set([0]);

  return companies.map((companiesAfter, session) => {
    const [here, next] = [costs[session], costs[session + 1]];
    const found = new Map<number, readonly Content[]>();
    const ends = new Set<number>();

    for (const state of reached) {
      const [placed, set] = [Math.floor(state / sets), state % sets];
      const best: Content[] = [];
      for (const company of companiesAfter(set)) {
        const { chosen } = company;
        contents.visit(company, set, placed, (take, minutes, weight, moved) => {
          const after = state + take * sets + chosen;
          const isCheapest =
            here?.weight[state - here.first] ===
              weight + (next?.weight[after - next.first] ?? Number.POSITIVE_INFINITY) &&
            here.moved[state - here.first] === moved + (next?.moved[after - next.first] ?? 0);
          if (!isCheapest) return;
          best.push({ take, chosen, minutes, preference: prefer(take, chosen, placing.row.length) });
          ends.add(after);
        });
      }
      found.set(state, best);
    }
    reached = ends;
    return found;
  });
}

/** Ask once for each set. */
function keep<Value>(read: (set: number) => Value): (set: number) => Value {
  const known = new Map<number, Value>();
  return (set) => {
    const value = known.get(set) ?? read(set);
    known.set(set, value);
    return value;
  };
}

/** More than any set of choosers. */
const allChosen = 2 ** mostChoosers;

/** Larger for more items, then for more of the row, then for choosers with lower bits. */
function prefer(take: number, chosen: number, row: number): number {
  let count = take;
  for (let rest = chosen; rest > 0; rest &= rest - 1) count++;
  return (count * (row + 1) + take + 1) * allChosen - chosen;
}
