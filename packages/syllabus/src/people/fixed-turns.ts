import { nearest } from '@proseminar/core';
import type { Session } from '../course-plan.js';
import { understood } from '../expected.js';
import { isRead } from '../is-read.js';
import { type PlanProblem, peopleProblem } from '../plan-problem.js';
import { readSessionReference, resolveSession } from '../session-anchor.js';
import { findObstacle, type HeldTurn, type Obstacle, type TurnsInput } from './turns.js';

type FixedTurn = NonNullable<TurnsInput['people']['fixed']>[number];

/**
 * The turns that are settled: those of sessions that stay as they were, then those that the file fixes for later ones.
 * One that another fact of the file contradicts is left out, with both places told.
 *
 * @param all All sessions of the course.
 * @param papers Ids of the papers of the reading list.
 */
export function fixTurns(
  input: TurnsInput,
  all: readonly Session[],
  papers: readonly string[],
): { turns: readonly HeldTurn[]; problems: readonly PlanProblem[] } {
  const { people, members, roles, sessions, last } = input;
  const turns = last?.past.flat() ?? [];
  const problems: PlanProblem[] = [];

  for (const [fixed, entry] of (people.fixed ?? []).entries()) {
    const person = members.findIndex(({ id }) => id === entry.person);
    const role = entry.role === undefined ? 0 : roles.findIndex(({ id }) => id === entry.role);
    // Ids that nobody has are told by `checkPeople`.
    if (person < 0 || role < 0) continue;

    const found = findSession(entry, fixed, all, papers);
    if ('ruleId' in found) {
      problems.push(found);
      continue;
    }
    if (last && found.date < last.frozenBefore) continue;
    const session = sessions.indexOf(found);
    if (session < 0) {
      problems.push(withoutReadings(entry, fixed, found));
      continue;
    }

    const turn: HeldTurn = { role, session, person, fixed };
    const own = turns.filter((other) => other.person === person);
    const obstacle = findObstacle(input, turn, own) ?? findFull(input, turn, turns);
    if (obstacle) problems.push(contradiction(input, turn, obstacle));
    else turns.push(turn);
  }

  return { turns, problems };
}

function findSession(
  { session, date, paper }: FixedTurn,
  fixed: number,
  all: readonly Session[],
  papers: readonly string[],
): Session | PlanProblem {
  if (session !== undefined) {
    const number = resolveSession(understood(readSessionReference(session)), all);
    const found = all.find((each) => each.number === number);
    const reason = `Unexpected session \`${session}\`, expected one that the course has; it has ${all.length}`;
    return found ?? peopleProblem('turn-has-session', reason, ['fixed', fixed, 'session']);
  }
  if (date !== undefined) {
    const own = all.filter((each) => each.date === date);
    const found = own.find(({ readings }) => readings.some(isRead)) ?? own[0];
    const reason = `Unexpected date \`${date}\`, expected one with a session`;
    return found ?? peopleProblem('turn-has-session', reason, ['fixed', fixed, 'date']);
  }

  const wanted = paper ?? '';
  const path = ['fixed', fixed, 'paper'];
  const found = all.find(({ readings }) =>
    readings.some((reading) => isRead(reading) && reading.paper === wanted),
  );
  if (found) return found;
  if (papers.includes(wanted)) {
    const reason = `Unexpected paper \`${wanted}\`, expected one that the course reads`;
    return peopleProblem('turn-has-session', reason, path);
  }
  const meant = nearest(wanted, papers);
  const expected = meant === undefined ? 'the id of a paper in the reading list' : `\`${meant}\``;
  return peopleProblem('turn-has-session', `Unexpected paper \`${wanted}\`, expected ${expected}`, path, {
    ...(meant !== undefined && { fix: { actual: wanted, expected: meant } }),
  });
}

function withoutReadings({ session, date }: FixedTurn, fixed: number, { title }: Session): PlanProblem {
  const [key, value] = session === undefined ? ['date', date] : ['session', session];
  const reason = `Unexpected ${key} \`${value}\`, expected a session with readings; “${title}” has none`;
  return peopleProblem('turn-has-session', reason, ['fixed', fixed, key ?? '']);
}

/** The first turn of a role in a session that has no place left. */
function findFull(
  { roles }: TurnsInput,
  { role, session }: HeldTurn,
  turns: readonly HeldTurn[],
): Obstacle | undefined {
  const held = turns.filter((turn) => turn.role === role && turn.session === session);
  const [turn] = held;
  if (!turn || held.length < (roles[role]?.perSession ?? 1)) return undefined;
  return { kind: 'full', path: ['fixed', turn.fixed ?? 0], turn };
}

function contradiction(
  { members, roles, sessions, people }: TurnsInput,
  { role, session, person, fixed = 0 }: HeldTurn,
  { kind, path, turn }: Obstacle,
): PlanProblem {
  const name = `\`${members[person]?.id}\``;
  const { id: roleId, perSession = 1 } = roles[role] ?? {};
  const date = sessions[session]?.date;
  const other = turn && sessions[turn.session]?.date;
  const why = {
    role: `${name} may not hold it`,
    absent: `${name} is not in the course on that day`,
    most: `${name} has \`most\` turns already`,
    away: `${name} cannot on that day`,
    same: `${name} has it already`,
    clash: `${name} is \`${roles[turn?.role ?? 0]?.id}\` there`,
    near: `${name} has a turn on ${other}, and \`spacing\` is ${people.spacing} days`,
    full: `it has ${perSession === 1 ? 'one place' : `${perSession} places`}, and others are fixed there`,
  }[kind];
  const reason = `Unexpected \`${roleId}\` for ${name} on ${date}, expected a turn that is possible; ${why}`;
  return peopleProblem('fixed-turn-is-possible', reason, ['fixed', fixed], {
    cause: { reason: 'What is in the way is here', file: 'people', path },
  });
}
