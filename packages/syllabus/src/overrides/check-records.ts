import { cleanText, nearest } from '@proseminar/core';
import { daysBetween } from '../calendar.js';
import { chooseSeverities } from '../choose-severities.js';
import type { Course } from '../course-file.js';
import type { CoursePlan } from '../course-plan.js';
import { type PlanProblem, problemIn } from '../plan-problem.js';
import { readAttachments } from './attachments.js';
import type { Overrides } from './overrides-file.js';

/** What does not fit the plan in the records of sessions, or cannot be shown. */
export function checkRecords(
  { sessions: records = [] }: Overrides,
  plan: CoursePlan,
  rules?: Course['rules'],
): readonly PlanProblem[] {
  const days = new Set(plan.sessions.map(({ date }) => date));
  const people = plan.people.map(({ id }) => id);

  const problems = records.flatMap((record, index) => {
    const at = (...path: (string | number)[]) => ['sessions', index, ...path];
    const { date, presentedBy = [] } = record;

    return [
      ...(days.has(date)
        ? []
        : [problemIn('overrides', 'record-has-session', describeDay(date, plan), at('date'))]),
      ...presentedBy.flatMap((person, place) => {
        if (people.includes(person)) return [];
        const reason = describePerson(person, people);
        return [problemIn('overrides', 'presenter-is-known', reason, at('presentedBy', place))];
      }),
      ...readAttachments(record).flatMap((attachment) =>
        attachment.type === 'problem'
          ? [problemIn('overrides', 'attachment-can-be-shown', attachment.reason, at(...attachment.place))]
          : [],
      ),
    ];
  });
  return chooseSeverities(problems, rules);
}

/** That a day has no session, with the sessions before and after it. */
export function describeDay(date: string, { sessions, noClass }: CoursePlan): string {
  const off = noClass.find((day) => day.date <= date && date <= (day.to ?? day.date));
  const why = off ? `, without class (${cleanText(off.reason)})` : ' without a session';
  const near = nearestSessions(date, sessions);
  const expected = near.map((session) => `\`${session.date}\` (${cleanText(session.title)})`).join(' or ');
  return `Unexpected date \`${date}\`${why}, expected ${expected || 'a day with a session'}`;
}

/** The sessions before and after a day, the nearer first. */
function nearestSessions(date: string, sessions: CoursePlan['sessions']): CoursePlan['sessions'] {
  const before = sessions.findLast((session) => session.date < date);
  const after = sessions.find((session) => session.date > date);
  const distance = (session: { readonly date: string }) => Math.abs(daysBetween(session.date, date));
  return [before, after].filter((session) => session !== undefined).sort((a, b) => distance(a) - distance(b));
}

/** That an id is of nobody, with the one that was probably meant. */
export function describePerson(person: string, people: readonly string[]): string {
  const meant = nearest(person, people);
  const expected = meant === undefined ? 'the id of one who takes turns' : `\`${meant}\``;
  return `Unexpected person \`${person}\`, expected ${expected}`;
}
