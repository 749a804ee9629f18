import { isDeepStrictEqual } from 'node:util';
import { addDays } from '../../src/calendar.js';
import type { CoursePlan, Session } from '../../src/course-plan.js';
import type { TermChange } from '../../src/overrides/overrides-file.js';
import type { PlanInput } from '../../src/plan-course.js';

/** A plan, and what it became by the last of some changes. */
export interface Step {
  readonly input: PlanInput;
  readonly before: CoursePlan;
  readonly after: CoursePlan;
  /** All changes up to it. */
  readonly changes: readonly TermChange[];
  readonly change: TermChange;
}

/** What a plan breaks of what must hold after any change, in words. */
export function findBreaches(step: Step): readonly string[] {
  return [...findFaults(step), ...checkMoved(step), ...checkKept(step), ...checkMilestones(step)];
}

/** What a plan breaks of what must hold whatever happened to its course since the plan before. */
export function findFaults(step: Step): readonly string[] {
  return [
    ...checkPast(step),
    ...checkTimes(step.after),
    ...checkPapers(step),
    ...checkDays(step),
    ...checkPeople(step),
  ];
}

const requiredOf = ({ readings }: Pick<Session, 'readings'>) =>
  readings.filter(({ role }) => role === 'required').map(({ paper }) => paper);

/** Whether a change is about a day. */
function touches({ cancel, move, swap, break: days }: TermChange, date: string): boolean {
  return (
    date === cancel ||
    date === move ||
    swap?.includes(date) === true ||
    (days !== undefined && date >= days.from && date <= days.to)
  );
}

/** What differs of the sessions that a change finds over. */
export function* checkPast({
  before,
  after,
  change,
}: {
  readonly before: Pick<CoursePlan, 'sessions'>;
  readonly after: Pick<CoursePlan, 'sessions'>;
  readonly change: TermChange;
}): Iterable<string> {
  const over = ({ sessions }: Pick<CoursePlan, 'sessions'>) =>
    sessions
      .filter(({ date }) => date < change.on && !touches(change, date))
      .map(({ number, known, week, ...rest }) => rest);
  const [was, is] = [over(before), over(after)];
  if (was.length !== is.length) yield `${is.length} sessions over, expected ${was.length}`;
  for (const [index, session] of was.entries()) {
    if (!isDeepStrictEqual(session, is[index])) yield `session over on ${session.date} differs`;
  }
}

function* checkTimes({ sessions }: CoursePlan): Iterable<string> {
  for (const [index, session] of sessions.entries()) {
    const last = sessions[index - 1];
    if (!last) continue;
    if (last.endInstant > session.startInstant) yield `two sessions at once on ${session.date}`;
    if (last.number >= session.number) yield `number ${session.number} after ${last.number}`;
  }
}

function* checkPapers({ after, input, changes }: Step): Iterable<string> {
  const required = [...after.sessions, ...after.noClass].flatMap(({ readings = [] }) =>
    requiredOf({ readings }),
  );
  for (const [index, paper] of required.entries()) {
    if (required.indexOf(paper) !== index) yield `${paper} is required twice`;
  }
  const shown = after.sessions.flatMap(({ readings }) => readings.map(({ paper }) => paper));
  const on = changes.at(-1)?.on ?? '';
  const later = after.sessions
    .filter(({ date }) => date >= on)
    .flatMap(({ readings }) => readings.map(({ paper }) => paper));
  for (const [index, paper] of later.entries()) {
    if (later.indexOf(paper) !== index) yield `${paper} is shown twice`;
  }
  const most = input.course.sessions?.required ?? 2;
  for (const session of after.sessions) {
    const count = requiredOf(session).length;
    if (session.date >= on && session.kind === 'reading' && count > most)
      yield `${count} papers on ${session.date}`;
  }
  for (const { paper } of after.leftOut) if (shown.includes(paper)) yield `${paper} is read and left out`;
}

function* checkDays({ after, changes }: Step): Iterable<string> {
  for (const [index, change] of changes.entries()) {
    for (const { date, kind } of after.sessions) {
      const isBack = changes.slice(index + 1).some(({ to }) => to === date) || change.to === date;
      if (!isBack && !change.swap && touches(change, date))
        yield `class on ${date} (${kind}), which has none`;
    }
  }
}

/** What a session is about: papers, or a title where it has none. */
function contentOf(session: Session): string {
  const papers = requiredOf(session);
  return session.kind === 'reading' ? papers.join(' ') : [session.title, ...papers].join(' ');
}

function* checkMoved({ before, after, change }: Step): Iterable<string> {
  const on = (plan: CoursePlan, date: string | undefined) =>
    plan.sessions.filter((session) => session.date === date).map(contentOf);
  const { move, to, swap } = change;
  const pairs = swap ? [swap, [swap[1], swap[0]] as const] : move === undefined ? [] : [[move, to] as const];
  for (const [from, target] of pairs) {
    const is = on(after, target);
    const was = on(before, from)
      .slice(0, swap ? on(before, target).length : 99)
      .filter((content) => !content.startsWith('Open'));
    for (const content of was) {
      const papers = content.split(' ');
      const isThere = is.some((other) => papers.every((paper) => other.split(' ').includes(paper)));
      if (!isThere) yield `“${content}” of ${from} is not on ${target}, where there is “${is.join('; ')}”`;
    }
  }
}

function* checkKept({ before, after, change, changes, input }: Step): Iterable<string> {
  const required = new Set(after.sessions.flatMap(requiredOf));
  const known = new Set([
    ...after.leftOut.map(({ paper }) => paper),
    ...after.sessions.flatMap(({ readings }) => readings.map(({ paper }) => paper)),
  ]);
  const asked = new Set([
    ...(input.course.select?.include ?? []),
    ...(input.course.pins ?? []).map(({ paper }) => paper),
    ...changes.flatMap(({ addPaper }) => addPaper ?? []),
  ]);
  for (const change of changes) {
    asked.delete(change.remove ?? '');
    asked.delete(change.optional ?? '');
  }
  const freed = new Set<string>();
  for (const session of before.sessions.filter(({ date }) => date >= change.on || touches(change, date))) {
    for (const paper of requiredOf(session)) {
      if (required.has(paper) || paper === change.remove || paper === change.optional) continue;
      if (!touches(change, session.date)) freed.add(session.date);
      if (asked.has(paper)) yield `${paper}, which was asked for, lost its place`;
      else if (!known.has(paper)) yield `${paper} is nowhere`;
    }
    if (session.kind === 'reading' || session.kind === 'open') continue;
    if (!after.sessions.some(({ title }) => title === session.title)) yield `“${session.title}” is gone`;
  }
  // The papers of one session make room where something has to have some.
  if (freed.size > 1) yield `papers of ${[...freed].join(', ')} lost their places`;
  if (change.addPaper !== undefined && !required.has(change.addPaper)) yield `${change.addPaper} is not read`;
  for (const id of [change.remove, change.optional]) {
    const later = after.sessions.filter(({ date }) => date >= change.on).flatMap(requiredOf);
    if (id !== undefined && later.includes(id)) yield `${id} is still required`;
  }
}

function* checkMilestones({ before, after, change, input }: Step): Iterable<string> {
  for (const milestone of before.milestones.filter(({ date }) => date < change.on)) {
    const is = after.milestones.find(({ id }) => id === milestone.id);
    if (!isDeepStrictEqual(is, milestone)) yield `milestone ${milestone.id} was over, and differs`;
  }
  const last = after.sessions.at(-1);
  for (const [index, { id, date, instant }] of after.milestones.entries()) {
    if ((after.milestones[index - 1]?.instant ?? '') > instant) yield `milestone ${id} out of order`;
    if (date < change.on) continue;
    const due = input.course.milestones?.find(({ title }) => title.toLowerCase() === id)?.due ?? '';
    const number = Number(/session (\d+)/.exec(due)?.[1]);
    const meant = after.sessions.find((each) => (each.known ?? each.number) === number);
    const next = after.sessions.find((each) => (each.known ?? each.number) > number);
    const session = due === 'session last' ? last : (meant ?? next ?? last);
    const offset = due.includes('+ 2 days') ? 2 : 0;
    const kept = before.milestones.find((milestone) => milestone.id === id)?.date;
    const expected = session ? addDays(session.date, offset) : kept;
    if (expected !== undefined && date !== expected) yield `milestone ${id} on ${date}, expected ${expected}`;
  }
  if (after.milestones.length < before.milestones.length) yield 'a milestone is gone';
}

function* checkPeople({ before, after, change, changes }: Step): Iterable<string> {
  const dropped = new Map<string, string>();
  for (const { on, dropStudent, addStudent } of changes) {
    if (dropStudent !== undefined) dropped.set(dropStudent, on);
    if (addStudent) dropped.delete(addStudent.id);
  }
  for (const { date, people } of after.sessions) {
    const own = people.flatMap(({ person }) => person ?? []);
    if (new Set(own).size !== own.length) yield `somebody has two turns on ${date}`;
    for (const person of own) {
      const left = dropped.get(person);
      if (left !== undefined && date >= left && date >= change.on)
        yield `${person}, who left, has a turn on ${date}`;
    }
  }
  const isAboutPeople = change.dropStudent !== undefined || change.addStudent !== undefined;
  if (isAboutPeople && !isDeepStrictEqual(before.sessions.map(contentOf), after.sessions.map(contentOf))) {
    yield 'papers moved for a person';
  }
}
