import type { Content } from './fit-cheapest.js';

/** The most level of the cheapest ways on from a state, and its first step. */
export interface Way {
  /** In minutes². */
  readonly load: number;
  /** What the session holds; at the end of a week, nothing. */
  readonly content?: Content | undefined;
  readonly rest?: Way | undefined;
}

/** A week to search. */
export interface WeekInput {
  /** What each session may hold, by the state before it. */
  readonly contents: readonly ReadonlyMap<number, readonly Content[]>[];
  /** The way on from each state at the end of the week. */
  readonly later: ReadonlyMap<number, Way>;
  /** Minutes of reading of all that is placed in a state, but for seated items. */
  readonly minutes: Float64Array;
  /** Minutes of reading of the week's seated items. */
  readonly seated: number;
  /** How many sets of choosers there are. */
  readonly sets: number;
}

/** The most level way on from each state at the start of a week. */
export function searchWeek({ contents, later, minutes, seated, sets }: WeekInput): ReadonlyMap<number, Way> {
  const starts = [...(contents[0]?.keys() ?? [])];
  return new Map(starts.map((start) => [start, searchFrom(start)]));

  function searchFrom(start: number): Way {
    const known = contents.map(() => new Map<number, Way>());
    return search(0, start);

    function search(session: number, state: number): Way {
      const before = known[session];
      if (!before) return endWeek(state);
      const way = before.get(state) ?? choose(session, state);
      before.set(state, way);
      return way;
    }

    function choose(session: number, state: number): Way {
      let best: Way = { load: Number.POSITIVE_INFINITY };
      for (const content of contents[session]?.get(state) ?? []) {
        const rest = search(session + 1, state + content.take * sets + content.chosen);
        const load = content.minutes * content.minutes + rest.load;
        const isBetter =
          load < best.load ||
          (load === best.load && content.preference > (best.content?.preference ?? Number.NEGATIVE_INFINITY));
        if (isBetter) best = { load, content, rest };
      }
      return best;
    }

    /** The week is over, and its minutes are known. */
    function endWeek(state: number): Way {
      const week = (minutes[state] ?? 0) - (minutes[start] ?? 0) + seated;
      const rest = later.get(state);
      return { load: week * week + (rest?.load ?? 0), rest };
    }
  }
}
