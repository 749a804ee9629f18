import { cleanText, type Paper } from '@proseminar/core';
import { apportion } from './apportion.js';
import type { Reason } from './course-plan.js';
import type { CourseTopic } from './course-topics.js';
import { orderPapers } from './order.js';
import { courseProblem, type PlanProblem } from './plan-problem.js';
import { type Score, scorePaper } from './score.js';

/** A paper that is chosen or left, with its score and the reason. */
export interface JudgedPaper {
  readonly paper: Paper;
  readonly score: Score;
  readonly reason: Reason;
}

/** A topic with the papers chosen for it. */
export interface SelectedTopic extends Pick<CourseTopic, 'topic'> {
  /** Required papers, in no particular order. */
  readonly required: readonly JudgedPaper[];
  /** The others, best first. */
  readonly rest: readonly JudgedPaper[];
}

/** What to select, and into how many places. */
export interface SelectionInput {
  readonly topics: readonly CourseTopic[];
  /** Ids of papers that must be in. */
  readonly include: readonly string[];
  /** Ids of papers that the course has notes on, beside those whose notes the list links. */
  readonly withNotes: ReadonlySet<string>;
  /** Number of required papers wanted; as many as fit where absent. */
  readonly wanted?: number | 'all';
  /** Sessions free for papers. */
  readonly sessions: number;
  /** Most required papers in a session. */
  readonly perSession: number;
}

/**
 * Choose the required papers.
 *
 * 1. `apportion` says how many each topic gets.
 * 2. Papers that the course includes are in.
 * 3. For the other places of a topic, its papers are laid in a row by year and cut into as many equal stretches as
 *    there are places: of each stretch, the paper with the best score (see `scorePaper`) is in, of equal ones the
 *    earlier. So a topic is spread over its years, and of all choices with one paper per stretch this one has the
 *    highest sum of scores.
 */
export function selectPapers(input: SelectionInput): {
  topics: readonly SelectedTopic[];
  problems: readonly PlanProblem[];
} {
  const { topics, sessions, perSession } = input;
  const include = new Set(input.include);
  const shares = topics.map(({ papers, quota }) => ({
    available: papers.length,
    least: papers.filter(({ id }) => include.has(id)).length,
    ...(quota !== undefined && { quota }),
  }));
  const floors = shares.map(({ available, least, quota = 0 }) => Math.min(available, Math.max(least, quota)));
  const least = floors.reduce((sum, count) => sum + count, 0);
  const total = shares.reduce(
    (sum, { available, quota }, index) => sum + (quota === undefined ? available : (floors[index] ?? 0)),
    0,
  );
  const places = sessions * perSession;
  const wanted = input.wanted === 'all' ? total : input.wanted;
  const needed = Math.max(least, Math.min(wanted ?? 0, total));
  const problems = [
    ...findUnfilled(topics, wanted, total, least),
    ...(needed > places ? [tooMany(needed, sessions, perSession, input)] : []),
  ];

  const seats = apportion(shares, Math.min(wanted ?? places, total), perSession);
  const judged = topics.map((topic, index) => judgeTopic(topic, seats[index] ?? 0, include, input.withNotes));
  return { topics: judged, problems };
}

function judgeTopic(
  { topic, papers }: CourseTopic,
  seats: number,
  include: ReadonlySet<string>,
  withNotes: ReadonlySet<string>,
): SelectedTopic {
  const inYears = orderPapers(papers, {});
  const scored = inYears.map((paper, index) => ({
    paper,
    score: scorePaper(paper, { isOldest: index === 0, hasNotes: withNotes.has(paper.id) }),
  }));
  const given = scored.filter(({ paper }) => include.has(paper.id));
  const others = scored.filter(({ paper }) => !include.has(paper.id));
  const stretches = Math.max(0, Math.min(seats - given.length, others.length));
  const name = topic === undefined ? 'the list' : `“${cleanText(topic.title)}”`;
  const share = `${seats} of ${papers.length} papers of ${name} have a required place`;

  const required: JudgedPaper[] = given.map((one) => ({
    ...one,
    reason: { sentence: 'The course asks for it by name.', evidence: ['select.include'] },
  }));
  const rest: JudgedPaper[] = [];

  for (let index = 0; index < Math.max(1, stretches); index++) {
    const stretch = stretches === 0 ? others : cutStretch(others, index, stretches);
    const best = stretches === 0 ? undefined : findBest(stretch);

    for (const one of stretch) {
      const evidence = [share, ...one.score.parts];
      if (one === best) {
        const sentence =
          stretch.length === 1
            ? `It is in because ${name} has a place for it.`
            : `It scores best (${one.score.total}) of ${describeStretch(stretch)} in ${name}.`;
        required.push({ ...one, reason: { sentence, evidence } });
      } else {
        const sentence = best
          ? `Of ${describeStretch(stretch)} in ${name}, “${nameOf(best.paper)}” has the required place: it scores ${best.score.total}, this ${best.score.total === one.score.total ? 'as much, but comes later' : one.score.total}.`
          : `There is no required place left for ${name}.`;
        rest.push({ ...one, reason: { sentence, evidence } });
      }
    }
  }

  rest.sort((a, b) => b.score.total - a.score.total);
  return { required, rest, ...(topic && { topic }) };
}

interface ScoredPaper {
  readonly paper: Paper;
  readonly score: Score;
}

function cutStretch(papers: readonly ScoredPaper[], index: number, count: number): readonly ScoredPaper[] {
  const cut = (at: number) => Math.floor((at * papers.length) / count);
  return papers.slice(cut(index), cut(index + 1));
}

function findBest(papers: readonly ScoredPaper[]): ScoredPaper | undefined {
  return papers.reduce<ScoredPaper | undefined>(
    (best, one) => (best === undefined || one.score.total > best.score.total ? one : best),
    undefined,
  );
}

function describeStretch(papers: readonly ScoredPaper[]): string {
  const years = papers.flatMap(({ paper }) => paper.year ?? []);
  const [first, last] = [years.at(0), years.at(-1)];
  const span = first === undefined ? '' : first === last ? ` from ${first}` : ` from ${first}–${last}`;
  return `${papers.length} papers${span}`;
}

/** The name people say, else the title. */
export function nameOf({ shortName, title }: Paper): string {
  return cleanText(shortName ?? title);
}

function findUnfilled(
  topics: readonly CourseTopic[],
  wanted: number | undefined,
  total: number,
  least: number,
): readonly PlanProblem[] {
  const problems = topics.flatMap(({ topic, papers, quota }) => {
    if (!topic || quota === undefined || quota <= papers.length) return [];
    const reason = `Unexpected ${quota} papers for “${topic.title}”, expected at most the ${papers.length} that it has`;
    return [courseProblem('selection-is-filled', reason, ['select', 'topics'])];
  });

  if (wanted !== undefined && wanted > total) {
    const reason = `Unexpected \`papers\` \`${wanted}\`, expected at most the ${total} that match the selection`;
    problems.push(courseProblem('selection-is-filled', reason, ['select', 'papers']));
  } else if (wanted !== undefined && wanted < least) {
    const reason = `Unexpected \`papers\` \`${wanted}\`, expected at least the ${least} that \`include\` and the topics ask for`;
    problems.push(courseProblem('course-fits', reason, ['select', 'papers']));
  }

  return problems;
}

/** “46 required papers, 22 sessions × 2 = 44 places: drop 2, or allow 3 on two days” */
function tooMany(
  needed: number,
  sessions: number,
  perSession: number,
  { wanted }: SelectionInput,
): PlanProblem {
  const over = needed - sessions * perSession;
  const days =
    over <= sessions ? `${perSession + 1} on ${inWords(over)} day${over === 1 ? '' : 's'}` : undefined;
  const most = sessions === 0 ? undefined : Math.ceil(needed / sessions);
  const more = Math.ceil(over / perSession);
  const relaxations = [
    `drop ${over}`,
    ...(days !== undefined ? [`allow ${days}`] : most !== undefined ? [`allow ${most} a day`] : []),
    `add ${inWords(more)} session${more === 1 ? '' : 's'}`,
  ];
  const allow = most === undefined ? '' : ` (\`sessions.required: ${most}\`)`;
  const [drop, ...others] = relaxations;
  const last = others.pop() ?? '';
  const ways = [drop, ...others.map((way) => `or ${way}${allow}`), `or ${last}`].join(', ');
  const reason = `Unexpected ${needed} required papers, ${sessions} sessions × ${perSession} = ${sessions * perSession} places: ${ways}`;
  return courseProblem('course-fits', reason, wanted === undefined ? ['select'] : ['select', 'papers']);
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function inWords(count: number): string {
  return words[count] ?? String(count);
}
