import { byCodeUnits, cleanText, slug } from '@proseminar/core';
import { addDays, addHours, instantAt } from './calendar.js';
import type { Course } from './course-file.js';
import type { Milestone, Session } from './course-plan.js';
import { understood } from './expected.js';
import { missingSession } from './fixed-sessions.js';
import { courseProblem, type PlanProblem } from './plan-problem.js';
import { readSessionAnchor, resolveSession, type SessionAnchor } from './session-anchor.js';
import { describeClock } from './slots.js';

/** A session as far as milestones need it. */
type AnchorSession = Pick<Session, 'number' | 'date' | 'start' | 'startInstant'>;

/** Milestones with dates, in the order of time; of those at the same time, in the order of the course file. */
export function planMilestones(
  { milestones: entries = [] }: Course,
  sessions: readonly AnchorSession[],
  timeZone: string,
): { milestones: readonly Milestone[]; problems: readonly PlanProblem[] } {
  const milestones: Milestone[] = [];
  const problems: PlanProblem[] = [];
  const ids = new Set<string>();

  for (const [index, { title, due, description }] of entries.entries()) {
    const path = ['milestones', index, 'due'];
    const anchor = understood(readSessionAnchor(due));
    const number = resolveSession(anchor.session, sessions.length);
    const session = number === undefined ? undefined : sessions[number - 1];
    if (!session) {
      problems.push(missingSession(due, sessions.length, path));
      continue;
    }

    const at = resolveAnchor(anchor, session, timeZone);
    const problem = describeClock(at.date, at.time, timeZone, at.found);
    if (problem) problems.push(courseProblem(problem.ruleId, problem.reason, path));

    milestones.push({
      id: uniqueId(slug(cleanText(title)), ids),
      title: cleanText(title),
      ...(description !== undefined && { description }),
      date: at.date,
      time: at.time,
      instant: at.instant,
      session: session.number,
      reasons: [
        {
          sentence: `It is due at \`${cleanText(due)}\`, and session ${session.number} is on ${session.date} at ${session.start}.`,
          evidence: [`milestones[${index}].due`],
        },
      ],
    });
  }

  milestones.sort((a, b) => byCodeUnits(a.instant, b.instant));
  return { milestones, problems };
}

function resolveAnchor(
  { offset, time }: SessionAnchor,
  session: AnchorSession,
  timeZone: string,
): { date: string; time: string; instant: string; found: 'once' | 'twice' | 'never' } {
  if (offset?.unit === 'hour') {
    return { ...addHours(session.startInstant, offset.count, timeZone), found: 'once' };
  }

  const date = addDays(session.date, offset?.count ?? 0);
  const clock = time ?? session.start;
  const at = instantAt(date, clock, timeZone);
  return {
    date,
    time: clock,
    found: at.found,
    instant: at.found === 'never' ? session.startInstant : at.instant,
  };
}

function uniqueId(id: string, taken: Set<string>): string {
  let unique = id;
  for (let count = 2; taken.has(unique); count++) unique = `${id}-${count}`;
  taken.add(unique);
  return unique;
}
