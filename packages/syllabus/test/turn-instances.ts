import fc from 'fast-check';
import { addDays } from '../src/calendar.js';
import type { Session, Turn } from '../src/course-plan.js';
import { findChoices } from '../src/people/choices.js';
import { dealRole } from '../src/people/deal-role.js';
import { fixTurns } from '../src/people/fixed-turns.js';
import type { LastTurns } from '../src/people/last-turns.js';
import type { Member, People } from '../src/people/people-file.js';
import { type HeldTurn, listTurnsInput } from '../src/people/turns.js';
import { makeCatalog, makePaper } from './make-catalog.js';

/** A people file with sessions on some days, each with a paper of its own. */
export interface Instance {
  readonly people: People;
  readonly dates: readonly string[];
}

/** One that was planned, what changed since then, and the day of it. */
export interface ChangedInstance extends Instance {
  readonly before: Instance;
  readonly frozenBefore: string;
}

/** Small people files of every kind. */
export const instances: fc.Arbitrary<Instance> = fc
  .record({
    gaps: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 9 }),
    spacing: fc.option(fc.integer({ min: 1, max: 12 })),
    people: fc.array(
      fc.record({
        cannot: fc.uniqueArray(fc.nat(8), { maxLength: 4 }),
        prefer: fc.uniqueArray(fc.nat(8), { maxLength: 3 }),
        byDate: fc.boolean(),
        most: fc.option(fc.integer({ min: 0, max: 5 }), { freq: 2 }),
        roles: fc.option(fc.subarray(['r0', 'r1']), { freq: 5 }),
        from: fc.option(fc.nat(8), { freq: 5 }),
        until: fc.option(fc.nat(8), { freq: 5 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    roles: fc.array(
      fc.record({
        perSession: fc.integer({ min: 1, max: 3 }),
        heldBy: fc.option(fc.subarray(['p0', 'p1', 'p2'], { minLength: 1 }), { freq: 4 }),
        clashes: fc.option(fc.subarray(['r0', 'r1']), { freq: 3 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    fixed: fc.array(fc.tuple(fc.nat(8), fc.nat(1), fc.nat(5)), { maxLength: 2 }),
  })
  .map(({ gaps, spacing, people, roles, fixed }) => {
    const dates = layOut(gaps);
    const known = (index: number) => index < dates.length;
    return {
      dates,
      people: {
        ...(spacing !== null && { spacing }),
        people: people.map(({ cannot, prefer, byDate, most, roles: own, from, until }, index) => ({
          id: `p${index}`,
          name: `P${index}`,
          cannot: cannot.filter(known).map((day) => dates[day] ?? ''),
          prefer: prefer.filter(known).map((paper) => (byDate ? (dates[paper] ?? '') : `paper${paper}`)),
          ...(most !== null && { most }),
          ...(own !== null && { roles: own }),
          ...(from !== null && { from: dates[from] ?? '2027-01-11' }),
          ...(until !== null && (from === null || until >= from) && { until: dates[until] ?? '2027-12-31' }),
        })),
        roles: roles.map(({ perSession, heldBy, clashes }, index) => ({
          id: `r${index}`,
          title: `R${index}`,
          perSession,
          ...(heldBy !== null && { heldBy }),
          ...(clashes !== null && { clashes }),
        })),
        fixed: fixed
          .filter(
            ([session, role, person]) => known(session) && role < roles.length && person < people.length,
          )
          .map(([session, role, person]) => ({
            session: session + 1,
            role: `r${role}`,
            person: `p${person}`,
          })),
      },
    };
  });

/** Such files, and what may happen in mid-term: people drop out and come, fall ill, and sessions move. */
export const changedInstances: fc.Arbitrary<ChangedInstance> = fc
  .record({
    before: instances,
    day: fc.nat(5),
    dropped: fc.option(fc.nat(5), { freq: 2 }),
    isRemoved: fc.boolean(),
    added: fc.array(
      fc.record({ hasFrom: fc.boolean(), cannot: fc.uniqueArray(fc.nat(8), { maxLength: 2 }) }),
      { maxLength: 2 },
    ),
    ill: fc.option(fc.tuple(fc.nat(5), fc.nat(8)), { freq: 2 }),
    delay: fc.integer({ min: 0, max: 9 }),
    isKept: fc.boolean(),
  })
  .map(({ before, day, dropped, isRemoved, added, ill, delay, isKept }) => {
    const frozenBefore = before.dates[day] ?? '2027-12-31';
    const dates = before.dates.map((date) =>
      delay > 4 && date >= frozenBefore ? addDays(date, delay - 4) : date,
    );
    const { fixed: _, ...rest } = before.people;
    const members = before.people.people.flatMap((member, index): Member[] => {
      const sick =
        ill?.[0] === index ? { cannot: [...(member.cannot ?? []), dates[ill[1]] ?? frozenBefore] } : {};
      if (index !== dropped || member.from !== undefined) return [{ ...member, ...sick }];
      return isRemoved && before.people.people.length > 1
        ? []
        : [{ ...member, until: addDays(frozenBefore, -1) }];
    });
    const come = added.map(({ hasFrom, cannot }, index) => ({
      id: `new${index}`,
      name: `N${index}`,
      cannot: cannot.map((at) => dates[at] ?? frozenBefore),
      ...(hasFrom && { from: frozenBefore }),
    }));
    return {
      before,
      frozenBefore,
      dates,
      people: { ...(isKept ? before.people : rest), people: [...members, ...come] },
    };
  });

function layOut(gaps: readonly number[]): readonly string[] {
  return gaps.map((_, index) =>
    addDays(
      '2027-01-11',
      gaps.slice(0, index).reduce((sum, gap) => sum + gap, 0),
    ),
  );
}

/** What is dealt for each role, with the turns before it. */
export interface Dealt {
  readonly turns: readonly HeldTurn[];
  readonly roles: readonly {
    readonly others: readonly HeldTurn[];
    readonly dealt: readonly HeldTurn[];
    readonly isBest: boolean;
  }[];
}

/** Deal out the turns of an instance, as `assignPeople` does. */
export function deal({ people, dates }: Instance, last?: LastTurns): Dealt {
  const sessions = dates.map(makeSession);
  const catalog = makeCatalog(dates.map((_, index) => makePaper(`paper${index}`)));
  const input = listTurnsInput(people, sessions, last);
  const { choices } = findChoices(input, catalog);
  const papers = catalog.papers.map(({ id }) => id);
  let { turns } = fixTurns(input, sessions, papers);
  const roles = [...(people.roles ?? []).keys()].map((role) => {
    const others = turns;
    const { turns: dealt, doubt } = dealRole(input, role, others, choices);
    turns = [...turns, ...dealt];
    return { others, dealt, isBest: doubt === undefined };
  });
  return { turns, roles };
}

/** The plan before, of an instance that changed. */
export function keepTurns(
  { before, frozenBefore }: ChangedInstance,
  { turns }: Pick<Dealt, 'turns'> = deal(before),
): LastTurns {
  const { people, roles = [] } = before.people;
  return {
    frozenBefore,
    people,
    turnsOf: ({ number }) =>
      roles.flatMap(({ id, perSession = 1 }, role) => {
        const held = turns.filter((turn) => turn.role === role && turn.session === number - 1);
        return Array.from({ length: perSession }, (_, place): Turn => {
          const person = people[held[place]?.person ?? -1]?.id;
          return { role: id, ...(person !== undefined && { person }), minutes: 0, reasons: [] };
        });
      }),
  };
}

/** A session with a paper of its own. */
export function makeSession(date: string, index: number): Session {
  return {
    number: index + 1,
    week: 1,
    date,
    start: '10:00',
    end: '11:00',
    startInstant: `${date}T10:00:00Z`,
    endInstant: `${date}T11:00:00Z`,
    kind: 'reading',
    title: `Session ${index + 1}`,
    topics: [],
    readings: [{ paper: `paper${index}`, role: 'required', reasons: [] }],
    load: { required: 0, optional: 0, assumed: [] },
    people: [],
    reasons: [],
  };
}
