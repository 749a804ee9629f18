import { chooseSeverities } from '../choose-severities.js';
import type { CoursePlan } from '../course-plan.js';
import { findCandidates } from '../find-candidates.js';
import { readPeople } from '../people/read-people.js';
import type { PlanInput } from '../plan-course.js';
import type { PlanProblem } from '../plan-problem.js';
import { checkDays } from './crowded-days.js';
import type { LintInput } from './lint-input.js';
import { checkSessions } from './open-sessions.js';
import { checkLinks } from './papers-without-link.js';
import { checkTurnless } from './people-without-turn.js';
import { checkSpacing } from './presenters-without-rest.js';
import { checkTopics } from './small-topics.js';
import { checkWeeks } from './weeks-over-budget.js';

/** What is checked, in the order of messages; each rule has one problem at most, which names the first places. */
const checks: readonly ((input: LintInput) => readonly PlanProblem[])[] = [
  checkLinks,
  checkDays,
  checkWeeks,
  checkTopics,
  checkSessions,
  checkSpacing,
  checkTurnless,
];

/**
 * What a plan may be, but a teacher would probably want otherwise: a required paper without a link, a topic of one
 * paper, somebody who presents twice in eight days.
 *
 * @param input What the plan was made from.
 */
export function lintPlan(plan: CoursePlan, { course, catalog, ...input }: PlanInput): readonly PlanProblem[] {
  const people = readPeople(course, input.people);
  const { topics } = findCandidates(course, input.calendar, catalog);
  const found = checks.flatMap((check) => check({ course, catalog, people, topics, plan }));
  return chooseSeverities(found, course.rules);
}
