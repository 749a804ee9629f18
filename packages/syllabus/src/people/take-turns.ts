import { compareCosts, type ShareInput, type Shares } from './share-out.js';

/**
 * Fill places one after another with whoever has had the fewest turns, and of those the longest ago:
 * shares in little time, not the best.
 *
 * @param start Shares to go on from.
 */
export function takeTurns(input: ShareInput, near: readonly (readonly number[])[], start?: Shares): Shares {
  const { places, turns, inSession } = input;
  const [people, sessions] = [turns.length, places.length];
  const shares: Shares = {
    people,
    sessions,
    allowed: new Uint8Array(0),
    held: start?.held.slice() ?? new Uint8Array(people * sessions),
    counts: start?.counts.slice() ?? new Int32Array(people),
    empties: start?.empties.slice() ?? Int32Array.from(places),
    potentials: new Float64Array(0),
  };
  const { held, counts, empties } = shares;
  const last = new Int32Array(people).fill(-1);

  const isHeld = (person: number, session: number) => held[person * sessions + session] === 1;
  // Without the last term, in which wishes and the order of the file would keep turns from going round.
  const costOfTurn = (person: number, session: number) =>
    turns[person]?.[counts[person] ?? 0]
      ?.slice(0, -1)
      .map((cost, term) => cost + (inSession[person]?.[session]?.[term] ?? 0)) ?? [];
  const canHold = (person: number, session: number) =>
    inSession[person]?.[session] !== undefined &&
    !isHeld(person, session) &&
    !near[session]?.some((other) => isHeld(person, other));

  for (let session = 0; session < sessions; session++) {
    for (; (empties[session] ?? 0) > 0; empties[session] = (empties[session] ?? 0) - 1) {
      let next = -1;
      for (let person = 0; person < people; person++) {
        if (!turns[person]?.[counts[person] ?? 0] || !canHold(person, session)) continue;
        const order = next < 0 ? -1 : compareCosts(costOfTurn(person, session), costOfTurn(next, session));
        if (order < 0 || (order === 0 && (last[person] ?? 0) < (last[next] ?? 0))) next = person;
      }
      if (next < 0) break;
      held[next * sessions + session] = 1;
      counts[next] = (counts[next] ?? 0) + 1;
      last[next] = session;
    }
  }

  return shares;
}
