import { type Catalog, cleanText } from '@proseminar/core';
import type { CoursePlan, Reading, Session } from '../course-plan.js';
import type { Overrides } from '../overrides/overrides-file.js';
import { recordOf } from '../overrides/present-as-recorded.js';
import { paperName } from '../paper-name.js';

/** A session as those who teach want to hear of it. */
export interface SessionStatus
  extends Pick<Session, 'number' | 'date' | 'start' | 'end' | 'kind' | 'title' | 'room' | 'note'> {
  /** What is read, required papers first, by the name that people say. */
  readonly readings: readonly (Pick<Reading, 'paper' | 'role'> & { readonly name: string })[];
  /** Who does what, in the order of roles. */
  readonly people: readonly RoleStatus[];
  /** What is recorded of it. */
  readonly slides: readonly string[];
  readonly summary?: string;
}

/** Who holds a role in a session. */
export interface RoleStatus {
  readonly role: string;
  readonly title: string;
  /** Their names. */
  readonly people: readonly string[];
  /** How many places nobody has. */
  readonly empty: number;
}

export interface SessionStatusOptions {
  readonly catalog: Catalog;
  readonly overrides?: Overrides;
}

/** What there is to hear of a session. */
export function sessionStatus(
  session: Session,
  plan: CoursePlan,
  { catalog, overrides: { sessions: records = [] } = {} }: SessionStatusOptions,
): SessionStatus {
  const { number, date, start, end, kind, title, room, note } = session;
  const record = recordOf(session, plan.sessions, records);

  return {
    number,
    date,
    start,
    end,
    kind: cleanText(kind),
    title: cleanText(title),
    ...(room !== undefined && { room: cleanText(room) }),
    ...(note !== undefined && { note: cleanText(note) }),
    readings: listReadings(session, catalog),
    people: listRoles(session, plan),
    slides: [record?.slides ?? []].flat().map(cleanText),
    ...(record?.summary !== undefined && { summary: cleanText(record.summary) }),
  };
}

function listReadings({ readings }: Session, { papers }: Catalog): SessionStatus['readings'] {
  const names = new Map(papers.map((paper) => [paper.id, paperName(paper)]));
  return (['required', 'optional'] as const).flatMap((wanted) =>
    readings
      .filter(({ role }) => role === wanted)
      .map(({ paper, role }) => ({ paper, role, name: names.get(paper) ?? paper })),
  );
}

function listRoles({ people: turns }: Session, { roles, people }: CoursePlan): readonly RoleStatus[] {
  const names = new Map(people.map(({ id, name }) => [id, cleanText(name)]));
  return roles.flatMap(({ id, title }) => {
    const own = turns.filter(({ role }) => role === id);
    const held = own.flatMap(({ person }) => (person === undefined ? [] : [names.get(person) ?? person]));
    const empty = own.length - held.length;
    return own.length === 0 ? [] : [{ role: id, title: cleanText(title), people: held, empty }];
  });
}
