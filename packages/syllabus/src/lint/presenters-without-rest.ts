import { formatCount } from '@proseminar/core';
import { daysBetween } from '../calendar.js';
import { readRoles } from '../people/read-people.js';
import { type PlanProblem, peopleProblem } from '../plan-problem.js';
import type { LintInput } from './lint-input.js';
import { listSome } from './list-some.js';

/** Days in which a person should present only once. */
const restDays = 8;

/** People who present twice in eight days, where the file does not say how far apart turns are. */
export function checkSpacing({ people, plan }: LintInput): readonly PlanProblem[] {
  if (!people || people.spacing !== undefined) return [];

  return readRoles(people).flatMap(({ id, reads, index }): readonly PlanProblem[] => {
    if (reads !== 'presenter') return [];
    const found = people.people.flatMap((person) => {
      const dates = plan.sessions.flatMap(({ date, people: turns }) =>
        turns.some((turn) => turn.role === id && turn.person === person.id) ? [date] : [],
      );
      return dates.flatMap((date, at) => {
        const next = dates[at + 1];
        return next !== undefined && daysBetween(date, next) < restDays
          ? [`\`${person.id}\` on ${date} and ${next}`]
          : [];
      });
    });
    if (found.length === 0) return [];

    const again = found.length === 1 ? 'second turn' : `${found.length} second turns`;
    const reason = `Unexpected ${again} of \`${id}\` within ${formatCount(restDays, 'day')}, expected \`spacing: ${restDays}\` or more people: ${listSome(found)}`;
    return [peopleProblem('presenter-has-rest', reason, index === undefined ? ['people'] : ['roles', index])];
  });
}
