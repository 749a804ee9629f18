import type { ComparedPlan } from './compared-plan.js';
import { withoutPart } from './title-part.js';

type Session = ComparedPlan['sessions'][number];

/**
 * Which session of another plan each session is: by the number that it has in the other. It is one with the same required
 * papers, or without any the same title; else the one that shares most papers with it; else the one at the same time; else
 * the one with its number. Of several, it is the one at the same time. Each is one at most.
 */
export function matchSessions(
  before: readonly Session[],
  after: readonly Session[],
): ReadonlyMap<number, number> {
  const [olds, news] = [before.map(describe), after.map(describe)];
  const matches = new Map<number, number>();
  const taken = new Set<number>();

  for (const likeness of ways) {
    const pairs = olds
      .filter(({ number }) => !matches.has(number))
      .flatMap((one) =>
        news.flatMap((other) => {
          const like = taken.has(other.number) ? 0 : likeness(one, other);
          return like > 0 ? [{ one, other, like: 2 * like + (one.time === other.time ? 1 : 0) }] : [];
        }),
      )
      .sort((a, b) => b.like - a.like);
    for (const { one, other } of pairs) {
      if (matches.has(one.number) || taken.has(other.number)) continue;
      matches.set(one.number, other.number);
      taken.add(other.number);
    }
  }
  return matches;
}

/** A session by what it is known by. */
interface Described {
  readonly number: number;
  readonly time: string;
  readonly papers: readonly string[];
  readonly content: string;
}

/** How like two sessions are, above 0 where they may be one; the first way that finds some counts. */
const ways: readonly ((one: Described, other: Described) => number)[] = [
  (one, other) => Number(one.content === other.content),
  (one, other) => one.papers.filter((paper) => other.papers.includes(paper)).length,
  (one, other) => Number(one.time === other.time),
  (one, other) => Number(one.number === other.number),
];

function describe({ number, date, start, title, readings }: Session): Described {
  const papers = readings.flatMap(({ paper, role }) => (role === 'required' ? [paper] : [])).sort();
  const content = papers.length > 0 ? papers.join(' ') : `“${withoutPart(title)}”`;
  return { number, time: `${date} ${start}`, papers, content };
}
