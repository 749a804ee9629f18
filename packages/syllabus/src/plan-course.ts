import type { Catalog, PaperNotes } from '@proseminar/core';
import { placeBackground } from './background-papers.js';
import { type Calendar, calendarSchema } from './calendar-file.js';
import { chooseSeverities } from './choose-severities.js';
import { type Course, courseSchema } from './course-file.js';
import { describeCourse } from './course-head.js';
import type { CoursePlan, LeftOut, NoClassDay } from './course-plan.js';
import { describeIssues } from './describe-issue.js';
import { findCandidates } from './find-candidates.js';
import { countSessions } from './fixed-sessions.js';
import { findReadingTimes } from './load/reading-times.js';
import { addUpWeeks } from './load/week-loads.js';
import { listMeetings } from './meetings.js';
import { checkMentions } from './order/check-mentions.js';
import { checkOrder } from './order/check-order.js';
import { readOrder } from './order/read-order.js';
import { applyChanges } from './overrides/apply-changes.js';
import { changePeople } from './overrides/change-people.js';
import { withMovedClasses } from './overrides/moved-classes.js';
import type { Overrides } from './overrides/overrides-file.js';
import { assignPeople } from './people/assign-people.js';
import { type People, peopleSchema } from './people/people-file.js';
import { readPeople } from './people/read-people.js';
import { arrangePapers } from './placing/arrange-papers.js';
import { checkFrame } from './placing/frame.js';
import { isError, type PlanProblem, problemIn } from './plan-problem.js';
import { findFormer } from './replan/former-papers.js';
import { holdSessions } from './replan/held-sessions.js';
import { keepMilestones } from './replan/keep-milestones.js';
import type { LastPlan } from './replan/last-plan.js';
import { lastTurnsOf } from './replan/last-turns-of.js';
import { listOver } from './replan/list-over.js';
import { listStages } from './replan/list-stages.js';
import { settlePins } from './replan/settle-pins.js';
import { checkUnlisted } from './replan/unlisted-papers.js';
import type { SelectedTopic } from './select-papers.js';
import { buildSessions } from './sessions.js';

/** What a course is planned from. */
export interface PlanInput {
  readonly course: Course;
  readonly calendar: Calendar;
  readonly catalog: Catalog;
  /** Who takes part, unless the course says so itself. */
  readonly people?: People;
  /**
   * Notes on papers by paper id, as far as there are any. A paper with notes is the better choice, and comes after those
   * that its notes mention.
   */
  readonly notes?: Readonly<Record<string, PaperNotes>>;
  /** What happened during the term. */
  readonly overrides?: Overrides;
  /**
   * The plan that the course has. Once `overrides` has changes, what is over in it stays as it was, and the rest changes as
   * little as possible.
   */
  readonly last?: LastPlan;
}

/** A plan, unless a problem is an error, and all problems found. */
export interface PlanResult {
  readonly plan?: CoursePlan;
  readonly problems: readonly PlanProblem[];
}

/**
 * Plan a course: choose its papers, put them in order, and lay them over the dates of a calendar.
 *
 * The same input gives the same plan on any machine.
 *
 * @throws {TypeError} For a course or calendar that is not as their schemas say; `parseCourse` gives good ones.
 */
export function planCourse(input: PlanInput): PlanResult {
  expectValid(input);
  const { course, calendar, overrides } = input;
  const changed = overrides && applyChanges(course, calendar, overrides);
  if (changed?.problems.some(isError)) return { problems: changed.problems };
  const last = overrides?.changes?.length ? catchUp(input, overrides) : undefined;
  const { problems, ...result } = makePlan({ ...input, ...changed, ...(last && { last }) });
  const isDealtAnew = last && !input.last?.people && result.plan && result.plan.people.length > 0;
  const placed = changed ? problems.map(changed.locate) : problems;
  const all = isDealtAnew ? [withoutTurns, ...placed] : placed;
  return { ...result, problems: chooseSeverities(all, course.rules) };
}

/** The last plan with what was decided since, day by day, but for the latest day; where days do not fit alone, they count with the next. */
function catchUp(input: PlanInput, overrides: Overrides): LastPlan | undefined {
  return (
    input.last &&
    listStages(overrides, input.last).reduce((last, before) => {
      const changed = applyChanges(input.course, input.calendar, before);
      const isSound = !changed.problems.some(isError);
      return (isSound ? makePlan({ ...input, ...changed, overrides: before, last }).plan : undefined) ?? last;
    }, input.last)
  );
}

function makePlan(input: PlanInput): PlanResult {
  const { course, calendar, catalog, notes = {}, overrides = {} } = input;
  const { language = 'en' } = course;
  const held = holdSessions(input.last, overrides);
  const former = findFormer(catalog, overrides, input.last);
  const unheld = overrides.changes?.length && !input.last ? [withoutLast] : [];

  const needed = countSessions(course, calendar, mostReadingSessions(course, catalog, input.last));
  const meetings = listMeetings(calendar, needed, course.sessions?.minutesPerPaper, language);
  const term = withMovedClasses(meetings, overrides.changes);
  const candidates = findCandidates(course, calendar, catalog, former);
  const early = [...term.problems, ...candidates.problems];
  if (term.problems.some(isError)) return { problems: early };

  const order = readOrder(course, catalog, notes);
  const arranging = {
    ...candidates,
    ...(held && { held }),
    ...(overrides.changes && { changes: overrides.changes }),
    course,
    calendar,
    catalog,
    notes,
    term,
    order,
  };
  if (early.some(isError)) return { problems: [...early, ...checkFrame(arranging)] };
  const arranged = arrangePapers(arranging);
  const problems = [...early, ...arranged.problems];
  if (!arranged.arrangement) return { problems };

  const { dated, topics, contents } = arranged.arrangement;
  const times = findReadingTimes(course, catalog);
  const shown = placeBackground(course, catalog, topics, contents);
  const { background } = shown;
  const over = held && listOver(held, dated.slots);
  const built = { ...dated, language, catalog, contents, background, topics, order, times };
  const sessions = buildSessions({ ...built, ...(over && { over }) });
  const noClass = dated.noClass.map((day) =>
    day.readings ? { ...day, load: times.load(day.readings) } : day,
  );
  const { people, problems: unknown } = changePeople(readPeople(course, input.people), overrides);
  const turns = held && input.last && lastTurnsOf(held, input.last, sessions);
  const peopled = assignPeople(people, sessions, calendar, catalog, times, turns);
  const wrong = [...unknown, ...peopled.problems];
  if (wrong.some(isError)) return { problems: [...problems, ...wrong] };

  const settled = held ? [...held.settled, ...settlePins(course, calendar, held)] : [];
  const head = describeCourse(course, calendar, people, dated.lastDay);
  const plan: CoursePlan = {
    ...head,
    people: [...head.people, ...peopled.former],
    sessions: peopled.sessions,
    ...(peopled.fairness && { fairness: peopled.fairness }),
    noClass,
    load: { ...times.rates, weeks: addUpWeeks([...sessions, ...noClass.filter(({ load }) => load)]) },
    milestones: held ? keepMilestones(dated.milestones, input.last, held.before) : dated.milestones,
    leftOut: listLeftOut(topics, [...sessions, ...dated.noClass]),
    ...(settled.length > 0 && { settled }),
  };
  return {
    plan,
    problems: [
      ...unheld,
      ...checkUnlisted(catalog, plan),
      ...former.problems,
      ...problems,
      ...shown.problems,
      ...checkOrder(sessions, course, catalog),
      ...checkMentions(sessions, topics, order, catalog),
      ...wrong,
    ],
  };
}

/** That there is nothing to hold on to. */
const withoutLast = problemIn(
  'overrides',
  'last-plan-is-kept',
  'Unexpected changes without the plan that they change, expected `plan.lock.json` beside them; everything is planned anew, what is over too',
  ['changes'],
);

/** That nobody knows who had turns. */
const withoutTurns = problemIn(
  'overrides',
  'last-plan-is-kept',
  'Unexpected changes without the turns that they change, expected `people.lock.json` beside `plan.lock.json`; all turns are dealt anew, those that are over too',
  ['changes'],
);

function expectValid({ course, calendar, people }: PlanInput): void {
  for (const [name, schema, value] of [
    ['course', courseSchema, course],
    ['calendar', calendarSchema, calendar],
    ['people', peopleSchema.optional(), people],
  ] as const) {
    const issue = schema.safeParse(value).error?.issues[0];
    const [problem] = issue ? describeIssues(issue, schema, value) : [];
    if (problem) throw new TypeError(`Unexpected ${name}: ${problem.reason}`);
  }
}

/**
 * An open-ended course has no more sessions with room for a paper than one for each paper and each topic; papers that were
 * read count, also where the list does not have them any more.
 */
function mostReadingSessions(
  { select: { topics = [] } = {} }: Course,
  { papers }: Catalog,
  last: LastPlan | undefined,
): number {
  const read = (last?.sessions ?? []).flatMap(({ readings }) => readings.map(({ paper }) => paper));
  const ids = new Set([...papers.map(({ id }) => id), ...read]);
  return Math.max(1, ids.size + topics.length);
}

function listLeftOut(
  topics: readonly SelectedTopic[],
  days: readonly Pick<NoClassDay, 'readings'>[],
): readonly LeftOut[] {
  const read = new Set(days.flatMap(({ readings = [] }) => readings.map(({ paper }) => paper)));
  return topics
    .flatMap(({ rest }) => rest)
    .filter(({ paper }) => !read.has(paper.id))
    .sort((a, b) => b.score.total - a.score.total || a.listed - b.listed)
    .map(({ paper, score, reason }) => ({ paper: paper.id, score: score.total, reason }));
}
