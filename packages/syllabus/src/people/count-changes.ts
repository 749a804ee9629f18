import { findObstacle, type HeldTurn, type TurnsInput } from './turns.js';

/** Whether the plan before has a turn. */
export function isKept({ last }: TurnsInput, { role, session, person }: HeldTurn): boolean {
  return last?.later[person]?.some((turn) => turn.role === role && turn.session === session) ?? false;
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
  return Number(!isKept(input, turn)) + lost.length;
}
