import { cleanText } from '@proseminar/core';
import type { FixedSession } from '../fixed-sessions.js';
import type { Held, HeldSession } from '../replan/held-sessions.js';
import type { Slot } from '../slots.js';

/** Where the sessions of the last plan are among those of the next. */
export interface Seats {
  /** Number of the session that each has now; those without one have lost their meeting. */
  readonly numberOf: ReadonlyMap<HeldSession, number>;
  /** The one that each number has now. */
  readonly at: ReadonlyMap<number, HeldSession>;
}

/** Seat the sessions of the last plan on the meetings of the next: those at its time, else the first of a day that are left. */
export function seatSessions(
  { sessions }: Held,
  slots: readonly Pick<Slot, 'number' | 'date' | 'start'>[],
): Seats {
  const free = new Map<string, Pick<Slot, 'number' | 'start'>[]>();
  for (const slot of slots) free.set(slot.date, [...(free.get(slot.date) ?? []), slot]);
  // What a person moved to a day comes before what is there.
  const inOrder = [...sessions].sort((a, b) => Number(b.isPlaced) - Number(a.isPlaced));
  const numberOf = new Map<HeldSession, number>();
  const seat = (held: HeldSession, isIts: (slot: Pick<Slot, 'start'>) => boolean) => {
    const own = free.get(held.date) ?? [];
    const index = numberOf.has(held) ? -1 : own.findIndex(isIts);
    const [slot] = index === -1 ? [] : own.splice(index, 1);
    if (slot) numberOf.set(held, slot.number);
  };
  for (const held of inOrder) seat(held, ({ start }) => start === held.start);
  for (const held of inOrder) seat(held, () => true);
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
function isFixed({ session }: HeldSession): boolean {
  return session.kind !== 'reading' && session.kind !== 'open';
}
