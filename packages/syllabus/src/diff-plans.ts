import { byCodeUnits, type FieldChange, sameJson } from '@proseminar/core';
import type { ComparedPlan } from './compared-plan.js';
import { diffPapers } from './diff-papers.js';
import { matchSessions } from './match-sessions.js';
import type { Change, PlanChange, TurnChange } from './plan-change.js';

/** What follows from the rest, or says why and not what. */
const derived = new Set(['reasons', 'startInstant', 'endInstant', 'instant', 'topics', 'load', 'load.weeks']);
const compared = new Set(['sessions', 'noClass', 'milestones', 'leftOut', 'people', 'fairness']);
const marks = new Set(['schemaVersion', 'hash']);

/**
 * What another plan of a course would change: of the course as a whole, then days, sessions, papers, turns and
 * milestones, each in the order of time.
 *
 * Sessions are the same by what is read in them (`matchSessions`), so a session that moves takes its papers along. Reasons, how fair turns are,
 * and how long reading takes are not compared. Plans that are equal in all else have no changes.
 *
 * @example
 * diffPlans(before, after)
 * // => [{kind: 'paper', change: 'moved', paper: 'osdi21-pollux', before: [{session: 5, …}], after: [{session: 6, …}]}]
 */
export function diffPlans(first: ComparedPlan, after: ComparedPlan): readonly PlanChange[] {
  const before = renumber(first, after);
  return [
    ...diffFields(courseFacts(before), courseFacts(after)).map((field) => ({
      kind: 'course' as const,
      ...field,
    })),
    ...pair(before.people, after.people, ({ id }) => id).flatMap(([one, other]) =>
      changed(one, other).map(({ change, fields, now }) => ({
        kind: 'person' as const,
        change: change === 'moved' ? 'changed' : change,
        id: now.id,
        fields,
      })),
    ),
    ...pair(before.noClass, after.noClass, ({ kind, date }) => `${date} ${kind}`).flatMap(([one, other]) =>
      changed(one, other, ['readings']).map(({ change, fields, now }) => ({
        kind: 'day' as const,
        change: change === 'moved' ? 'changed' : change,
        date: now.date,
        reason: now.reason,
        fields,
      })),
    ),
    ...diffSessions(before, after),
    ...diffPapers(first, before, after),
    ...diffTurns(before, after),
    ...pair(before.milestones, after.milestones, ({ id }) => id).flatMap(([one, other]) =>
      changed(one, other, ['session', 'week']).map(({ change, fields, now }) => ({
        kind: 'milestone' as const,
        change,
        id: now.id,
        title: now.title,
        date: now.date,
        time: now.time,
        fields,
      })),
    ),
  ];
}

/** A plan whose sessions have the numbers that they have in another; those that it does not have, one below 0. */
function renumber(plan: ComparedPlan, other: ComparedPlan): ComparedPlan {
  const matches = matchSessions(plan.sessions, other.sessions);
  const sessions = plan.sessions.map((session) => ({
    ...session,
    number: matches.get(session.number) ?? -session.number,
  }));
  return { ...plan, sessions };
}

function diffSessions(before: ComparedPlan, after: ComparedPlan): readonly PlanChange[] {
  return pair(before.sessions, after.sessions, ({ number }) => number).flatMap(([one, other]) => {
    const [was, is] = [one, other].map((session) => session?.readings.map(({ paper }) => paper));
    const order: FieldChange = { field: 'order', before: was, after: is };
    const reordered = was && is && !sameJson(was, is) && sameJson([...was].sort(), [...is].sort());
    const more = reordered ? [order] : [];

    return changed(one, other, ['number', 'readings', 'people'], more).map(({ change, fields, now }) => ({
      kind: 'session' as const,
      change,
      session: Math.abs(now.number),
      date: now.date,
      title: now.title,
      fields,
    }));
  });
}

function diffTurns(before: ComparedPlan, after: ComparedPlan): readonly TurnChange[] {
  return pair(before.sessions, after.sessions, ({ number }) => number).flatMap(([one, other]) => {
    const known = other ?? one;
    if (!known) return [];
    const { number: session, date } = known;
    const roles = new Set([...(other?.people ?? []), ...(one?.people ?? [])].map(({ role }) => role));

    return [...roles].flatMap((role): readonly TurnChange[] => {
      const [was, is] = [holders(one?.people, role), holders(other?.people, role)];
      return sameJson(was, is)
        ? []
        : [{ kind: 'turn', session: Math.abs(session), date, role, before: was, after: is }];
    });
  });
}

function holders(turns: ComparedPlan['sessions'][number]['people'] = [], wanted: string): readonly string[] {
  return turns.flatMap(({ role, person = '' }) => (role === wanted ? [person] : [])).sort(byCodeUnits);
}

/** One of two, or both: as they were and as they are. */
type Pair<Entry> =
  | readonly [before: Entry, after: Entry | undefined]
  | readonly [before: undefined, after: Entry];

/** Entries of both that are the same, in the order of time; those that are gone stand where they stood. */
function pair<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  keyOf: (entry: Entry) => string | number,
): readonly Pair<Entry>[] {
  const olds = new Map(before.map((entry) => [keyOf(entry), entry]));
  const pairs: Pair<Entry>[] = [];
  const used = new Set<string | number>();

  for (const entry of after) {
    const key = keyOf(entry);
    const old = used.has(key) ? undefined : olds.get(key);
    used.add(key);
    pairs.push(old === undefined ? [undefined, entry] : [old, entry]);
  }
  return [...pairs, ...[...olds].flatMap(([key, old]) => (used.has(key) ? [] : [[old, undefined] as const]))];
}

/** What became of an entry; nothing where it is as it was. */
function changed<Entry extends object>(
  before: Entry | undefined,
  after: Entry | undefined,
  ignored: readonly string[] = [],
  more: readonly FieldChange[] = [],
): readonly { readonly change: Change; readonly fields: readonly FieldChange[]; readonly now: Entry }[] {
  if (!before || !after) {
    const now = after ?? before;
    return now ? [{ change: after ? 'new' : 'dropped', fields: [], now }] : [];
  }
  const fields = [...diffFields(before, after, ignored), ...more];
  const moved = fields.some(({ field }) => ['date', 'time', 'start'].includes(field));
  return fields.length === 0 ? [] : [{ change: moved ? 'moved' : 'changed', fields, now: after }];
}

function diffFields(before: object, after: object, ignored: readonly string[] = []): readonly FieldChange[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const skipped = new Set([...derived, ...ignored]);

  return [...new Set([...is.keys(), ...was.keys()])].flatMap((field) => {
    if (skipped.has(field) || sameJson(was.get(field), is.get(field))) return [];
    return [
      {
        field,
        ...(was.has(field) && { before: was.get(field) }),
        ...(is.has(field) && { after: is.get(field) }),
      },
    ];
  });
}

/** What a plan says of the course as a whole; maps by their keys: `calendar.lastDay`. */
function courseFacts(plan: ComparedPlan): object {
  return Object.fromEntries(
    Object.entries(plan).flatMap(([key, value]): (readonly [string, unknown])[] => {
      if (compared.has(key) || marks.has(key)) return [];
      const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
      return isMap ? Object.entries(value).map(([inner, each]) => [`${key}.${inner}`, each]) : [[key, value]];
    }),
  );
}
