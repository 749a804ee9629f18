import * as z from 'zod';
import { leftOutSchema, milestoneSchema, sessionSchema } from '../course-data.js';
import type { CoursePlan, Person, Session } from '../course-plan.js';
import type { LockedParts } from '../plan-lock.js';

/** A plan that a course had before: what a new one holds on to. */
export interface LastPlan extends Pick<CoursePlan, 'sessions' | 'milestones' | 'leftOut' | 'settled'> {
  /** Absent where people had turns, and it is not known who. */
  readonly people?: readonly Person[];
}

const shownSchema = z.looseObject({
  schemaVersion: z.literal(1),
  roles: z.array(z.unknown()).exactOptional(),
  sessions: z.array(sessionSchema),
  milestones: z.array(milestoneSchema),
  leftOut: z.array(leftOutSchema),
  settled: z.array(z.string()).exactOptional(),
});

const privateSchema = z.looseObject({
  schemaVersion: z.literal(1),
  people: z.array(z.looseObject({ id: z.string(), name: z.string() })),
  sessions: z.array(z.looseObject({ number: z.number(), people: sessionSchema.shape.people })),
  settled: z.array(z.string()).exactOptional(),
});

/**
 * The plan that was kept in the two parts of `lockPlan`, to make the next one from; without the private part, it is not
 * known who had turns.
 *
 * @param parts What the files hold, as JSON.
 * @returns Nothing where a part is no such part, or of another version.
 */
export function readLastPlan(parts: { readonly [Part in keyof LockedParts]: unknown }): LastPlan | undefined {
  const shown = shownSchema.safeParse(parts.shown).data;
  const own = privateSchema.safeParse(parts.people ?? { schemaVersion: 1, people: [], sessions: [] }).data;
  if (!shown || !own) return undefined;
  const turns = new Map(own.sessions.map(({ number, people }) => [number, people]));
  const { roles = [], sessions, milestones, leftOut } = shown;
  const settled = [...(shown.settled ?? []), ...(own.settled ?? [])];
  return {
    ...((parts.people !== undefined || roles.length === 0) && { people: own.people }),
    sessions: sessions.map((session): Session => ({ ...session, people: turns.get(session.number) ?? [] })),
    milestones,
    leftOut,
    ...(settled.length > 0 && { settled }),
  };
}
