import type { Session } from '../../src/course-plan.js';
import { minimize } from '../minimize.js';
import type { Step } from './find-breaches.js';
import { describeThings, isFixedKind, layOutStep, requiredOf, type Thing } from './term-things.js';

/** How much a plan changes of the one before: papers without a place any more, then sessions with other papers. */
export interface Changes {
  readonly left: number;
  readonly changed: number;
}

/** How much a plan has changed by a change. */
export function countChanges(step: Step): Changes {
  const { sessions, before } = layOutStep(step);
  const { things } = describeThings(step);
  const read = new Set(step.after.sessions.flatMap(requiredOf));
  return {
    left: things.filter(({ papers }) => papers.length > 0 && !papers.some((id) => read.has(id))).length,
    changed: sessions.filter((session, at) => sameContent(session, before[at]) === false).length,
  };
}

/** The least that a plan has to change by a change, as HiGHS finds it; `undefined` where nothing fits. */
export function leastChanges(step: Step): Changes | undefined {
  const { sessions, before, places } = layOutStep(step);
  const { things, isRowOrder } = describeThings(step);
  const { course } = step.input;
  const binary: string[] = [];
  const rows: string[] = [];
  const x = (thing: number, at: number) => `x${thing}_${at}`;
  const until = (sign: string, thing: number, at: number) =>
    Array.from({ length: at + 1 }, (_, index) => `${sign} ${x(thing, index)}`).join(' ');
  const indexOf = new Map(things.flatMap(({ papers }, index) => papers.map((id) => [id, index] as const)));
  const weights: string[] = [];
  const worth = sessions.length + 1;

  for (const [index, { allowed, mayLeave, name, papers }] of things.entries()) {
    const own = sessions.map((_, at) => x(index, at));
    binary.push(...own);
    const out = mayLeave ? [`out${index}`] : [];
    binary.push(...out);
    for (const variable of out) weights.push(`+ ${worth} ${variable}`);
    rows.push(`${[...own, ...out].map((variable) => `+ ${variable}`).join(' ')} = 1`);
    for (const [at, place] of places.entries()) {
      const isOpen = allowed ? allowed.includes(at) : place > 0;
      if (!isOpen || (papers.length > 0 && place === 0)) rows.push(`${x(index, at)} = 0`);
    }
    if (own.length === 0 && out.length === 0)
      throw new Error(`Unexpected course without a place for ${name}`);
  }
  const row = [...things.keys()]
    .filter((index) => isRowOrder(things[index]))
    .sort((a, b) => (things[a]?.rank ?? 0) - (things[b]?.rank ?? 0));
  for (const [place, index] of row.entries()) {
    const last = row[place - 1];
    if (last === undefined) continue;
    for (const at of sessions.keys()) rows.push(`${until('+', index, at)} ${until('-', last, at)} <= 0`);
  }
  for (const [paper, earlier] of Object.entries(course.order?.after ?? {})) {
    for (const other of earlier) {
      const [late, early] = [indexOf.get(paper), indexOf.get(other)];
      if (late === undefined || early === undefined || late === early) continue;
      if (row.includes(late) && row.includes(early)) continue;
      if (things[early]?.mayLeave) continue;
      for (const at of sessions.keys()) rows.push(`${until('+', late, at)} ${until('-', early, at)} <= 0`);
    }
  }
  const apart = (course.order?.apart ?? []).map((ids) => new Set(ids.flatMap((id) => indexOf.get(id) ?? [])));
  for (const [at, place] of places.entries()) {
    const sum = (amount: (thing: Thing) => number) =>
      things.map((thing, index) => `+ ${amount(thing)} ${x(index, at)}`).join(' ');
    if (things.length > 0) rows.push(`${sum(({ papers }) => papers.length)} <= ${place}`);
    const { readingMinutes } = course.sessions ?? {};
    if (readingMinutes !== undefined) rows.push(`${sum(({ minutes }) => minutes)} <= ${readingMinutes}`);
    for (const [index, thing] of things.entries()) {
      for (const other of things.keys()) {
        const isApart = apart.some((group) => group.has(index) && group.has(other));
        if (other !== index && (thing.isAlone || isApart))
          rows.push(`${x(index, at)} + ${x(other, at)} <= 1`);
      }
    }
    const changed = `changed${at}`;
    binary.push(changed);
    weights.push(`+ 1 ${changed}`);
    const present = things.flatMap(({ was }, index) => (was === at ? [index] : []));
    const known = new Set(present.flatMap((index) => things[index]?.papers ?? []));
    if (requiredOf(before[at]).some((id) => !known.has(id))) rows.push(`${changed} = 1`);
    for (const index of things.keys()) {
      const isHere = present.includes(index);
      rows.push(isHere ? `${changed} + ${x(index, at)} >= 1` : `${changed} - ${x(index, at)} >= 0`);
    }
  }
  const value = minimize({
    objective: ['0 none', ...weights],
    rows,
    binary: [...binary, 'none'],
    digits: [],
  });
  return value === undefined ? undefined : { left: Math.floor(value / worth), changed: value % worth };
}

/** Whether a session has what it had. */
function sameContent(session: Session, before: Session | undefined): boolean {
  const content = (one: Session | undefined) =>
    one === undefined || one.kind === 'open'
      ? ''
      : [isFixedKind(one) ? one.title : '', ...requiredOf(one).sort()].join(' ');
  return content(session) === content(before);
}

/** Whether the least change can be found: of a course that is small, and whose pins have kept their sessions. */
export function isComparable(step: Step, mostVariables: number): boolean {
  const { things } = describeThings(step);
  const pinned = new Set((step.input.course.pins ?? []).flatMap((pin) => (pin.session ? pin.paper : [])));
  const isLost = things.some(({ papers, was }) => was === undefined && papers.some((id) => pinned.has(id)));
  return !isLost && things.length * layOutStep(step).sessions.length <= mostVariables;
}
