import type { LaterTurn } from './last-turns.js';
import { findObstacle, type HeldTurn, type TurnsInput } from './turns.js';

/** A turn as the plan before has it, if it does. */
export function findKept({ last }: TurnsInput, { role, session, person }: HeldTurn): LaterTurn | undefined {
  return last?.later[person]?.find((turn) => turn.role === role && turn.session === session);
}

/**
 * How many turns of the plan before one turn changes: its own, unless it is the same; and those of later roles that its
 * person could have beside all other turns, but not beside this one.
 */
export function countChanges(input: TurnsInput, turn: HeldTurn, own: readonly HeldTurn[]): number {
  const later = input.last?.later[turn.person] ?? [];
  const lost = later.filter(
    (other) =>
      other.role > turn.role &&
      findObstacle(input, other, [...own, turn]) &&
      !findObstacle(input, other, own),
  );
  return (findKept(input, turn) ? 0 : 1) + lost.length;
}
