import { formatCount } from '@proseminar/core';
import type { Course } from '../course-file.js';
import { formatKeys } from '../describe-issue.js';
import { courseProblem, type PlanProblem, problemIn } from '../plan-problem.js';
import type { Frame } from './frame.js';
import { freeOf, placesWithin, type ReadingSession } from './reading-sessions.js';
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

/** Most shorter times for a paper that are tried. */
const mostShorter = 8;

/** Most conflicts that are told at once. */
const mostConflicts = 3;

/**
 * Why a course does not fit: smallest sets of what it asks for that cannot be had together, none of which has anything
 * in common with another, and for each the changes with which it is resolved, any one of them by itself enough and as
 * small as can be.
 */
export function explainConflicts(input: ConflictInput): readonly PlanProblem[] {
  const { frame, fits } = input;
  const conflicts: (readonly Requirement[])[] = [];
  let open = frame.requirements;

  do {
    const conflict = findSmallestConflict(open, (requirements) => fits({ requirements }));
    // Without any requirement that could be dropped, those found before are not what is in the way.
    conflicts.push(conflict);
    if (conflict.length === 0) break;
    open = open.filter((each) => !conflict.includes(each));
  } while (conflicts.length < mostConflicts && !fits({ requirements: open }));

  return conflicts.map((conflict) => {
    const others = new Set(conflicts.filter((each) => each !== conflict).flat());
    const requirements = frame.requirements.filter((each) => !others.has(each));
    const own = { ...frame, requirements };
    return describeConflict(
      { ...input, frame: own, fits: (changed) => fits({ ...own, ...changed }) },
      conflict,
    );
  });
}

function describeConflict(input: ConflictInput, conflict: readonly Requirement[]): PlanProblem {
  const [first, second] = conflict;
  const ways = listWays(input, conflict);
  const places = describePlaces(input);
  const words = [...conflict.map((each) => each.words), places].join('; ');
  const remedy = ways.length > 0 ? `; any of these would do: ${ways.join(', or ')}` : '';
  const reason = `Unexpected requirements that do not fit together: ${words}${remedy}`;
  if (!first) return courseProblem('course-fits', reason, ['select']);

  const cause = second && { reason: second.words, file: second.file, path: second.path };
  return { ...problemIn(first.file, 'course-fits', reason, first.path), ...(cause && { cause }) };
}

/** `6 sessions of at most 2 papers, each of which takes 40 minutes` */
function describePlaces({ course: { sessions = {} }, frame }: ConflictInput): string {
  const { required = 2, minutesPerPaper } = sessions;
  const time = minutesPerPaper === undefined ? '' : `, each of which takes ${minutesPerPaper} minutes`;
  return `${formatCount(frame.sessions.length, 'session')} of at most ${formatCount(required, 'paper')}${time}`;
}

/** Changes that make the course fit, ready to paste. */
function listWays(input: ConflictInput, conflict: readonly Requirement[]): readonly string[] {
  const { course, frame, fits, mostThatFit } = input;
  const { required = 2, minutesPerPaper } = course.sessions ?? {};
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
    fits({ sessions: frame.sessions.map((session) => resize(session, required + extra, minutesPerPaper)) }),
  );
  const shorter = listShorter(frame.sessions, required, minutesPerPaper).find((minutes) =>
    fits({ sessions: frame.sessions.map((session) => resize(session, required, minutes)) }),
  );
  const later = more.find((extra) =>
    fits({ sessions: [...frame.sessions, ...addSessions(frame.sessions, extra)] }),
  );

  return [
    ...dropped,
    ...longer,
    ...(papers === undefined || papers === 0 ? [] : [`\`select: {papers: ${papers}}\``]),
    ...(shorter === undefined ? [] : [`\`sessions: {minutesPerPaper: ${shorter}}\``]),
    ...(wider === undefined || required + wider > 10
      ? []
      : [`\`sessions: {required: ${required + wider}}\``]),
    ...(later === undefined
      ? []
      : [`${formatCount(later, 'more session')} at the end, such as with \`extraDays\``]),
  ];
}

function resize(
  session: ReadingSession,
  required: number,
  minutesPerPaper: number | undefined,
): ReadingSession {
  const { length, readings } = session;
  return readings.length > 0
    ? session
    : { ...session, places: placesWithin(length, required, minutesPerPaper) };
}

/** Shorter times for a paper by which some session has room for one more, the longest first. */
function listShorter(
  sessions: readonly ReadingSession[],
  required: number,
  minutesPerPaper: number | undefined,
): readonly number[] {
  if (minutesPerPaper === undefined) return [];
  const lengths = [...new Set(sessions.map(({ length }) => length))];
  const times = lengths.flatMap((length) =>
    Array.from({ length: required }, (_, index) => Math.floor(length / (index + 1))),
  );
  return [...new Set(times)]
    .filter((minutes) => minutes > 0 && minutes < minutesPerPaper)
    .sort((a, b) => b - a)
    .slice(0, mostShorter);
}

function addSessions(sessions: readonly ReadingSession[], extra: number): readonly ReadingSession[] {
  const places = Math.max(0, ...freeOf(sessions).map((one) => one.places));
  const { number = 0, week = 0 } = sessions.at(-1) ?? {};
  return Array.from({ length: extra }, (_, index) => ({
    number: number + index + 1,
    length: 0,
    week: week + index + 1,
    places,
    readings: [],
  }));
}
