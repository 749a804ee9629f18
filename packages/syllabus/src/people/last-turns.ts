import type { Person, Reason, Session, Turn } from '../course-plan.js';
import type { People } from './people-file.js';
import type { HeldTurn, TurnsInput } from './turns.js';

/** The turns of the plan before, for a plan that is made again in mid-term. */
export interface LastTurns {
  /** Turns of sessions before this day stay as they were: `2027-02-16`. */
  readonly frozenBefore: string;
  /** Whom the plan before knew. Whoever else takes turns now is new. */
  readonly people: readonly Person[];
  /** The turns that a session had, wherever it was; none of a session that is new. */
  readonly turnsOf: (session: Session) => readonly Turn[];
}

/** Whether the turns of a session stay as they were. */
export function isFrozen({ date }: Session, last: LastTurns | undefined): boolean {
  return last !== undefined && date < last.frozenBefore;
}

/** A turn that should stay, and why it was. */
export interface LaterTurn extends HeldTurn {
  readonly reason: Reason | undefined;
}

/** The same by places in lists. */
export interface IndexedTurns {
  readonly frozenBefore: string;
  /** How many sessions stay as they were: the first ones. */
  readonly frozen: number;
  /** For each person, their turns in these sessions; and those in later ones, which should stay. */
  readonly past: readonly (readonly HeldTurn[])[];
  readonly later: readonly (readonly LaterTurn[])[];
  /** For each person, whether the plan before did not know them. */
  readonly isNew: readonly boolean[];
}

/** The turns of the plan before, as far as there still are their person and role. */
export function indexTurns(
  { members, roles, sessions }: Pick<TurnsInput, 'members' | 'roles' | 'sessions'>,
  { frozenBefore, people, turnsOf }: LastTurns,
): IndexedTurns {
  const frozen = sessions.filter(({ date }) => date < frozenBefore).length;
  const places = new Map(members.map(({ id }, person) => [id, person]));
  const known = new Set(people.map(({ id }) => id));
  const past = members.map((): HeldTurn[] => []);
  const later = members.map((): LaterTurn[] => []);

  for (const [session, each] of sessions.entries()) {
    for (const turn of turnsOf(each)) {
      const person = places.get(turn.person ?? '');
      const role = roles.findIndex(({ id }) => id === turn.role);
      if (person === undefined || role < 0) continue;
      const held = { role, session, person };
      if (session < frozen) past[person]?.push(held);
      else later[person]?.push({ ...held, reason: turn.reasons[0] });
    }
  }

  return { frozenBefore, frozen, past, later, isNew: members.map(({ id }) => !known.has(id)) };
}

/** Whom the file no longer has, but the plan before had, with turns that stay. */
export function listFormer(
  { people }: People,
  sessions: readonly Session[],
  last: LastTurns | undefined,
): readonly Person[] {
  const ids = new Set(people.map(({ id }) => id));
  const active = new Set(sessions.flatMap((session) => session.people.map(({ person }) => person)));
  return last?.people.filter(({ id }) => !ids.has(id) && active.has(id)) ?? [];
}
