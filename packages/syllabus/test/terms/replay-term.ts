import { isDeepStrictEqual } from 'node:util';
import { addDays, daysBetween } from '../../src/calendar.js';
import type { CoursePlan } from '../../src/course-plan.js';
import type { Overrides, TermChange } from '../../src/overrides/overrides-file.js';
import { type PlanInput, planCourse } from '../../src/plan-course.js';
import { lockPlan } from '../../src/plan-lock.js';
import { isError, type PlanProblem } from '../../src/plan-problem.js';
import { type LastPlan, readLastPlan } from '../../src/replan/last-plan.js';
import { findBreaches } from './find-breaches.js';
import { countChanges, isComparable, leastChanges } from './least-changes.js';
import { makeRandom, type Random } from './random.js';
import { makeTermCourse, type TermCourse } from './term-course.js';
import { addEvent } from './term-events.js';

/** Largest programmes that are solved: papers by sessions. */
const mostVariables = 300;

/** What came of a term. */
export interface ReplayedTerm {
  readonly name: string;
  readonly events: number;
  /** After how many the least change was known. */
  readonly compared: number;
  readonly refused: number;
  /** What does not hold, with the event after which. */
  readonly breaches: readonly string[];
  readonly refusals: readonly string[];
}

/** Play a term of a course: events of all kinds, each on the plan that the one before left. */
export function replayTerm(seed: number): ReplayedTerm {
  const random = makeRandom(seed);
  const { name, input, first } = findCourse(seed, random);
  const breaches: string[] = [];
  const refusals: string[] = [];
  let plan = first;
  let overrides: Overrides = {};
  let events = 0;
  let compared = 0;

  const papers = input.catalog.papers.map(({ id }) => id);

  for (const on of daysOfEvents(first, 10 + random.whole(31), random)) {
    const next = addEvent(overrides, on, plan, papers, random);
    if (!next) continue;
    events++;
    const last = keep(plan);
    const changed = next.changes !== overrides.changes;
    const own = { ...input, overrides: next, last };
    const { plan: after, problems } = planCourse(own);
    const change = next.changes?.at(-1);
    const at = `${name} ${seed}, event ${events}: ${JSON.stringify(changed ? change : 'attach')}`;
    const say = (words: string) => breaches.push(`${at}: ${words}`);

    if (!after) {
      refusals.push(
        `${at}: ${problems
          .filter(isError)
          .map(({ reason }) => reason)
          .join(' | ')}`,
      );
      if (!changed) say('refused');
      for (const words of checkRefusal(own, problems)) say(words);
      continue;
    }
    if (changed && change) {
      const step = { input, before: plan, after, changes: next.changes ?? [], change };
      for (const words of findBreaches(step)) say(words);
      const isFitted = change.dropStudent === undefined && change.addStudent === undefined;
      if (isFitted && isComparable(step, mostVariables)) {
        const [least, is] = [leastChanges(step), countChanges(step)];
        // Where nothing fits, the papers of one more session may go anywhere.
        if (least) compared++;
        if (least && !isDeepStrictEqual(least, is)) {
          say(`changes ${JSON.stringify(is)}, expected ${JSON.stringify(least)}`);
        }
      }
    } else for (const words of compare(plan, after)) say(`attached: ${words}`);

    const again = planCourse({ ...own, last: keep(after) }).plan;
    for (const words of compare(after, again)) say(`again: ${words}`);
    if (!isDeepStrictEqual(planCourse(own).plan, after)) say('not the same twice');
    plan = after;
    overrides = next;
  }
  return { name, events, compared, refused: refusals.length, breaches, refusals };
}

/** Days on which something happens in a term, and some of the days before. */
export function daysOfEvents(
  { calendar, sessions }: CoursePlan,
  count: number,
  random: Random,
): readonly string[] {
  const days = daysBetween(calendar.firstDay, sessions.at(-1)?.date ?? '') + 6;
  return Array.from({ length: count }, () => addDays(calendar.firstDay, random.whole(days) - 5)).sort();
}

/** The first course of a seed that can be planned. */
export function findCourse(seed: number, random: Random): TermCourse & { readonly first: CoursePlan } {
  for (let trial = 0; trial < 100; trial++) {
    const { name, input } = makeTermCourse(random, seed);
    const first = planCourse(input).plan;
    if (first) return { name, input, first };
  }
  throw new Error(`Unexpected seed ${seed} without a course`);
}

/** A plan as its files keep it. */
export function keep(plan: CoursePlan): LastPlan {
  const { shown, people } = JSON.parse(JSON.stringify(lockPlan(plan)));
  const last = readLastPlan({ shown, people });
  if (!last) throw new Error('Unexpected plan that cannot be read again');
  return last;
}

/** In what two plans differ, in words. */
export function compare(one: CoursePlan, other: CoursePlan | undefined): readonly string[] {
  if (!other) return ['refused'];
  return Object.keys({ ...one, ...other }).flatMap((key) => {
    const [was, is] = [one[key as keyof CoursePlan], other[key as keyof CoursePlan]];
    if (isDeepStrictEqual(was, is)) return [];
    if (key !== 'sessions') return [`${key}: ${JSON.stringify(was)} -> ${JSON.stringify(is)}`.slice(0, 400)];
    return one.sessions.flatMap((session, index) => {
      const own = other.sessions[index];
      return Object.entries(session).flatMap(([field, value]) => {
        const now = own?.[field as keyof typeof own];
        if (isDeepStrictEqual(value, now)) return [];
        const bare = (part: unknown) =>
          JSON.stringify(part, (key, own) => (key === 'reasons' ? undefined : own));
        const isOnlyWhy = field === 'reasons' || bare(value) === bare(now);
        const show = isOnlyWhy ? JSON.stringify : bare;
        return [
          `${isOnlyWhy ? 'WHY ' : ''}${session.date} ${field}: ${show(value)} -> ${show(now)}`.slice(0, 900),
        ];
      });
    });
  });
}

/** Whether a refusal says where and why, and what it offers helps. */
function* checkRefusal(input: PlanInput, problems: readonly PlanProblem[]): Iterable<string> {
  const errors = problems.filter(isError);
  const [first] = errors;
  if (!first) {
    yield 'refused without an error';
    return;
  }
  for (const { reason } of errors) if (!reason.startsWith('Unexpected ')) yield `refused with “${reason}”`;
  if (first.file !== 'overrides') yield `refused at ${first.file} ${first.path.join('.')}: “${first.reason}”`;

  const offered = /or (`.*`) as optional papers? /.exec(first.reason)?.[1];
  const { changes = [] } = input.overrides ?? {};
  const on = changes.at(-1)?.on ?? '';
  const ids = [...(offered?.matchAll(/`([^`]+)`/g) ?? [])].flatMap(([, id]) => id ?? []);
  if (ids.length > 0) {
    const more = ids.map((optional): TermChange => ({ on, optional }));
    const own = { ...input, overrides: { changes: [...changes, ...more] } };
    const result = planCourse(own);
    if (!result.plan) {
      yield `does not help: ${ids.join(' ')} as optional: ${result.problems
        .filter(isError)
        .map(({ reason }) => reason)
        .join(' | ')}`;
    }
  }
  if (first.reason.includes('`sessions.required`')) {
    const { sessions } = input.course;
    const required = (sessions?.required ?? 2) + 1;
    if (!planCourse({ ...input, course: { ...input.course, sessions: { ...sessions, required } } }).plan) {
      yield 'does not help: one more paper in a session';
    }
  }
}
