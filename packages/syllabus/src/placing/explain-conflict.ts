import { formatCount } from '@proseminar/core';
import type { Course } from '../course-file.js';
import { formatKeys } from '../describe-issue.js';
import { courseProblem, type PlanProblem, problemIn } from '../plan-problem.js';
import type { Frame } from './arrange-papers.js';
import type { ReadingSession } from './reading-sessions.js';
import type { Requirement } from './requirements.js';
import { findSmallestConflict } from './smallest-conflict.js';

/** A course that does not fit. */
export interface ConflictInput {
  readonly course: Course;
  readonly frame: Pick<Frame, 'sessions' | 'requirements'>;
  /** Whether it would fit with other sessions or requirements. */
  readonly fits: (changed: Partial<Pick<Frame, 'sessions' | 'requirements'>>) => boolean;
  /** How many papers fit at most, with everything else as it is. */
  readonly mostThatFit: () => number | undefined;
}

/** Most places, sessions or times that are tried beyond what there is. */
const mostMore = 5;

/**
 * Why a course does not fit: a smallest set of what it asks for that cannot be had together, and the changes, each by
 * itself enough and as small as can be, with which it fits.
 */
export function explainConflict(input: ConflictInput): PlanProblem {
  const { course, frame, fits } = input;
  const conflict = findSmallestConflict(frame.requirements, (requirements) => fits({ requirements }));
  const [first, second] = conflict;
  const ways = listWays(input, conflict);
  const places = `${formatCount(frame.sessions.length, 'session')} of at most ${formatCount(course.sessions?.required ?? 2, 'paper')}`;
  const words = [...conflict.map((each) => each.words), places].join('; ');
  const remedy = ways.length > 0 ? `; any of these would do: ${ways.join(', or ')}` : '';
  const reason = `Unexpected requirements that do not fit together: ${words}${remedy}`;
  if (!first) return courseProblem('course-fits', reason, ['select']);

  const cause = second && { reason: second.words, file: second.file, path: second.path };
  return { ...problemIn(first.file, 'course-fits', reason, first.path), ...(cause && { cause }) };
}

/** Changes that make the course fit, ready to paste. */
function listWays(input: ConflictInput, conflict: readonly Requirement[]): readonly string[] {
  const { course, frame, fits, mostThatFit } = input;
  const { required = 2 } = course.sessions ?? {};
  const more = Array.from({ length: mostMore }, (_, index) => index + 1);
  const papers = course.select?.papers === undefined ? undefined : mostThatFit();

  const dropped = conflict
    .filter((each) => fits({ requirements: frame.requirements.filter((other) => other !== each) }))
    .map(({ path, file }) => `drop \`${formatKeys(path)}\`${file === 'calendar' ? ' of the calendar' : ''}`);
  const longer = conflict.flatMap((each) => {
    if (each.kind !== 'reading-minutes') return [];
    const minutes = more
      .map((times) => Math.ceil(each.minutes / 10) * 10 + times * 30)
      .find((own) =>
        fits({
          requirements: frame.requirements.map((other) =>
            other === each ? { ...each, minutes: own } : other,
          ),
        }),
      );
    return minutes === undefined ? [] : [`\`sessions: {readingMinutes: ${minutes}}\``];
  });
  const wider = more.find((extra) =>
    fits({ sessions: frame.sessions.map((session) => widen(session, extra)) }),
  );
  const later = more.find((extra) =>
    fits({ sessions: [...frame.sessions, ...addSessions(frame.sessions, extra, required)] }),
  );

  return [
    ...dropped,
    ...longer,
    ...(papers === undefined || papers === 0 ? [] : [`\`select: {papers: ${papers}}\``]),
    ...(wider === undefined || required + wider > 10
      ? []
      : [`\`sessions: {required: ${required + wider}}\``]),
    ...(later === undefined
      ? []
      : [`${formatCount(later, 'more session')} at the end, such as with \`extraDays\``]),
  ];
}

function widen(session: ReadingSession, extra: number): ReadingSession {
  return session.readings.length > 0 ? session : { ...session, places: session.places + extra };
}

function addSessions(
  sessions: readonly ReadingSession[],
  extra: number,
  places: number,
): readonly ReadingSession[] {
  const { number = 0, week = 0 } = sessions.at(-1) ?? {};
  return Array.from({ length: extra }, (_, index) => ({
    number: number + index + 1,
    week: week + index + 1,
    places,
    readings: [],
  }));
}
