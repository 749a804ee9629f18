import { byCodeUnits } from '@proseminar/core';
import type { Session } from '../course-plan.js';
import type { Overrides, TermChange } from '../overrides/overrides-file.js';
import type { LastPlan } from './last-plan.js';

/** A session of the last plan, where the next one should have it. */
export interface HeldSession {
  readonly session: Session;
  /** Its day, after it was moved or swapped. */
  readonly date: string;
  /** Whether a person moved it to that day, so that it has to be there. */
  readonly isPlaced: boolean;
}

/** What the next plan holds on to. */
export interface Held {
  /** Sessions before this day are over, and stay as they were. */
  readonly before: string;
  /** In the order of time. */
  readonly sessions: readonly HeldSession[];
  /** Moves and swaps that the next plan carries out or has carried out, in words. */
  readonly settled: readonly string[];
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

  const done = [...(last.settled ?? [])];
  const settled: string[] = [];
  let sessions = last.sessions.map(
    (session): HeldSession => ({ session, date: session.date, isPlaced: false }),
  );

  for (const change of changes) {
    const words = describeMove(change);
    if (words === undefined) continue;
    settled.push(words);
    const known = done.indexOf(words);
    if (known === -1) sessions = sessions.map((held) => moveSession(held, change));
    else done.splice(known, 1);
  }
  return { before, sessions: sessions.sort((a, b) => byCodeUnits(a.date, b.date)), settled };
}

/** `2027-02-16 move 2027-03-03 2027-03-05`; nothing of a change that moves no session. */
function describeMove({ on, move, to, swap }: TermChange): string | undefined {
  if (swap) return [on, 'swap', ...swap].join(' ');
  return move === undefined ? undefined : [on, 'move', move, to].join(' ');
}

function moveSession(held: HeldSession, { move, to, swap }: TermChange): HeldSession {
  const [one, other] = swap ?? [move, to];
  if (held.date === one && other !== undefined) return { ...held, date: other, isPlaced: true };
  return swap && held.date === other && one !== undefined ? { ...held, date: one, isPlaced: true } : held;
}
