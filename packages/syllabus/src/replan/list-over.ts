import type { Session } from '../course-plan.js';
import { seatSessions } from '../placing/seat-sessions.js';
import type { Slot } from '../slots.js';
import type { Held } from './held-sessions.js';

/** Sessions that are over, by the number that they have now: as they were but for numbers. */
export function listOver(held: Held, slots: readonly Slot[]): ReadonlyMap<number, Session> {
  const { at } = seatSessions(held, slots);
  return new Map(
    slots.flatMap(({ number, known, week, date }) => {
      const session = at.get(number)?.session;
      if (date >= held.before || !session) return [];
      const { known: _, ...rest } = session;
      return [
        [
          number,
          { ...rest, number, ...(known !== undefined && known !== number && { known }), week },
        ] as const,
      ];
    }),
  );
}
