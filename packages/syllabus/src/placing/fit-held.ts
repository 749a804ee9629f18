import { cleanText } from '@proseminar/core';
import { fit } from '../fit/fit.js';
import { type FitCost, mostChoosers } from '../fit/fit-input.js';
import type { FixedSession } from '../fixed-sessions.js';
import type { Held } from '../replan/held-sessions.js';
import { describeFit, type FitCourse, type Placeable } from './describe-fit.js';
import { type HeldFitInput, holdFit, type PlaceBefore } from './hold-fit.js';
import type { Seats } from './seat-sessions.js';

/** What is to be fitted so that little changes. */
export interface HeldCourse {
  readonly course: FitCourse;
  readonly held: Held;
  readonly seats: Seats;
  /** Fixed sessions that have lost theirs. */
  readonly displaced: readonly FixedSession[];
}

/** Most items that may choose where the papers of each session in turn may go anywhere too. */
const mostWhenFreed = 8;

/** Where everything goes. */
export interface HeldFit {
  readonly placeables: readonly Placeable[];
  readonly sessionOf: readonly number[];
  readonly cost: FitCost;
  /** Ids of papers that have no place any more. */
  readonly left: ReadonlySet<string>;
  /** Where fixed sessions are that had lost theirs, by number. */
  readonly fixed: ReadonlyMap<number, FixedSession>;
}

/** What may change. */
interface Freedom {
  /** Whether a paper may lose its place. */
  readonly mayLeave: (paper: string) => boolean;
  /** Papers that may go anywhere although their session is there. */
  readonly freed: ReadonlySet<string>;
}

/** The fit that changes least; `undefined` where there is none. */
export function fitHeld(
  course: HeldCourse,
  mayLeave: Freedom['mayLeave'],
  freed: Freedom['freed'] = new Set(),
): HeldFit | undefined {
  const inRow = tryFit(course, { mayLeave, freed }, 'row');
  return inRow === 'surplus' ? expectFit(tryFit(course, { mayLeave, freed }, 'out')) : expectFit(inRow);
}

function expectFit(found: ReturnType<typeof tryFit>): HeldFit | undefined {
  return found === 'surplus' ? undefined : found;
}

/** How many papers and sessions look for a place; not all ways are tried for more than `mostChoosers`. */
export function countLoose(course: HeldCourse): number {
  const { choosers, surplus } = hold(course, { mayLeave: () => false, freed: new Set() }, 'row');
  return choosers + surplus + course.displaced.length;
}

/** The fit that holds on to the last plan, but for fixed sessions. */
function hold(
  { course, held, seats: { at }, displaced }: HeldCourse,
  { mayLeave, freed }: Freedom,
  surplus: 'row' | 'out',
): HeldFitInput {
  const { topics, sessions } = course;
  const before = sessions.map(({ number }) => at.get(number));
  const places = new Map<string, PlaceBefore>();
  for (const [rank, one] of held.sessions.entries()) {
    const index = before.indexOf(one);
    const session = index === -1 ? {} : { session: index };
    const required = one.session.readings.filter(({ role }) => role === 'required');
    for (const [place, { paper }] of required.entries()) {
      const seat = freed.has(paper) ? {} : session;
      places.set(paper, { rank: rank + place / (required.length + 1), ...seat });
    }
    if (required.length === 0)
      places.set(`opener ${one.session.title}`, { rank, ...session, isPlaced: one.isPlaced });
  }
  const openerOf = (topic: number) => `opener ${cleanText(topics[topic]?.opener?.title ?? '')}`;

  return holdFit(describeFit({ ...course, mayLeaveRow: true }), {
    placeOf: (what) => places.get(typeof what === 'number' ? openerOf(what) : what),
    papers: before.map((one) =>
      (one?.session.readings ?? []).filter(({ role }) => role === 'required').map(({ paper }) => paper),
    ),
    mayLeave,
    choosers: (freed.size === 0 ? mostChoosers : mostWhenFreed) - displaced.length,
    surplus,
  });
}

/** The same with what is to become of more papers than may choose; where it fits only otherwise, that. */
function tryFit(held: HeldCourse, freedom: Freedom, surplus: 'row' | 'out'): HeldFit | 'surplus' | undefined {
  const { displaced } = held;
  const { sessions } = held.course;
  const { input, placeables, choosers, surplus: more } = hold(held, freedom, surplus);
  if (choosers + displaced.length > mostChoosers) return undefined;
  const anywhere = sessions.flatMap(({ readings }, index) => (readings.length === 0 ? [index] : []));
  const found = fit({
    ...input,
    items: [
      ...input.items,
      ...displaced.map((_, index) => ({
        topic: -2 - index,
        papers: 0,
        minutes: 0,
        alone: true,
        sessions: anywhere,
      })),
    ],
  });
  if (!found) return more > 0 ? 'surplus' : undefined;

  const outside = sessions.length;
  const first = input.items.length;
  return {
    placeables,
    sessionOf: found.sessionOf,
    cost: found.cost,
    left: new Set(
      placeables.flatMap(({ papers }, index) =>
        found.sessionOf[index] === outside ? papers.map(({ paper }) => paper.id) : [],
      ),
    ),
    fixed: new Map(
      displaced.map((session, index) => [
        sessions[found.sessionOf[first + index] ?? 0]?.number ?? 0,
        session,
      ]),
    ),
  };
}

/**
 * The same where papers of one session to come may go anywhere too, to make room for what has to have some: of those
 * sessions, the one with which the least papers lose their place, then the fewest sessions change.
 */
export function fitFreeing(input: HeldCourse, mayLeave: (paper: string) => boolean): HeldFit | undefined {
  const { course, held, seats } = input;
  const gone = held.sessions.find((one) => !seats.numberOf.has(one))?.date ?? '';
  const there = course.sessions.flatMap(({ number }) => seats.at.get(number) ?? []);
  // Of those that cost the same, the first is taken: the next session, and where none is left, the latest before.
  const earlier = there.filter(({ date }) => date < gone);
  const inTurn = [...there.filter(({ date }) => date >= gone), ...earlier.reverse()];
  const fits = inTurn.flatMap(({ session }) => {
    const freed = new Set(session.readings.map(({ paper }) => paper));
    return (freed.size > 0 && fitHeld(input, mayLeave, freed)) || [];
  });
  return fits.reduce<HeldFit | undefined>(
    (best, one) => (best === undefined || isCheaper(one.cost, best.cost) ? one : best),
    undefined,
  );
}

function isCheaper(one: FitCost, other: FitCost): boolean {
  const part = (['left', 'changed'] as const).find((each) => one[each] !== other[each]);
  return part !== undefined && one[part] < other[part];
}
