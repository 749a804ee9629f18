import type { Session } from '../course-plan.js';

/** A session with all that it has, as it was and as it is on another day or at another time. */
export type WholeMove = readonly [was: Session, is: Session];

/** The sessions that another plan has at another time, with all that they have. */
export function findWholeMoves(before: readonly Session[], after: readonly Session[]): readonly WholeMove[] {
  const known = new Set(before.map((session) => `${session.date} ${session.start} ${contentOf(session)}`));
  const arrived = after.filter(
    (session) => !known.has(`${session.date} ${session.start} ${contentOf(session)}`),
  );
  const stays = new Set(after.map((session) => `${session.date} ${session.start} ${contentOf(session)}`));

  return before.flatMap((was) => {
    const content = contentOf(was);
    if (content === '' || stays.has(`${was.date} ${was.start} ${content}`)) return [];
    const at = arrived.findIndex((session) => contentOf(session) === content);
    const [is] = at === -1 ? [] : arrived.splice(at, 1);
    return is ? [[was, is] as const] : [];
  });
}

/** What a session is known by: what is required, or of one without, its title; of an open one, nothing. */
function contentOf({ kind, title, readings }: Session): string {
  const required = readings.filter(({ role }) => role === 'required').map(({ paper }) => paper);
  if (required.length > 0) return required.sort().join(' ');
  return kind === 'open' ? '' : title;
}
