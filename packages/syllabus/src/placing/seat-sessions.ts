import { cleanText } from '@proseminar/core';
import type { FixedSession } from '../fixed-sessions.js';
import type { Held, HeldSession } from '../replan/held-sessions.js';

/** Where the sessions of the last plan are among those of the next. */
export interface Seats {
  /** Number of the session that each has now; those without one have lost their meeting. */
  readonly numberOf: ReadonlyMap<HeldSession, number>;
  /** The one that each number has now. */
  readonly at: ReadonlyMap<number, HeldSession>;
}

/** Seat the sessions of the last plan on the meetings of the next: the first of a day on the first, and so on. */
export function seatSessions(
  { sessions }: Held,
  slots: readonly { readonly number: number; readonly date: string }[],
): Seats {
  const free = new Map<string, number[]>();
  for (const { date, number } of slots) free.set(date, [...(free.get(date) ?? []), number]);
  // What a person moved to a day comes before what is there.
  const inOrder = [...sessions].sort((a, b) => Number(b.isPlaced) - Number(a.isPlaced));
  const numberOf = new Map<HeldSession, number>();
  for (const held of inOrder) {
    const number = free.get(held.date)?.shift();
    if (number !== undefined) numberOf.set(held, number);
  }
  return { numberOf, at: new Map([...numberOf].map(([held, number]) => [number, held])) };
}

/** The session of the last plan that a fixed session was. */
export function findFixed(
  { sessions }: Held,
  { title }: Pick<FixedSession, 'title'>,
  used: ReadonlySet<HeldSession>,
): HeldSession | undefined {
  return sessions.find((held) => !used.has(held) && isFixed(held) && held.session.title === cleanText(title));
}

/** Whether a session of the last plan was none of reading, nor an open one. */
export function isFixed({ session }: HeldSession): boolean {
  return session.kind !== 'reading' && session.kind !== 'open';
}
