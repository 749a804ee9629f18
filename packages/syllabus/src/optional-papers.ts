import { findAllEarlier, orderPapers, type Precedence } from './order.js';
import type { JudgedPaper, SelectedTopic } from './select-papers.js';

/** A session of required papers that optional ones can join. */
export interface ReadingSession {
  /** Required papers, in order. */
  readonly papers: readonly string[];
  /** For each of them, the index of its topic. */
  readonly topics: readonly number[];
}

/**
 * Fill the optional places: for each session, the papers that join it.
 *
 * The best of what a topic has left, as many as its sessions have places for, in the order of reading. Each goes to
 * the session whose required papers it would stand among, or, where that is full, to the next with a place.
 * One that would then break the declared order with a required paper stays out.
 */
export function placeOptional(
  sessions: readonly ReadingSession[],
  topics: readonly SelectedTopic[],
  perSession: number,
  after: Precedence,
): readonly (readonly JudgedPaper[])[] {
  const placed: JudgedPaper[][] = sessions.map(() => []);

  for (const [index, topic] of topics.entries()) {
    const places = sessions.flatMap((session, number) =>
      session.topics.includes(index)
        ? Array(Math.max(0, perSession - (placed[number]?.length ?? 0))).fill(number)
        : [],
    ) as number[];
    const chosen = topic.rest.slice(0, places.length);
    const inOrder = orderPapers(
      [...topic.required, ...chosen].map(({ paper }) => paper),
      after,
    );
    const judged = new Map(chosen.map((one) => [one.paper.id, one]));
    const sessionOf = new Map(
      sessions.flatMap(({ papers }, number) => papers.map((id) => [id, number] as const)),
    );

    let current = places[0] ?? 0;
    let next = 0;
    let waiting = chosen.length;

    for (const paper of inOrder) {
      current = Math.max(current, sessionOf.get(paper.id) ?? 0);
      const one = judged.get(paper.id);
      if (!one) continue;

      const natural = places.findIndex((number) => number >= current);
      const place = Math.min(
        Math.max(next, natural === -1 ? places.length : natural),
        places.length - waiting,
      );
      const session = places[place] ?? 0;
      if (mayBeIn(session, paper.id, sessions, after)) placed[session]?.push(one);
      next = place + 1;
      waiting--;
    }
  }

  return placed;
}

/** Whether a session is not before what a paper comes after, and before all that comes after the paper. */
function mayBeIn(
  session: number,
  id: string,
  sessions: readonly ReadingSession[],
  after: Precedence,
): boolean {
  if (Object.keys(after).length === 0) return true;
  const earlier = findAllEarlier(after, id);
  const isLater = (other: string) => findAllEarlier(after, other).has(id);

  return sessions.every(({ papers }, number) =>
    number > session ? !papers.some((other) => earlier.has(other)) : !papers.some(isLater),
  );
}
