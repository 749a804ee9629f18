import { cleanText } from '@proseminar/core';
import { mostChoosers } from '../fit/fit-input.js';
import { countFixed } from '../fixed-sessions.js';
import type { OrderedTopic } from '../order/order-topic.js';
import { isError, type PlanProblem, problemIn } from '../plan-problem.js';
import { whyLost } from '../reasons.js';
import type { Held, HeldSession } from '../replan/held-sessions.js';
import { settlePins } from '../replan/settle-pins.js';
import type { JudgedPaper } from '../select-papers.js';
import type { Arranged } from './arrange-papers.js';
import { type ArrangeInput, courseOf } from './choose-papers.js';
import { countLoose, fitFreeing, fitHeld, type HeldCourse } from './fit-held.js';
import { type Frame, layOut } from './frame.js';
import { isKnown, keepRequirements, keepTopics, readOver, seatOptional } from './held-course.js';
import { fillSessions, type SessionContent } from './place-papers.js';
import { describeDatedPin } from './read-pins.js';
import { seatSessions } from './seat-sessions.js';

/** Most sessions that an open-ended course grows by at once. */
const mostNewSessions = 40;

/**
 * Give papers their sessions in a course that has begun, so that as little as possible changes of the last plan: first
 * as few papers as possible lose their place, none that the course asks for by name; then as few sessions as possible
 * have other papers; then the plan is the best by what counts for any plan. Where something has to have room and there is
 * none, the papers of one session to come make some.
 *
 * Sessions that are over are left as they are. Papers of a session that has lost its meeting, and new ones, may go
 * anywhere; the others keep their order.
 */
export function arrangeHeld(input: ArrangeInput, held: Held): Arranged {
  const isOpenEnded = input.calendar.lastDay === undefined;
  const fixed = countFixed(input.course, input.calendar);
  const least = isOpenEnded ? Math.max(0, held.sessions.length - fixed) : 0;
  const late = findReadAlready(input, held);
  if (late.length > 0) return { problems: late };

  for (let more = 0; ; more++) {
    const attempt = arrangeIn(input, held, least + more);
    if (attempt.arrangement || !attempt.lack) return attempt;
    if (!isOpenEnded || more === mostNewSessions) {
      const isRoomier = arrangeIn(withMorePapers(input), held, least + more).arrangement !== undefined;
      return { problems: [...attempt.problems, describeLack(input, attempt.lack, isRoomier)] };
    }
  }
}

/** What comes of some number of sessions, with what there is no room in, if there is none. */
interface Attempt extends Arranged {
  readonly lack?: HeldCourse;
}

/** The same, but that a session may have one more paper. */
function withMorePapers(input: ArrangeInput): ArrangeInput {
  const { sessions } = input.course;
  const required = (sessions?.required ?? 2) + 1;
  return { ...input, course: { ...input.course, sessions: { ...sessions, required } } };
}

/** Papers to be added that were read before that was decided. */
function findReadAlready({ changes = [] }: ArrangeInput, { sessions, before }: Held): readonly PlanProblem[] {
  return changes.flatMap(({ on, addPaper }, index) => {
    const read = sessions.find(
      ({ session, date }) =>
        date < before &&
        session.readings.some(({ paper, role }) => paper === addPaper && role === 'required'),
    );
    if (!read || read.date >= on) return [];
    const reason = `Unexpected \`${addPaper}\`, expected a paper that is not read yet; it was read on ${read.date}`;
    return [problemIn('overrides', 'paper-has-one-place', reason, ['changes', index, 'addPaper'])];
  });
}

function arrangeIn(input: ArrangeInput, held: Held, readingSessions: number): Attempt {
  const frame = layOut(input, readingSessions);
  const mayLeave = input.calendar.lastDay !== undefined;
  const seats = seatSessions(held, frame.dated.slots);
  const isOver = readOver(held, frame, seats, input.included);
  const problems = frame.problems.filter((problem) => !isSettled(problem, input, held, frame));
  if (problems.some(isError)) return { problems };

  const topics = keepTopics(input, held, frame, isOver);
  const sessions = frame.sessions.filter(({ number }) => !isOver.numbers.has(number));
  const requirements = keepRequirements(input, frame, held, seats, topics, isOver);
  const course = courseOf(input, { ...frame, sessions, requirements }, topics);
  const heldCourse = { course, held, seats, displaced: frame.dated.displaced };
  const isLoose = (id: string) => mayLeave && !input.included.has(id);
  const found = fitHeld(heldCourse, isLoose) ?? fitFreeing(heldCourse, isLoose);
  if (!found) return { problems, lack: heldCourse };

  const { left, fixed, placeables, sessionOf } = found;
  const kept = topics.map((topic) => leaveOut(topic, left));
  const shown = kept.map((topic) => ({ ...topic, rest: topic.rest.filter(isKnown(held)) }));
  const contents = fillSessions(
    { ...course, topics: shown, requirements: [...requirements, ...seatOptional(held, seats, kept, isOver)] },
    placeables,
    { sessionOf },
    { optional: input.course.sessions?.optional ?? 1, order: input.order },
  );
  const placed = new Map(frame.dated.fixed);
  for (const [number, session] of fixed) placed.set(number, session);
  const free = frame.dated.free.filter((number) => !fixed.has(number));
  return {
    arrangement: {
      dated: { ...frame.dated, fixed: placed, free },
      topics: kept,
      contents: new Map(
        [...contents]
          .filter(([number]) => !fixed.has(number))
          .map(([number, content]) => [number, keepOrder(content, seats.at.get(number))]),
      ),
    },
    problems,
  };
}

/**
 * Whether a problem is about a pin that the last plan has met, and whose session is no more or has been moved, or about
 * one of an optional paper.
 */
function isSettled(
  { file, path: [key, index] }: PlanProblem,
  { course, calendar }: ArrangeInput,
  held: Held,
  { requirements }: Frame,
): boolean {
  if (key !== 'pins') return false;
  const dated = file === 'calendar' ? calendar.pins?.[Number(index)] : undefined;
  const pin = dated ?? course.pins?.[Number(index)];
  if (pin && course.select?.optional?.includes(pin.paper)) return true;
  const found = requirements.find(
    (each) => each.kind === 'pin' && each.file === file && each.path[1] === index,
  );
  const words = dated ? describeDatedPin(dated) : found?.words;
  return words !== undefined && settlePins(course, calendar, held).includes(words);
}

/** A session with the optional papers that it had before, in that order, and then others. */
function keepOrder(content: SessionContent, before: HeldSession | undefined): SessionContent {
  const ranks = new Map(before?.session.readings.map(({ paper }, rank) => [paper, rank]));
  const rank = ({ paper }: JudgedPaper) => ranks.get(paper.id) ?? ranks.size;
  return { ...content, optional: [...content.optional].sort((a, b) => rank(a) - rank(b)) };
}

/** A topic without papers that lost their place; they are the first to be optional. */
function leaveOut(topic: OrderedTopic, left: ReadonlySet<string>): OrderedTopic {
  const out = topic.required
    .filter(({ paper }) => left.has(paper.id))
    .map((one) => ({ ...one, reason: whyLost }));
  if (out.length === 0) return topic;
  const required = topic.required.filter(({ paper }) => !left.has(paper.id));
  return { ...topic, required, rest: [...out, ...topic.rest] };
}

/** That there is not enough room, and the fewest papers without which there would be. */
function describeLack(
  { changes = [], included }: ArrangeInput,
  course: HeldCourse,
  isRoomier: boolean,
): PlanProblem {
  const [title] = course.displaced.map((session) => `“${cleanText(session.title)}”`);
  const what = title === undefined ? 'for all papers' : `for ${title}`;
  const without = fitHeld(course, () => true) ?? fitFreeing(course, () => true);
  const names = [...(without?.left ?? [])].filter((id) => included.has(id)).map((id) => `\`${id}\``);
  const ways = [
    ...(title === undefined ? [] : ['another day for it (`--move`)']),
    ...(names.length === 0
      ? ['fewer moves, swaps and pins at once']
      : [`${names.join(' and ')} as optional ${names.length === 1 ? 'paper' : 'papers'} (\`--optional\`)`]),
    ...(isRoomier ? ['one more paper in a session (`sessions.required`)'] : []),
  ];
  const loose = countLoose(course);
  const untried =
    loose > mostChoosers
      ? `; ${loose} papers and sessions look for a place, of which ${mostChoosers} may go anywhere, so not every way was tried: fewer days at once may help`
      : '';
  const reason = `Unexpected changes that leave no room ${what}, expected ${ways.join(', or ')}${untried}`;
  return problemIn('overrides', 'course-fits', reason, ['changes', changes.length - 1]);
}
