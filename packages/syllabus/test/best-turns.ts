import type { HeldTurn } from '../src/people/turns.js';
import {
  areNear,
  countChanged,
  countMissed,
  countOwed,
  countPlaces,
  isOpen,
  judgeTurns,
  lateness,
  type RoleProblem,
  wish,
} from './judge-turns.js';
import { minimize } from './minimize.js';

/** The terms of `judgeTurns` of the best turns, by a mixed-integer programme. */
export function solveTurns(problem: RoleProblem): readonly number[] {
  const { people, dates, role, others } = problem;
  const rows: string[] = [];
  const binary: string[] = [];
  const costs = { owed: [], changes: [], level: [], total: [], wishes: [], order: [] } as Record<
    string,
    string[]
  >;
  const missed = countMissed(problem);
  const owed = countOwed(problem);
  const add = (term: string, cost: number, name: string) => costs[term]?.push(`+ ${cost} ${name}`);
  const base = { level: 0, total: 0 };

  for (const [person, { most = 99 }] of people.people.entries()) {
    const own = others.filter((turn) => turn.person === person);
    const inRole = own.filter((turn) => turn.role === role).length;
    const level = inRole + (missed.role[person] ?? 0);
    const total = own.length + (missed.all[person] ?? 0);
    base.level += level ** 2;
    base.total += total ** 2;

    for (const session of dates.keys()) {
      const name = `x${person}_${session}`;
      const turn = { role, session, person };
      binary.push(name);
      if (!isOpen(problem, turn)) rows.push(`${name} = 0`);
      add('changes', countChanged(problem, turn), name);
      add('wishes', wish(problem, person, session), name);
      add('order', lateness(problem, turn) || 0, name);
      for (let other = session + 1; other < dates.length; other++) {
        if (areNear(problem, session, other)) rows.push(`${name} + x${person}_${other} <= 1`);
      }
    }

    const all = dates.map((_, session) => `+ x${person}_${session}`);
    for (let turn = 1; turn <= dates.length; turn++) {
      const name = `z${person}_${turn}`;
      binary.push(name);
      add('owed', problem.last && inRole + turn > (owed[person] ?? 0) ? 1 : 0, name);
      add('level', 2 * (level + turn) - 1, name);
      add('total', 2 * (total + turn) - 1, name);
    }
    rows.push(`${all.join(' ')} ${dates.map((_, turn) => `- z${person}_${turn + 1}`).join(' ')} = 0`);
    rows.push(`${all.join(' ')} <= ${Math.max(0, most - own.length)}`);
  }

  const places = countPlaces(problem);
  const digits = places.map((_, session) => `e${session}`);
  for (const [session, count] of places.entries()) {
    const held = people.people.map((_, person) => `+ x${person}_${session}`);
    rows.push(`${held.join(' ')} + e${session} = ${count}`);
  }

  // Terms one after another, each with those before it held at their best.
  const terms = Object.entries({ places: digits.map((name) => `+ ${name}`), ...costs });
  return terms.map(([name, objective]) => {
    const found = minimize({ objective, rows, binary, digits });
    if (found === undefined) throw new Error('Unexpected turns that nobody can take');
    rows.push(`${objective.join(' ')} = ${found}`);
    return found + (name === 'level' || name === 'total' ? base[name] : 0);
  });
}

/** The same terms of the best turns, by trying all; `undefined` where there are more than so many. */
export function tryTurns(problem: RoleProblem, mostWays: number): readonly number[] | undefined {
  const { people, dates, role, others } = problem;
  const places = countPlaces(problem);
  const free = dates.map((_, session) =>
    people.people.flatMap((_, person) => (isOpen(problem, { role, session, person }) ? [person] : [])),
  );
  if (
    free.reduce((ways, those, session) => ways * ((places[session] ?? 0) > 0 ? 2 ** those.length : 1), 1) >
    mostWays
  ) {
    return undefined;
  }

  let best: readonly number[] | undefined;
  const go = (session: number, dealt: readonly HeldTurn[]): void => {
    if (session === dates.length) {
      const terms = judgeTurns(problem, dealt);
      const at = terms.findIndex((term, index) => term !== best?.[index]);
      if (!best || (at >= 0 && (terms[at] ?? 0) < (best[at] ?? 0))) best = terms;
      return;
    }
    for (const group of listGroups(free[session] ?? [], places[session] ?? 0)) {
      const more = [...dealt, ...group.map((person) => ({ role, session, person }))];
      const isPossible = group.every((person) => {
        const own = more.filter((turn) => turn.person === person);
        const had = others.filter((turn) => turn.person === person).length;
        return (
          had + own.length <= (people.people[person]?.most ?? 99) &&
          own.every((turn) => !areNear(problem, turn.session, session))
        );
      });
      if (isPossible) go(session + 1, more);
    }
  };
  go(0, []);
  return best;
}

/** All groups of at most so many. */
function listGroups(people: readonly number[], most: number): readonly (readonly number[])[] {
  const [first, ...rest] = people;
  if (first === undefined || most === 0) return [[]];
  return [...listGroups(rest, most), ...listGroups(rest, most - 1).map((group) => [first, ...group])];
}
