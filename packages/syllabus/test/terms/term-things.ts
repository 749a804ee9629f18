import type { Session } from '../../src/course-plan.js';
import { readingMinutes, readRates } from '../../src/load/reading-rates.js';
import { minutesBetween, readTimes } from '../../src/meeting-pattern.js';
import type { TermChange } from '../../src/overrides/overrides-file.js';
import type { Step } from './find-breaches.js';

/** What is read, or happens, in one session: papers that are read together, an opener, or a fixed session. */
export interface Thing {
  readonly name: string;
  readonly papers: readonly string[];
  readonly minutes: number;
  readonly isAlone: boolean;
  /** Index of the session it was in, if that still takes place. */
  readonly was?: number;
  /** Indexes of sessions where it has to be. */
  readonly allowed?: readonly number[];
  readonly mayLeave: boolean;
  /** Place in the order of reading, for what keeps its place in the row. */
  readonly rank?: number;
}

/** The sessions to come that are free for papers, in a course after a change. */
export interface Frame {
  readonly sessions: readonly Session[];
  /** What each had before. */
  readonly before: readonly (Session | undefined)[];
  readonly places: readonly number[];
}

/** Ids of the required papers of a session. */
export const requiredOf = (session: Session | undefined) =>
  session?.readings.filter(({ role }) => role === 'required').map(({ paper }) => paper) ?? [];

/** Whether a session is neither of reading nor open. */
export const isFixedKind = ({ kind }: Session) => kind !== 'reading' && kind !== 'open';

/** The session of the plan before that is at the place of each: where it was, but for what a person moved. */
function seatBefore({ before, after, change }: Step): Map<Session, Session> {
  const places = new Map(
    before.sessions.map((session) => [session, { date: session.date, start: session.start }]),
  );
  const on = (date: string | undefined) => before.sessions.filter((session) => session.date === date);
  const { move, to, swap, time } = change;
  const placed = new Set<Session>();
  if (swap) {
    const [one, other] = [on(swap[0]), on(swap[1])];
    for (const [index, session] of one.entries()) {
      const opposite = other[index];
      if (!opposite) break;
      places.set(session, { date: opposite.date, start: opposite.start });
      places.set(opposite, { date: session.date, start: session.start });
      placed.add(session).add(opposite);
    }
  }
  for (const session of to === undefined ? [] : on(move)) {
    const times = time === undefined ? undefined : readTimes(time);
    const start = times && 'start' in times ? times.start : session.start;
    places.set(session, { date: to ?? '', start });
    placed.add(session);
  }
  const seats = new Map<Session, Session>();
  const used = new Set<Session>();
  const order = [...before.sessions].sort((a, b) => Number(placed.has(b)) - Number(placed.has(a)));
  for (const isExact of [true, false]) {
    for (const session of order) {
      const place = places.get(session);
      if (!place || used.has(session)) continue;
      const seat = after.sessions.find(
        (slot) => !seats.has(slot) && slot.date === place.date && (!isExact || slot.start === place.start),
      );
      if (!seat) continue;
      seats.set(seat, session);
      used.add(session);
    }
  }
  return seats;
}

/** The sessions of a plan that its papers may be in, after a change. */
export function layOutStep(step: Step): Frame & { readonly seats: Map<Session, Session> } {
  const { after, change, input } = step;
  const seats = seatBefore(step);
  const { required = 2, minutesPerPaper } = input.course.sessions ?? {};
  const openers = listOpeners(step);
  const displaced = listDisplaced(step, seats);
  const isFree = (session: Session) =>
    !isFixedKind(session) ||
    openers.has(session.title) ||
    displaced.some(({ title }) => title === session.title);
  const sessions = after.sessions.filter((session) => session.date >= change.on && isFree(session));
  return {
    sessions,
    seats,
    before: sessions.map((session) => seats.get(session)),
    places: sessions.map(({ start, end }) =>
      minutesPerPaper === undefined
        ? required
        : Math.min(required, Math.floor(minutesBetween(start, end) / minutesPerPaper)),
    ),
  };
}

function listOpeners({ input }: Step): ReadonlySet<string> {
  return new Set(
    (input.course.select?.topics ?? []).flatMap((topic) =>
      typeof topic === 'string' || !topic.opener ? [] : topic.opener.title,
    ),
  );
}

/** Fixed sessions that have lost their place. */
function listDisplaced(step: Step, seats: Map<Session, Session>): readonly Session[] {
  const openers = listOpeners(step);
  const seated = new Set(seats.values());
  return step.before.sessions.filter(
    (session) => isFixedKind(session) && !openers.has(session.title) && !seated.has(session),
  );
}

/** What a change leaves to be placed, and what of it keeps its order. */
export function describeThings(step: Step): {
  readonly things: readonly Thing[];
  readonly isRowOrder: (thing: Thing | undefined) => boolean;
} {
  const { before, change, changes, input } = step;
  const { sessions, seats } = layOutStep(step);
  const { course, calendar, catalog } = input;
  const openers = listOpeners(step);
  const seated = new Map([...seats].map(([slot, session]) => [session, slot]));
  const isOver = (session: Session) => (seated.get(session)?.date ?? '9999') < change.on;
  const gone = new Set([change.remove, change.optional]);
  const asked = listAsked(course, calendar, changes);
  const rates = readRates(course);
  const minutesOf = (id: string) => {
    const paper = catalog.papers.find((one) => one.id === id);
    return paper ? readingMinutes(paper, rates) : 0;
  };
  const alone = new Set((course.pins ?? []).flatMap((pin) => (pin.alone ? pin.paper : [])));
  const isPinned = (id: string, { number, known = number, date }: Session) =>
    (course.pins ?? []).some(({ paper, session }) => paper === id && session === known) ||
    (calendar.pins ?? []).some((pin) => pin.paper === id && pin.date === date);
  const isEnding = calendar.lastDay !== undefined;
  const { to, swap } = change;
  const things: Thing[] = [];
  const known = new Set<string>();

  for (const [rank, session] of before.sessions.entries()) {
    if (isOver(session)) {
      for (const id of requiredOf(session)) known.add(id);
      continue;
    }
    const slot = seated.get(session);
    const at = slot ? sessions.indexOf(slot) : -1;
    const isPlaced =
      slot !== undefined &&
      (slot.date === to || swap?.includes(slot.date) === true) &&
      slot.date !== session.date;
    const place = { ...(at >= 0 && { was: at }) };
    if (openers.has(session.title) && isFixedKind(session)) {
      const own = isPlaced && at >= 0 ? { allowed: [at] } : { rank };
      things.push({
        name: session.title,
        papers: [],
        minutes: 0,
        isAlone: true,
        mayLeave: false,
        ...own,
        ...place,
      });
      continue;
    }
    if (isFixedKind(session)) {
      for (const id of requiredOf(session)) known.add(id);
      if (slot) continue;
      const free = sessions.keys();
      things.push({
        name: session.title,
        papers: [],
        minutes: 0,
        isAlone: true,
        mayLeave: false,
        allowed: [...free],
      });
      continue;
    }
    for (const [index, id] of requiredOf(session).entries()) {
      known.add(id);
      if (gone.has(id)) continue;
      const isHeld = at >= 0 && slot !== undefined && (isPlaced || isPinned(id, slot));
      things.push({
        name: id,
        papers: [id],
        minutes: minutesOf(id),
        isAlone: alone.has(id),
        mayLeave: at < 0 && isEnding && !asked.has(id),
        rank: rank + index / 100,
        ...(isHeld && { allowed: [at] }),
        ...place,
      });
    }
  }
  const { addPaper } = change;
  if (addPaper !== undefined && !known.has(addPaper)) {
    things.push({
      name: addPaper,
      papers: [addPaper],
      minutes: minutesOf(addPaper),
      isAlone: alone.has(addPaper),
      mayLeave: false,
    });
  }
  return {
    things: join(things, course.order?.together ?? []),
    isRowOrder: (thing) => thing?.was !== undefined && thing.allowed === undefined,
  };
}

/** Papers that are read together are one thing. */
function join(things: readonly Thing[], groups: readonly (readonly string[])[]): readonly Thing[] {
  return groups.reduce<readonly Thing[]>((all, ids) => {
    const own = all.filter(({ papers }) => papers.some((id) => ids.includes(id)));
    const [first] = own;
    if (!first || own.length < 2) return all;
    const { was: _, allowed: __, ...rest } = first;
    const seats = new Set(own.map(({ was }) => was));
    const [was] = seats;
    const bound = own.flatMap(({ allowed }) => (allowed ? [allowed] : []));
    const allowed =
      bound.length > 0 ? bound.reduce((both, one) => both.filter((at) => one.includes(at))) : undefined;
    const joined: Thing = {
      ...rest,
      papers: own.flatMap(({ papers }) => papers),
      minutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
      mayLeave: own.every(({ mayLeave }) => mayLeave),
      ...(seats.size === 1 && was !== undefined && { was }),
      ...(allowed && { allowed }),
    };
    return all.flatMap((thing) => (thing === first ? [joined] : own.includes(thing) ? [] : [thing]));
  }, things);
}

/** Papers that the course asks for by name. */
function listAsked(
  { select, pins = [] }: Step['input']['course'],
  calendar: Step['input']['calendar'],
  changes: readonly TermChange[],
): ReadonlySet<string> {
  const asked = new Set([
    ...(select?.include ?? []),
    ...[...pins, ...(calendar.pins ?? [])].map(({ paper }) => paper),
  ]);
  for (const { addPaper, remove, optional } of changes) {
    asked.delete(remove ?? '');
    asked.delete(optional ?? '');
    if (addPaper !== undefined) asked.add(addPaper);
  }
  for (const id of select?.optional ?? []) asked.delete(id);
  return asked;
}
