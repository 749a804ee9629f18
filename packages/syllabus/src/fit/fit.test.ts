import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitInputs } from '../../test/fit-inputs.js';
import { fit } from './fit.js';
import { type FitCost, type FitInput, type FitItem, mostChoosers } from './fit-input.js';

test('the fit is the best of all there are', () => {
  fc.assert(
    fc.property(fitInputs({ topics: 3, papers: 3, sessions: 4, choosers: 2 }), (input) => {
      fc.pre(input.items.length <= 6);
      const [best] = listAllFits(input).sort((a, b) => compareRanks(rank(input, a), rank(input, b)));
      const found = fit(input);
      expect(found && rank(input, found.sessionOf)).toEqual(best && rank(input, best));
      expect(found && Object.values(found.cost)).toEqual(best && rank(input, best).slice(0, 10));
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['whole topics before equal sessions', 'aaab', 2, 3, [3, 1]],
  ['equal sessions where topics allow', 'aaaabb', 3, 4, [2, 2, 2]],
  ['larger sessions first', 'aaaaa', 3, 2, [2, 2, 1]],
  ['one paper each, then open sessions', 'abc', 5, 2, [1, 1, 1, 0, 0]],
  ['no paper', '', 2, 2, [0, 0]],
  ['a topic that must share', 'aaabbb', 3, 2, [2, 2, 2]],
])('%s', (_, letters, sessions, places, counts) => {
  const found = fit({
    items: [...letters].map((letter) => ({ topic: letter.charCodeAt(0), papers: 1, minutes: 84 })),
    sessions: Array.from({ length: sessions }, (_session, week) => ({ places, week })),
  });
  expect(
    Array.from({ length: sessions }, (_session, at) => found?.sessionOf.filter((own) => own === at).length),
  ).toEqual(counts);
});

test('the load of weeks is level, and that of sessions in a week', () => {
  const items = Array.from({ length: 6 }, () => ({ topic: 0, papers: 1, minutes: 84 }));
  const sessions = [1, 1, 2, 3, 3].map((week) => ({ places: 3, week }));
  expect(fit({ items, sessions })?.sessionOf).toEqual([0, 1, 2, 2, 3, 4]);
});

test('open sessions come last, also where the load would be more level with gaps', () => {
  const items = Array.from({ length: 3 }, () => ({ topic: 0, papers: 1, minutes: 84 }));
  const sessions = [1, 1, 2, 2, 3, 3].map((week) => ({ places: 1, week }));
  expect(fit({ items, sessions })?.sessionOf).toEqual([0, 1, 2]);
});

test('what has no place does not fit', () => {
  const items = Array.from({ length: 3 }, () => ({ topic: 0, papers: 1, minutes: 84 }));
  expect(fit({ items, sessions: [{ places: 2, week: 1 }] })).toBeUndefined();
});

test('more items that choose than can be searched are refused', () => {
  const items = Array.from({ length: mostChoosers + 1 }, () => ({
    topic: 0,
    papers: 1,
    minutes: 1,
    sessions: [0, 1],
  }));
  const sessions = [{ places: 9, week: 1 }];
  expect(() => fit({ items, sessions })).toThrow(TypeError);
});

test('a large course is fitted', () => {
  const items = Array.from({ length: 2000 }, (_, index) => ({
    topic: Math.floor(index / 37),
    papers: 1,
    minutes: 84,
  }));
  const sessions = Array.from({ length: 1000 }, (_, index) => ({ places: 3, week: Math.floor(index / 2) }));
  expect(new Set(fit({ items, sessions })?.sessionOf).size).toBe(1000);
});

function listAllFits({ items, sessions }: FitInput): number[][] {
  const all = items.reduce<number[][]>(
    (fits, { sessions: own = [...sessions.keys()] }) =>
      fits.flatMap((before) => own.map((at) => [...before, at])),
    [[]],
  );
  return all.filter((fit) => isAllowed({ items, sessions }, fit));
}

/** The conditions as their documentation states them. */
function isAllowed({ items, sessions }: FitInput, fit: readonly number[]): boolean {
  const at = (index: number) => fit[index] ?? 0;
  const row = items.flatMap(({ sessions: own }, index) => (own ? [] : [at(index)]));
  if (row.some((session, index) => session < (row[index - 1] ?? 0))) return false;
  if (items.some(({ after = [] }, index) => after.some((other) => at(other) > at(index)))) return false;
  if (
    items.some(({ apart = [] }, index) =>
      apart.some((other) => at(other) === at(index) && !sessions[at(index)]?.isOutside),
    )
  )
    return false;
  return sessions.every(({ places, minutes = 1e9, isOutside }, session) => {
    const held = items.filter((_, index) => at(index) === session);
    if (isOutside) return held.every(({ sessions: own }) => own);
    if (held.length > 1 && held.some(({ alone }) => alone)) return false;
    return total(held, 'papers') <= places && total(held, 'minutes') <= minutes;
  });
}

/** The cost as its documentation states it, and then what is taken of ways that cost the same. */
function rank({ items, sessions }: FitInput, fit: readonly number[]): number[] {
  const held = sessions.map((_, session) => items.filter((_item, index) => fit[index] === session));
  const row = items.flatMap((item, index) => (item.sessions ? [] : [{ ...item, at: fit[index] ?? 0 }]));
  const pairs = row.slice(1).map((item, index) => [row[index] ?? item, item] as const);
  const weeks = [...new Set(sessions.flatMap(({ week, isOutside }) => (isOutside ? [] : [week])))].map(
    (week) => held.filter((_, at) => sessions[at]?.week === week).flat(),
  );
  const isOutside = (session: number) => sessions[session]?.isOutside === true;
  const left = items.filter((_, index) => isOutside(fit[index] ?? 0));
  const cost: FitCost = {
    left: left.length,
    changed: sessions.filter(({ had }, session) => {
      const own = held[session] ?? [];
      return had !== undefined && (own.length !== had || own.some(({ was }) => was !== session));
    }).length,
    lost: left.reduce((sum, { loss = 0 }) => sum + loss, 0),
    empty: held.filter((own, session) => own.length === 0 && !isOutside(session)).length,
    gaps: held.filter((own, session) => {
      if (sessions[session]?.isOutside) return false;
      const isLeft = items.some((item, index) => item.sessions?.length !== 1 && (fit[index] ?? 0) > session);
      return own.length === 0 && isLeft;
    }).length,
    mixed: held.reduce((sum, own, session) => {
      const topics = new Set(own.map(({ topic }) => topic)).size;
      return isOutside(session) ? sum : sum + Math.max(0, topics - 1);
    }, 0),
    straddled: sessions.filter(
      ({ afterBreak }, session) =>
        afterBreak && pairs.some(([a, b]) => a.topic === b.topic && a.at < session && b.at >= session),
    ).length,
    split: pairs.filter(([a, b]) => b.follows && a.at !== b.at).length,
    moved: items.reduce((sum, item, index) => {
      const passed = items.filter((other, place) => {
        const difference = (fit[place] ?? 0) - (fit[index] ?? 0);
        return !other.sessions && (place < index ? difference > 0 : difference < 0);
      });
      const counts = (item.sessions?.length ?? 0) > 1 && !isOutside(fit[index] ?? 0);
      return counts ? sum + passed.length : sum;
    }, 0),
    load: [...weeks, ...held.filter((_, session) => !isOutside(session))].reduce(
      (sum, own) => sum + total(own, 'minutes') ** 2,
      0,
    ),
  };
  const choosers = items.flatMap(({ sessions: own }, index) => (own && own.length > 1 ? [index] : []));
  const preferences = held.flatMap((own, session) => [
    -own.length,
    -own.filter((item) => !item.sessions).length,
    choosers.reduce((bits, index, place) => bits + (fit[index] === session ? 2 ** place : 0), 0),
  ]);
  return [...Object.values(cost), ...preferences];
}

function total(items: readonly FitItem[], part: 'papers' | 'minutes'): number {
  return items.reduce((sum, item) => sum + item[part], 0);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place === -1 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
