import type { Course } from './course-file.js';

/**
 * Who presents in each of a number of sessions, by id: everyone in turn, as often as everyone else.
 *
 * @example `rotatePresenters({rotate: [ada, alan, grace], perSession: 2}, 2)` is `[['ada', 'alan'], ['grace', 'ada']]`.
 */
export function rotatePresenters(
  presenters: Course['presenters'],
  sessions: number,
): readonly (readonly string[])[] {
  const { rotate = [], perSession = 1 } = presenters ?? {};
  const perTurn = Math.min(perSession, rotate.length);

  return Array.from({ length: sessions }, (_, session) =>
    Array.from(
      { length: perTurn },
      (_, turn) => rotate[(session * perTurn + turn) % rotate.length]?.id ?? '',
    ),
  );
}
