import type { Catalog } from '@proseminar/core';
import { apportion } from './apportion.js';
import type { Reason } from './course-plan.js';
import type { CourseTopic } from './course-topics.js';
import { byYear, type ListedPaper } from './order/order-papers.js';
import type { PlanProblem } from './plan-problem.js';
import {
  whyAsked,
  whyAskedOptional,
  whyChosen,
  whyLeft,
  whyNoPlace,
  whyPinned,
  whyTooLong,
} from './reasons.js';
import { type Score, scorePaper, type Weights } from './score.js';
import { findSelectionProblems } from './selection-problems.js';

/** A paper that is chosen or left, with its score and the reason. */
export interface JudgedPaper extends ListedPaper {
  readonly score: Score;
  readonly reason: Reason;
}

/** A topic with the papers chosen for it. */
export interface SelectedTopic extends CourseTopic {
  /** Required papers; as they are chosen, in no particular order. */
  readonly required: readonly JudgedPaper[];
  /** The others: those that the course wants as optional ones, then the best first. */
  readonly rest: readonly JudgedPaper[];
}

/** What to select, and into how many places. */
export interface SelectionInput {
  readonly topics: readonly CourseTopic[];
  readonly catalog: Catalog;
  /** Ids of papers that must be in. */
  readonly include: ReadonlySet<string>;
  /** Ids of those among them that are in for a pin. */
  readonly pinned: ReadonlySet<string>;
  /** Ids of papers that are optional at most. */
  readonly optional: ReadonlySet<string>;
  /** Minutes of papers that no session has time for, by id. They are optional at most. */
  readonly tooLong: ReadonlyMap<string, number>;
  /** Ids of papers that the course has notes on, beside those whose notes the list links. */
  readonly withNotes: ReadonlySet<string>;
  /** The points of each part of a score. */
  readonly weights: Weights;
  /** Number of required papers wanted; as many as fit where absent. */
  readonly wanted: number | 'all' | undefined;
  /** Sessions free for papers. */
  readonly sessions: number;
  /** Most required papers in a session. */
  readonly perSession: number;
  /** Places of all sessions; fewer than the two above give where some sessions are short. */
  readonly places: number;
}

/**
 * Choose the required papers.
 *
 * 1. `apportion` says how many each topic gets.
 * 2. Papers that the course includes are in; those that it wants as optional ones, or that take more time than a session
 *    has, are not.
 * 3. For the other places of a topic, its papers are laid in a row by year and cut into as many equal stretches as
 *    there are places: of each stretch, the paper with the best score (see `scorePaper`) is in, of equal ones the
 *    earlier. So a topic is spread over its years, and of all choices with one paper per stretch this one has the
 *    highest sum of scores.
 */
export function selectPapers(input: SelectionInput): {
  topics: readonly SelectedTopic[];
  problems: readonly PlanProblem[];
} {
  const { topics, catalog, include, optional, tooLong, sessions, perSession, places } = input;
  const listed = new Map(catalog.papers.map(({ id }, place) => [id, place]));
  const shares = topics.map(({ papers, quota, share }) => ({
    available: papers.filter(({ id }) => !optional.has(id) && !tooLong.has(id)).length,
    least: papers.filter(({ id }) => include.has(id)).length,
    ...(quota !== undefined && { quota }),
    ...(share !== undefined && { weight: share }),
  }));
  const most = sum(
    shares.map(({ available, least, quota = available }) => Math.min(available, Math.max(least, quota))),
  );
  const least = sum(
    shares.map(({ available, least, quota = 0 }) => Math.min(available, Math.max(least, quota))),
  );
  const wanted = input.wanted === 'all' ? most : input.wanted;
  const seats = apportion(shares, Math.min(wanted ?? places, most), perSession);

  return {
    topics: topics.map((topic, index) => {
      const scored = scorePapers(topic, listed, input);
      return { ...topic, ...judgePapers(scored, seats[index] ?? 0, input, topic) };
    }),
    problems: findSelectionProblems({ topics, wanted, least, most, sessions, perSession, places }),
  };
}

/** A paper with its score. */
export interface ScoredPaper extends ListedPaper {
  readonly score: Score;
}

/** The papers of a topic with their scores, by year. */
function scorePapers(
  { papers }: CourseTopic,
  listed: ReadonlyMap<string, number>,
  { withNotes, weights }: SelectionInput,
): readonly ScoredPaper[] {
  return papers
    .map((paper) => ({ paper, listed: listed.get(paper.id) ?? 0 }))
    .sort(byYear)
    .map((one, index) => ({
      ...one,
      score: scorePaper(one.paper, { isOldest: index === 0, hasNotes: withNotes.has(one.paper.id) }, weights),
    }));
}

function judgePapers(
  scored: readonly ScoredPaper[],
  seats: number,
  { include, pinned, optional, tooLong }: SelectionInput,
  topic: CourseTopic,
): { required: readonly JudgedPaper[]; rest: readonly JudgedPaper[] } {
  const asked = scored.filter(({ paper }) => include.has(paper.id));
  const spare = scored.filter(({ paper }) => optional.has(paper.id));
  const others = scored.filter(
    ({ paper: { id } }) => !include.has(id) && !optional.has(id) && !tooLong.has(id),
  );
  const required: JudgedPaper[] = asked.map((one) => ({
    ...one,
    reason: pinned.has(one.paper.id) ? whyPinned : whyAsked,
  }));
  const rest = scored.flatMap((one): readonly JudgedPaper[] => {
    const minutes = optional.has(one.paper.id) ? undefined : tooLong.get(one.paper.id);
    return minutes === undefined ? [] : [{ ...one, reason: whyTooLong(one, minutes) }];
  });

  const stretches = cutEvenly(others, seats - asked.length);
  if (stretches.length === 0) rest.push(...others.map((one) => ({ ...one, reason: whyNoPlace(one, topic) })));

  for (const stretch of stretches) {
    const best = stretch.reduce((first, one) => (one.score.total > first.score.total ? one : first));
    for (const one of stretch) {
      if (one === best) required.push({ ...one, reason: whyChosen(one, stretch, topic) });
      else rest.push({ ...one, reason: whyLeft(one, best, stretch, topic) });
    }
  }

  rest.sort((a, b) => b.score.total - a.score.total);
  return { required, rest: [...spare.map((one) => ({ ...one, reason: whyAskedOptional })), ...rest] };
}

/** As many stretches as asked for, as equal as can be, none of them empty. */
function cutEvenly<Item>(items: readonly Item[], wanted: number): readonly (readonly Item[])[] {
  const count = Math.max(0, Math.min(wanted, items.length));
  const cut = (at: number) => Math.floor((at * items.length) / count);
  return Array.from({ length: count }, (_, index) => items.slice(cut(index), cut(index + 1)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
