import type { CoursePlan, NamePolicy, Person } from '../course-plan.js';
import { isAboutPerson } from '../replan/settled-changes.js';

/**
 * A plan as everyone may see it: people by the names that the course shows, and nothing of their choices, of what keeps
 * them from a turn, of when they came or left, and of places that stayed empty.
 */
export function publishPeople({ fairness: _, ...plan }: CoursePlan): CoursePlan {
  const shown = new Map(
    plan.people.flatMap((person, index) => {
      const named = showPerson(person, index, plan.showPeople);
      return named ? [[person.id, named] as const] : [];
    }),
  );

  const settled = plan.settled?.filter((words) => !isAboutPerson(words));
  return {
    ...plan,
    ...(settled && { settled }),
    people: [...shown.values()],
    sessions: plan.sessions.map((session) => ({
      ...session,
      people: session.people.flatMap(({ role, person = '', minutes }) => {
        const id = shown.get(person)?.id;
        return id === undefined ? [] : [{ role, person: id, minutes, reasons: [] }];
      }),
    })),
  };
}

/** Ids stay inside with initials, as they often are names. */
function showPerson({ id, name }: Person, index: number, policy: NamePolicy): Person | undefined {
  if (policy === 'none') return undefined;
  if (policy === 'id') return { id, name: id };
  return policy === 'full' ? { id, name } : { id: `person-${index + 1}`, name: initials(name) };
}

/** `Ada Lovelace` is `A. L.` */
function initials(name: string): string {
  const words = name.split(/[\s-]+/u).flatMap((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? []);
  return words.map((letter) => `${letter}.`).join(' ') || '?';
}
