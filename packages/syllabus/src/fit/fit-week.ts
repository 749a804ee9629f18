import type { Content } from './fit-contents.js';

/** How much the way from each state to the end costs: infinitely much where there is none. */
export interface Worths {
  readonly weight: Float64Array;
  readonly moved: Float64Array;
  /** In minutes². */
  readonly load: Float64Array;
}

/** As many worths as there are states, none of them known to lead to the end. */
export function noWorths(states: number): Worths {
  return {
    weight: new Float64Array(states).fill(Number.POSITIVE_INFINITY),
    moved: new Float64Array(states),
    load: new Float64Array(states),
  };
}

/** A week to search. */
export interface WeekInput {
  /** What each session may hold after a state. */
  readonly contents: readonly ((state: number) => readonly Content[])[];
  /** What the way on from the end of the week costs. */
  readonly later: Worths;
  /** Minutes of reading of all that is placed in a state, but for seated items. */
  readonly minutes: Float64Array;
  /** Minutes of reading of the week's seated items. */
  readonly seated: number;
  /** How many sets of choosers there are: a state is the number of placed items of the row times these, plus a set. */
  readonly sets: number;
  /** Most items of the row that each session can take. */
  readonly most: readonly number[];
}

/** The best way through a week and on to the end: what it costs, and what each session holds. */
export interface BestWeek {
  readonly weight: number;
  readonly moved: number;
  readonly load: number;
  readonly contents: readonly Content[];
}

/** A function that finds the best way from a state at the start of the week; `undefined` where there is none. */
export function weekSearcher(input: WeekInput): (start: number) => BestWeek | undefined {
  const { contents, later, minutes, seated, sets, most } = input;
  // A state is known here by its distance from the first one with as many items of the row as at the start.
  const reach = most.map((_, session) => (most.slice(0, session).reduce((a, b) => a + b, 0) + 1) * sets);
  const size = (most.reduce((a, b) => a + b, 0) + 1) * sets;
  const worths = [...reach, size].map(noWorths);
  const chosen = reach.map((states) => new Array<Content | undefined>(states));

  return (start) => {
    const first = start % sets;
    const base = start - first;
    const end = worths[contents.length];
    if (!end) return undefined;
    for (let local = 0; local < size; local++) {
      const state = base + local;
      const known = (minutes[state] ?? 0) - (minutes[start] ?? 0) + seated;
      end.weight[local] = later.weight[state] ?? Number.POSITIVE_INFINITY;
      end.moved[local] = later.moved[state] ?? 0;
      end.load[local] = (later.load[state] ?? 0) + known * known;
    }
    for (let session = contents.length - 1; session > 0; session--) {
      for (let local = 0; local < (reach[session] ?? 0); local++) {
        // Who is placed at the start is placed in all that follows.
        if ((local & first) === first) choose(session, base, local);
      }
    }
    choose(0, base, first);
    return read(first);
  };

  /** Find the best content of a session, given what is best after it. */
  function choose(session: number, base: number, local: number): void {
    const [here, next, choices] = [worths[session], worths[session + 1], chosen[session]];
    if (!here || !next || !choices) return;
    let best: Content | undefined;
    let [weight, moved, load] = [Number.POSITIVE_INFINITY, 0, 0];

    for (const content of contents[session]?.(base + local) ?? []) {
      const after = local + content.take * sets + content.chosen;
      const ownWeight = content.weight + (next.weight[after] ?? Number.POSITIVE_INFINITY);
      if (ownWeight > weight || ownWeight === Number.POSITIVE_INFINITY) continue;
      const ownMoved = content.moved + (next.moved[after] ?? 0);
      const ownLoad = content.minutes * content.minutes + (next.load[after] ?? 0);
      const difference =
        ownWeight - weight ||
        ownMoved - moved ||
        ownLoad - load ||
        (best?.preference ?? -1) - content.preference;
      if (difference >= 0) continue;
      best = content;
      weight = ownWeight;
      moved = ownMoved;
      load = ownLoad;
    }

    choices[local] = best;
    here.weight[local] = weight;
    here.moved[local] = moved;
    here.load[local] = load;
  }

  function read(first: number): BestWeek | undefined {
    const weight = worths[0]?.weight[first] ?? Number.POSITIVE_INFINITY;
    if (weight === Number.POSITIVE_INFINITY) return undefined;
    let local = first;
    const taken = chosen.flatMap((choices) => {
      const content = choices[local];
      local += content ? content.take * sets + content.chosen : 0;
      return content ?? [];
    });
    const [moved = 0, load = 0] = [worths[0]?.moved[first], worths[0]?.load[first]];
    return { weight, moved, load, contents: taken };
  }
}
