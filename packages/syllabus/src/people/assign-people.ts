import { type Catalog, formatCount } from '@proseminar/core';
import type { Calendar } from '../calendar-file.js';
import type { Fairness, Person, Reason, Session, Turn } from '../course-plan.js';
import type { ReadingTimes } from '../load/reading-times.js';
import { type PlanProblem, peopleProblem } from '../plan-problem.js';
import { checkPeople } from './check-people.js';
import { type Choice, findChoices } from './choices.js';
import { type DealtRole, dealRole } from './deal-role.js';
import { countTurns, judgeFairness } from './fairness.js';
import { fixTurns } from './fixed-turns.js';
import { isFrozen, type LastTurns, listFormer } from './last-turns.js';
import type { People } from './people-file.js';
import { type HeldTurn, listTurnsInput, type TurnsInput } from './turns.js';
import { whyEmpty, whyTurn } from './why-turns.js';

/** Sessions with who does what in them. */
export interface PeopledSessions {
  readonly sessions: readonly Session[];
  /** Whom the file no longer has, but the plan before did, with turns that stay. */
  readonly former: readonly Person[];
  /** Absent where nobody takes turns. */
  readonly fairness?: Fairness;
  readonly problems: readonly PlanProblem[];
}

/**
 * Give the roles of every session with readings to people: first the turns that the file fixes, then one role after
 * another in the order of the file, each in the best way that the turns before leave (`dealRole`).
 */
export function assignPeople(
  people: People | undefined,
  sessions: readonly Session[],
  calendar: Calendar,
  catalog: Catalog,
  times: ReadingTimes,
  last?: LastTurns,
): PeopledSessions {
  if (!people) return { sessions, former: [], problems: [] };

  const input = listTurnsInput(people, sessions, last);
  const ids = catalog.papers.map(({ id }) => id);
  const fixed = fixTurns(input, sessions, ids);
  const { choices, problems: choiceProblems } = findChoices(input, catalog);
  const early = [...checkPeople(people, calendar), ...checkSize(input), ...fixed.problems, ...choiceProblems];
  if (early.some(({ severity }) => severity === 'error')) return { sessions, former: [], problems: early };

  let turns = fixed.turns;
  const doubts: PlanProblem[] = [];
  for (const [role, { id }] of input.roles.entries()) {
    const dealt = dealRole(input, role, turns, choices);
    turns = [...turns, ...dealt.turns];
    if (dealt.doubt) doubts.push(describeDoubt(id, dealt.doubt));
  }

  const empty = listEmpty(input, turns);
  const minutes = input.roles.map(({ id, reads }) =>
    input.sessions.map((session) =>
      isFrozen(session, last)
        ? (last?.turnsOf(session).find(({ role }) => role === id)?.minutes ?? 0)
        : times.minutes(session.readings, reads),
    ),
  );
  const peopled = addTurns(input, sessions, turns, empty, choices, minutes).map((session) =>
    last && isFrozen(session, last) ? { ...session, people: last.turnsOf(session) } : session,
  );
  return {
    sessions: peopled,
    former: listFormer(people, peopled, last),
    fairness: judgeFairness(input, turns, choices, minutes, peopled),
    problems: [...early, ...describeEmpty(input, empty), ...doubts],
  };
}

/** Most pairs of a person and a place, and most places; more would take minutes. */
const mostPairs = 1_000_000;
const mostPlaces = 5000;

function checkSize({ members, roles, sessions }: TurnsInput): readonly PlanProblem[] {
  const places = sessions.length * roles.reduce((sum, { perSession }) => sum + perSession, 0);
  const most = Math.min(mostPlaces, Math.floor(mostPairs / members.length));
  if (places <= most) return [];
  const reason = `Unexpected ${places} places for ${members.length} people, expected at most ${most}`;
  return [peopleProblem('turns-are-few-enough', reason, ['roles'])];
}

/** A place that nobody could have. */
interface EmptyPlace {
  readonly role: number;
  readonly session: number;
  readonly reason: Reason;
}

function listEmpty(input: TurnsInput, turns: readonly HeldTurn[]): readonly EmptyPlace[] {
  const own = input.members.map((): HeldTurn[] => []);
  const held = input.roles.map(() => input.sessions.map(() => 0));
  for (const turn of turns) {
    own[turn.person]?.push(turn);
    const counts = held[turn.role];
    if (counts) counts[turn.session] = (counts[turn.session] ?? 0) + 1;
  }

  return input.roles.flatMap(({ perSession }, role) =>
    input.sessions.flatMap((_, session): EmptyPlace[] => {
      if (session < (input.last?.frozen ?? 0)) return [];
      const left = perSession - (held[role]?.[session] ?? 0);
      if (left <= 0) return [];
      const reason = whyEmpty(input, role, session, own);
      return Array.from({ length: left }, () => ({ role, session, reason }));
    }),
  );
}

function addTurns(
  input: TurnsInput,
  sessions: readonly Session[],
  turns: readonly HeldTurn[],
  empty: readonly EmptyPlace[],
  choices: readonly ReadonlyMap<number, Choice>[],
  minutes: readonly (readonly number[])[],
): readonly Session[] {
  const counts = countTurns(input, turns);
  const idOf = (role: number) => input.roles[role]?.id ?? '';

  return sessions.map((session) => {
    const at = input.sessions.indexOf(session);
    const held = turns
      .filter((turn) => turn.session === at)
      .sort((a, b) => a.role - b.role || a.person - b.person)
      .map((turn): Turn => {
        const { role, person } = turn;
        const reasons = whyTurn(input, turn, choices[person]?.get(at), counts[role] ?? []);
        return {
          role: idOf(role),
          person: input.members[person]?.id ?? '',
          minutes: minutes[role]?.[at] ?? 0,
          reasons,
        };
      });
    const left = empty
      .filter((place) => place.session === at)
      .map(
        ({ role, reason }): Turn => ({
          role: idOf(role),
          minutes: minutes[role]?.[at] ?? 0,
          reasons: [reason],
        }),
      );
    return { ...session, people: [...held, ...left] };
  });
}

/** Most empty places that a message tells of one by one. */
const mostTold = 5;

function describeEmpty(
  { roles, sessions }: TurnsInput,
  empty: readonly EmptyPlace[],
): readonly PlanProblem[] {
  return roles.flatMap(({ id, index }, role): PlanProblem[] => {
    const own = empty.filter((place) => place.role === role);
    if (own.length === 0) return [];
    const told = own.slice(0, mostTold).map(({ session, reason }) => {
      const why = reason.sentence.replace(/^Nobody is left for it: (.*)\.$/u, '$1');
      return `${sessions[session]?.date} (${why})`;
    });
    const more = own.length > told.length ? `, and ${own.length - told.length} more` : '';
    const reason = `Unexpected ${formatCount(own.length, 'empty place')} of \`${id}\`, expected none: ${told.join(', ')}${more}`;
    return [peopleProblem('place-is-filled', reason, index === undefined ? ['people'] : ['roles', index])];
  });
}

function describeDoubt(role: string, { term, most }: NonNullable<DealtRole['doubt']>): PlanProblem {
  const better = {
    owed: `give new people up to ${formatCount(most, 'more turn')}`,
    changes: `change up to ${formatCount(most, 'turn')} fewer`,
    places: `fill up to ${formatCount(most, 'more place')}`,
    level: 'be more level in this role',
    total: 'be more level over all roles',
    wishes: 'meet choices better',
  }[term];
  const reason = `Unexpected turns of \`${role}\` that are not proven to be the best, expected a search that ends; others might ${better}`;
  return peopleProblem('turns-are-best', reason, ['spacing']);
}
