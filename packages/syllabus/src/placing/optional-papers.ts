import type { Reason } from '../course-plan.js';
import { orderPapers, type ReadingOrder } from '../order/order-papers.js';
import { findEarlier, invert } from '../order/precedence.js';
import type { JudgedPaper, SelectedTopic } from '../select-papers.js';
import type { PlacedPaper } from './describe-fit.js';

/** An optional paper, and why the course wants it where it is read, if it does. */
export interface OptionalPaper extends JudgedPaper {
  readonly wishes: readonly Reason[];
}

/** The sessions that optional papers have to be in, and in what words. */
export interface OptionalPins {
  /** Indexes of sessions, by paper. */
  readonly seats: ReadonlyMap<string, readonly ReadonlySet<number>[]>;
  /** Index of the session of the papers that one is read together with. */
  readonly partners: ReadonlyMap<string, number>;
  readonly wishes: ReadonlyMap<string, readonly Reason[]>;
}

/**
 * Fill the optional places: for each session, the papers that join it.
 *
 * Those that are pinned go where they are pinned to, gladly to a session of their topic, whatever places there are. Those
 * that are read together with required ones go with them, where there is a place. Then
 * the best of what a topic has left, as many as its sessions have places for, in the order of reading. Each goes to the
 * session whose required papers it would stand among, or, where that is full, to the next with a place. One that would
 * then break the declared order stays out.
 *
 * @param sessions Required papers of each session.
 * @param most Most optional papers in a session.
 */
export function placeOptional(
  sessions: readonly (readonly PlacedPaper[])[],
  topics: readonly SelectedTopic[],
  most: number,
  order: ReadingOrder,
  pins: OptionalPins,
): readonly (readonly OptionalPaper[])[] {
  const placed: OptionalPaper[][] = sessions.map(() => []);
  const sessionsOf = topics.map(() => new Set<number>());
  const sessionOf = new Map<string, number>();
  const { after } = order;
  const before = invert(after);

  for (const [session, papers] of sessions.entries()) {
    for (const { paper, topic } of papers) {
      sessionOf.set(paper.id, session);
      sessionsOf[topic]?.add(session);
    }
  }

  for (const [topic, { rest }] of topics.entries()) {
    for (const one of rest) {
      const seats = pins.seats.get(one.paper.id);
      const allowed = [...sessions.keys()].filter((session) => seats?.every((own) => own.has(session)));
      const seat = allowed.find((session) => sessionsOf[topic]?.has(session)) ?? allowed[0];
      if (seat === undefined) continue;
      placed[seat]?.push({ ...one, wishes: pins.wishes.get(one.paper.id) ?? [] });
      sessionOf.set(one.paper.id, seat);
    }
  }

  const keepsOrder = (id: string, session: number) =>
    findEarlier(after, id, sessionOf).every((other) => (sessionOf.get(other) ?? 0) <= session) &&
    findEarlier(before, id, sessionOf).every((other) => (sessionOf.get(other) ?? 0) > session);

  for (const one of topics.flatMap(({ rest }) => rest)) {
    const { id } = one.paper;
    const seat = sessionOf.has(id) ? undefined : pins.partners.get(id);
    if (seat === undefined || (placed[seat]?.length ?? most) >= most || !keepsOrder(id, seat)) continue;
    placed[seat]?.push({ ...one, wishes: pins.wishes.get(id) ?? [] });
    sessionOf.set(id, seat);
  }

  for (const [index, topic] of topics.entries()) {
    const rest = topic.rest.filter(({ paper }) => !sessionOf.has(paper.id));
    const places = [...(sessionsOf[index] ?? [])].flatMap((session) =>
      Array<number>(Math.max(0, most - (placed[session]?.length ?? 0))).fill(session),
    );
    for (const { one, session } of spread({ ...topic, rest }, places, sessionOf, order)) {
      const { id } = one.paper;
      if (!keepsOrder(id, session)) continue;
      placed[session]?.push({ ...one, wishes: [] });
      sessionOf.set(id, session);
    }
  }

  return placed;
}

/** The best papers that a topic has left, each with the place that is nearest to its neighbors in the order. */
function spread(
  { required, rest }: SelectedTopic,
  places: readonly number[],
  sessionOf: ReadonlyMap<string, number>,
  order: ReadingOrder,
): readonly { one: JudgedPaper; session: number }[] {
  const chosen = new Set(rest.slice(0, places.length));
  const spread: { one: JudgedPaper; session: number }[] = [];
  let current = 0;
  let next = 0;

  for (const one of orderPapers([...required, ...chosen], order, required)) {
    current = Math.max(current, sessionOf.get(one.paper.id) ?? 0);
    if (!chosen.has(one)) continue;

    const natural = places.findIndex((session) => session >= current);
    const last = places.length - (chosen.size - spread.length);
    const place = Math.min(Math.max(next, natural === -1 ? last : natural), last);
    spread.push({ one, session: places[place] ?? 0 });
    next = place + 1;
  }

  return spread;
}
