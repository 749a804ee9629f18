import { byCodeUnits } from '@proseminar/core';
import type { LeftOut, Session } from '../course-plan.js';
import { understood } from '../expected.js';
import { minutesBetween, readTimes } from '../meeting-pattern.js';
import { shiftClock } from '../overrides/change-calendar.js';
import type { Overrides, TermChange } from '../overrides/overrides-file.js';
import type { LastPlan } from './last-plan.js';
import { describeChange, findSettled } from './settled-changes.js';

/** A session of the last plan, where the next one should have it. */
export interface HeldSession {
  readonly session: Session;
  /** Its day, and when it starts, after it was moved or swapped. */
  readonly date: string;
  readonly start: string;
  /** Whether a person moved it to that day, so that it has to be there. */
  readonly isPlaced: boolean;
}

/** What the next plan holds on to. */
export interface Held {
  /** Sessions before this day are over, and stay as they were. */
  readonly before: string;
  /** In the order of time. */
  readonly sessions: readonly HeldSession[];
  /** Papers that had no place. */
  readonly leftOut: readonly LeftOut[];
  /** Changes that the next plan carries out or has carried out, in words. */
  readonly settled: readonly string[];
  /** What the last plan had settled, in words. */
  readonly done: readonly string[];
}

/** What a plan holds on to of the last one; nothing before a course has changed during its term. */
export function holdSessions(
  last: LastPlan | undefined,
  { changes = [] }: Pick<Overrides, 'changes'>,
): Held | undefined {
  const before = changes
    .map(({ on }) => on)
    .sort(byCodeUnits)
    .at(-1);
  if (!last || before === undefined) return undefined;

  const { leftOut, settled: done = [] } = last;
  const known = findSettled(changes, done);
  const sessions = changes
    .filter((change) => !known.has(change))
    .reduce(
      moveSessions,
      last.sessions.map(
        (session): HeldSession => ({ session, date: session.date, start: session.start, isPlaced: false }),
      ),
    );
  const settled = changes.map(describeChange);
  return { before, sessions: sessions.sort(byTime), leftOut, settled, done };
}

/** Sessions after one change: the first of two days take the place of each other, and so on; those of one day move together. */
function moveSessions(all: readonly HeldSession[], { move, to, time, swap }: TermChange): HeldSession[] {
  const on = (date: string | undefined) => all.filter((held) => held.date === date).sort(byTime);
  const places = new Map<HeldSession, Pick<HeldSession, 'date' | 'start'>>();

  if (swap) {
    const [one, other] = [on(swap[0]), on(swap[1])];
    for (const [index, held] of one.entries()) {
      const opposite = other[index];
      if (!opposite) break;
      places.set(held, opposite);
      places.set(opposite, held);
    }
  } else if (to !== undefined) {
    const moved = on(move);
    const [first] = moved;
    const shift =
      first && time !== undefined ? minutesBetween(first.start, understood(readTimes(time)).start) : 0;
    for (const held of moved) places.set(held, { date: to, start: shiftClock(held.start, shift) });
  }
  return all.map((held) => {
    const place = places.get(held);
    return place ? { ...held, date: place.date, start: place.start, isPlaced: true } : held;
  });
}

function byTime(a: HeldSession, b: HeldSession): number {
  return byCodeUnits(`${a.date} ${a.start}`, `${b.date} ${b.start}`);
}
