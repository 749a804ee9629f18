import * as z from 'zod';
import type { CoursePlan, Milestone, NoClassDay, Person, PlannedRole, Session, Turn } from './course-plan.js';
import type { LockedParts } from './plan-lock.js';

/** A paper that is read, and whether it has to be. */
export interface ComparedReading {
  readonly paper: string;
  readonly role: string;
}

/** What two plans must have to be compared; whatever else they say is compared as well. */
export interface ComparedPlan {
  readonly people: readonly Person[];
  readonly roles: readonly PlannedRole[];
  readonly sessions: readonly (Pick<Session, 'number' | 'date' | 'start' | 'title'> & {
    readonly readings: readonly ComparedReading[];
    readonly people: readonly Pick<Turn, 'role' | 'person'>[];
  })[];
  readonly noClass: readonly (Pick<NoClassDay, 'kind' | 'date' | 'reason'> & {
    readonly readings?: readonly ComparedReading[];
  })[];
  readonly milestones: readonly Pick<Milestone, 'id' | 'title' | 'date' | 'time'>[];
  readonly leftOut: readonly { readonly paper: string }[];
}

/** A plan with its turns, of which documents may show less. */
type WithTurns = Pick<CoursePlan, 'people'> & { readonly sessions: readonly SessionTurns[] };
type SessionTurns = Pick<Session, 'number'> & { readonly people: readonly Pick<Turn, 'role' | 'person'>[] };

const reading = z.looseObject({ paper: z.string(), role: z.string() });
const turn = z.looseObject({ role: z.string(), person: z.string().exactOptional() });
const person = z.looseObject({ id: z.string(), name: z.string() });

const shownSchema = z.looseObject({
  schemaVersion: z.literal(1),
  people: z.array(person),
  roles: z.array(z.looseObject({ id: z.string(), title: z.string() })),
  sessions: z.array(
    z.looseObject({
      number: z.number(),
      date: z.string(),
      start: z.string(),
      title: z.string(),
      readings: z.array(reading),
      people: z.array(turn),
    }),
  ),
  noClass: z.array(
    z.looseObject({
      kind: z.enum(['no-class', 'exams']),
      date: z.string(),
      reason: z.string(),
      readings: z.array(reading).exactOptional(),
    }),
  ),
  milestones: z.array(
    z.looseObject({ id: z.string(), title: z.string(), date: z.string(), time: z.string() }),
  ),
  leftOut: z.array(z.looseObject({ paper: z.string() })),
}) satisfies z.ZodType<ComparedPlan>;

const privateSchema = z.looseObject({
  schemaVersion: z.literal(1),
  people: z.array(person),
  sessions: z.array(z.looseObject({ number: z.number(), people: z.array(turn) })),
}) satisfies z.ZodType<WithTurns>;

/**
 * A plan that was kept in the two parts of `lockPlan`; without the private one, as documents show it.
 *
 * @param parts
 *   What the files hold, as JSON.
 * @returns Nothing where a part is no such part, or of another version.
 */
export function readLockedPlan(
  parts: { readonly [Part in keyof LockedParts]: unknown },
): ComparedPlan | undefined {
  const shown = shownSchema.safeParse(parts.shown).data;
  if (!shown || parts.people === undefined) return shown;
  const own = privateSchema.safeParse(parts.people).data;
  return own && withTurns(shown, own);
}

function withTurns(shown: ComparedPlan, { people, sessions }: WithTurns): ComparedPlan {
  const turns = new Map(sessions.map((session) => [session.number, session.people]));
  return {
    ...shown,
    people,
    sessions: shown.sessions.map((session) => ({ ...session, people: turns.get(session.number) ?? [] })),
  };
}
