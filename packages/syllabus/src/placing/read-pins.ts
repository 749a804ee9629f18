import type { Calendar } from '../calendar-file.js';
import type { Course } from '../course-file.js';
import type { DatedSessions } from '../date-sessions.js';
import { understood } from '../expected.js';
import { missingDate, missingSession } from '../fixed-sessions.js';
import { courseProblem, type PlanProblem, problemIn } from '../plan-problem.js';
import { formatReference, readSessionReference, resolveSession } from '../session-anchor.js';
import type { Slot } from '../slots.js';
import type { Requirement } from './requirements.js';

type Pin = NonNullable<Course['pins']>[number];
type PinRequirement = Extract<Requirement, { readonly kind: 'pin' }>;

/** The sessions that pinned papers may be read for: those that all their pins allow. */
export function readPins(
  { pins = [] }: Course,
  { pins: dated = [] }: Calendar,
  { slots, fixed, free }: Pick<DatedSessions, 'slots' | 'fixed' | 'free'>,
): { requirements: readonly PinRequirement[]; problems: readonly PlanProblem[] } {
  const problems: PlanProblem[] = [];
  const requirements: PinRequirement[] = [];

  for (const [index, pin] of pins.entries()) {
    const path = ['pins', index];
    const { numbers, problems: missing } = readPin(pin, slots, path);
    problems.push(...missing);
    if (missing.length === 0) {
      requirements.push({
        kind: 'pin',
        paper: pin.paper,
        sessions: numbers,
        ...(pin.alone && { alone: true }),
        words: describePin(pin),
        file: 'course',
        path,
      });
    }
  }
  for (const [index, { paper, date }] of dated.entries()) {
    const path = ['pins', index];
    const numbers = slots.flatMap((slot) => (slot.date === date ? [slot.number] : []));
    if (numbers.length === 0) problems.push(missingDate(date, slots, [...path, 'date']));
    else {
      const words = describeDatedPin({ paper, date });
      requirements.push({ kind: 'pin', paper, sessions: numbers, words, file: 'calendar', path });
    }
  }

  const isFree = new Set(free);
  for (const { paper, sessions, file, path } of requirements) {
    if (sessions.some((number) => isFree.has(number))) continue;
    const [number = 0] = sessions;
    const title = fixed.get(number)?.title;
    const reason =
      title === undefined
        ? `Unexpected pin of \`${paper}\` that leaves no session, expected one at least`
        : `Unexpected pin of \`${paper}\` to session ${number}, “${title}”, expected a session that is free for papers; \`readings\` of that session may have it`;
    problems.push(problemIn(file, 'pin-has-session', reason, path));
  }
  return { requirements, problems: [...problems, ...findContradictions(requirements)] };
}

/** Two pins of a paper that no session meets. */
function findContradictions(pins: readonly PinRequirement[]): readonly PlanProblem[] {
  return pins.flatMap((pin, index) => {
    const other = pins
      .slice(0, index)
      .find(
        ({ paper, sessions }) =>
          paper === pin.paper && !sessions.some((number) => pin.sessions.includes(number)),
      );
    if (!other) return [];
    const reason = `Unexpected second pin of \`${pin.paper}\`, expected one that agrees with the first: ${pin.words}, but ${other.words}`;
    const cause = { reason: 'The first pin', file: other.file, path: other.path };
    return [{ ...problemIn(pin.file, 'pin-has-session', reason, pin.path), cause }];
  });
}

function readPin(
  pin: Pin,
  slots: readonly Slot[],
  path: PlanProblem['path'],
): { numbers: readonly number[]; problems: readonly PlanProblem[] } {
  const problems: PlanProblem[] = [];

  function find(value: number | string | undefined, ...key: (string | number)[]): number | undefined {
    if (value === undefined) return undefined;
    const reference = understood(readSessionReference(value));
    const number = resolveSession(reference, slots);
    if (number === undefined) problems.push(missingSession(reference, slots, [...path, ...key]));
    return number;
  }

  const [only, from, to] = [find(pin.session, 'session'), find(pin.from, 'from'), find(pin.to, 'to')];
  const not = new Set((pin.not ?? []).map((value, index) => find(value, 'not', index)));
  if (pin.week !== undefined && !slots.some(({ week }) => week === pin.week)) {
    const reason = `Unexpected week \`${pin.week}\` without a session, expected one with`;
    problems.push(courseProblem('week-exists', reason, [...path, 'week']));
  }

  const allowed = slots.filter(
    ({ number, week }) =>
      (only === undefined || number === only) &&
      (pin.week === undefined || week === pin.week) &&
      (from === undefined || number >= from) &&
      (to === undefined || number <= to) &&
      !not.has(number),
  );
  return { numbers: allowed.map(({ number }) => number), problems };
}

/** `` `osdi18-gandiva` is read on 2027-02-08 `` */
export function describeDatedPin({ paper, date }: NonNullable<Calendar['pins']>[number]): string {
  return `\`${paper}\` is read on ${date}`;
}

/** `` `osdi18-gandiva` is read in session 6 `` */
function describePin({ paper, session, week, from, to, not, alone }: Pin): string {
  const name = (value: number | string) =>
    `session ${formatReference(understood(readSessionReference(value)))}`;
  const parts = [
    ...(alone ? ['alone'] : []),
    ...(session === undefined ? [] : [`in ${name(session)}`]),
    ...(week === undefined ? [] : [`in week ${week}`]),
    ...(from === undefined ? [] : [`from ${name(from)} on`]),
    ...(to === undefined ? [] : [`until ${name(to)}`]),
    ...(not === undefined ? [] : [`not in ${not.map(name).join(' or ')}`]),
  ];
  return `\`${paper}\` is read ${parts.join(', ')}`;
}
