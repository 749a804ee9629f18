import type { ComparedPlan } from './compared-plan.js';
import { withoutPart } from './title-part.js';

type Session = ComparedPlan['sessions'][number];

/**
 * Which session of another plan each session is: by the number that it has in the other. It is one with the same required
 * papers, or without any the same title, if there is one on the same day; else the one that shares most papers with it;
 * else the one at the same time; else the one with its number. Each is one at most.
 */
export function matchSessions(
  before: readonly Session[],
  after: readonly Session[],
): ReadonlyMap<number, number> {
  const matches = new Map<number, number>();
  const taken = new Set<number>();
  const shares = (one: Session, other: Session) => {
    const papers = new Set(required(one));
    return required(other).filter((paper) => papers.has(paper)).length;
  };
  const isAtSameTime = (one: Session, other: Session) => one.date === other.date && one.start === other.start;

  const ways: readonly ((one: Session, other: Session) => number)[] = [
    (one, other) => Number(isAtSameTime(one, other) && contentOf(one) === contentOf(other)),
    (one, other) => Number(contentOf(one) !== '' && contentOf(one) === contentOf(other)),
    shares,
    (one, other) => Number(isAtSameTime(one, other)),
    (one, other) => Number(one.number === other.number),
  ];
  for (const likeness of ways) {
    for (const one of before) {
      if (matches.has(one.number)) continue;
      const [best] = after
        .filter((other) => !taken.has(other.number))
        .map((other) => ({ other, likeness: likeness(one, other) }))
        .filter((each) => each.likeness > 0)
        .sort((a, b) => b.likeness - a.likeness);
      if (!best) continue;
      matches.set(one.number, best.other.number);
      taken.add(best.other.number);
    }
  }
  return matches;
}

function required({ readings }: Session): readonly string[] {
  return readings.flatMap(({ paper, role }) => (role === 'required' ? [paper] : []));
}

/** What a session is known by. */
function contentOf(session: Session): string {
  const papers = required(session);
  return papers.length > 0 ? [...papers].sort().join(' ') : `“${withoutPart(session.title)}”`;
}
