/** A cost in several terms, the most important first; each is a whole number. */
export type Cost = readonly number[];

/** Places in sessions, people who may fill them, and what that costs. */
export interface ShareInput {
  /** Places of each session. */
  readonly places: readonly number[];
  /** What an empty place costs. */
  readonly empty: Cost;
  /** For each person, what the first turn costs, the second, …: as many as they can take, none below the one before. */
  readonly turns: readonly (readonly Cost[])[];
  /** For each person, what each session costs them on top; absent where they cannot. No term is below 0. */
  readonly inSession: readonly (readonly (Cost | undefined)[])[];
}

/** Who is in which session. It changes in place. */
export interface Shares {
  readonly people: number;
  readonly sessions: number;
  /** By `person * sessions + session`: whether the person may be in it, and is. */
  readonly allowed: Uint8Array;
  readonly held: Uint8Array;
  /** Turns of each person. */
  readonly counts: Int32Array;
  /** Empty places of each session. */
  readonly empties: Int32Array;
  /** What makes every step that is left cost nothing or more; one cost per node. */
  readonly potentials: Float64Array;
}

/**
 * Fill places with people at the least cost, terms compared in their order.
 *
 * A flow of least cost, found by successive shortest paths: from a pool of turns to people (convex, as each turn of a
 * person costs no less than the one before), from people to sessions (once each), and from the pool to sessions at the
 * cost of an empty place. One search per place, each of O(people × sessions) at worst.
 */
export function shareOut(input: ShareInput): Shares {
  const people = input.turns.length;
  const sessions = input.places.length;
  const terms = input.empty.length;
  const shares: Shares = {
    people,
    sessions,
    allowed: new Uint8Array(people * sessions),
    held: new Uint8Array(people * sessions),
    counts: new Int32Array(people),
    empties: new Int32Array(sessions),
    potentials: new Float64Array((sessions + people + 1) * terms),
  };

  for (const [person, turns] of input.turns.entries()) {
    for (let session = 0; session < sessions; session++) {
      if (input.inSession[person]?.[session] !== undefined) shares.allowed[person * sessions + session] = 1;
    }
    // Turns cost nothing at first from here, so that the search does not visit everyone.
    for (const [term, cost] of (turns[0] ?? []).entries()) {
      shares.potentials[(sessions + person) * terms + term] = -cost;
    }
  }

  for (const [session, places] of input.places.entries()) {
    for (let place = 0; place < places; place++) reroute(input, shares, session, sessions + people);
  }
  return shares;
}

/**
 * Keep a person out of a session; whoever is best takes the place, and everyone else moves as is best then.
 * Whether anybody had to.
 */
export function forbid(input: ShareInput, shares: Shares, person: number, session: number): boolean {
  const at = person * shares.sessions + session;
  shares.allowed[at] = 0;
  if (shares.held[at] !== 1) return false;
  shares.held[at] = 0;
  reroute(input, shares, session, shares.sessions + person);
  return true;
}

/** A copy to try something with. */
export function copyShares(shares: Shares): Shares {
  return {
    ...shares,
    allowed: shares.allowed.slice(),
    held: shares.held.slice(),
    counts: shares.counts.slice(),
    empties: shares.empties.slice(),
    potentials: shares.potentials.slice(),
  };
}

/** What shares cost, term by term. */
export function costOf({ empty, turns, inSession }: ShareInput, shares: Shares): Cost {
  const cost = empty.map((each) => each * shares.empties.reduce((sum, count) => sum + count, 0));
  const add = (more: Cost = []) => {
    for (const [term, each] of more.entries()) cost[term] = (cost[term] ?? 0) + each;
  };

  for (const [person, count] of shares.counts.entries()) {
    for (const turn of turns[person]?.slice(0, count) ?? []) add(turn);
    for (let session = 0; session < shares.sessions; session++) {
      if (shares.held[person * shares.sessions + session] === 1) add(inSession[person]?.[session]);
    }
  }

  return cost;
}

/** Negative where the first costs less. */
export function compareCosts(a: Cost, b: Cost): number {
  const term = a.findIndex((each, index) => each !== b[index]);
  return (a[term] ?? 0) - (b[term] ?? 0);
}

/**
 * Move one turn along the cheapest way from a session that needs one to a node that has one: the pool or a person.
 *
 * Dijkstra's search on costs that potentials keep from being negative. Nodes are sessions, then people, then the pool.
 */
function reroute(input: ShareInput, shares: Shares, from: number, to: number): void {
  const { people, sessions, allowed, held, counts, empties, potentials } = shares;
  const { empty, turns, inSession } = input;
  const terms = empty.length;
  const pool = sessions + people;
  const distances = new Float64Array((pool + 1) * terms);
  const before = new Int32Array(pool + 1).fill(-1);
  const isDone = new Uint8Array(pool + 1);
  const reached = [from];
  before[from] = from;

  function reach(node: number, next: number, sign: 1 | -1, cost: Cost | undefined): void {
    if (isDone[next] === 1) return;
    let isLess = before[next] === -1;
    if (isLess) reached.push(next);

    for (let term = 0; term < terms; term++) {
      const length =
        (distances[node * terms + term] ?? 0) +
        sign * (cost?.[term] ?? 0) +
        (potentials[node * terms + term] ?? 0) -
        (potentials[next * terms + term] ?? 0);
      const known = distances[next * terms + term] ?? 0;
      if (!isLess && length > known) return;
      if (length < known) isLess = true;
      if (isLess) distances[next * terms + term] = length;
    }
    if (isLess) before[next] = node;
  }

  function takeNearest(): number {
    let nearest = 0;
    for (let index = 1; index < reached.length; index++) {
      if (isNearer(reached[index] ?? 0, reached[nearest] ?? 0)) nearest = index;
    }
    const node = reached[nearest] ?? pool;
    const last = reached.pop() ?? pool;
    if (nearest < reached.length) reached[nearest] = last;
    isDone[node] = 1;
    return node;
  }

  function isNearer(a: number, b: number): boolean {
    for (let term = 0; term < terms; term++) {
      const difference = (distances[a * terms + term] ?? 0) - (distances[b * terms + term] ?? 0);
      if (difference !== 0) return difference < 0;
    }
    return a < b;
  }

  let node = takeNearest();
  while (node !== to) {
    if (node < sessions) {
      for (let person = 0; person < people; person++) {
        const at = person * sessions + node;
        if (allowed[at] !== 1 || held[at] === 1) continue;
        reach(node, sessions + person, 1, inSession[person]?.[node]);
      }
      reach(node, pool, 1, empty);
    } else if (node < pool) {
      const person = node - sessions;
      for (let session = 0; session < sessions; session++) {
        if (held[person * sessions + session] !== 1) continue;
        reach(node, session, -1, inSession[person]?.[session]);
      }
      const turn = turns[person]?.[counts[person] ?? 0];
      if (turn) reach(node, pool, 1, turn);
    } else {
      for (let person = 0; person < people; person++) {
        const turn = turns[person]?.[(counts[person] ?? 0) - 1];
        if (turn) reach(node, sessions + person, -1, turn);
      }
      for (let session = 0; session < sessions; session++) {
        if ((empties[session] ?? 0) > 0) reach(node, session, -1, empty);
      }
    }
    node = takeNearest();
  }

  for (let each = 0; each <= pool; each++) {
    if (isDone[each] !== 1) continue;
    for (let term = 0; term < terms; term++) {
      const at = each * terms + term;
      potentials[at] = (potentials[at] ?? 0) + (distances[at] ?? 0) - (distances[to * terms + term] ?? 0);
    }
  }

  for (let end = to; end !== from; end = before[end] ?? from) {
    const start = before[end] ?? from;
    if (start < sessions && end < pool) held[(end - sessions) * sessions + start] = 1;
    else if (start < sessions) empties[start] = (empties[start] ?? 0) + 1;
    else if (start < pool && end < sessions) held[(start - sessions) * sessions + end] = 0;
    else if (start < pool) counts[start - sessions] = (counts[start - sessions] ?? 0) + 1;
    else if (end < sessions) empties[end] = (empties[end] ?? 0) - 1;
    else counts[end - sessions] = (counts[end - sessions] ?? 0) - 1;
  }
}
