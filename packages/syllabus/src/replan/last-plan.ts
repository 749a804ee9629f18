import * as z from 'zod';
import { leftOutSchema, milestoneSchema, sessionSchema } from '../course-data.js';
import type { CoursePlan, Session } from '../course-plan.js';
import type { LockedParts } from '../plan-lock.js';

/** A plan that a course had before: what a new one holds on to. */
export type LastPlan = Pick<CoursePlan, 'people' | 'sessions' | 'milestones' | 'leftOut' | 'settled'>;

const shownSchema = z.looseObject({
  schemaVersion: z.literal(1),
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
 * The plan that was kept in the two parts of `lockPlan`, to make the next one from; without the private part, nobody has
 * turns in it.
 *
 * @param parts What the files hold, as JSON.
 * @returns Nothing where a part is no such part, or of another version.
 */
export function readLastPlan(parts: { readonly [Part in keyof LockedParts]: unknown }): LastPlan | undefined {
  const shown = shownSchema.safeParse(parts.shown).data;
  const own = privateSchema.safeParse(parts.people ?? { schemaVersion: 1, people: [], sessions: [] }).data;
  if (!shown || !own) return undefined;
  const turns = new Map(own.sessions.map(({ number, people }) => [number, people]));
  const { sessions, milestones, leftOut } = shown;
  const settled = [...(shown.settled ?? []), ...(own.settled ?? [])];
  return {
    people: own.people,
    sessions: sessions.map((session): Session => ({ ...session, people: turns.get(session.number) ?? [] })),
    milestones,
    leftOut,
    ...(settled.length > 0 && { settled }),
  };
}
