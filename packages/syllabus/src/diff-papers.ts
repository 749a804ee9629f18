import { sameJson } from '@proseminar/core';
import type { ComparedPlan } from './compared-plan.js';
import type { Change, PaperChange, PaperPlace } from './plan-change.js';

/**
 * What became of papers: first those that are read, in the order of reading, then those that no longer are.
 *
 * @param first The plan before, with its own numbers of sessions.
 * @param before The same with the numbers that its sessions have now.
 */
export function diffPapers(
  first: ComparedPlan,
  before: ComparedPlan,
  after: ComparedPlan,
): readonly PaperChange[] {
  const [named, was, is] = [listPlaces(first), listPlaces(before), listPlaces(after)];
  const [outBefore, outAfter] = [before, after].map(
    ({ leftOut }) => new Set(leftOut.map(({ paper }) => paper)),
  );
  const papers = new Set([...is.keys(), ...was.keys(), ...(outAfter ?? []), ...(outBefore ?? [])]);

  return [...papers].flatMap((paper): readonly PaperChange[] => {
    const [from, to] = [was.get(paper) ?? [], is.get(paper) ?? []];
    const leftOut = { before: outBefore?.has(paper) ?? false, after: outAfter?.has(paper) ?? false };
    const change = compare(from, to, leftOut);
    if (!change) return [];
    const isOut = leftOut.before || leftOut.after;
    return [
      { kind: 'paper', change, paper, before: named.get(paper) ?? [], after: to, ...(isOut && { leftOut }) },
    ];
  });
}

function compare(
  before: readonly PaperPlace[],
  after: readonly PaperPlace[],
  leftOut: { readonly before: boolean; readonly after: boolean },
): Change | undefined {
  if (before.length === 0 && after.length === 0) {
    return leftOut.before === leftOut.after ? undefined : leftOut.after ? 'new' : 'dropped';
  }
  if (before.length === 0) return 'new';
  if (after.length === 0) return 'dropped';
  if (!sameJson(before.map(nameOf), after.map(nameOf))) return 'moved';
  return sameJson(before.map(roleOf), after.map(roleOf)) ? undefined : 'changed';
}

/** A session is the same by its number, wherever it is; a day by its date. */
function nameOf({ session, date }: PaperPlace): number | string {
  return session ?? date;
}

function roleOf({ role }: PaperPlace): string {
  return role;
}

function listPlaces({ sessions, noClass }: ComparedPlan): ReadonlyMap<string, readonly PaperPlace[]> {
  const places = new Map<string, PaperPlace[]>();
  const days = [
    ...sessions.map(({ number, date, readings }) => ({ session: number, date, readings })),
    ...noClass.map(({ date, readings = [] }) => ({ date, readings })),
  ];
  for (const { readings, ...day } of days) {
    for (const { paper, role } of readings) {
      const place = { ...day, role };
      const before = places.get(paper);
      if (before) before.push(place);
      else places.set(paper, [place]);
    }
  }
  return places;
}
