import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../src/calendar.js';
import type { Session } from '../src/course-plan.js';
import { findChoices } from '../src/people/choices.js';
import { dealRole } from '../src/people/deal-role.js';
import { fixTurns } from '../src/people/fixed-turns.js';
import { type People, peopleSchema } from '../src/people/people-file.js';
import { type HeldTurn, listTurnsInput } from '../src/people/turns.js';
import { makeCatalog, makePaper } from './make-catalog.js';
import { minimize } from './minimize.js';

/** A people file with sessions on some days, each with a paper of its own. */
interface Instance {
  readonly people: People;
  readonly dates: readonly string[];
}

const instances: fc.Arbitrary<Instance> = fc
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
    const dates = gaps.map((_, index) =>
      addDays(
        '2027-01-11',
        gaps.slice(0, index).reduce((sum, gap) => sum + gap, 0),
      ),
    );
    const known = (index: number) => index < dates.length;
    return {
      dates,
      people: {
        ...(spacing !== null && { spacing }),
        people: people.map(({ cannot, prefer, byDate, most, roles: own }, index) => ({
          id: `p${index}`,
          name: `P${index}`,
          cannot: cannot.filter(known).map((day) => dates[day] ?? ''),
          prefer: prefer.filter(known).map((paper) => (byDate ? (dates[paper] ?? '') : `paper${paper}`)),
          ...(most !== null && { most }),
          ...(own !== null && { roles: own }),
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

test('turns cost what the best cost that HiGHS finds', () => {
  let compared = 0;
  let spaced = 0;

  fc.assert(
    fc.property(instances, ({ people, dates }) => {
      expect(peopleSchema.safeParse(people).error?.issues).toBeUndefined();
      const sessions = dates.map(makeSession);
      const catalog = makeCatalog(dates.map((_, index) => makePaper(`paper${index}`)));
      const input = listTurnsInput(people, sessions);
      const { choices } = findChoices(input, catalog);
      const { turns: fixed } = fixTurns(
        input,
        sessions,
        catalog.papers.map(({ id }) => id),
      );

      let turns = fixed;
      for (const role of people.roles?.keys() ?? []) {
        const dealt = dealRole(input, role, turns, choices);
        expect(dealt.doubt).toBeUndefined();
        const own = turns.filter((turn) => turn.role === role);
        const found = judge(people, dates, role, turns, [...own, ...dealt.turns]);
        expect(found).toEqual(solve(people, dates, role, turns));
        turns = [...turns, ...dealt.turns];
        compared++;
        if (people.spacing !== undefined && dealt.turns.length > 3) spaced++;
      }
    }),
    { numRuns: 250 },
  );

  expect(compared).toBeGreaterThan(250);
  expect(spaced).toBeGreaterThan(25);
});

function makeSession(date: string, index: number): Session {
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

/** The five terms of the objective of a role, as `docs/people.md` has them. */
function judge(
  people: People,
  dates: readonly string[],
  role: number,
  others: readonly HeldTurn[],
  turns: readonly HeldTurn[],
): readonly number[] {
  const { perSession = 1 } = people.roles?.[role] ?? {};
  const counts = people.people.map((_, person) => turns.filter((turn) => turn.person === person).length);
  const elsewhere = people.people.map(
    (_, person) => others.filter((turn) => turn.person === person && turn.role !== role).length,
  );
  const dealt = turns.filter(({ fixed }) => fixed === undefined);
  return [
    dates.length * perSession - turns.length,
    sum(counts.map((count) => count ** 2)),
    sum(counts.map((count, person) => (count + (elsewhere[person] ?? 0)) ** 2)),
    sum(dealt.map(({ person, session }) => wish(people, dates, person, session))),
    sum(dealt.map(({ person, session }) => lateness(people, role, person, session))),
  ];
}

function wish({ people }: People, dates: readonly string[], person: number, session: number): number {
  const { prefer = [] } = people[person] ?? {};
  const longest = Math.max(...people.map((each) => each.prefer?.length ?? 0));
  const steps = prefer.findIndex((each) => each === dates[session] || each === `paper${session}`);
  if (prefer.length === 0) return 0;
  return (steps < 0 ? longest : steps) ** 2;
}

function lateness(people: People, role: number, person: number, session: number): number {
  const roles = people.roles ?? [];
  const { perSession = 1 } = roles[role] ?? {};
  const first = sum(roles.slice(0, role).map((before) => before.perSession ?? 1));
  const line = people.people.flatMap((_, each) => (mayHold(people, role, each) ? [each] : []));
  const turn = line.indexOf(person);
  const late = Array.from({ length: perSession }, (_, place) => {
    const distance = session * perSession + place + first - turn;
    return ((distance % line.length) + line.length) % line.length;
  });
  return Math.min(...late);
}

function mayHold({ people, roles = [] }: People, role: number, person: number): boolean {
  const { id = '', roles: own } = people[person] ?? {};
  return (own?.includes(`r${role}`) ?? true) && (roles[role]?.heldBy?.includes(id) ?? true);
}

/** The same terms of the best turns, by a mixed-integer programme. */
function solve(
  people: People,
  dates: readonly string[],
  role: number,
  others: readonly HeldTurn[],
): readonly number[] {
  const { roles = [], spacing = 0 } = people;
  const { perSession = 1 } = roles[role] ?? {};
  const rows: string[] = [];
  const binary: string[] = [];
  const digits: string[] = [];
  const costs: Record<'level' | 'total' | 'wishes' | 'order', string[]> = {
    level: [],
    total: [],
    wishes: [],
    order: [],
  };
  const base = { level: 0, total: 0 };

  const areNear = (one: number, other: number) =>
    one !== other && Math.abs(daysBetween(dates[one] ?? '', dates[other] ?? '')) < spacing;
  const doClash = (other: number) => {
    const [mine, theirs] = [roles[role]?.clashes, roles[other]?.clashes];
    return mine || theirs
      ? (mine?.includes(`r${other}`) ?? false) || (theirs?.includes(`r${role}`) ?? false)
      : true;
  };

  for (const [person, { cannot = [], most = 99 }] of people.people.entries()) {
    const own = others.filter((turn) => turn.person === person);
    const inRole = own.filter((turn) => turn.role === role).length;
    base.level += inRole ** 2;
    base.total += own.length ** 2;

    for (const [session, date] of dates.entries()) {
      const isFree =
        mayHold(people, role, person) &&
        !cannot.includes(date) &&
        own.every(
          (turn) =>
            !areNear(turn.session, session) &&
            (turn.session !== session || (turn.role !== role && !doClash(turn.role))),
        );
      binary.push(`x${person}_${session}`);
      if (!isFree) rows.push(`x${person}_${session} = 0`);
      costs.wishes.push(`+ ${wish(people, dates, person, session)} x${person}_${session}`);
      costs.order.push(`+ ${lateness(people, role, person, session) || 0} x${person}_${session}`);
      for (let other = session + 1; other < dates.length; other++) {
        if (areNear(session, other)) rows.push(`x${person}_${session} + x${person}_${other} <= 1`);
      }
    }

    const all = dates.map((_, session) => `+ x${person}_${session}`);
    for (let turn = 1; turn <= dates.length; turn++) {
      binary.push(`z${person}_${turn}`);
      costs.level.push(`+ ${2 * (inRole + turn) - 1} z${person}_${turn}`);
      costs.total.push(`+ ${2 * (own.length + turn) - 1} z${person}_${turn}`);
    }
    rows.push(`${all.join(' ')} ${dates.map((_, turn) => `- z${person}_${turn + 1}`).join(' ')} = 0`);
    rows.push(`${all.join(' ')} <= ${Math.max(0, most - own.length)}`);
  }

  for (const session of dates.keys()) {
    const taken = others.filter((turn) => turn.role === role && turn.session === session).length;
    digits.push(`e${session}`);
    const held = people.people.map((_, person) => `+ x${person}_${session}`);
    rows.push(`${held.join(' ')} + e${session} = ${perSession - taken}`);
  }

  // Terms one after another, each with those before it held at their best.
  const empty = digits.map((name) => `+ ${name}`);
  const terms = [empty, costs.level, costs.total, costs.wishes, costs.order];
  return terms.map((term, index) => {
    const found = minimize({ objective: term, rows, binary, digits });
    if (found === undefined) throw new Error('Unexpected turns that nobody can take');
    rows.push(`${term.join(' ')} = ${found}`);
    return found + (index === 1 ? base.level : index === 2 ? base.total : 0);
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
