import type { DatedSessions } from '../date-sessions.js';
import { mostChoosers } from '../fit/fit-input.js';
import { countSessions } from '../fixed-sessions.js';
import { minutesBetween } from '../meeting-pattern.js';
import { type OrderedTopic, orderTopic } from '../order/order-topic.js';
import { orderTopics } from '../order/order-topics.js';
import { isError, type PlanProblem } from '../plan-problem.js';
import { type SelectedTopic, selectPapers } from '../select-papers.js';
import { arrangeHeld } from './arrange-held.js';
import { type ArrangeInput, choose, courseOf, selectionInput } from './choose-papers.js';
import { countChoosers, describeFit, readSeats } from './describe-fit.js';
import { explainConflicts } from './explain-conflict.js';
import { findMost } from './find-most.js';
import { findNoRoom, findNoTime } from './find-no-room.js';
import { countPlaces, type Frame, layOut } from './frame.js';
import { placePapers, type SessionContent } from './place-papers.js';
import { freeOf } from './reading-sessions.js';

/** Sessions with their papers, and the topics they are of. */
interface Arrangement {
  readonly dated: DatedSessions;
  readonly topics: readonly OrderedTopic[];
  /** What each session that the course does not fix has, by its number. */
  readonly contents: ReadonlyMap<number, SessionContent>;
}

/** What comes of arranging: no arrangement where a problem is an error. */
export interface Arranged {
  readonly arrangement?: Arrangement;
  readonly problems: readonly PlanProblem[];
}

/** Choose the papers and give each its session: as many as fit, unless the course says how many. */
export function arrangePapers(input: ArrangeInput): Arranged {
  if (input.held) return arrangeHeld(input, input.held);
  return input.calendar.lastDay === undefined ? arrangeOpenEnded(input) : arrangeTerm(input);
}

function arrangeTerm(input: ArrangeInput): Arranged {
  const { course } = input;
  const frame = layOut(input, 0);
  const { topics, problems } = choose(input, frame, { places: countPlaces(frame) });
  const early = [...frame.problems, ...problems];
  if (early.some(isError)) return { problems: early };
  const noRoom = findNoRoom(course, input.topics, frame.sessions, topics);
  if (noRoom) return { problems: [...early, noRoom] };

  const isCounted = course.select?.papers !== undefined;
  // Where some have no session even by themselves, it does not help to choose fewer others.
  const isSettled = isCounted || !hasSessionForEach(input, frame, topics);
  const placed = place(input, frame, topics) ?? (isSettled ? undefined : placeFewer(input, frame, topics));
  if (placed) return { arrangement: { dated: frame.dated, ...placed }, problems: early };
  const fewest = isSettled ? topics : choose(input, frame, { places: 0 }).topics;
  return { problems: [...early, ...describeConflicts(input, frame, fewest)] };
}

/** Without a last day there are as many sessions as the papers need. */
function arrangeOpenEnded(input: ArrangeInput): Arranged {
  const { catalog, course } = input;
  const { required = 2 } = course.sessions ?? {};
  const openers = input.topics.filter(({ opener }) => opener).length;
  const all = selectPapers({
    ...selectionInput(input),
    sessions: catalog.papers.length,
    places: catalog.papers.length * required,
  });
  const papers = countRequired(all.topics);
  const noTime = findNoTime(course, input.topics, all.topics);
  if (noTime) return { problems: [...all.problems, noTime] };
  const most = countMostSessions(input, papers + openers);
  const widest = layOut(input, most);
  let trials = 0;

  for (let sessions = Math.ceil(papers / required) + openers; sessions <= most; sessions++) {
    const frame = layOut(input, sessions);
    const problems = [...frame.problems, ...all.problems];
    if (problems.some(isError)) return { problems };
    const missing = papers - countPlaces(frame);
    if (missing > 0) {
      sessions += Math.ceil(missing / required) - 1;
      continue;
    }
    const placed = place(input, frame, all.topics);
    if (placed) return { arrangement: { dated: frame.dated, ...placed }, problems };
    trials++;
    if (trials === 1 && !hasSessionForEach(input, widest, all.topics)) break;
    if (trials === mostTrials && !place(input, widest, all.topics)) break;
  }
  return { problems: [...widest.problems, ...all.problems, ...describeConflicts(input, widest, all.topics)] };
}

/** Numbers of sessions that are tried before it is asked whether any will do. */
const mostTrials = 40;

/** Sessions of an open-ended course by which so many as are needed, beside what is fixed, have room for a paper, if any has. */
function countMostSessions({ course, calendar, term }: ArrangeInput, needed: number): number {
  const lengths = term.meetings.map(({ start, end }) => minutesBetween(start, end));
  const least = Math.min(course.sessions?.minutesPerPaper ?? 0, Math.max(...lengths));
  const roomy = lengths.flatMap((length, index) => (length >= least ? [index + 1] : []));
  return roomy[countSessions(course, calendar, needed) - 1] ?? lengths.length;
}

/** Whether papers that are together may be, and have a session with places and time for all of them. */
function hasSessionForEach(input: ArrangeInput, frame: Frame, topics: readonly SelectedTopic[]): boolean {
  const most = Math.max(0, ...freeOf(frame.sessions).map(({ places }) => places));
  const time = input.course.sessions?.readingMinutes ?? Number.POSITIVE_INFINITY;
  const { input: fitted, placeables } = describeFit(courseOf(input, frame, topics));
  return fitted.items
    .slice(0, placeables.length)
    .every(({ papers, minutes, sessions }) => papers <= most && minutes <= time && sessions?.length !== 0);
}

type Placed = Pick<Arrangement, 'topics' | 'contents'>;

/** The papers of topics put in order and into sessions; `undefined` where they do not fit. */
function place(input: ArrangeInput, frame: Frame, chosen: readonly SelectedTopic[]): Placed | undefined {
  const { course, catalog, order } = input;
  const { optional = 1 } = course.sessions ?? {};
  const pinned = readSeats(frame.sessions, frame.requirements);
  const topics = orderTopics(
    chosen.map((topic) => orderTopic(topic, order)),
    { course, catalog, order, pinned },
  );
  const placed = placePapers(courseOf(input, frame, topics), { optional, order });
  return placed && { topics, contents: placed };
}

/** The most papers that fit, fewer than those of `topics`, however many the course asks for. */
function placeFewer(input: ArrangeInput, frame: Frame, topics: readonly SelectedTopic[]): Placed | undefined {
  const most = countRequired(topics);
  // Below what the course asks for by name, the same papers are chosen again and again.
  const known = new Map<number, Placed | undefined>([[most, undefined]]);
  return findMost(most, (count) => {
    const fewer = choose(input, frame, { places: count, wanted: count }).topics;
    const papers = countRequired(fewer);
    if (!known.has(papers)) known.set(papers, place(input, frame, fewer));
    return known.get(papers);
  });
}

function countRequired(topics: readonly SelectedTopic[]): number {
  return topics.reduce((sum, { required }) => sum + required.length, 0);
}

function describeConflicts(
  input: ArrangeInput,
  frame: Frame,
  topics: readonly SelectedTopic[],
): readonly PlanProblem[] {
  return explainConflicts({
    course: input.course,
    frame,
    fits(changed) {
      const other = { ...frame, ...changed };
      // Of a paper with two pins, one of which is dropped, nobody knows where it goes.
      const choosers = countChoosers(
        other.sessions,
        other.requirements,
        new Set(input.course.select?.optional),
      );
      return choosers <= mostChoosers && place(input, other, topics) !== undefined;
    },
    mostThatFit() {
      const placed = placeFewer(input, frame, topics);
      return placed && countRequired(placed.topics);
    },
  });
}
