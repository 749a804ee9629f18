import { type Catalog, cleanText } from '@proseminar/core';
import type { Calendar } from './calendar-file.js';
import { calendarSchema } from './calendar-file.js';
import { checkOrder } from './check-order.js';
import { checkPapers } from './check-papers.js';
import { type Course, courseSchema } from './course-file.js';
import type { CoursePlan, LeftOut, Person } from './course-plan.js';
import { groupByTopic } from './course-topics.js';
import { describeIssues } from './describe-issue.js';
import { fit } from './fit.js';
import { countSessions, placeFixed } from './fixed-sessions.js';
import { matchPapers } from './match-papers.js';
import { formatMeeting } from './meeting-pattern.js';
import { listMeetings, readPatterns } from './meetings.js';
import { planMilestones } from './milestones.js';
import { placeOptional } from './optional-papers.js';
import { orderPapers } from './order.js';
import { courseProblem, type PlanProblem } from './plan-problem.js';
import { type JudgedPaper, selectPapers } from './select-papers.js';
import { buildSessions, type PlacedSession } from './sessions.js';
import { findSlots } from './slots.js';

/** What a course is planned from. */
export interface PlanInput {
  readonly course: Course;
  readonly calendar: Calendar;
  readonly catalog: Catalog;
  /** Notes on papers by paper id, as far as there are any; a paper with notes is the better choice. */
  readonly notes?: Readonly<Record<string, unknown>>;
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
export function planCourse({ course, calendar, catalog, notes = {} }: PlanInput): PlanResult {
  expectValid(course, calendar);
  const { select = {}, sessions: { required: perSession = 2, optional: perSessionOptional = 1 } = {} } =
    course;
  const { fixed = [], order: { after = {} } = {} } = course;

  const {
    meetings: allMeetings,
    noClass,
    problems: calendarProblems,
  } = listMeetings(calendar, countSessions(fixed, Math.max(1, catalog.papers.length)));
  const { papers, problems: matchProblems } = matchPapers(course, catalog);
  const fixedReadings = new Set(fixed.flatMap(({ readings = [] }) => readings));
  const free = papers.filter(({ id }) => !fixedReadings.has(id));
  const { topics, problems: topicProblems } = groupByTopic(free, course, catalog);
  const early = [...calendarProblems, ...checkPapers(course, catalog), ...matchProblems, ...topicProblems];
  if (early.some(isError)) return { problems: early };

  if (fixedReadings.size === 0 && topics.every((topic) => topic.papers.length === 0)) {
    const reason = describeEmpty(catalog);
    return {
      problems: [
        ...early,
        courseProblem('course-has-papers', reason, course.select ? ['select'] : ['readingList']),
      ],
    };
  }

  const { topics: selected, problems: selectionProblems } = selectPapers({
    topics,
    include: select.include ?? [],
    withNotes: new Set(Object.keys(notes)),
    ...(select.papers !== undefined && { wanted: select.papers }),
    sessions: Math.max(0, allMeetings.length - fixed.length),
    perSession,
  });
  const count = selected.reduce((sum, topic) => sum + topic.required.length, 0);
  const needed = countSessions(fixed, Math.ceil(count / perSession));
  const meetings = calendar.lastDay === undefined ? allMeetings.slice(0, needed) : allMeetings;
  const { placed, problems: fixedProblems } = placeFixed(fixed, meetings.length);
  const { slots, problems: slotProblems } = findSlots(meetings, calendar.timeZone);
  const anchors = slots.map((slot, index) => ({ ...slot, number: index + 1 }));
  const { milestones, problems: milestoneProblems } = planMilestones(course, anchors, calendar.timeZone);
  const problems = [...early, ...selectionProblems, ...fixedProblems, ...slotProblems, ...milestoneProblems];
  if (problems.some(isError)) return { problems };

  const ordered = selected.flatMap(({ required }, topic) => {
    const judged = new Map(required.map((one) => [one.paper.id, one]));
    const inOrder = orderPapers(inListOrder(required, catalog), after);
    return inOrder.flatMap(({ id }) => {
      const one = judged.get(id);
      return one ? [{ ...one, topic }] : [];
    });
  });
  const counts = fit({
    topics: ordered.map(({ topic }) => String(topic)),
    sessions: slots.length - placed.size,
    capacity: perSession,
  });
  if (!counts) throw new Error('The papers that were selected for the free sessions fit into them');

  const cuts = cutIntoSessions(ordered, counts);
  const optional = placeOptional(
    cuts.map((session) => ({
      papers: session.map(({ paper }) => paper.id),
      topics: session.map(({ topic }) => topic),
    })),
    selected,
    perSessionOptional,
    after,
  );
  const placedSessions = cuts.map(
    (session, index): PlacedSession => ({
      required: session,
      optional: optional[index] ?? [],
    }),
  );
  const sessions = buildSessions({
    course,
    catalog,
    slots,
    fixed: placed,
    placed: placedSessions,
    topics: selected,
  });
  const read = new Set(sessions.flatMap(({ readings }) => readings.map(({ paper }) => paper)));
  const lastSession = slots.at(-1)?.date ?? calendar.firstDay;

  const plan: CoursePlan = {
    schemaVersion: 1,
    title: cleanText(course.title),
    ...(course.code !== undefined && { code: cleanText(course.code) }),
    ...(course.description !== undefined && { description: course.description }),
    ...(calendar.term !== undefined && { term: cleanText(calendar.term) }),
    instructors: (course.instructors ?? []).map(({ email, ...person }) => ({
      ...cleanPerson(person),
      ...(email !== undefined && { email }),
    })),
    people: (course.presenters?.rotate ?? []).map(cleanPerson),
    showPeople: course.presenters?.show ?? false,
    grading: (course.grading ?? []).map(({ title, percent }) => ({ title: cleanText(title), percent })),
    policies: (course.policies ?? []).map(({ title, text }) => ({ title: cleanText(title), text })),
    calendar: {
      firstDay: calendar.firstDay,
      lastDay: calendar.lastDay ?? lastSession,
      timeZone: calendar.timeZone,
      meetings: readPatterns(calendar).map(({ weekdays, room, ...times }) =>
        formatMeeting(weekdays, times, room),
      ),
    },
    sessions,
    noClass: noClass.filter(({ date }) => calendar.lastDay !== undefined || date <= lastSession),
    milestones,
    leftOut: listLeftOut(
      selected.flatMap(({ rest }) => rest),
      read,
      catalog,
    ),
  };

  return { plan, problems: [...problems, ...checkOrder(sessions, after, catalog)] };
}

function expectValid(course: Course, calendar: Calendar): void {
  for (const [name, schema, value] of [
    ['course', courseSchema, course],
    ['calendar', calendarSchema, calendar],
  ] as const) {
    const issue = schema.safeParse(value).error?.issues[0];
    const [problem] = issue ? describeIssues(issue, schema, value) : [];
    if (problem) throw new TypeError(`Unexpected ${name}: ${problem.reason}`);
  }
}

function isError({ severity }: PlanProblem): boolean {
  return severity === 'error';
}

function describeEmpty({ papers }: Catalog): string {
  if (papers.length === 0) return 'Unexpected reading list without papers, expected one at least';
  return `Unexpected selection that none of the ${papers.length} papers meets, expected one paper at least`;
}

function inListOrder(judged: readonly JudgedPaper[], { papers }: Catalog) {
  const wanted = new Set(judged.map(({ paper }) => paper.id));
  return papers.filter(({ id }) => wanted.has(id));
}

function cutIntoSessions<Item>(
  items: readonly Item[],
  counts: readonly number[],
): readonly (readonly Item[])[] {
  let from = 0;
  return counts.map((count) => {
    from += count;
    return items.slice(from - count, from);
  });
}

function cleanPerson({ id, name }: Person): Person {
  return { id, name: cleanText(name) };
}

function listLeftOut(
  rest: readonly JudgedPaper[],
  read: ReadonlySet<string>,
  { papers }: Catalog,
): readonly LeftOut[] {
  const places = new Map(papers.map(({ id }, place) => [id, place]));
  return rest
    .filter(({ paper }) => !read.has(paper.id))
    .sort(
      (a, b) =>
        b.score.total - a.score.total || (places.get(a.paper.id) ?? 0) - (places.get(b.paper.id) ?? 0),
    )
    .map(({ paper, score, reason }) => ({ paper: paper.id, score: score.total, reason }));
}
