import type { CoursePlan, Overrides } from '@proseminar/syllabus';
import type { CommandResult } from '../run-command.js';
import type { Happening } from './happenings.js';

/** A plan, and what is recorded of its sessions. */
interface Recorded {
  readonly plan: Pick<CoursePlan, 'sessions'>;
  readonly overrides: Overrides;
}

/** What is recorded of a session before a command changes the plan, and not of the same session after it, in words. */
export function checkRecords(
  { kind, isByHand = false }: Happening,
  before: Recorded,
  after: Recorded,
  results: readonly CommandResult[],
): readonly string[] {
  if (kind !== 'change' || isByHand) return [];
  const toldOf = results.some(({ stdout }) =>
    /^ {2}What is recorded of .* (?:does not|is now)/mu.test(stdout),
  );
  if (toldOf) return [];
  const now = placesOf(after);
  const there = new Set(after.plan.sessions.map(contentOf));
  return [...placesOf(before)].flatMap(([item, content]) => {
    if (content === '' || !there.has(content) || now.get(item) === content) return [];
    return [`${item} was recorded of ${content}, and is of ${now.get(item) ?? 'nothing'} now`];
  });
}

/** What sessions are about that something is recorded of, by what that is. */
function placesOf({ plan, overrides: { sessions = [] } }: Recorded): ReadonlyMap<string, string> {
  return new Map(
    sessions.flatMap(({ date, slides = [], summary = [], video = [] }) => {
      const session = plan.sessions.find((each) => each.date === date);
      const items = [slides, summary, video].flat();
      return items.map((item) => [item, session ? contentOf(session) : ''] as const);
    }),
  );
}

/** The papers that have to be read. */
function contentOf({ readings }: CoursePlan['sessions'][number]): string {
  return readings
    .flatMap(({ paper, role }) => (role === 'required' ? [paper] : []))
    .sort()
    .join(' ');
}
