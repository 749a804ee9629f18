import type { DatedSessions } from '../date-sessions.js';
import type { PlanProblem } from '../plan-problem.js';
import type { ReadingSession } from './reading-sessions.js';
import type { Requirement } from './requirements.js';

/** The sessions of a course and what the plan has to keep to, before there are papers. */
export interface Frame {
  readonly dated: DatedSessions;
  readonly sessions: readonly ReadingSession[];
  readonly requirements: readonly Requirement[];
  readonly problems: readonly PlanProblem[];
}
