import { formatCount } from '@proseminar/core';
import type { CourseTopic } from './course-topics.js';
import { courseProblem, type PlanProblem } from './plan-problem.js';

/** A selection in numbers. */
export interface SelectionNumbers {
  readonly topics: readonly CourseTopic[];
  /** Number of required papers that the course asks for; absent for as many as fit. */
  readonly wanted: number | undefined;
  /** Fewest and most required papers that the topics and what is included allow. */
  readonly least: number;
  readonly most: number;
  readonly sessions: number;
  readonly perSession: number;
  readonly places: number;
}

/** What is wrong with the numbers of a selection: more papers asked for than there are, or than have places. */
export function findSelectionProblems(numbers: SelectionNumbers): readonly PlanProblem[] {
  const { topics, wanted, least, most, places } = numbers;
  const needed = Math.max(least, Math.min(wanted ?? 0, most));

  return [
    ...topics.flatMap((topic) => findUnfilled(topic, numbers.perSession)),
    ...(wanted === undefined ? [] : findUnmet(wanted, least, most)),
    ...(needed > places ? [tooMany(needed, numbers)] : []),
  ];
}

function findUnfilled(
  { topic, papers, quota, sessions, path = [] }: CourseTopic,
  perSession: number,
): readonly PlanProblem[] {
  if (!topic || quota === undefined) return [];
  const filled = Math.ceil(papers.length / perSession);
  const isFilled = sessions === undefined ? quota <= papers.length : sessions <= filled;
  if (isFilled) return [];

  const [asked, has] =
    sessions === undefined
      ? [formatCount(quota, 'paper'), `${papers.length} that it has`]
      : [formatCount(sessions, 'session'), `${filled} that its ${formatCount(papers.length, 'paper')} need`];
  const reason = `Unexpected ${asked} for “${topic.title}”, expected at most the ${has}`;
  return [
    courseProblem('selection-is-filled', reason, [...path, sessions === undefined ? 'papers' : 'sessions']),
  ];
}

function findUnmet(wanted: number, least: number, most: number): readonly PlanProblem[] {
  const path = ['select', 'papers'];
  if (wanted > most) {
    const reason = `Unexpected \`papers\` \`${wanted}\`, expected at most the ${most} that match the selection`;
    return [courseProblem('selection-is-filled', reason, path)];
  }
  if (wanted < least) {
    const reason = `Unexpected \`papers\` \`${wanted}\`, expected at least the ${least} that \`include\` and the topics ask for`;
    return [courseProblem('course-fits', reason, path)];
  }
  return [];
}

/** “46 required papers, 22 sessions × 2 = 44 places: drop 2, or allow 3 on two days” */
function tooMany(needed: number, { wanted, sessions, perSession, places }: SelectionNumbers): PlanProblem {
  const product = `${formatCount(sessions, 'session')} × ${perSession}`;
  const short = places < sessions * perSession ? ', less what short sessions have no room for,' : '';
  const sum = `${formatCount(needed, 'required paper')}, ${product}${short} = ${formatCount(places, 'place')}`;
  // Short sessions have room for no more, whatever `sessions.required` says.
  const more = short === '' ? allowMore(needed, sessions, perSession) : [];
  const ways = [`drop ${needed - places}`, ...more];
  const reason = `Unexpected ${sum}: ${[...ways, `add ${countInWords(Math.ceil((needed - places) / perSession), 'session')}`].join(', or ')}`;
  return courseProblem('course-fits', reason, wanted === undefined ? ['select'] : ['select', 'papers']);
}

/** The most that `sessions.required` may be. */
const mostRequired = 10;

function allowMore(needed: number, sessions: number, perSession: number): readonly string[] {
  if (sessions === 0) return [];
  const over = needed - sessions * perSession;
  const most = Math.ceil(needed / sessions);
  if (most > mostRequired) return [];
  const days = over <= sessions ? `${perSession + 1} on ${countInWords(over, 'day')}` : `${most} a day`;
  return [`allow ${days} (\`sessions.required: ${most}\`)`];
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `countInWords(2, 'day')` is `two days`. */
function countInWords(count: number, noun: string): string {
  return formatCount(count, noun).replace(/^\d+/u, (digits) => words[count] ?? digits);
}
